namespace SopKinerja.Web.Tampilan;

using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using SopKinerja.Data;

/// <summary>One of the five symbols of SOP AP, with the arrow heads that reach it.</summary>
[HtmlTargetElement("simbol", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SimbolTagHelper : TagHelper
{
    private const string DariAtas = "m50 16-4.5-9h9z", DariAtasBelahKetupat = "m50 10-4.5-9h9z";

    private static readonly HtmlString s_ketupat =
        new("""<path d="M50 10 84 32 50 54 16 32z"/><text x="62" y="62" class="cabang">Ya</text>""");

    private static readonly HtmlString s_penghubung = new("""<path d="M22 14h56v24L50 52 22 38z"/>""");

    private static readonly HtmlString s_kegiatan = new("""<rect x="18" y="16" width="64" height="32"/>""");

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
            BentukLangkah.Mulai or BentukLangkah.Selesai => HtmlWriter.Potongan(
                $"""<rect x="18" y="16" width="64" height="32" rx="16"/><text x="50" y="36">{Bentuk.ToString()}</text>"""),
            BentukLangkah.Keputusan => Keputusan(Diagram?.TidakKeKanan(Baris) == true),
            BentukLangkah.Penghubung => s_penghubung,
            _ => s_kegiatan,
        });
        foreach (var panah in Diagram?.Panah(Baris) ?? [])
        {
            var garis = Bentuk == BentukLangkah.Keputusan && panah == DariAtas ? DariAtasBelahKetupat : panah;
            output.Content.AppendHtml(HtmlWriter.Potongan($"""<path class="panah" d="{garis}"/>"""));
        }
    }

    /// <summary>"Ya" goes on below; "Tidak" stands at the side by which it leaves.</summary>
    private static HtmlString Keputusan(bool kanan)
    {
        var (x, y, sisi) = kanan ? (98, 26, "kanan") : (8, 76, "kiri");
        return HtmlWriter.Potongan($"""{s_ketupat}<text x="{x}" y="{y}" class="cabang {sisi}">Tidak</text>""");
    }
}
