namespace SopKinerja.Web.Tampilan;

using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using SopKinerja.Data;

/// <summary>
/// Label, hint, control and fault of one field, in this order, with what was typed kept.
/// <c>&lt;isian for="Input.Perihal" label="Perihal" /&gt;</c>
/// </summary>
[HtmlTargetElement("isian", TagStructure = TagStructure.WithoutEndTag)]
public sealed class IsianTagHelper(IFileVersionProvider versi) : TagHelper
{
    public ModelExpression For { get; set; } = null!;

    public string Label { get; set; } = "";

    public string? Bantuan { get; set; }

    /// <summary>text, date, password, email, file, area (several lines), number.</summary>
    public string Tipe { get; set; } = "text";

    /// <summary>Choices: the control becomes a select.</summary>
    public IEnumerable<SelectListItem>? Pilihan { get; set; }

    public string? Terima { get; set; }

    public string? Lengkapi { get; set; }

    public int Baris { get; set; } = 3;

    public int Panjang { get; set; }

    /// <summary>Says "(boleh kosong)" beside the label.</summary>
    public bool Opsional { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var nama = ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        var id = TagBuilder.CreateSanitizedId(nama, "_");
        ViewContext.ViewData.ModelState.TryGetValue(nama, out var state);
        var galat = state?.Errors.FirstOrDefault()?.ErrorMessage;
        var nilai = Tipe is "password" or "file" ? "" : state?.AttemptedValue ?? Teks(For.Model);

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "isian");
        output.Content.AppendHtml(Nama(id));
        if (Bantuan is not null)
        {
            var bantuan = Tag("p", ("class", "bantuan"), ("id", id + "-b"));
            bantuan.InnerHtml.Append(Bantuan);
            output.Content.AppendHtml(bantuan);
        }

        output.Content.AppendHtml(Kendali(nama, id, nilai, galat));
        if (galat is not null)
            output.Content.AppendHtml(Pesan(id, galat));
    }

    private TagBuilder Nama(string id)
    {
        var label = Tag("label", ("for", id));
        label.InnerHtml.Append(Label);
        if (Opsional)
            label.InnerHtml.AppendHtml(""" <span class="redup">(boleh kosong)</span>""");
        return label;
    }

    private TagBuilder Pesan(string id, string galat)
    {
        var pesan = Tag("p", ("class", "pesan"), ("id", id + "-g"));
        pesan.InnerHtml.AppendHtml(IkonTagHelper.Svg(versi, ViewContext, "seru"));
        pesan.InnerHtml.Append(galat);
        return pesan;
    }

    private TagBuilder Kendali(string nama, string id, string nilai, string? galat)
    {
        var kendali = Tag(Pilihan is not null ? "select" : Tipe == "area" ? "textarea" : "input", ("id", id), ("name", nama));
        if (galat is not null)
            kendali.Attributes["aria-invalid"] = "true";
        var rujukan = string.Join(' ', new[] { Bantuan is null ? null : id + "-b", galat is null ? null : id + "-g" }.OfType<string>());
        if (rujukan.Length > 0)
            kendali.Attributes["aria-describedby"] = rujukan;
        if (Lengkapi is not null)
            kendali.Attributes["autocomplete"] = Lengkapi;
        if (Panjang > 0)
            kendali.Attributes["maxlength"] = Panjang.ToString(CultureInfo.InvariantCulture);

        if (Pilihan is not null)
            Pilih(kendali, Pilihan, nilai);
        else if (Tipe == "area")
            Area(kendali, nilai);
        else
            Masukan(kendali, nilai);
        return kendali;
    }

    private static void Pilih(TagBuilder kendali, IEnumerable<SelectListItem> pilihan, string nilai)
    {
        foreach (var p in pilihan)
        {
            var opsi = Tag("option", ("value", p.Value ?? p.Text));
            if ((p.Value ?? p.Text) == nilai)
                opsi.Attributes["selected"] = "selected";
            opsi.InnerHtml.Append(p.Text);
            kendali.InnerHtml.AppendHtml(opsi);
        }
    }

    private void Area(TagBuilder kendali, string nilai)
    {
        kendali.Attributes["rows"] = Baris.ToString(CultureInfo.InvariantCulture);
        // A browser drops the first line break of a field.
        kendali.InnerHtml.Append("\n" + nilai);
    }

    private void Masukan(TagBuilder kendali, string nilai)
    {
        kendali.TagRenderMode = TagRenderMode.SelfClosing;
        kendali.Attributes["type"] = Tipe;
        if (Terima is not null)
            kendali.Attributes["accept"] = Terima;
        if (Tipe is not ("password" or "file"))
            kendali.Attributes["value"] = nilai;
    }

    private static string Teks(object? nilai) => nilai switch
    {
        null => "",
        DateOnly d => d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        decimal m => Angka.Format(m),
        IFormattable f => f.ToString(null, CultureInfo.InvariantCulture),
        _ => nilai.ToString() ?? "",
    };

    private static TagBuilder Tag(string nama, params (string Nama, string Nilai)[] atribut)
    {
        var tag = new TagBuilder(nama);
        foreach (var (n, v) in atribut)
            tag.Attributes[n] = v;
        return tag;
    }
}
