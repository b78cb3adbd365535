namespace SopKinerja.Web.Pages.Indikator;

using System.ComponentModel.DataAnnotations;
using SopKinerja.Data;
using SopKinerja.Web.Tampilan;

/// <summary>The form of an indicator: figures as text, read by the rules of what the indicator counts.</summary>
public sealed class IsianIndikator : IValidatableObject
{
    public int Versi { get; set; }

    public long SasaranId { get; set; }

    [Wajib]
    [Panjang(20)]
    public string Kode { get; set; } = "";

    [Wajib]
    [Panjang(500, BanyakBaris = true)]
    public string Uraian { get; set; } = "";

    [Wajib]
    [Panjang(40)]
    public string Satuan { get; set; } = "%";

    [EnumDataType(typeof(JenisIndikator), ErrorMessage = "Pilih jenis.")]
    public JenisIndikator Jenis { get; set; }

    [EnumDataType(typeof(ArahIndikator), ErrorMessage = "Pilih arah.")]
    public ArahIndikator Arah { get; set; }

    [EnumDataType(typeof(CaraHitung), ErrorMessage = "Pilih cara hitung.")]
    public CaraHitung CaraHitung { get; set; }

    [EnumDataType(typeof(AgregasiIndikator), ErrorMessage = "Pilih penggabungan.")]
    public AgregasiIndikator Agregasi { get; set; } = AgregasiIndikator.NilaiAkhir;

    public string? Target { get; set; }

    public string? TargetBawah { get; set; }

    [Panjang(100)]
    public string? TargetTeks { get; set; }

    public string? Tw1 { get; set; }

    public string? Tw2 { get; set; }

    public string? Tw3 { get; set; }

    public string? Tw4 { get; set; }

    public string? TahunLalu { get; set; }

    public string? DataAwal { get; set; }

    public string? TargetAkhir { get; set; }

    public string? StandarNasional { get; set; }

    public string? Faktor { get; set; }

    [Range(0, 4, ErrorMessage = "Desimal antara 0 dan 4.")]
    public int? Desimal { get; set; }

    [Panjang(40)]
    public string? SatuanJumlah { get; set; }

    public bool? Bulat { get; set; }

    public bool BolehNegatif { get; set; }

    [EnumDataType(typeof(RumusCapaian), ErrorMessage = "Pilih rumus.")]
    public RumusCapaian? Rumus { get; set; }

    [EnumDataType(typeof(DasarCapaian), ErrorMessage = "Pilih dasar.")]
    public DasarCapaian? Dasar { get; set; }

    [EnumDataType(typeof(Pembulatan), ErrorMessage = "Pilih pembulatan.")]
    public Pembulatan? Pembulatan { get; set; }

    public bool? BatasCetak { get; set; }

    [Panjang(200)]
    public string? SumberData { get; set; }

    [Panjang(200)]
    public string? PenanggungJawab { get; set; }

    public long UnitId { get; set; }

    public static IsianIndikator Dari(Indikator i)
    {
        var bentuk = BentukIndikator.Nilai(i.CaraHitung, i.Satuan, i);
        string? Teks(decimal? v) => BacaAngka.Tulis(v, bentuk);
        return new()
        {
            Versi = i.Versi, SasaranId = i.SasaranId, Kode = i.Kode, Uraian = i.Uraian, Satuan = i.Satuan, Jenis = i.Jenis, Arah = i.Arah,
            CaraHitung = i.CaraHitung, Agregasi = i.Agregasi, Target = Teks(i.Target), TargetBawah = Teks(i.TargetBawah),
            TargetTeks = i.TargetTeks, Tw1 = Teks(i.Tw1), Tw2 = Teks(i.Tw2), Tw3 = Teks(i.Tw3), Tw4 = Teks(i.Tw4),
            TahunLalu = BacaAngka.Tulis(i.TahunLalu, s_capaian), DataAwal = Teks(i.DataAwal), TargetAkhir = Teks(i.TargetAkhir),
            StandarNasional = Teks(i.StandarNasional), SumberData = i.SumberData, PenanggungJawab = i.PenanggungJawab, UnitId = i.UnitId,
            Faktor = BacaAngka.Tulis(i.Faktor, s_faktor), Desimal = i.Desimal, SatuanJumlah = i.SatuanJumlah, Bulat = i.Bulat,
            BolehNegatif = i.BolehNegatif, Rumus = i.Rumus, Dasar = i.Dasar, Pembulatan = i.Pembulatan, BatasCetak = i.BatasCetak,
        };
    }

    public Indikator Jadikan(long id)
    {
        var (cara, aturan) = (CaraHitung, Kosong());
        var bentuk = BentukIndikator.Nilai(cara, aturan.Satuan, aturan);
        decimal? Nilai(string? teks) => BacaAngka.Baca(teks, bentuk).Nilai;
        return aturan with
        {
            Id = id,
            Versi = Versi,
            Uraian = Uraian.Trim(),
            Jenis = Jenis,
            Agregasi = Agregasi,
            Target = Nilai(Target),
            TargetBawah = Nilai(TargetBawah),
            TargetTeks = Rapi(TargetTeks),
            Tw1 = Nilai(Tw1),
            Tw2 = Nilai(Tw2),
            Tw3 = Nilai(Tw3),
            Tw4 = Nilai(Tw4),
            TahunLalu = BacaAngka.Baca(TahunLalu, s_capaian).Nilai,
            DataAwal = Nilai(DataAwal),
            TargetAkhir = Nilai(TargetAkhir),
            StandarNasional = Nilai(StandarNasional),
            SumberData = SumberData?.Trim(),
            PenanggungJawab = PenanggungJawab?.Trim(),
            UnitId = UnitId,
        };
    }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (BacaAngka.Baca(Faktor, s_faktor).Galat is { } faktor)
            yield return new(faktor, [nameof(Faktor)]);
        var bentuk = BentukIndikator.Nilai(CaraHitung, (Satuan ?? "").Trim(), Kosong());
        var salah = new HashSet<string>();
        foreach (var (nama, teks, b) in Angka(bentuk))
            if (BacaAngka.Baca(teks, b).Galat is { } galat && salah.Add(nama))
                yield return new(galat, [nama]);
        foreach (var (bidang, pesan) in PeriksaIndikator.Periksa(Jadikan(0)))
            if (!salah.Contains(bidang))
                yield return new(pesan, [bidang]);
    }

    private static readonly BentukAngka s_capaian = BentukAngka.HanyaPersen, s_faktor = new() { Bulat = true, Satuan = "faktor" };

    private IEnumerable<(string Nama, string? Teks, BentukAngka Bentuk)> Angka(BentukAngka bentuk) =>
    [
        (nameof(Target), Target, bentuk), (nameof(TargetBawah), TargetBawah, bentuk), (nameof(Tw1), Tw1, bentuk), (nameof(Tw2), Tw2, bentuk),
        (nameof(Tw3), Tw3, bentuk), (nameof(Tw4), Tw4, bentuk), (nameof(TahunLalu), TahunLalu, s_capaian), (nameof(DataAwal), DataAwal, bentuk),
        (nameof(TargetAkhir), TargetAkhir, bentuk), (nameof(StandarNasional), StandarNasional, bentuk),
    ];

    /// <summary>The indicator with its rules and without its figures.</summary>
    private Indikator Kosong() => new()
    {
        SasaranId = SasaranId, Kode = (Kode ?? "").Trim(), Uraian = "", Satuan = (Satuan ?? "").Trim(), Jenis = Jenis, Arah = Arah,
        CaraHitung = CaraHitung, Agregasi = Agregasi, UnitId = UnitId, Faktor = BacaAngka.Baca(Faktor, s_faktor).Nilai ?? 100,
        Desimal = Desimal, SatuanJumlah = Rapi(SatuanJumlah), Bulat = Bulat, BolehNegatif = BolehNegatif, Rumus = Rumus, Dasar = Dasar,
        Pembulatan = Pembulatan, BatasCetak = BatasCetak,
    };

    private static string? Rapi(string? teks) => string.IsNullOrWhiteSpace(teks) ? null : teks.Trim();
}
