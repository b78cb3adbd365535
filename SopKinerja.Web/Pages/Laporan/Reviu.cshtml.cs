namespace SopKinerja.Web.Pages.Laporan;

using System.Security.Cryptography;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SopKinerja.Data;
using SopKinerja.Web.Security;
using SopKinerja.Web.Surel;
using SopKinerja.Web.Tampilan;

/// <summary>The review of a report, seen from the office: open it, invite readers, answer notes, and state the result.</summary>
[Authorize(Izin.Anggota)]
public sealed class ReviuModel(LaporanRepository laporan, ReviuRepository reviu, PengaturanLaporanRepository pengaturan,
    InstansiRepository instansi, SurelRepository surelKeluar, RuangLaporan ruang, PengaturanSurel alamatPortal,
    CurrentUser user) : PageModel
{
    public Laporan Laporan { get; private set; } = null!;

    public ReviuLaporan? Reviu { get; private set; }

    public IReadOnlyList<LaporanVersi> Versi { get; private set; } = [];

    public IReadOnlyDictionary<string, ReviuButir> Butir { get; private set; } = new Dictionary<string, ReviuButir>();

    public IReadOnlyList<ReviuCatatan> Catatan { get; private set; } = [];

    public IReadOnlyList<ReviuUndangan> Undangan { get; private set; } = [];

    public PosisiReviu Posisi { get; private set; }

    /// <summary>The secretariat keeps the review.</summary>
    public bool BolehMencabut => user.Sekretariat;

    public bool BolehMengatur { get; private set; }

    /// <summary>Whoever writes the report answers notes.</summary>
    public bool BolehMenanggapi { get; private set; }

    public string? TautanBaru => TempData["Tautan"] as string;

    public string? NamaBaru => TempData["TautanNama"] as string;

    public DateOnly HariIni => user.HariIni;

    public string Zona => user.Zona;

    [BindProperty(Name = "Input")]
    public InputModel Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken ct)
    {
        if (!await MuatAsync(id, ct))
            return NotFound();
        await LengkapiAsync(ct);
        Input = new()
        {
            Kota = (await instansi.FindAsync(user.InstansiId, ct))!.Kota, Tanggal = HariIni,
            Kesimpulan = Butir.Values.Any(b => b.Jawaban == JawabanReviu.Tidak)
                ? ""
                : "Berdasarkan reviu kami, tidak terdapat kondisi atau hal-hal yang menimbulkan perbedaan dalam meyakini keandalan "
                    + "informasi yang disajikan di dalam laporan kinerja ini."
        };
        return Page();
    }

    public async Task<IActionResult> OnPostBukaAsync(long id, long versi1, string? apip, CancellationToken ct) =>
        await AturAsync(id, async () =>
        string.IsNullOrWhiteSpace(apip) || apip.Length > 200 ? "Tulis nama APIP, paling banyak 200 huruf."
        : await reviu.BukaAsync(user.Pelaku, id, versi1, apip.Trim(), ct) is { Refused: true } gagal ? gagal.Reason
        : Beres("Reviu dibuka. Buat tautan untuk pembaca Inspektorat."), ct);

    public async Task<IActionResult> OnPostUndangAsync(long id, string? nama, string? surel, DateOnly? sampai, CancellationToken ct) =>
        await AturAsync(id, async () =>
    {
        if (Reviu is not { Selesai: false } r)
            return "Buka reviu lebih dahulu.";
        if (string.IsNullOrWhiteSpace(nama) || nama.Length > 200)
            return "Tulis nama pereviu, paling banyak 200 huruf.";
        if (!string.IsNullOrWhiteSpace(surel) && (surel.Length > 200 || !SurelAttribute.Sah(surel.Trim())))
            return "Tulis alamat surel yang lengkap, atau kosongkan.";
        if (sampai is not { } akhir || akhir < HariIni || akhir > HariIni.AddDays(180))
            return "Pilih tanggal berakhir, paling lama 180 hari dari sekarang.";
        var token = Convert.ToBase64String(RandomNumberGenerator.GetBytes(24)).Replace('+', '-').Replace('/', '_');
        var tautan = $"{alamatPortal.Portal}{Url.Page("/Publik/Reviu", new { token })}";
        await reviu.UndangAsync(user.Pelaku, r.Id, ReviuUndangan.Sidik(token), nama.Trim(), string.IsNullOrWhiteSpace(surel)
            ? null
            : surel.Trim(), akhir, ct);
        if (!string.IsNullOrWhiteSpace(surel))
            await surelKeluar.InsertAsync(user.InstansiId, nama.Trim(), surel.Trim(), $"Reviu {Laporan.Judul}",
                $"{user.InstansiNama} meminta reviu atas {Laporan.Judul}.\n\nBaca, isi daftar periksa dan catat hasilnya sampai "
                    + $"{Tanggal.Panjang(akhir)}: {tautan}\n\nTautan ini hanya untuk Anda.", user.Now, ct);
        (TempData["Tautan"], TempData["TautanNama"]) = (tautan, nama.Trim());
        return Beres($"Tautan untuk {nama.Trim()} dibuat.");
    }, ct);

    /// <summary>Also once the report is signed: a link is closed whenever the office wants it closed.</summary>
    public async Task<IActionResult> OnPostCabutAsync(long id, long undangan1, CancellationToken ct) =>
        await AturAsync(id, user.Sekretariat, async () =>
        Reviu is { } r && await reviu.CabutAsync(user.Pelaku, r.Id, undangan1, ct)
            ? Beres("Tautan dicabut. Yang memegangnya tidak dapat membuka laporan lagi.")
            : "Tautan ini sudah dicabut.", ct);

    public async Task<IActionResult> OnPostButirAsync(long id, long versi1, CancellationToken ct) => await AturAsync(id, async () =>
        Reviu is not { } r ? "Buka reviu lebih dahulu."
        : r.LaporanVersiId != versi1 ? FormReviu.VersiGanti
        : FormReviu.Butir(k => Request.Form[k].FirstOrDefault()) is var butir && butir.Count == 0 ? "Belum ada jawaban yang berubah."
        : await reviu.SimpanButirAsync(user.Pelaku, r.Id, butir, ct) is { Refused: true } gagal
            ? gagal.Reason
            : Beres("Daftar periksa tersimpan."), ct);

    public async Task<IActionResult> OnPostCatatAsync(long id, string? catatan, CancellationToken ct) => await AturAsync(id, async () =>
        Reviu is not { } r ? "Buka reviu lebih dahulu."
        : FormReviu.Panjang(catatan) is { } salah ? salah
        : await reviu.CatatAsync(user.Pelaku, r.Id, catatan!.Trim(), ct) is { Refused: true } gagal
            ? gagal.Reason
            : Beres("Catatan hasil reviu ditambahkan."), ct);

    public async Task<IActionResult> OnPostTanggapiAsync(long id, long catatan1, string? tanggapan, CancellationToken ct)
    {
        if (!await MuatAsync(id, ct))
            return NotFound();
        if (!BolehMenanggapi)
            return Forbid();
        if (FormReviu.Panjang(tanggapan) is { } salah)
            this.Tolak(salah);
        else if (Reviu is { } r && await reviu.TanggapiAsync(user.Pelaku, r.Id, catatan1, tanggapan!.Trim(), ct))
            this.Kabari("Catatan ditanggapi.");
        else
            this.Tolak("Catatan ini sudah ditanggapi.");
        return RedirectToPage(new { id });
    }

    public async Task<IActionResult> OnPostSelesaiAsync(long id, CancellationToken ct)
    {
        if (!await MuatAsync(id, ct))
            return NotFound();
        if (!BolehMengatur)
            return Forbid();
        await LengkapiAsync(ct);
        if (Reviu is not { } r)
            return NotFound();
        var nip = Input.Nip is null ? null : new string([.. Input.Nip.Where(char.IsAsciiDigit)]);
        if (nip is not null && nip.Length is not (0 or 18))
            ModelState.AddModelError("Input.Nip", "NIP terdiri atas 18 angka. Kosongkan bila tidak ada.");
        if (!ModelState.IsValid)
            return Page();
        var hasil = await reviu.SelesaikanAsync(user.Pelaku, r.Id, new(r.Apip, Input.Inspektur.Trim(), string.IsNullOrEmpty(nip)
            ? null
            : nip, Input.Kota.Trim(), Input.Tanggal!.Value, Input.Kesimpulan.Trim()), ct);
        if (hasil.Refused)
        {
            ModelState.AddModelError("", hasil.Reason!);
            return Page();
        }

        this.Kabari("Reviu selesai. Pernyataannya dicetak pada versi berikutnya.");
        return RedirectToPage(new { id });
    }

    public async Task<IActionResult> OnPostBukaKembaliAsync(long id, CancellationToken ct) => await AturAsync(id, async () =>
        Reviu is not { } r ? "Belum ada reviu." : await reviu.BukaKembaliAsync(user.Pelaku, r.Id,
            ct) is { Refused: true } gagal ? gagal.Reason : Beres("Reviu dibuka kembali."), ct);

    /// <summary>An act of the secretariat: null when it was done, or why not.</summary>
    private Task<IActionResult> AturAsync(long id, Func<Task<string?>> kerja, CancellationToken ct) => AturAsync(id, false, kerja, ct);

    private async Task<IActionResult> AturAsync(long id, bool boleh, Func<Task<string?>> kerja, CancellationToken ct)
    {
        if (!await MuatAsync(id, ct))
            return NotFound();
        if (!BolehMengatur && !boleh)
            return Forbid();
        if (await kerja() is { } alasan)
            this.Tolak(alasan);
        return RedirectToPage(new { id });
    }

    private string? Beres(string kabar)
    {
        this.Kabari(kabar);
        return null;
    }

    private async Task<bool> MuatAsync(long id, CancellationToken ct)
    {
        if (await ruang.HakAsync(user.Pelaku, id, ct) is not { } hak)
            return false;
        Laporan = hak.Laporan;
        Reviu = await reviu.FindAsync(user.InstansiId, id, ct);
        (BolehMengatur, BolehMenanggapi) = (user.Sekretariat && Laporan.Terbuka, hak.Wewenang.Menyunting);
        return true;
    }

    private async Task LengkapiAsync(CancellationToken ct)
    {
        Versi = await laporan.ListVersiAsync(user.InstansiId, Laporan.Id, ct);
        Posisi = (await pengaturan.FindAsync(user.InstansiId, ct)).PosisiReviu;
        if (Reviu is not { } r)
            return;
        Butir = (await reviu.ListButirAsync(user.InstansiId, r.Id, ct)).ToDictionary(b => b.Kode);
        Catatan = await reviu.ListCatatanAsync(user.InstansiId, r.Id, ct);
        Undangan = await reviu.ListUndanganAsync(user.InstansiId, r.Id, ct);
    }

    public sealed class InputModel
    {
        [Wajib]
        [Panjang(200)]
        public string Inspektur { get; set; } = "";

        [Panjang(25)]
        public string? Nip { get; set; }

        [Wajib]
        [Panjang(100)]
        public string Kota { get; set; } = "";

        [Wajib]
        public DateOnly? Tanggal { get; set; }

        [Wajib]
        [Panjang(2000, BanyakBaris = true)]
        public string Kesimpulan { get; set; } = "";
    }
}
