namespace SopKinerja.Web.Impor;

using System.Text.RegularExpressions;

/// <summary>The labels of a SOP's identity block as offices write them (PermenPAN-RB 35/2012), and other words that stand there.</summary>
internal static partial class LabelSop
{
    public static readonly (string Kunci, string Nama, Regex Label)[] Semua =
    [
        ("nomor", "Nomor SOP", Nomor()), ("tanggalPembuatan", "Tanggal pembuatan", Pembuatan()), ("tanggalRevisi", "Tanggal revisi",
            Revisi()),
        ("tanggalEfektif", "Tanggal efektif", Efektif()), ("disahkan", "Disahkan oleh", Disahkan()), ("nama", "Nama SOP", NamaSop()),
        ("dasarHukum", "Dasar hukum", DasarHukum()), ("kualifikasi", "Kualifikasi pelaksana", Kualifikasi()),
        ("keterkaitan", "Keterkaitan", Keterkaitan()), ("peralatan", "Peralatan/perlengkapan", Peralatan()),
        ("peringatan", "Peringatan", Peringatan()), ("pencatatan", "Pencatatan dan pendataan", Pencatatan()),
    ];

    public static string NamaDari(string kunci) => Semua.First(l => l.Kunci == kunci).Nama;

    private const RegexOptions Abai = RegexOptions.IgnoreCase;

    [GeneratedRegex(@"\b(nomor|no\.?)\s*(sop|standar\s+op[a-z]*(\s+prosedur)?)\s*:?", Abai)]
    public static partial Regex Nomor();

    [GeneratedRegex(@"\b(tanggal|tgl\.?)\s*pembuatan\s*:?", Abai)]
    public static partial Regex Pembuatan();

    [GeneratedRegex(@"\b(tanggal|tgl\.?)\s*revisi\s*:?", Abai)]
    public static partial Regex Revisi();

    [GeneratedRegex(@"\b(tanggal|tgl\.?)\s*(efektif|pengesahan)\s*:?", Abai)]
    public static partial Regex Efektif();

    [GeneratedRegex(@"\bdi\s?sahkan\s*oleh\s*:?", Abai)]
    public static partial Regex Disahkan();

    [GeneratedRegex(@"\b(nama|judul)\s*sop\s*:?", Abai)]
    public static partial Regex NamaSop();

    [GeneratedRegex(@"\bdasar\s*hukum\s*:?", Abai)]
    public static partial Regex DasarHukum();

    [GeneratedRegex(@"\bkualifikasi\s*pelaksana[a-z]*\s*:?", Abai)]
    public static partial Regex Kualifikasi();

    [GeneratedRegex(@"\bketerkaitan(\s+(dengan\s+)?sop[a-z ]*)?\s*:?", Abai)]
    public static partial Regex Keterkaitan();

    [GeneratedRegex(@"\bperalatan\s*(/|dan)?\s*(perlengkapan)?\s*:?", Abai)]
    public static partial Regex Peralatan();

    [GeneratedRegex(@"\bperingatan\s*:?", Abai)]
    public static partial Regex Peringatan();

    [GeneratedRegex(@"\bpencatatan\s*(&|dan)\s*pendataan\s*:?", Abai)]
    public static partial Regex Pencatatan();

    [GeneratedRegex(@"standar\s+operasional\s+prosedur\s*\(sop\)\s*(.*)", Abai)]
    public static partial Regex Standar();

    [GeneratedRegex(@"^\s*SOP\s+(.{3,200})$", Abai)]
    public static partial Regex JudulSop();

    [GeneratedRegex(@"NIP\.?\s*:?\s*(\d[\d ]{16,22}\d)", Abai)]
    public static partial Regex Nip();

    [GeneratedRegex(@"\b(Pembina|Penata|Pengatur|Juru)\b", Abai)]
    public static partial Regex PangkatPns();

    [GeneratedRegex(@"\b(?:Prof|[Dd]rs?|drg|Ir|Hj?)\.(?:(?!\s[A-Z]{3,}\s[A-Z]{3,}|\sSUB\s|\sNIP).)+")]
    public static partial Regex Bergelar();

    [GeneratedRegex(@"^(?:[A-Z][a-z.]+\s?)+")]
    public static partial Regex Jabatan();

    [GeneratedRegex(@"(?<![0-9])[0-9]{1,2}[ \-/.]([A-Za-z]+|[0-9]{1,2})[ \-/.][0-9]{4}(?![0-9])")]
    public static partial Regex TanggalDi();

    [GeneratedRegex(@"\bPEMERINTAH (?:KOTA|KABUPATEN|PROVINSI)(?: [A-Z]{2,})+")]
    public static partial Regex Pemda();

    [GeneratedRegex(@"\*\*[A-Z .,]+\*\*")]
    public static partial Regex Dinas();

    [GeneratedRegex(@"\b(?:SUB ?BAG(?:IAN)?|BIDANG|SEKSI|UPTD?)(?:,? (?!NIP\b)[A-Z]{2,})+")]
    public static partial Regex SubUnit();

    [GeneratedRegex(@"(?<=^|\s)([0-9]{1,2})\.\s")]
    public static partial Regex Butir();

    [GeneratedRegex(@"^(\d{1,2}[.)]?\s+|\d{1,2}[.)]|[a-z][.)]\s+|[-•*]\s*)")]
    public static partial Regex AwalButir();
}
