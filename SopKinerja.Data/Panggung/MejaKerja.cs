namespace SopKinerja.Data;

/// <summary>Something that waits for somebody: of his page, his calendar and his morning's mail alike.</summary>
/// <param name="Kunci">Stays the same as long as it is the same task.</param>
/// <param name="Alamat">Within the portal, from its root.</param>
/// <param name="Jatuh">UTC; null where only a day is meant, or nothing.</param>
/// <param name="Hari">The day by whose end it is due.</param>
public sealed record Tugas(string Kunci, string Judul, string Keterangan, string Alamat, DateTime? Jatuh = null, DateOnly? Hari = null)
{
    public bool TerlambatPada(DateTime now, DateOnly hari) => Jatuh < now || Hari < hari;
}

/// <summary>What waits for a person, by kind.</summary>
public sealed record IsiMeja
{
    public IReadOnlyList<TugasLangkah> Langkah { get; init; } = [];

    public IReadOnlyList<SimpulDisposisi> Disposisi { get; init; } = [];

    /// <summary>Indicators of his units that are empty or came back, per running period that collects data.</summary>
    public IReadOnlyList<(Periode Periode, int Kosong, int Kembali, int Draf)> Isian { get; init; } = [];

    /// <summary>Rows that wait for him as verifikator, per period.</summary>
    public IReadOnlyList<(Periode Periode, int Menunggu)> Verifikasi { get; init; } = [];

    /// <summary>Reports that wait for his signature though no step of their SOP asks for it.</summary>
    public IReadOnlyList<PelaksanaanRingkas> TandaTangan { get; init; } = [];

    /// <summary>Runs whose steps are done and that wait for archive, delivery or publication.</summary>
    public IReadOnlyList<PelaksanaanRingkas> Lanjut { get; init; } = [];

    /// <summary>Runs of the office that are not finished, with their steps.</summary>
    public IReadOnlyList<PelaksanaanRingkas> Jalan { get; init; } = [];

    public IReadOnlyList<LangkahJalan> LangkahJalan { get; init; } = [];

    /// <summary>
    /// What each unit owes of the periods that are collected: for those who fill in or verify, the secretariat and the head.
    /// </summary>
    public IReadOnlyList<KelengkapanRepository.Tugas> Data { get; init; } = [];

    /// <summary>The same as one list.</summary>
    public IEnumerable<Tugas> Tugas() =>
    [
        .. Langkah.Select(t => new Tugas($"langkah-{t.Id}", $"{t.PelaksanaanJudul}: {t.Kegiatan}",
            $"Langkah {t.Nomor} sebagai {t.JabatanNama}{(t.AlasanKembali is null ? "" : $", dikembalikan: {t.AlasanKembali}")}",
            $"/Pelaksanaan/Rincian/{t.PelaksanaanId}", t.JatuhTempo)),
        .. Disposisi.Select(s => new Tugas($"disposisi-{s.Id}",
            s.Tertutup ? "Disposisi surat terbatas" : $"Disposisi: {s.Perihal}", $"dari {s.DariJabatan}",
            $"/Disposisi/Baca/{s.Id}",
            Hari: s.JatuhTempo)),
        .. Verifikasi.Select(v => new Tugas($"verifikasi-{v.Periode.Tahun}-{v.Periode.Kode}", $"Verifikasi data {v.Periode}",
            $"{v.Menunggu} indikator menunggu", $"/Capaian/Verifikasi?tahun={v.Periode.Tahun}&periode={v.Periode.Kode}")),
        .. Isian.Select(i => new Tugas($"isian-{i.Periode.Tahun}-{i.Periode.Kode}", $"Isi capaian {i.Periode}", Kurang(i.Kosong,
            i.Kembali, i.Draf),
            $"/Capaian/Isi?tahun={i.Periode.Tahun}&periode={i.Periode.Kode}")),
        .. TandaTangan.Select(p => new Tugas($"tanda-tangan-{p.Id}", $"Tandatangani {p.Judul}", "semua langkah selesai",
            $"/Pelaksanaan/Rincian/{p.Id}",
            Hari: p.Tenggat)),
        .. Lanjut.Select(p => new Tugas($"lanjut-{p.Id}", $"Tindak lanjut {p.Judul}", "arsip, kirim, dan publikasi",
            $"/Pelaksanaan/Rincian/{p.Id}",
            Hari: p.Tenggat)),
    ];

    public static string Kurang(int kosong, int kembali, int draf) =>
        string.Join(", ", new[] { (kosong, "indikator belum terisi"), (kembali, "dikembalikan verifikator"), (draf, "belum diajukan") }
            .Where(x => x.Item1 > 0).Select(x => $"{Angka.Bulat(x.Item1)} {x.Item2}"));
}

/// <summary>What of an office is the same for all its people: asked once, for however many desks.</summary>
public sealed class BahanMeja(IReadOnlyList<PelaksanaanRingkas> jalan, IReadOnlyList<LangkahJalan> langkah,
    Func<Task<IReadOnlyList<KelengkapanRepository.Tugas>>> data)
{
    private IReadOnlyList<KelengkapanRepository.Tugas>? _data;

    public IReadOnlyList<PelaksanaanRingkas> Jalan => jalan;

    public IReadOnlyList<LangkahJalan> Langkah => langkah;

    /// <summary>Asked when the first one needs it.</summary>
    public async Task<IReadOnlyList<KelengkapanRepository.Tugas>> DataAsync() => _data ??= await data();
}

/// <summary>Gathers what waits for a person.</summary>
[Layanan]
public sealed class MejaKerja(PelaksanaanRepository pelaksanaan, DisposisiRepository disposisi, KelengkapanRepository kelengkapan)
{
    public async Task<BahanMeja> BahanAsync(long instansiId, CancellationToken ct)
    {
        var (jalan, langkah) = await pelaksanaan.ListBerjalanAsync(instansiId, ct);
        return new(jalan, langkah, () => kelengkapan.ListTugasAsync(instansiId, ct));
    }

    public async Task<IsiMeja> MuatAsync(Pelaku oleh, CancellationToken ct) =>
        await SusunAsync(oleh, await BahanAsync(oleh.InstansiId, ct), ct);

    /// <param name="bahan">Of the person's own office.</param>
    public async Task<IsiMeja> SusunAsync(Pelaku oleh, BahanMeja bahan, CancellationToken ct)
    {
        var (ids, jalan) = (oleh.JabatanIds, bahan.Jalan);
        var meja = new IsiMeja
        {
            Langkah = await pelaksanaan.ListTugasAsync(oleh.InstansiId, ids, ct),
            Disposisi = await disposisi.ListMasukAsync(oleh.InstansiId, ids, ct),
            TandaTangan = [.. jalan.Where(p => p is { TanpaNaskah: true, KepalaId: { } kepala } && oleh.Memangku(kepala))],
            Lanjut = oleh.Sekretariat ? [.. jalan.Where(p => p.Status == StatusPelaksanaan.TindakLanjut)] : [],
            Jalan = jalan, LangkahJalan = bahan.Langkah,
        };
        var (isi, verifikasi) = (oleh.UnitIsian ?? [], oleh.UnitVerifikasi);
        var kepala = jalan.Any(p => p.KepalaId is { } k && oleh.Memangku(k));
        if (isi.Count == 0 && verifikasi is { Count: 0 } && !oleh.Sekretariat && !kepala)
            return meja;
        var data = await bahan.DataAsync();
        var periode = data.GroupBy(t => t.Periode).ToList();
        return meja with
        {
            Data = data,
            Isian =
            [
                .. periode.Select(p => (Periode: p.Key, Unit: p.Where(t => isi.Contains(t.UnitId)).ToList()))
                    .Select(p => (p.Periode, p.Unit.Sum(t => t.Kosong), p.Unit.Sum(t => t.Kembali), p.Unit.Sum(t => t.Draf)))
                    .Where(p => p.Item2 + p.Item3 + p.Item4 > 0),
            ],
            Verifikasi =
            [
                .. periode.Select(p => (p.Key, p.Where(t => verifikasi is null || verifikasi.Contains(t.UnitId)).Sum(t => t.Menunggu)))
                    .Where(p => p.Item2 > 0),
            ],
        };
    }
}
