namespace SopKinerja.Web.Surel;

using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using MimeKit;
using SopKinerja.Data;
using SopKinerja.Web.Tampilan;

/// <summary>One mail from one outbox row: text in the body, the same as HTML beside it, the row's own Message-ID.</summary>
public static partial class PenyusunSurel
{
    public static MimeMessage Susun(Surel surel, byte[]? lampiran, PengaturanSurel pengaturan, DateTime now)
    {
        var teks = surel.Teks.Replace("{portal}", pengaturan.Portal, StringComparison.Ordinal)
            + $"\n\n--\nSurel ini dikirim SopKinerja. {(surel.BalasKe is null ? "Jangan dibalas." : $"Balasan diterima {surel.BalasKe}.")}";
        var badan = new BodyBuilder { TextBody = teks, HtmlBody = Html(teks) };
        if (lampiran is not null)
            badan.Attachments.Add(surel.LampiranNama ?? "lampiran.pdf", lampiran, Tipe(surel.LampiranNama));
        var pesan = new MimeMessage
        {
            MessageId = surel.PesanId,
            Date = new DateTimeOffset(now, TimeSpan.Zero),
            Subject = surel.Perihal,
            Body = badan.ToMessageBody(),
        };
        pesan.From.Add(new MailboxAddress(pengaturan.NamaPengirim, pengaturan.Pengirim));
        pesan.To.Add(new MailboxAddress(surel.KepadaNama, surel.Kepada));
        if (surel.BalasKe is { } balas)
            pesan.ReplyTo.Add(MailboxAddress.Parse(balas));
        pesan.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        return pesan;
    }

    private static ContentType Tipe(string? nama) => ContentType.Parse(nama?.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase) == true
        ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        : "application/pdf");

    private static string Html(string teks)
    {
        var isi = Tautan().Replace(HtmlEncoder.Default.Encode(teks).Replace("&#xA;", "<br>\n", StringComparison.Ordinal),
            "<a href=\"$0\">$0</a>");
        return $"<!DOCTYPE html><html lang=\"id\"><body style=\"font:15px/1.5 sans-serif;color:#1d2730\"><p>{isi}</p></body></html>";
    }

    [GeneratedRegex(@"https?://[^\s<>]*[^\s<>.,;)]")]
    private static partial Regex Tautan();
}
