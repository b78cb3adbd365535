namespace SopKinerja.Web.Pages.Capaian;

using Microsoft.AspNetCore.Html;
using SopKinerja.Web.Tampilan;

/// <summary>The fields of one grid row, each with its name for the form's binder, and the message beside it.</summary>
/// <param name="Nomor">Place of the row among those that have fields.</param>
internal readonly record struct IsianKisi(HtmlWriter W, string Ikon, int Nomor, long Id, string Kode)
{
    private static readonly HtmlString s_angka = new("inputmode=\"decimal\""), s_kata = new("maxlength=\"100\"");

    public void Masukan(char huruf, string nama, string label, string? nilai, bool angka, string? pesan)
    {
        W.Html($"""
            <input {(angka ? s_angka : s_kata)} id="sel_{Id}_{huruf}" name="sel[{Nomor}].{nama}" aria-label="{label} {Kode}" value="{nilai}"
            """);
        if (pesan is null)
        {
            W.Html($"/>");
            return;
        }

        W.Html($""" aria-invalid="true" aria-describedby="g{Id}{huruf}"/>""");
        Pesan(huruf, pesan);
    }

    public void Area(char huruf, string nama, string label, string? nilai, int panjang)
    {
        W.Html($"""<div class="isian"><label for="sel_{Id}_{huruf}">{label}</label>""");
        W.Html($"""<textarea rows="2" id="sel_{Id}_{huruf}" name="sel[{Nomor}].{nama}" maxlength="{panjang}">""");
        // A browser drops the first line break of a field.
        W.Html($"\n{nilai}</textarea></div>");
    }

    public void Tersembunyi(string nama, long nilai) =>
        W.Html($"""<input type="hidden" name="sel[{Nomor}].{nama}" value="{nilai}"/>""");

    public void Pesan(char huruf, string pesan) =>
        W.Html($"""<p class="pesan" id="g{Id}{huruf}">{IkonTagHelper.Svg(Ikon, "seru")}{pesan}</p>""");

    /// <summary>Beside a message: what the cell can hold instead, each by a button.</summary>
    public void Pilihan(char huruf, params ReadOnlySpan<(string Cara, string Nilai, string Kata)> pilihan)
    {
        W.Html($"""<p class="baris pilih" data-untuk="sel_{Id}_{huruf}">""");
        foreach (var (cara, nilai, kata) in pilihan)
            W.Html($"""<button type="button" class="tombol" data-pilih="{cara}" value="{nilai}">{kata}</button>""");
        W.Html($"</p>");
    }
}
