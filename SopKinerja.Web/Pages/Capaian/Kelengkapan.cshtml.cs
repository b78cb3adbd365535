namespace SopKinerja.Web.Pages.Capaian;

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SopKinerja.Data;
using SopKinerja.Web.Formulir;
using SopKinerja.Web.Security;
using SopKinerja.Web.Tampilan;

/// <summary>Who has filled in and who has not, by when; the cut-off, and a reminder with the form attached.</summary>
[Authorize(Izin.Anggota)]
public sealed class KelengkapanModel(CapaianRepository capaian, KelengkapanRepository kelengkapan, PengingatRepository pengingat,
    AturanKumpulRepository aturan, KalenderRepository kalender, InstansiRepository instansi, PilihanTahun pilihan, CurrentUser user)
        : PageModel
{
    public KinerjaPeriode Kinerja { get; private set; } = null!;

    public IReadOnlyList<int> Tahun => pilihan.Daftar;

    public IReadOnlyList<KelengkapanUnit> Unit { get; private set; } = [];

    public IReadOnlyDictionary<long, PengingatRepository.Pengingat> Diingatkan { get; private set; } =
        new Dictionary<long, PengingatRepository.Pengingat>();

    public IReadOnlyDictionary<long, string?> Surel { get; private set; } = new Dictionary<long, string?>();

    public bool Sekretariat => user.Sekretariat;

    public bool BaruDiingatkan(long unit) =>
        Diingatkan.TryGetValue(unit, out var lalu) && user.Now - lalu.DikirimPada < PengingatRepository.JedaPengingat;

    public bool Lewat => Kinerja.Lewat(user.HariIni);

    public string Zona => user.Zona;

    public async Task<IActionResult> OnGetAsync(int? tahun, string? periode, CancellationToken ct) =>
        await MuatAsync(tahun, periode, ct) ? Page() : NotFound();

    [Boleh(Izin.Sekretariat)]
    public async Task<IActionResult> OnPostBatasAsync(int? tahun, string? periode, DateOnly? batas, CancellationToken ct)
    {
        if (!await MuatAsync(tahun, periode, ct))
            return NotFound();
        if (!ModelState.IsValid || batas is { Year: < 2000 or > 2100 })
        {
            this.Tolak("Tulis tanggal batas yang benar.");
            return Kembali();
        }

        await kelengkapan.SimpanBatasAsync(user.Pelaku, Kinerja.Periode, batas, ct);
        if (batas is null && await aturan.FindAsync(user.InstansiId, ct) is { Versi: > 0 } atur
            && await aturan.TerapkanAsync(user.Pelaku, atur, (await kalender.UntukAsync(user.InstansiId, ct)).HariKerja, ct) > 0)
        {
            this.Kabari($"Batas isian {Kinerja.Periode} kembali mengikuti aturan kantor.");
            return Kembali();
        }

        this.Kabari(batas is null ? "Batas isian dihapus." : $"Batas isian {Kinerja.Periode}: {Tanggal.Panjang(batas)}.");
        return Kembali();
    }

    [Boleh(Izin.Sekretariat)]
    public async Task<IActionResult> OnPostSurelAsync(int? tahun, string? periode, long unit, string? alamat, CancellationToken ct)
    {
        if (!await MuatAsync(tahun, periode, ct))
            return NotFound();
        alamat = string.IsNullOrWhiteSpace(alamat) ? null : alamat.Trim();
        if (alamat is not null && (alamat.Length > 200 || !SurelAttribute.Sah(alamat)))
            this.Tolak("Tulis alamat surel yang lengkap, contoh nama@kantor.go.id.");
        else if (await instansi.UpdateSurelUnitAsync(user.Pelaku, unit, alamat, ct))
            this.Kabari(alamat is null ? "Alamat surel unit dihapus." : $"Formulir unit akan dikirim ke {alamat}.");
        else
            return NotFound();
        return Kembali();
    }

    /// <summary>
    /// Reminds one unit, or with 0 every unit that still has empty or returned rows. The form goes along as an attachment.
    /// </summary>
    [Boleh(Izin.Sekretariat)]
    public async Task<IActionResult> OnPostIngatkanAsync(int? tahun, string? periode, long unit, CancellationToken ct)
    {
        if (!await MuatAsync(tahun, periode, ct))
            return NotFound();
        var dituju = Unit.Where(u => unit == 0 ? (u.Kosong.Count > 0 || u.Dikembalikan > 0) && !BaruDiingatkan(u.UnitId) : u.UnitId == unit)
            .ToList();
        if (unit != 0 && dituju.Count == 0)
            return NotFound();
        if (Kinerja.Terkunci || Kinerja.Tutup || dituju.Count == 0)
        {
            this.Tolak(dituju.Count == 0
                ? "Semua unit sudah mengisi atau sudah diingatkan hari ini."
                : $"Rekap {Kinerja.Periode} sudah dikunci.");
            return Kembali();
        }

        var (terkirim, alasan) = (new List<string>(), new List<string>());
        foreach (var u in dituju)
        {
            var hasil = await IngatkanAsync(u, ct);
            if (hasil.Refused)
                alasan.Add($"{u.UnitNama}: {hasil.Reason}");
            else
                terkirim.Add($"{u.UnitNama} ({hasil.Value} alamat)");
        }

        if (terkirim.Count > 0)
            this.Kabari($"Pengingat dikirim kepada {string.Join(", ", terkirim)}.");
        if (alasan.Count > 0)
            this.Tolak(string.Join(" ", alasan));
        return Kembali();
    }

    private Task<Outcome<int>> IngatkanAsync(KelengkapanUnit u, CancellationToken ct)
    {
        var (perihal, teks, formulir) = SuratPengingat.Susun(user.InstansiNama, user.InstansiKode!, user.HariIni, [(Kinerja, u)]);
        return pengingat.IngatkanAsync(user.Pelaku, u.UnitId, [Kinerja.Periode], perihal, teks, formulir, false, ct);
    }

    private RedirectToPageResult Kembali() =>
        RedirectToPage("/Capaian/Kelengkapan", new { tahun = Kinerja.Periode.Tahun, periode = Kinerja.Periode.Kode });

    private async Task<bool> MuatAsync(int? tahun, string? periode, CancellationToken ct)
    {
        if (await pilihan.PeriodeAsync(tahun, periode, ct) is not { } p)
            return false;
        Kinerja = await capaian.MuatAsync(user.InstansiId, p, ct);
        Unit = KelengkapanUnit.Susun(Kinerja, await kelengkapan.ListPertamaAsync(user.InstansiId, p, ct), user.Zona);
        Diingatkan = (await pengingat.ListPengingatAsync(user.InstansiId, p, ct)).ToDictionary(x => x.UnitId);
        Surel = (await instansi.ListUnitAsync(user.InstansiId, ct)).ToDictionary(u => u.Id, u => u.Surel);
        return true;
    }
}
