namespace SopKinerja.Web.Pages.Pengguna;

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SopKinerja.Data;
using SopKinerja.Web.Security;
using SopKinerja.Web.Tampilan;

/// <summary>Accounts of the office.</summary>
[Authorize(Izin.Admin)]
public sealed class IndexModel(PenggunaRepository pengguna, JabatanRepository jabatan, InstansiRepository instansi,
    IPasswordHasher<string> hasher, CurrentUser user) : PageModel
{
    public static readonly IReadOnlyList<Peran> PeranInstansi = [Peran.Pembaca, Peran.Pengisi, Peran.Verifikator, Peran.Sekretariat,
        Peran.AdminInstansi];

    public IReadOnlyList<Pengguna> Daftar { get; private set; } = [];

    public ILookup<long, PeranPengguna> Perannya { get; private set; } = Array.Empty<PeranPengguna>().ToLookup(p => p.PenggunaId);

    public IReadOnlyList<Pegawai> Pegawai { get; private set; } = [];

    public IReadOnlyList<UnitKerja> Unit { get; private set; } = [];

    public DateTime Now => user.Now;

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public Task OnGetAsync(CancellationToken ct) => MuatAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await MuatAsync(ct);
        var pegawai = Input.PegawaiId is { } id ? Pegawai.FirstOrDefault(p => p.Id == id) : null;
        if ((Input.PegawaiId is not null && pegawai is null) || (Input.UnitId is not null && Unit.All(u => u.Id != Input.UnitId)))
            return NotFound();
        if (Input.Peran == Peran.Pengisi && Input.UnitId is null)
            ModelState.AddModelError("Input.UnitId", "Pilih unit yang datanya diisi akun ini.");
        if (!PeranInstansi.Contains(Input.Peran))
            ModelState.AddModelError("Input.Peran", "Pilih peran dari daftar.");
        if (!ModelState.IsValid)
            return Page();
        var hasil = await pengguna.InsertAsync(user.Pelaku, user.InstansiId, new(Input.Nama.Trim(), pegawai?.Nama ?? Input.Nama.Trim(),
            hasher.HashPassword("", Input.Sandi), Cap(), [(Input.Peran, Input.UnitId)], pegawai?.Id), ct);
        if (hasil.Refused)
        {
            ModelState.AddModelError("Input.Nama", hasil.Reason!);
            return Page();
        }

        this.Kabari($"Akun {Input.Nama.Trim()} dibuat.");
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostSandiAsync(long id, string? sandi, CancellationToken ct)
    {
        if (await pengguna.FindAsync(user.InstansiId, id, ct) is not { } p)
            return NotFound();
        if (sandi is not { Length: >= 8 and <= 200 })
        {
            this.Tolak("Kata sandi baru sedikitnya 8 karakter.");
            return RedirectToPage();
        }

        await pengguna.UpdateSandiAsync(user.Pelaku, p.Id, hasher.HashPassword("", sandi), Cap(), ct);
        this.Kabari($"Kata sandi {p.NamaPengguna} diganti. Sampaikan langsung kepada orangnya.");
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostAktifAsync(long id, int versi, bool aktif, CancellationToken ct)
    {
        if (await pengguna.FindAsync(user.InstansiId, id, ct) is not { } p)
            return NotFound();
        if (id == user.Id)
            this.Tolak("Akun sendiri tidak dapat dinonaktifkan.");
        else if (!await pengguna.UpdateAktifAsync(user.Pelaku, id, versi, aktif, Cap(), ct))
            this.Tolak("Akun ini telah diubah orang lain. Periksa lagi.");
        else
            this.Kabari($"Akun {p.NamaPengguna} {(aktif ? "diaktifkan" : "dinonaktifkan")}.");
        return RedirectToPage();
    }

    private static string Cap() => Guid.NewGuid().ToString("N");

    private async Task MuatAsync(CancellationToken ct)
    {
        Daftar = await pengguna.ListAsync(user.InstansiId, ct);
        Perannya = (await pengguna.ListPeranAsync(user.InstansiId, ct)).ToLookup(p => p.PenggunaId);
        Pegawai = await jabatan.ListPegawaiAsync(user.InstansiId, ct);
        Unit = await instansi.ListUnitAsync(user.InstansiId, ct);
    }

    public sealed class InputModel
    {
        [Wajib]
        [Panjang(60)]
        public string Nama { get; set; } = "";

        public long? PegawaiId { get; set; }

        public Peran Peran { get; set; } = Peran.Pembaca;

        public long? UnitId { get; set; }

        [SandiBaru]
        public string Sandi { get; set; } = "";
    }
}
