namespace SopKinerja.Web.Pages.Capaian;

using System.Globalization;
using System.Text.Encodings.Web;
using SopKinerja.Web.Tampilan;

/// <summary>The fields of a grid row, each with its name for the form's binder, and the message beside it.</summary>
internal sealed class IsianKisi(string ikon)
{
    public void Masukan(TextWriter w, HtmlEncoder e, int n, string id, char huruf, string nama, string label, string kode, string? nilai,
        bool angka, string? pesan)
    {
        w.Write(angka ? "<input inputmode=\"decimal\" id=\"sel_" : "<input maxlength=\"100\" id=\"sel_");
        w.Write(id);
        w.Write('_');
        w.Write(huruf);
        Nama(w, n, nama);
        w.Write("\" aria-label=\"");
        w.Write(label);
        w.Write(' ');
        e.Encode(w, kode);
        w.Write("\" value=\"");
        if (nilai is not null)
            e.Encode(w, nilai);
        if (pesan is null)
        {
            w.Write("\"/>");
            return;
        }

        w.Write($"\" aria-invalid=\"true\" aria-describedby=\"g{id}{huruf}\"/>");
        Pesan(w, e, id, huruf, pesan);
    }

    public static void Area(TextWriter w, HtmlEncoder e, int n, string id, char huruf, string nama, string label, string? nilai,
        int panjang)
    {
        w.Write("<div class=\"isian\"><label for=\"sel_");
        w.Write(id);
        w.Write('_');
        w.Write(huruf);
        w.Write("\">");
        w.Write(label);
        w.Write("</label><textarea rows=\"2\" id=\"sel_");
        w.Write(id);
        w.Write('_');
        w.Write(huruf);
        Nama(w, n, nama);
        w.Write("\" maxlength=\"");
        w.Write(panjang.ToString(CultureInfo.InvariantCulture));
        w.Write("\">\n");
        if (nilai is not null)
            e.Encode(w, nilai);
        w.Write("</textarea></div>");
    }

    public static void Tersembunyi(TextWriter w, int n, string nama, long nilai)
    {
        w.Write("<input type=\"hidden");
        Nama(w, n, nama);
        w.Write("\" value=\"");
        w.Write(nilai.ToString(CultureInfo.InvariantCulture));
        w.Write("\"/>");
    }

    private static void Nama(TextWriter w, int n, string nama)
    {
        w.Write("\" name=\"sel[");
        w.Write(n.ToString(CultureInfo.InvariantCulture));
        w.Write("].");
        w.Write(nama);
    }

    public void Pesan(TextWriter w, HtmlEncoder e, string id, char huruf, string pesan)
    {
        w.Write($"<p class=\"pesan\" id=\"g{id}{huruf}\">{IkonTagHelper.Svg(ikon, "seru")}");
        e.Encode(w, pesan);
        w.Write("</p>");
    }

    /// <summary>Beside the message of a conflict: to put what was typed in place of what somebody else saved is a decision.</summary>
    public static void Pakai(TextWriter w) => w.Write("<button type=\"button\" class=\"tombol\" data-pakai>Pakai isian saya</button>");
}
