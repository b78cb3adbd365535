namespace SopKinerja.Data;

/// <summary>Gathers all that a report says from the rooms of the portal into one record.</summary>
public sealed class IsiLaporanRepository(DbSession db, CapaianRepository capaian, ProgramRepository program, JabatanRepository jabatan,
    TahunRepository tahun, BuktiRepository bukti, NarasiRepository narasi, GambarLaporanRepository gambar,
    PengaturanLaporanRepository pengaturan, MutuRepository mutu)
{
    /// <summary>What a version made now would say.</summary>
    public async Task<LaporanKinerja> KumpulkanAsync(Instansi instansi, Laporan laporan, DateTime now, CancellationToken ct)
    {
        var hariIni = Tanggal.Hariini(now, instansi.Zona);
        var (hari, hariPejabat) = (laporan.TandaTangan.Hari(hariIni), laporan.TandaTangan.HariPejabat(hariIni, laporan.Periode));
        var kepala = await jabatan.FindKepalaPadaAsync(instansi.Id, hari, ct);
        var kinerja = await capaian.MuatAsync(instansi.Id, laporan.Periode, ct);
        var atur = await pengaturan.FindAsync(instansi.Id, ct);
        var tulisan = await narasi.ListAsync(instansi.Id, laporan.Id, ct);
        return new LaporanKinerja
        {
            Judul = laporan.Judul,
            Instansi = instansi.Nama,
            Pemda = instansi.Pemda,
            Kota = instansi.Kota,
            Alamat = instansi.Alamat,
            Tahun = laporan.Tahun,
            JenisPeriode = laporan.JenisPeriode,
            NomorPeriode = laporan.NomorPeriode,
            Tanggal = hari,
            CaraTanggal = laporan.CaraTanggal,
            TanggalPejabat = hariPejabat == hari ? null : hariPejabat,
            PenandaTangan = kepala is null ? null : new(kepala.Sebutan, kepala.Nama, kepala.Pangkat, kepala.Nip),
            Capaian = kinerja.Baris,
            Aturan = kinerja.Aturan,
            Program = kinerja.Program ?? await program.ListPadaAsync(instansi.Id, laporan.Periode, ct),
            Tautan = kinerja.Tautan ?? await program.ListTautanAsync(instansi.Id, laporan.Tahun, ct),
            Lama = Lama(kinerja.Baris, (await tahun.ListNilaiAsync(instansi.Id, ct)).ToDictionary(n => n.IndikatorId)),
            Bukti = Bukti(kinerja.Baris, await bukti.ListAsync(instansi.Id, laporan.Periode, null, ct)),
            Pejabat = await PejabatAsync(instansi.Id, hariPejabat, ct),
            Gambar = await gambar.ListAsync(instansi.Id, laporan.Id, ct),
            Logo = atur.Logo,
            PosisiReviu = atur.PosisiReviu,
            Elektronik = atur.Elektronik,
            Bentuk = atur.Bentuk,
            TanpaJejak = atur.TanpaJejak,
            KalimatKosong = atur.TanpaKosong ? atur.KalimatKosong ?? PengaturanLaporan.KalimatKosongBaku : null,
            BelumDijawab = kinerja.Aturan.Ketat == KetatVerifikasi.Bebas ? [] : await mutu.ListWajibAsync(instansi.Id, kinerja, ct),
            CatatanTutup = kinerja.CatatanTutup ?? await capaian.ListCatatanTutupAsync(instansi.Id, laporan.Periode, ct),
            Reviu = await ReviuAsync(instansi.Id, laporan.Id, ct),
            Narasi = tulisan.ToDictionary(n => n.Bagian, n => n.Markdown),
            Salinan = tulisan.Where(n => n.Salinan is not null).ToDictionary(n => n.Bagian, n => n.Salinan!),
        };
    }

    private static IReadOnlyList<NilaiLama> Lama(IReadOnlyList<BarisCapaian> baris, IReadOnlyDictionary<long, NilaiTahun> semua) =>
        [.. baris.SelectMany(b => TahunRepository.Rantai(b.IndikatorId, semua)
            .Select(n => new NilaiLama(b.IndikatorId, n.Tahun, n.Realisasi, n.Capaian)))];

    private static IReadOnlyList<BuktiLaporan> Bukti(IReadOnlyList<BarisCapaian> baris, IReadOnlyList<BuktiCapaian> bukti)
    {
        var kode = baris.Select((b, n) => (b, n)).ToDictionary(x => x.b.IndikatorId, x => (x.n, x.b.Kode));
        return [.. bukti.Where(b => kode.ContainsKey(b.IndikatorId)).OrderBy(b => kode[b.IndikatorId].n).ThenBy(b => b.Id)
            .Select(b => new BuktiLaporan(kode[b.IndikatorId].Kode, b.Nama, b.Ukuran, b.Sha256))];
    }

    /// <summary>The posts in the office's order, each with its holder on the day, a substitute before the definitive one.</summary>
    private async Task<IReadOnlyList<PejabatLaporan>> PejabatAsync(long instansiId, DateOnly hari, CancellationToken ct) =>
    [
        .. (await db.ListAsync<BarisPejabat>("""
            SELECT j.Id AS JabatanId, j.Nama AS Jabatan, u.Nama AS Unit, g.Nama, p.Jenis
            FROM Jabatan j
            LEFT JOIN UnitKerja u ON u.Id = j.UnitId
            LEFT JOIN PemangkuJabatan p ON p.JabatanId = j.Id AND p.Mulai <= @hari AND (p.Sampai IS NULL OR p.Sampai >= @hari)
            LEFT JOIN Pegawai g ON g.Id = p.PegawaiId
            WHERE j.InstansiId = @instansiId
            ORDER BY j.Urutan, j.Id, p.Mulai DESC, p.Id DESC
            """, new { instansiId, hari }, ct)).GroupBy(b => b.JabatanId)
                .Select(g => g.OrderBy(b => b.Jenis == JenisPemangku.Definitif).First())
            .Select(b => new PejabatLaporan(b.Jabatan, b.Unit, b.Nama is not null && b.Jenis is JenisPemangku.Plt or JenisPemangku.Plh
                ? $"{b.Nama} ({b.Jenis}.)"
                : b.Nama)),
    ];

    private async Task<PernyataanReviu?> ReviuAsync(long instansiId, long laporanId, CancellationToken ct) =>
        await db.FindAsync<ReviuLaporan>(
            $"SELECT {ReviuRepository.Kolom} FROM ReviuLaporan r WHERE r.LaporanId = @laporanId AND r.InstansiId = @instansiId",
            new { laporanId, instansiId }, ct) is { Selesai: true } r
            ? new(r.Apip, r.Inspektur!, r.Nip, r.Kota!, r.Tanggal!.Value, r.Kesimpulan!,
                await db.FindAsync<int>("SELECT Nomor FROM LaporanVersi WHERE Id = @LaporanVersiId AND InstansiId = @instansiId",
                    new { r.LaporanVersiId, instansiId }, ct))
            : null;

    private sealed record BarisPejabat
    {
        public required long JabatanId { get; init; }

        public required string Jabatan { get; init; }

        public string? Unit { get; init; }

        public string? Nama { get; init; }

        public JenisPemangku? Jenis { get; init; }
    }
}
