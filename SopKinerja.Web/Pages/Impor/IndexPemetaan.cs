namespace SopKinerja.Web.Pages.Impor;

using Microsoft.AspNetCore.Mvc;
using SopKinerja.Data;
using SopKinerja.Web.Dokumen;
using SopKinerja.Web.Impor;
using SopKinerja.Web.Tampilan;
using SopKinerja.Web.Unggah;

/// <summary>What columns mean, what names mean, and what is set aside.</summary>
public sealed partial class IndexModel
{
    /// <summary>The mapping screen for a file that was uploaded; <paramref name="ulang"/> reads the headings where the person pointed.</summary>
    public async Task<IActionResult> OnPostPetakanAsync(int? tahun, string? jenis, string? tiket, string? nama, bool ulang, bool kosong,
        CancellationToken ct)
    {
        if (await BukaAsync(tahun, jenis, tiket, nama, ct) is not { } buka)
            return Gagal;
        var (t, isi, lembar) = buka;
        var peta = t.Pemetaan ?? PengusulPemetaan.Usulkan(lembar, PenyiapImpor.Kolom(Jenis), Periode, []).Pemetaan;
        if (kosong)
            peta = PengusulPemetaan.Usulkan(lembar, PenyiapImpor.Kolom(Jenis), Periode, []).Pemetaan;
        if (ulang)
        {
            var f = LayarPemetaan.DariFormulir(Request.Form, lembar, PenyiapImpor.Kolom(Jenis));
            var pilih = lembar.First(l => l.Nomor == f.Lembar);
            peta = f.Lembar == t.Pemetaan?.Lembar || t.Pemetaan is null
                ? PengusulPemetaan.Menurut(pilih, f.KepalaDari, f.KepalaSampai, f.Mulai, PenyiapImpor.Kolom(Jenis), Periode)
                : PengusulPemetaan.Usulkan([pilih], PenyiapImpor.Kolom(Jenis), Periode, []).Pemetaan;
        }

        return await LayarAsync(isi, t.Sha, lembar, new() { Peta = peta, Baru = ulang || kosong }, ct);
    }

    /// <summary>The file read as the person mapped it; the screen again where something is still to be said.</summary>
    public async Task<IActionResult> OnPostPratinjauAsync(int? tahun, string? jenis, string? tiket, string? nama, bool ingat, string? sebutan,
        CancellationToken ct)
    {
        if (await BukaAsync(tahun, jenis, tiket, nama, ct) is not { } buka)
            return Gagal;
        var (t, isi, lembar) = buka;
        var kolom = PenyiapImpor.Kolom(Jenis);
        var jawaban = LayarPemetaan.JawabanNama(Request.Form);
        var peta = LayarPemetaan.DariFormulir(Request.Form, lembar, kolom) with
        {
            Padanan = jawaban.Where(j => j.Value.Length > 0).ToDictionary(j => j.Key, j => j.Value == LayarPemetaan.Lewati ? "" : j.Value),
        };
        sebutan = string.IsNullOrWhiteSpace(sebutan) ? Sebutan(lembar, peta) : sebutan.Trim() is { Length: > 100 } s ? s[..100] : sebutan.Trim();
        var galat = LayarPemetaan.Periksa(peta, kolom, Jenis).ToList();
        // More names than the screen holds are faults of the preview, where the person finds them.
        var belum = galat.Count > 0 || jawaban.Count >= PratinjauImpor.Tampil && jawaban.Values.All(j => j.Length > 0) ? []
            : await RaguAsync(isi, peta, ct);
        galat.AddRange(belum.Select(n => ($"n:{n}", $"“{n}”: pilih indikatornya, atau lewati.")));
        if (galat.Count > 0)
            return await LayarAsync(isi, t.Sha, lembar, new() { Peta = peta, Jawaban = jawaban, Galat = galat, Ingat = ingat, Sebutan = sebutan }, ct);
        if (ingat && peta.KepalaDari > 0)
        {
            var (sidik, ingatan) = PengusulPemetaan.Ingatan(lembar.First(l => l.Nomor == peta.Lembar), peta, Periode);
            var simpan = await pemetaan.SimpanAsync(user.Pelaku, new()
            {
                Jenis = Jenis, Nama = sebutan, Sidik = sidik, Isi = System.Text.Json.JsonSerializer.Serialize(ingatan),
            }, ct);
            if (simpan.Refused)
                ModelState.AddModelError("", simpan.Reason!);
        }

        return await TunjukkanAsync(isi, t.Sha, peta, ct);
    }

    /// <summary>The faulty rows of what is being previewed, as a workbook.</summary>
    public async Task<IActionResult> OnPostUnduhSisihanAsync(int? tahun, string? jenis, string? tiket, string? nama, CancellationToken ct)
    {
        if (await BukaAsync(tahun, jenis, tiket, nama, ct) is not { } buka)
            return Gagal;
        var rencana = await penyiap.SiapkanAsync(Alamat, buka.Isi, Tanda, buka.Tiket.Pemetaan, ct);
        if (rencana.Baca.Refused)
            return Ditolak(rencana.Baca.Reason!);
        var isi = SisihanExcel.Tulis(buka.Isi, rencana.Baca.Value.Pemetaan, rencana.Baca.Value.BarisGalat);
        return isi.Refused ? Ditolak(isi.Reason!) : this.Unduh(isi.Value, BukuExcel.Tipe, NamaSisihan(NamaBerkas));
    }

    public async Task<IActionResult> OnGetSisihanAsync(long id, CancellationToken ct) =>
        await sisihan.FindAsync(user.InstansiId, id, ct) is { } s && await berkas.FindAsync(s.Sha256, ct) is { } isi
            ? this.Unduh(isi.Isi, BukuExcel.Tipe, NamaSisihan(s.Nama)) : NotFound();

    public async Task<IActionResult> OnPostBeresAsync(int? tahun, string? jenis, long id, CancellationToken ct)
    {
        if (!await MuatAsync(tahun, jenis, ct))
            return NotFound();
        if (await sisihan.FindAsync(user.InstansiId, id, ct) is null)
            return NotFound();
        var hasil = await sisihan.SelesaiAsync(user.Pelaku, id, ct);
        this.Sampaikan(hasil.Refused ? Outcome<string>.Refuse(hasil.Reason!) : $"Sisihan dari “{hasil.Value.Nama}” ditandai beres.");
        return RedirectToPage("/Impor/Index", "", new { tahun = Tahun, jenis = Jenis, periode = Periode.Kode });
    }

    public async Task<IActionResult> OnPostLupakanAsync(int? tahun, string? jenis, long id, CancellationToken ct)
    {
        if (!await MuatAsync(tahun, jenis, ct))
            return NotFound();
        if ((await pemetaan.ListAsync(user.InstansiId, Jenis, ct)).All(p => p.Id != id))
            return NotFound();
        var hasil = await pemetaan.HapusAsync(user.Pelaku, id, ct);
        this.Sampaikan(hasil.Refused ? hasil : $"Pemetaan “{hasil.Value}” dilupakan. Berkas berikutnya dipetakan dari awal.");
        return RedirectToPage("/Impor/Index", "", new { tahun = Tahun, jenis = Jenis, periode = Periode.Kode });
    }

    private IActionResult Gagal => Tahun == 0 ? NotFound() : Ditolak("Pratinjau sudah kedaluwarsa. Unggah berkasnya sekali lagi.");

    private static string NamaSisihan(string nama) => $"{Path.GetFileNameWithoutExtension(nama)} - perlu diperbaiki.xlsx";

    private async Task<(TiketImpor Tiket, byte[] Isi, IReadOnlyList<LembarIntip> Lembar)?> BukaAsync(int? tahun, string? jenis, string? tiket,
        string? nama, CancellationToken ct)
    {
        if (!await MuatAsync(tahun, jenis, ct))
        {
            Alamat = Alamat with { Tahun = 0 };
            return null;
        }

        NamaBerkas = Unggahan.NamaAman(nama ?? "berkas");
        if (penyiap.Buka(Alamat, tiket) is not { } t || await berkas.FindAsync(t.Sha, ct) is not { } isi)
            return null;
        var intip = IntipTabel.Baca(isi.Isi);
        return intip.Refused ? null : (t, isi.Isi, intip.Value);
    }

    /// <summary>The mapping of this very sheet, when somebody made one before.</summary>
    private async Task<UsulanPemetaan?> DikenalAsync(byte[] isi, CancellationToken ct)
    {
        var ingatan = await pemetaan.ListAsync(user.InstansiId, Jenis, ct);
        if (ingatan.Count == 0)
            return null;
        var intip = IntipTabel.Baca(isi);
        return !intip.Refused && PengusulPemetaan.Usulkan(intip.Value, PenyiapImpor.Kolom(Jenis), Periode, ingatan) is { Persis: true } u
            && !LayarPemetaan.Periksa(u.Pemetaan, PenyiapImpor.Kolom(Jenis), Jenis).Any() ? u : null;
    }

    private async Task<IActionResult> PetakanAsync(byte[] isi, string sha, string alasan, CancellationToken ct)
    {
        var intip = IntipTabel.Baca(isi);
        if (intip.Refused)
            return Ditolak(intip.Reason!);
        if (intip.Value.All(l => l.JumlahKolom > IntipTabel.BatasKolom))
            return Ditolak($"{alasan} Tabelnya lebih lebar dari {IntipTabel.BatasKolom} kolom, sehingga tidak dapat dipetakan: "
                + "susun dahulu menjadi satu baris tiap indikator.");
        var lembar = intip.Value.Where(l => l.JumlahKolom is > 0 and <= IntipTabel.BatasKolom).ToList();
        if (lembar.Count == 0)
            return Ditolak(alasan);
        var usulan = PengusulPemetaan.Usulkan(lembar, PenyiapImpor.Kolom(Jenis), Periode, await pemetaan.ListAsync(user.InstansiId, Jenis, ct));
        ModelState.AddModelError("kolom", alasan);
        return await LayarAsync(isi, sha, lembar, new() { Peta = usulan.Pemetaan, Usulan = usulan, Baru = true }, ct);
    }

    private async Task<IActionResult> LayarAsync(byte[] isi, string sha, IReadOnlyList<LembarIntip> lembar, KeadaanPeta k, CancellationToken ct)
    {
        lembar = [.. lembar.Where(l => l.JumlahKolom is > 0 and <= IntipTabel.BatasKolom)];
        var kolom = PenyiapImpor.Kolom(Jenis);
        var pilih = lembar.FirstOrDefault(l => l.Nomor == k.Peta.Lembar) ?? lembar[0];
        var peta = k.Peta with { Lembar = pilih.Nomor };
        var lengkap = !LayarPemetaan.Periksa(peta, kolom, Jenis).Any();
        IReadOnlyList<NamaTanya> nama = lengkap
            ? await penyiap.CalonAsync(Alamat, await RaguAsync(isi, peta with { Padanan = new Dictionary<string, string>() }, ct), ct) : [];
        var galat = k.Galat.Select(g => g.Medan.StartsWith("n:", StringComparison.Ordinal)
            ? (Medan: $"n{nama.TakeWhile(n => n.Nama != g.Medan[2..]).Count()}", g.Pesan) : g).ToList();
        foreach (var (medan, pesan) in galat)
            ModelState.AddModelError(medan, pesan);
        Petakan = new()
        {
            Lembar = lembar, Pemetaan = peta, Kolom = LayarPemetaan.Baca(pilih, peta, k.Baru), Galat = galat, Ingat = k.Ingat,
            Pilihan = [.. kolom.Select(x => (x.Nama, x.Wajib))], Dari = k.Usulan?.Dari, Kesamaan = (k.Usulan?.Sama ?? 0, k.Usulan?.Jumlah ?? 0),
            Nama = nama,
            Jawaban = k.Jawaban ?? peta.Padanan.ToDictionary(p => p.Key, p => p.Value.Length == 0 ? LayarPemetaan.Lewati : p.Value),
            NamaPemetaan = k.Sebutan ?? k.Usulan?.Dari?.Nama ?? Sebutan(lembar, peta),
        };
        Tiket = penyiap.Segel(Alamat, new(sha, "", peta));
        return Page();
    }

    /// <summary>Names that a reading so mapped does not know.</summary>
    private async Task<IReadOnlyList<string>> RaguAsync(byte[] isi, Pemetaan peta, CancellationToken ct)
    {
        if (Jenis != "realisasi")
            return [];
        var rencana = await penyiap.SiapkanAsync(Alamat, isi, Tanda, peta, ct);
        return rencana.Baca.Refused ? [] : rencana.Baca.Value.NamaRagu;
    }

    private string Sebutan(IReadOnlyList<LembarIntip> lembar, Pemetaan peta) =>
        lembar.First(l => l.Nomor == peta.Lembar).Nama is { } n && n is not ("CSV" or "Sheet1" or "Sheet2" or "Lembar1") ? n
            : Path.GetFileNameWithoutExtension(NamaBerkas) is { Length: > 0 and <= 100 } b ? b : "Tabel kantor";

    private async Task<Outcome<int>> DenganSisihanAsync(byte[] isi, PratinjauImpor baca, Func<Task<Outcome<int>>> kerja, CancellationToken ct)
    {
        var buku = SisihanExcel.Tulis(isi, baca.Pemetaan, baca.BarisGalat);
        if (buku.Refused)
            return Outcome<int>.Refuse(buku.Reason!);
        var sha = await berkas.InsertAsync(buku.Value, BukuExcel.Tipe, user.Now, ct);
        return await sisihan.BersamaAsync(user.Pelaku, new()
        {
            Jenis = Jenis, Tahun = Tahun, JenisPeriode = Periode.Jenis, NomorPeriode = Periode.Nomor, Nama = NamaBerkas, Sha256 = sha,
            Jumlah = baca.BarisGalat.Count,
        }, kerja, ct);
    }

    /// <summary>What the mapping screen is shown with.</summary>
    private sealed record KeadaanPeta
    {
        public required Pemetaan Peta { get; init; }

        public UsulanPemetaan? Usulan { get; init; }

        /// <summary>A column that means nothing was not said to be passed over, but is not understood.</summary>
        public bool Baru { get; init; }

        public IReadOnlyDictionary<string, string>? Jawaban { get; init; }

        public IReadOnlyList<(string Medan, string Pesan)> Galat { get; init; } = [];

        public bool Ingat { get; init; } = true;

        public string? Sebutan { get; init; }
    }
}
