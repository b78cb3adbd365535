namespace SopKinerja.Web.Tampilan;

using Microsoft.AspNetCore.Razor.TagHelpers;
using SopKinerja.Data;

/// <summary>One of the five symbols of SOP AP, with the arrow heads that reach it.</summary>
[HtmlTargetElement("simbol", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SimbolTagHelper : TagHelper
{
    private const string DariAtas = "m50 16-4.5-9h9z", DariAtasBelahKetupat = "m50 10-4.5-9h9z";

    public BentukLangkah Bentuk { get; set; }

    public DiagramSop? Diagram { get; set; }

    public int Baris { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "simbol");
        output.Attributes.SetAttribute("viewBox", "0 0 100 64");
        output.Attributes.SetAttribute("role", "img");
        output.Attributes.SetAttribute("aria-label", Bentuk.ToString());
        output.Content.AppendHtml(Bentuk switch
        {
            BentukLangkah.Mulai or BentukLangkah.Selesai =>
                $"<rect x=\"18\" y=\"16\" width=\"64\" height=\"32\" rx=\"16\"/><text x=\"50\" y=\"36\">{Bentuk}</text>",
            BentukLangkah.Keputusan =>
                $"<path d=\"M50 10 84 32 50 54 16 32z\"/><text x=\"62\" y=\"62\" class=\"cabang\">Ya</text><text "
                    + $"x=\"{(Diagram?.TidakKeKanan(Baris) == true ? 98 : 8)}\" "
                        + $"y=\"{(Diagram?.TidakKeKanan(Baris) == true ? 26 : 76)}\" class=\"cabang "
                            + $"{(Diagram?.TidakKeKanan(Baris) == true ? "kanan" : "kiri")}\">Tidak</text>",
            BentukLangkah.Penghubung => "<path d=\"M22 14h56v24L50 52 22 38z\"/>",
            _ => "<rect x=\"18\" y=\"16\" width=\"64\" height=\"32\"/>",
        });
        foreach (var panah in Diagram?.Panah(Baris) ?? [])
            output.Content.AppendHtml(
                $"<path class=\"panah\" d=\"{(Bentuk == BentukLangkah.Keputusan && panah == DariAtas ? DariAtasBelahKetupat : panah)}\"/>");
    }
}
