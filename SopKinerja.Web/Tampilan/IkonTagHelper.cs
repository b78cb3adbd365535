namespace SopKinerja.Web.Tampilan;

using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

/// <summary><c>&lt;ikon nama="unduh" /&gt;</c>: a symbol of <c>ikon.svg</c>, silent for screen readers.</summary>
[HtmlTargetElement("ikon", TagStructure = TagStructure.WithoutEndTag)]
public sealed class IkonTagHelper(IFileVersionProvider versi) : TagHelper
{
    public string Nama { get; set; } = "";

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Svg(versi, ViewContext, Nama));
    }

    internal static HtmlString Svg(IFileVersionProvider versi, ViewContext konteks, string nama) =>
        Svg(versi.AddFileVersionToPath(konteks.HttpContext.Request.PathBase, "/ikon.svg"), nama);

    internal static HtmlString Svg(string berkas, string nama) =>
        HtmlWriter.Potongan($"""<svg aria-hidden="true"><use href="{berkas}#i-{nama}"/></svg>""");
}

/// <summary><c>&lt;lencana keadaan="selesai"&gt;Selesai&lt;/lencana&gt;</c>: a state as icon, word and colour.</summary>
[HtmlTargetElement("lencana")]
public sealed class LencanaTagHelper(IFileVersionProvider versi) : TagHelper
{
    public string Keadaan { get; set; } = "menunggu";

    public string? Ikon { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.Attributes.SetAttribute("class", "lencana");
        output.Attributes.SetAttribute("data-keadaan", Keadaan);
        // Razor hands a null inside an attribute over as no text.
        var ikon = Ikon is { Length: > 0 } ? Ikon : Keadaan switch { "segera" => "jam", "terlambat" or "galat" => "seru", _ => Keadaan };
        output.PreContent.SetHtmlContent(IkonTagHelper.Svg(versi, ViewContext, ikon));
    }
}
