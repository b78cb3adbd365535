namespace SopKinerja.Data;

using System.Text.Json.Serialization;

/// <summary>How far a row has come.</summary>
public enum StatusCapaian
{
    /// <summary>Filled in, waits for the verifikator.</summary>
    Menunggu,
    Diterima,

    /// <summary>Sent back with a note; a new value makes it wait again.</summary>
    Dikembalikan,

    /// <summary>Filled in, and not yet handed in by its unit: where the office's rules ask for that.</summary>
    Diisi,
}

/// <summary>What a quarter gives to a longer period.</summary>
/// <param name="Nomor">I to IV.</param>
/// <param name="Penyebut">Its sasaran.</param>
/// <param name="Realisasi">Its count or value.</param>
/// <param name="RealisasiTeks">Its predicate.</param>
/// <param name="Diterima">A verifikator accepted it.</param>
public sealed record TriwulanCapaian(int Nomor, decimal? Penyebut, decimal? Realisasi, string? RealisasiTeks, bool Diterima);

/// <summary>One indicator in one period: as filled in, or gathered from the quarters, with its computed capaian.</summary>
public sealed record BarisCapaian : AturanIndikator
{
    public required long IndikatorId { get; init; }

    public required long SasaranId { get; init; }

    public required int SasaranUrutan { get; init; }

    public required string SasaranUraian { get; init; }

    public required string Kode { get; init; }

    public required string Uraian { get; init; }

    public required string Satuan { get; init; }

    public required ArahIndikator Arah { get; init; }

    public required CaraHitung CaraHitung { get; init; }

    public required AgregasiIndikator Agregasi { get; init; }

    public required long UnitId { get; init; }

    public required string UnitNama { get; init; }

    public string? SumberData { get; init; }

    public string? PenanggungJawab { get; init; }

    /// <summary>Capaian of the year before, percent.</summary>
    public decimal? TahunLalu { get; init; }

    /// <summary>The same as the closed year has it; null where it is not closed, or was not copied from.</summary>
    public decimal? TahunLaluTertutup { get; init; }

    /// <summary>Value before the renstra began.</summary>
    public decimal? DataAwal { get; init; }

    public decimal? TargetAkhir { get; init; }

    public decimal? StandarNasional { get; init; }

    public decimal? Target { get; init; }

    public decimal? TargetBawah { get; init; }

    public string? TargetTeks { get; init; }

    /// <summary>The period has a target of its own; otherwise the year's stands in.</summary>
    public bool TargetSendiri { get; init; }

    /// <summary>Seed B's column "Sasaran": the denominator population.</summary>
    public decimal? Penyebut { get; init; }

    /// <summary>Seed B's column "Jumlah Realisasi".</summary>
    public decimal? Realisasi { get; init; }

    public string? RealisasiTeks { get; init; }

    public string? AlasanKosong { get; init; }

    public string? Kendala { get; init; }

    public string? Upaya { get; init; }

    public string? Analisis { get; init; }

    public StatusCapaian Status { get; init; }

    public string? CatatanVerifikasi { get; init; }

    public string? DiverifikasiOleh { get; init; }

    public string? DiisiOleh { get; init; }

    public long? PengisiId { get; init; }

    public DateTime? DiisiPada { get; init; }

    /// <summary>Files that prove the figure.</summary>
    public int Bukti { get; init; }

    /// <summary>0 while nobody has filled in the row.</summary>
    public int Versi { get; init; }

    /// <summary>The sasaran that was typed for a period whose figures are gathered; <see cref="Penyebut"/> is the one computed with.</summary>
    public decimal? PenyebutSendiri { get; init; }

    /// <summary>A gathered percentage or rate that no pair of counts gives: the mean of the quarters'. Exact.</summary>
    public decimal? NilaiGabungan { get; init; }

    /// <summary>The quarters that were gathered; empty when the row was filled in.</summary>
    public IReadOnlyList<TriwulanCapaian> Triwulan { get; init; } = [];

    /// <summary>"Triwulan I–II, nilai akhir" when the values come from the quarters; null when they were filled in.</summary>
    public string? Gabungan { get; init; }

    /// <summary>It holds an answer of its own.</summary>
    private bool TerjawabSendiri => Versi > 0 && Gabungan is null && Terjawab;

    /// <summary>It holds an answer of its own, which a verifikator can judge.</summary>
    public bool DapatDiverifikasi => TerjawabSendiri && Status != StatusCapaian.Diisi;

    /// <summary>It holds an answer that its unit has not handed in yet.</summary>
    public bool BelumDiajukan => TerjawabSendiri && Status == StatusCapaian.Diisi;

    /// <summary>It holds an answer that no verifikator accepted: its own, or one of the quarters that it is gathered from.</summary>
    public bool BelumDiterima => TerjawabSendiri ? Status != StatusCapaian.Diterima
        : Gabungan is not null && Triwulan.Any(t => !t.Diterima);

    public bool Terjawab => Realisasi is not null || NilaiGabungan is not null || RealisasiTeks is not null || AlasanKosong is not null;

    /// <summary>
    /// The row as another wording of its indicator would have it: target, way to compute, rules. Its figures stay, and are not gathered anew.
    /// </summary>
    public BarisCapaian Menurut(Indikator i, Periode periode) => this with
    {
        Satuan = i.Satuan,
        Arah = i.Arah,
        CaraHitung = i.CaraHitung,
        Agregasi = i.Agregasi,
        TargetTeks = i.TargetTeks,
        Target = TargetPada(i, periode) ?? (TargetSendiri && periode.Jenis == JenisPeriode.Semester ? Target : i.Target),
        TargetSendiri = periode.Jenis == JenisPeriode.Triwulan ? TargetPada(i, periode) is not null : TargetSendiri,
        TargetBawah = i.TargetBawah,
        Faktor = i.Faktor,
        Desimal = i.Desimal,
        SatuanJumlah = i.SatuanJumlah,
        Bulat = i.Bulat,
        BolehNegatif = i.BolehNegatif,
        Rumus = i.Rumus,
        Dasar = i.Dasar,
        Pembulatan = i.Pembulatan,
        BatasCetak = i.BatasCetak,
    };

    private static decimal? TargetPada(Indikator i, Periode p) => p.Jenis != JenisPeriode.Triwulan ? null : p.Nomor switch
    {
        1 => i.Tw1,
        2 => i.Tw2,
        3 => i.Tw3,
        _ => i.Tw4,
    };

    /// <summary>The row with what is typed in it.</summary>
    public BarisCapaian Dengan(IsianCapaian i) => this with
    {
        Penyebut = i.Penyebut,
        Realisasi = i.Realisasi,
        RealisasiTeks = i.RealisasiTeks,
        AlasanKosong = i.AlasanKosong,
        Kendala = i.Kendala,
        Upaya = i.Upaya,
        Analisis = i.Analisis,
        Gabungan = null,
        PenyebutSendiri = null,
        NilaiGabungan = null,
        Triwulan = [],
    };

    /// <summary>The figure that was typed in a cell, not one gathered from quarters.</summary>
    public decimal? Sendiri(SelCapaian sel) => Gabungan is null ? sel == SelCapaian.Penyebut ? Penyebut : Realisasi
        : sel == SelCapaian.Penyebut ? PenyebutSendiri : null;

    /// <summary>What a cell of the row takes.</summary>
    public BentukAngka Bentuk(SelCapaian sel) => sel == SelCapaian.Penyebut
        ? BentukIndikator.Jumlah(this)
        : BentukIndikator.Realisasi(CaraHitung, Satuan, this);

    [JsonIgnore]
    public MasukanCapaian Masukan => new()
    {
        Cara = CaraHitung, Ikut = this, Arah = Arah, Satuan = Satuan, Target = Target, TargetBawah = TargetBawah, TargetTeks = TargetTeks,
        Penyebut = Penyebut, Realisasi = Realisasi, Nilai = NilaiGabungan, RealisasiTeks = RealisasiTeks, AlasanKosong = AlasanKosong,
    };

    /// <param name="denganJejak">False for a page of many rows, which shows no trace.</param>
    public HasilCapaian Hitung(AturanCapaian aturan, bool denganJejak = true)
    {
        var hasil = HitungCapaian.Hitung(Masukan, aturan, denganJejak);
        return Gabungan is null || !denganJejak ? hasil : hasil with
        {
            Jejak =
            [
                new("Sumber", $"digabung dari {Gabungan}"),
                .. Triwulan.Select(t => new Jejak($"Triwulan {Angka.Romawi(t.Nomor)}", HitungCapaian.Sebut(Masukan with
                {
                    Penyebut = t.Penyebut, Realisasi = t.Realisasi, RealisasiTeks = t.RealisasiTeks, Nilai = null,
                }, aturan))),
                .. hasil.Jejak,
            ],
        };
    }
}
