namespace SopKinerja.Data;

/// <summary>What stands before the signature of a report.</summary>
public enum CaraTanggal
{
    /// <summary>The day the version is made.</summary>
    Versi,

    /// <summary>A chosen day.</summary>
    Dipilih,

    /// <summary>Room for a day that is written by hand.</summary>
    Kosong,
}

/// <summary>How a report is dated, and of which day its posts and holders are.</summary>
/// <param name="CaraTanggal">Where the date comes from.</param>
/// <param name="TanggalTtd">The chosen day.</param>
/// <param name="PejabatAkhir">Posts and holders as of the period's last day, not of the signature.</param>
/// <param name="Versi">As it was seen.</param>
public sealed record AturTandaTangan(CaraTanggal CaraTanggal, DateOnly? TanggalTtd, bool PejabatAkhir, int Versi)
{
    /// <summary>The day for the signature's block, and for whose name stands there.</summary>
    public DateOnly Hari(DateOnly hariIni) => CaraTanggal == CaraTanggal.Dipilih && TanggalTtd is { } t ? t : hariIni;

    /// <summary>The day whose posts and holders the report lists.</summary>
    public DateOnly HariPejabat(DateOnly hariIni, Periode periode) =>
        PejabatAkhir && periode.Akhir < Hari(hariIni) ? periode.Akhir : Hari(hariIni);

    /// <summary>What is wrong with it; null when nothing is.</summary>
    public string? Tolakan(Periode periode, DateOnly hariIni) =>
        !Enum.IsDefined(CaraTanggal) ? "Pilih tanggal pada blok tanda tangan."
        : CaraTanggal != CaraTanggal.Dipilih ? null
        : TanggalTtd is not { } t ? "Isi tanggal tanda tangan, atau pilih cara yang lain."
        : t < periode.Akhir ? $"Tanggal ini mendahului akhir {periode.DalamKalimat} ({Tanggal.Panjang(periode.Akhir)}). Periksa tahunnya."
        : t > hariIni.AddYears(1) ? "Tanggal ini lebih dari setahun lagi. Periksa tahunnya."
        : null;
}
