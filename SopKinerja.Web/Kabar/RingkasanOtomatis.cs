namespace SopKinerja.Web.Kabar;

using System.Text;
using SopKinerja.Data;

/// <summary>
/// On the morning of each working day one mail to everyone for whom something waits: what is late first. Nobody gets an empty one, and nobody two.
/// </summary>
[Layanan]
public sealed class RingkasanOtomatis(KabarRepository kabar, PenggunaRepository pengguna, MejaKerja meja, KalenderRepository kalenderKantor)
{
    /// <summary>Between these hours of the office's day.</summary>
    private const int Buka = 6, Tutup = 10;

    private const int Terbanyak = 30;

    /// <returns>How many mails.</returns>
    public async Task<int> JalankanAsync(InstansiRingkas kantor, DateTime now, CancellationToken ct)
    {
        var (jam, hari) = (Tanggal.Lokal(now, kantor.Zona).Hour, Tanggal.Hariini(now, kantor.Zona));
        if (jam is < Buka or >= Tutup || !(await kalenderKantor.UntukAsync(kantor.Id, ct)).HariBuka(hari))
            return 0;
        var jumlah = 0;
        BahanMeja? bahan = null;
        foreach (var c in await kabar.ListCalonAsync(kantor.Id, hari, ct))
        {
            if (await pengguna.FindSesiAsync(c.Id, c.Cap, hari, ct) is not { } sesi)
                continue;
            bahan ??= await meja.BahanAsync(kantor.Id, ct);
            var tugas = (await meja.SusunAsync(sesi.SebagaiPelaku(now, null), bahan, ct)).Tugas().ToList();
            if (tugas.Count == 0)
                continue;
            var (perihal, teks) = Susun(c.Nama, tugas, now, hari, kantor.Zona);
            var hasil = await kabar.InsertRingkasanAsync(kantor.Id, c, hari, perihal, teks, tugas.Count, now, ct);
            jumlah += hasil.Refused ? 0 : 1;
        }

        return jumlah;
    }

    private static (string Perihal, string Teks) Susun(string nama, IReadOnlyList<Tugas> tugas, DateTime now, DateOnly hari, string zona)
    {
        var lewat = tugas.Where(t => t.TerlambatPada(now, hari)).ToList();
        var teks = new StringBuilder($"Yth. {nama},\n\n");
        Bagian(teks, "Sudah lewat batas waktu", lewat, zona);
        Bagian(teks, lewat.Count > 0 ? "Menunggu Anda" : "Yang menunggu Anda hari ini", [.. tugas.Except(lewat)], zona);
        teks.Append("Ringkasan ini dikirim sekali setiap hari kerja. Hentikan di {portal}/Kabar bila tidak diperlukan.\n");
        return ($"{tugas.Count} hal menunggu Anda{(lewat.Count > 0 ? $", {lewat.Count} terlambat" : "")}, {Tanggal.Panjang(hari)}",
            teks.ToString());
    }

    private static void Bagian(StringBuilder teks, string judul, IReadOnlyList<Tugas> tugas, string zona)
    {
        if (tugas.Count == 0)
            return;
        teks.Append(judul).Append(":\n");
        foreach (var t in tugas.OrderBy(t => t.Jatuh ?? t.Hari?.ToDateTime(TimeOnly.MinValue) ?? DateTime.MaxValue).Take(Terbanyak))
        {
            var tempo = t.Jatuh is { } j ? $", tempo {Tanggal.Pendek(j, zona)}" : t.Hari is { } h ? $", tempo {Tanggal.Pendek(h)}" : "";
            teks.Append("- ").Append(t.Judul.ReplaceLineEndings(" ")).Append(" (").Append(t.Keterangan.ReplaceLineEndings(" ")).Append(tempo)
                .Append(")\n  {portal}").Append(t.Alamat).Append('\n');
        }

        if (tugas.Count > Terbanyak)
            teks.Append("- dan ").Append(Angka.Bulat(tugas.Count - Terbanyak)).Append(" lagi\n");
        teks.Append('\n');
    }
}
