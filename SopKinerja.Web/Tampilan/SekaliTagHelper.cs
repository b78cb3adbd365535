namespace SopKinerja.Web.Tampilan;

using Microsoft.AspNetCore.Razor.TagHelpers;
using SopKinerja.Web.Security;

/// <summary>
/// Puts the key into every form that posts. <c>data-berkali</c> leaves it out where the answer shows what cannot be shown again (a link
/// that is kept as its hash only), so that the second of two clicks must do the work again.
/// </summary>
[HtmlTargetElement("form", Attributes = "method")]
public sealed class SekaliTagHelper : TagHelper
{
    /// <summary>After the framework's own, which writes the form's token.</summary>
    public override int Order => 1;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var cara = context.AllAttributes["method"]?.Value?.ToString();
        if (!output.Attributes.RemoveAll("data-berkali") && string.Equals(cara, "post", StringComparison.OrdinalIgnoreCase))
            output.PostContent.AppendHtml(HtmlWriter.Potongan(
                $"""<input type="hidden" name="{SekaliKirim.Isian}" value="{Guid.NewGuid().ToString("N")}" />"""));
    }
}
