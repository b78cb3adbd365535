namespace SopKinerja.Data;

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

/// <summary>
/// A SOP as a document that is still being written: everything may be missing. Columns and steps have keys of their own, so that moving a
/// step changes neither who does it nor where its Tidak returns to; a step's number is its place. Lists hold one item a line.
/// </summary>
public sealed record NaskahSop
{
    public string Nama { get; init; } = "";

    public string Nomor { get; init; } = "";

    public DateOnly? TanggalPembuatan { get; init; }

    public DateOnly? TanggalRevisi { get; init; }

    public DateOnly? TanggalEfektif { get; init; }

    public string Kop1 { get; init; } = "";

    public string Kop2 { get; init; } = "";

    public string? Kop3 { get; init; }

    public string DisahkanJabatan { get; init; } = "";

    public string DisahkanNama { get; init; } = "";

    public string? DisahkanPangkat { get; init; }

    public string? DisahkanNip { get; init; }

    public string DasarHukum { get; init; } = "";

    public string Kualifikasi { get; init; } = "";

    public string Keterkaitan { get; init; } = "";

    public string Peralatan { get; init; } = "";

    public string Peringatan { get; init; } = "";

    public string Pencatatan { get; init; } = "";

    public string? Keterangan { get; init; }

    /// <summary>Of Arsip, Kirim, Publikasi, what must follow the last step; separated by commas.</summary>
    public string? TindakLanjut { get; init; }

    /// <summary>The kinds of period that it is for, separated by commas; null for all.</summary>
    public string? TindakLanjutPeriode { get; init; }

    /// <summary>Whom a run waits for, one name a line; null for every recipient of the office.</summary>
    public string? Penerima { get; init; }

    public IReadOnlyList<KolomSop> Kolom { get; init; } = [];

    public IReadOnlyList<BarisSop> Langkah { get; init; } = [];

    /// <summary>What an import did not understand, one remark a line; for the one who goes on with it.</summary>
    public string? Catatan { get; init; }

    /// <summary>A key that neither a column nor a step has yet.</summary>
    public int KunciBaru => Kolom.Select(k => k.Kunci).Concat(Langkah.Select(l => l.Kunci)).DefaultIfEmpty().Max() + 1;

    /// <summary>The number of a step; null when there is none with this key.</summary>
    public int? NomorDari(int? kunci) => Langkah.Select((l, i) => (l.Kunci, Nomor: (int?)(i + 1))).FirstOrDefault(x =>
        x.Kunci == kunci).Nomor;

    public KolomSop? KolomDari(BarisSop l) => Kolom.FirstOrDefault(k => k.Kunci == l.Kolom);

    public static NaskahSop Baca(string json) => JsonSerializer.Deserialize<NaskahSop>(json, s_json)!;

    /// <summary>A document that came back from a browser: null where it is not one that an import or the editor could have made.</summary>
    public static NaskahSop? BacaAsing(string json)
    {
        var n = JsonSerializer.Deserialize<NaskahSop>(json, s_json);
        string?[] teks = n is null ? [null] : [n.Nama, n.Nomor, n.Kop1, n.Kop2, n.DisahkanJabatan, n.DisahkanNama, n.DasarHukum, n.Kualifikasi,
            n.Keterkaitan, n.Peralatan, n.Peringatan, n.Pencatatan];
        if (n?.Kolom is null || n.Langkah is null || teks.Contains(null) || n.Kolom.Any(k => k?.Nama is null)
            || n.Langkah.Any(l => l?.Judul is null || l.Kegiatan is null || l.Periode is null || !Enum.IsDefined(l.Bentuk)
                || !Enum.IsDefined(l.Satuan) || !Enum.IsDefined(l.Aksi)))
            return null;
        var kunci = n.Kolom.Select(k => k.Kunci).Concat(n.Langkah.Select(l => l.Kunci)).ToList();
        return kunci.Count == kunci.Distinct().Count() && n.Langkah.Count <= PeriksaSop.LangkahTerbanyak && n.Kolom.Count <= 2 * PeriksaSop.KolomTerbanyak
            ? n : null;
    }

    public string Tulis() => JsonSerializer.Serialize(this, s_json);

    /// <summary>A frozen version as a document again.</summary>
    public static NaskahSop Dari(SopVersi v, IReadOnlyList<SopPelaksana> pelaksana, IReadOnlyList<SopLangkah> langkah)
    {
        var kolom = pelaksana.Select((p, i) => (p, Kunci: i + 1)).ToDictionary(x => x.p.Id, x => x.Kunci);
        int? Kunci(int? nomor) => langkah.Any(l => l.Nomor == nomor) ? 1000 + nomor : null;
        return new()
        {
            Nama = v.Nama, Nomor = v.Nomor, TanggalPembuatan = v.TanggalPembuatan, TanggalRevisi = v.TanggalRevisi,
            TanggalEfektif = v.TanggalEfektif, Kop1 = v.Kop1, Kop2 = v.Kop2, Kop3 = v.Kop3, DisahkanJabatan = v.DisahkanJabatan,
            DisahkanNama = v.DisahkanNama, DisahkanPangkat = v.DisahkanPangkat, DisahkanNip = v.DisahkanNip, DasarHukum = v.DasarHukum,
            Kualifikasi = v.Kualifikasi, Keterkaitan = v.Keterkaitan, Peralatan = v.Peralatan, Peringatan = v.Peringatan,
            Pencatatan = v.Pencatatan,
            Keterangan = v.Keterangan, TindakLanjut = v.TindakLanjut, TindakLanjutPeriode = v.TindakLanjutPeriode, Penerima = v.Penerima,
            Kolom = [.. pelaksana.Select(p => new KolomSop { Kunci = kolom[p.Id], Nama = p.Nama, JabatanId = p.JabatanId })],
            Langkah =
            [
                .. langkah.Select(l => new BarisSop
                {
                    Kunci = 1000 + l.Nomor, Judul = l.Judul, Kegiatan = l.Kegiatan, Kolom = kolom[l.PelaksanaId], Bentuk = l.Bentuk,
                    Kelengkapan = l.Kelengkapan, Waktu = l.Waktu, Satuan = l.Satuan, Berjalan = l.Berjalan, Output = l.Output,
                        Aksi = l.Aksi,
                    Periode = l.Periode, TidakKe = Kunci(l.TidakKe),
                }),
            ],
        };
    }

    /// <summary>A document that ships, with the posts that its columns are mapped to.</summary>
    public static NaskahSop Dari(BerkasSop n, IReadOnlyDictionary<string, long> jabatan) => new()
    {
        Nama = n.Nama, Nomor = n.Nomor, TanggalPembuatan = n.TanggalPembuatan, TanggalRevisi = n.TanggalRevisi,
        TanggalEfektif = n.TanggalEfektif,
        Kop1 = n.Kop[0], Kop2 = n.Kop[1], Kop3 = n.Kop.ElementAtOrDefault(2), DisahkanJabatan = n.DisahkanJabatan,
        DisahkanNama = n.DisahkanNama,
        DisahkanPangkat = n.DisahkanPangkat, DisahkanNip = n.DisahkanNip, DasarHukum = string.Join('\n', n.DasarHukum),
        Kualifikasi = string.Join('\n', n.Kualifikasi), Keterkaitan = string.Join('\n', n.Keterkaitan), Peralatan = string.Join('\n',
            n.Peralatan),
        Peringatan = n.Peringatan, Pencatatan = n.Pencatatan, Keterangan = n.Keterangan, TindakLanjut = n.TindakLanjut,
        TindakLanjutPeriode = n.TindakLanjutPeriode, Penerima = n.Penerima,
        Kolom = [.. n.Pelaksana.Select((p, i) => new KolomSop { Kunci = i + 1, Nama = p, JabatanId = jabatan.TryGetValue(p, out var id)
            ? id : null })],
        Langkah =
        [
            .. n.Langkah.Select(l => new BarisSop
            {
                Kunci = 1000 + l.Nomor, Judul = l.Judul, Kegiatan = l.Kegiatan, Kolom = n.Pelaksana.ToList().IndexOf(l.Pelaksana) + 1,
                Bentuk = l.Bentuk, Kelengkapan = l.Kelengkapan, Waktu = l.Waktu, Satuan = l.Satuan, Berjalan = l.Berjalan,
                    Output = l.Output,
                Aksi = l.Aksi, Periode = l.Periode, TidakKe = l.TidakKe is { } ke ? 1000 + ke : null,
            }),
        ],
    };

    private static readonly JsonSerializerOptions s_json = new()
    {
        Converters = { new JsonStringEnumConverter() }, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, IgnoreReadOnlyProperties = true,
    };
}

/// <summary>A column of the flow table.</summary>
public sealed record KolomSop
{
    public required int Kunci { get; init; }

    public string Nama { get; init; } = "";

    public long? JabatanId { get; init; }
}

/// <summary>A step that is still being written.</summary>
public sealed record BarisSop
{
    public required int Kunci { get; init; }

    public string Judul { get; init; } = "";

    public string Kegiatan { get; init; } = "";

    /// <summary>The key of its column.</summary>
    public int? Kolom { get; init; }

    public BentukLangkah Bentuk { get; init; } = BentukLangkah.Proses;

    public string? Kelengkapan { get; init; }

    public int? Waktu { get; init; }

    public SatuanWaktu Satuan { get; init; }

    /// <summary>Elapsed working days, not effort.</summary>
    public bool Berjalan { get; init; }

    public string? Output { get; init; }

    public AksiLangkah Aksi { get; init; }

    /// <summary>Kinds of period, separated by commas.</summary>
    public string Periode { get; init; } = "";

    /// <summary>The key of the step that a Tidak returns to.</summary>
    public int? TidakKe { get; init; }

    public bool BerlakuUntuk(JenisPeriode jenis) => Periode.Split(',').Contains(jenis.ToString());

    public string WaktuTeks => Waktu is { } w ? $"{w} {Satuan.ToString().ToLowerInvariant()}" : "";
}
