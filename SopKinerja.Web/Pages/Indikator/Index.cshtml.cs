namespace SopKinerja.Web.Pages.Indikator;

using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SopKinerja.Data;
using SopKinerja.Web.Security;
using SopKinerja.Web.Tampilan;

/// <summary>The tree of a year. Everyone reads; the secretariat changes.</summary>
[Authorize(Izin.Anggota)]
public sealed class IndexModel(IndikatorRepository indikator, CapaianRepository capaian, InstansiRepository instansi, TahunRepository tahunKerja,
    PilihanTahun pilihan, CurrentUser user) : PageModel
{
    public int Tahun { get; private set; }

    public IReadOnlyList<Sasaran> Sasaran { get; private set; } = [];

    public ILookup<long, Indikator> Indikator { get; private set; } = Array.Empty<Indikator>().ToLookup(i => i.SasaranId);

    public IReadOnlyList<UnitKerja> Unit { get; private set; } = [];

    public Indikator? Diubah { get; private set; }

    public Sasaran? SasaranDiubah { get; private set; }

    public IReadOnlyList<NamaLama> NamaLama { get; private set; } = [];

    public IReadOnlyList<TahunRepository.Ringkas> Semua { get; private set; } = [];

    public TahunRepository.Ringkas? Ringkas => Semua.FirstOrDefault(t => t.Tahun == Tahun);

    public string Zona => user.Zona;

    public bool Sekretariat => user.Sekretariat;

    [BindProperty]
    public IsianIndikator Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(int? tahun, long? ubah, long? sasaran, CancellationToken ct)
    {
        if (!await MuatAsync(tahun, ubah, sasaran, ct))
            return NotFound();
        if (Diubah is { } i)
        {
            Input = IsianIndikator.Dari(i);
            NamaLama = await indikator.ListNamaLamaAsync(user.InstansiId, i.Id, ct);
        }

        return Page();
    }

    [Boleh(Izin.Sekretariat)]
    public async Task<IActionResult> OnPostSasaranAsync(int? tahun, long? sasaran, string? uraian, CancellationToken ct)
    {
        if (!await MuatAsync(tahun, null, sasaran, ct))
            return NotFound();
        ModelState.Clear();
        if (string.IsNullOrWhiteSpace(uraian) || uraian.Length > 500)
        {
            ModelState.AddModelError("uraian", "Tulis sasaran, paling banyak 500 huruf.");
            return Page();
        }

        var hasil = SasaranDiubah is { } s
            ? await indikator.UpdateSasaranAsync(user.Pelaku, Tahun, s.Id, uraian.Trim(), ct)
            : await indikator.InsertSasaranAsync(user.Pelaku, Tahun, uraian.Trim(), ct);
        if (hasil.Refused)
            this.Tolak(hasil.Reason!);
        else
            this.Kabari(SasaranDiubah is null ? "Sasaran ditambahkan." : "Sasaran diganti namanya; nama lamanya tersimpan.");
        return Kembali();
    }

    [Boleh(Izin.Sekretariat)]
    public async Task<IActionResult> OnPostHapusAsync(int? tahun, long? ubah, CancellationToken ct)
    {
        if (!await MuatAsync(tahun, ubah, null, ct) || Diubah is null)
            return NotFound();
        var hasil = await indikator.DeleteAsync(user.Pelaku, Diubah.Id, ct);
        this.Sampaikan(hasil.Refused ? Outcome<string>.Refuse(hasil.Reason!) : $"Indikator {hasil.Value.Kode} dihapus.");
        return Kembali();
    }

    /// <summary>Copies this year's tree into an empty year.</summary>
    [Boleh(Izin.Sekretariat)]
    public async Task<IActionResult> OnPostSalinAsync(int? tahun, int ke, CancellationToken ct)
    {
        if (!await MuatAsync(tahun, null, null, ct) || ke is < 2000 or > 2100)
            return NotFound();
        var hasil = await tahunKerja.SalinAsync(user.Pelaku, Tahun, ke, ct);
        this.Sampaikan(hasil.Refused
            ? Outcome<string>.Refuse(hasil.Reason!)
            : $"{hasil.Value} indikator tahun {Tahun} disalin ke tahun {ke}.");
        return hasil.Refused ? Kembali() : RedirectToPage("/Indikator/Index", new { tahun = ke });
    }

    [Boleh(Izin.Sekretariat)]
    public async Task<IActionResult> OnPostTutupAsync(int? tahun, bool buka, CancellationToken ct)
    {
        if (!await MuatAsync(tahun, null, null, ct))
            return NotFound();
        var hasil = buka ? await tahunKerja.BukaAsync(user.Pelaku, Tahun, ct) : await tahunKerja.TutupAsync(user.Pelaku, Tahun, ct);
        this.Sampaikan(hasil.Refused ? Outcome<string>.Refuse(hasil.Reason!)
            : buka ? $"Tahun {Tahun} dibuka kembali." : $"Tahun {Tahun} ditutup dengan nilai {hasil.Value} indikator.");
        return Kembali();
    }

    /// <param name="yakin">Which changes of figures were shown (<see cref="SidikAkibat"/>): others are shown first.</param>
    [Boleh(Izin.Sekretariat)]
    public async Task<IActionResult> OnPostAsync(int? tahun, long? ubah, string? yakin, CancellationToken ct)
    {
        if (!await MuatAsync(tahun, ubah, null, ct) || Sasaran.All(s => s.Id != Input.SasaranId) || Unit.All(u => u.Id != Input.UnitId))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        var baru = Input.Jadikan(Diubah?.Id ?? 0);
        if (Diubah is not null && (Akibat = await AkibatAsync(baru, ct)).Count > 0 && yakin != SidikAkibat)
        {
            // The field keeps what was sent, which is no longer what is shown.
            ModelState.Remove("yakin");
            return Page();
        }

        var hasil = Diubah is null ? await indikator.InsertAsync(user.Pelaku, baru, ct) : await indikator.UpdateAsync(user.Pelaku,
            baru, ct);
        if (hasil.Refused)
        {
            ModelState.AddModelError("", hasil.Reason!);
            return Page();
        }

        this.Kabari($"Indikator {baru.Kode} disimpan.");
        return Kembali();
    }

    /// <summary>The form has rules of its own, which stand open then.</summary>
    public bool AturanSendiri => Input is { Desimal: not null } or { SatuanJumlah: not null } or { Bulat: not null } or { BolehNegatif: true }
        or { Rumus: not null } or { Dasar: not null } or { Pembulatan: not null } or { BatasCetak: not null }
        || Input.Faktor is not (null or "" or "100") || ModelState.Any(m => m.Value?.Errors.Count > 0);

    /// <summary>Figures of open periods that the form would change; shown before they do.</summary>
    public IReadOnlyList<(Periode Periode, HasilCapaian Lama, HasilCapaian Baru)> Akibat { get; private set; } = [];

    /// <summary>Tells one set of changes from another.</summary>
    public string SidikAkibat => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Akibat.Select(a =>
        $"{a.Periode} {a.Lama.TeksRealisasi} {a.Lama.TeksCapaian} {a.Baru.TeksRealisasi} {a.Baru.TeksCapaian}")))))[..16];

    private async Task<IReadOnlyList<(Periode Periode, HasilCapaian Lama, HasilCapaian Baru)>> AkibatAsync(Indikator baru, CancellationToken ct)
    {
        var hasil = new List<(Periode, HasilCapaian, HasilCapaian)>();
        foreach (var (jenis, nomor) in Data.Periode.Semua)
        {
            var (k, m) = await capaian.MuatMenurutAsync(user.InstansiId, new(Tahun, jenis, nomor), baru, ct);
            if (k.Baris.FirstOrDefault(b => b.IndikatorId == baru.Id) is not { } b || m.Baris.First(x => x.IndikatorId == baru.Id) is not { } c
                || !(b.Terjawab || c.Terjawab))
                continue;
            var (lama, kini) = (b.Hitung(k.Aturan), c.Hitung(m.Aturan));
            if ((lama.TeksRealisasi, lama.TeksCapaian, lama.Tingkat) != (kini.TeksRealisasi, kini.TeksCapaian, kini.Tingkat))
                hasil.Add((k.Periode, lama, kini));
        }

        return hasil;
    }

    private RedirectToPageResult Kembali() => RedirectToPage("/Indikator/Index", new { tahun = Tahun });

    private async Task<bool> MuatAsync(int? tahun, long? ubah, long? sasaran, CancellationToken ct)
    {
        if (await pilihan.TahunAsync(tahun, ct) is not { } t)
            return false;
        Tahun = t;
        Semua = await tahunKerja.ListAsync(user.InstansiId, ct);
        Sasaran = await indikator.ListSasaranAsync(user.InstansiId, Tahun, ct);
        Indikator = (await indikator.ListAsync(user.InstansiId, Tahun, ct)).ToLookup(i => i.SasaranId);
        Diubah = ubah is { } id ? Indikator.SelectMany(i => i).FirstOrDefault(i => i.Id == id) : null;
        Unit = [.. (await instansi.ListUnitAsync(user.InstansiId, ct)).Where(u => u.Ditutup is null || u.Id == Diubah?.UnitId)];
        SasaranDiubah = sasaran is { } sid ? Sasaran.FirstOrDefault(x => x.Id == sid) : null;
        return (ubah is null || Diubah is not null) && (sasaran is null || SasaranDiubah is not null);
    }
}
