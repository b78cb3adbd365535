namespace SopKinerja.Web.Tampilan;

using Microsoft.AspNetCore.Razor.TagHelpers;

/// <summary>Razor writes <c>data-x=""</c> for null where other attributes vanish; the stylesheet asks for presence.</summary>
[HtmlTargetElement("*", Attributes = "data-keadaan")]
[HtmlTargetElement("*", Attributes = "data-kini")]
[HtmlTargetElement("*", Attributes = "data-jenis")]
public sealed class AtributKosongTagHelper : TagHelper
{
    private static readonly string[] Nama = ["data-keadaan", "data-kini", "data-jenis"];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        foreach (var nama in Nama)
            if (output.Attributes.TryGetAttribute(nama, out var a) && string.IsNullOrEmpty(a.Value?.ToString()))
                output.Attributes.Remove(a);
    }
}
