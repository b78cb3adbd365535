namespace SopKinerja.Web.Surel;

using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using SopKinerja.Data;

/// <summary>One mail from one outbox row: text in the body, the same as HTML beside it, the row's own Message-ID.</summary>
public static partial class PenyusunSurel
{
    public static MailMessage Susun(Surel surel, byte[]? lampiran, PengaturanSurel pengaturan)
    {
        var teks = surel.Teks.Replace("{portal}", pengaturan.Portal, StringComparison.Ordinal)
            + $"\n\n--\nSurel ini dikirim SopKinerja. {(surel.BalasKe is null ? "Jangan dibalas." : $"Balasan diterima {surel.BalasKe}.")}";
        var pesan = new MailMessage
        {
            From = new MailAddress(pengaturan.Pengirim, pengaturan.NamaPengirim, Encoding.UTF8),
            Subject = surel.Perihal,
            SubjectEncoding = Encoding.UTF8,
            Body = teks,
            BodyEncoding = Encoding.UTF8,
        };
        pesan.To.Add(new MailAddress(surel.Kepada, surel.KepadaNama, Encoding.UTF8));
        if (surel.BalasKe is { } balas)
            pesan.ReplyToList.Add(new MailAddress(balas));
        pesan.Headers.Add("Message-ID", $"<{surel.PesanId}>");
        pesan.Headers.Add("Auto-Submitted", "auto-generated");
        pesan.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(Html(teks), Encoding.UTF8, MediaTypeNames.Text.Html));
        if (lampiran is not null)
        {
            var berkas = new Attachment(new MemoryStream(lampiran), surel.LampiranNama ?? "lampiran.pdf", Tipe(surel.LampiranNama));
            berkas.ContentDisposition!.FileName = berkas.Name;
            pesan.Attachments.Add(berkas);
        }

        return pesan;
    }

    private static string Tipe(string? nama) => nama?.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase) == true
        ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        : MediaTypeNames.Application.Pdf;

    private static string Html(string teks)
    {
        var isi = Tautan().Replace(HtmlEncoder.Default.Encode(teks).Replace("&#xA;", "<br>\n", StringComparison.Ordinal), "<a href=\"$0\">$0</a>");
        return $"<!DOCTYPE html><html lang=\"id\"><body style=\"font:15px/1.5 sans-serif;color:#1d2730\"><p>{isi}</p></body></html>";
    }

    [GeneratedRegex(@"https?://[^\s<>]*[^\s<>.,;)]")]
    private static partial Regex Tautan();
}
