namespace SopKinerja.Web.Pages.Pelaksanaan;

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SopKinerja.Data;
using SopKinerja.Web.Security;
using SopKinerja.Web.Tampilan;
using SopKinerja.Web.Unggah;

/// <summary>
/// What each step of a run needs before it and what came of it, as the SOP names them: each item with the documents that a person linked,
/// what is missing, and the evidence, which is withdrawn here.
/// </summary>
[Authorize(Izin.Anggota)]
public sealed class KelengkapanModel(PelaksanaanRepository pelaksanaan, PautanRepository pautan, BuktiLangkahRepository buktiLangkah,
    PerbuatanLangkah perbuatan, CurrentUser user) : PageModel
{
    public Pelaksanaan Jalan { get; private set; } = null!;

    /// <summary>The newest round of each step.</summary>
    public IReadOnlyList<LangkahJalan> Langkah { get; private set; } = [];

    /// <summary>Of all rounds of a step, by its number.</summary>
    public ILookup<int, Bukti> Bukti { get; private set; } = Array.Empty<Bukti>().ToLookup(b => b.Nomor);

    public BahanPautan Bahan { get; private set; } = null!;

    public string Zona => user.Zona;

    /// <summary>Which step's form was refused.</summary>
    public long? Salah { get; private set; }

    public bool Sekretariat => user.Sekretariat;

    /// <summary>Whether this person withdraws evidence of a step, of whatever round.</summary>
    public bool Boleh(LangkahJalan l) => user.Sekretariat || user.Pelaku.Memangku(l.JabatanId);

    /// <summary>Links are made while the run goes on.</summary>
    public bool BolehMemaut(LangkahJalan l) => Boleh(l) && l.Status != StatusLangkah.Menunggu
        && Jalan.Status is StatusPelaksanaan.Berjalan or StatusPelaksanaan.TindakLanjut;

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken ct) => await MuatAsync(id, ct) ? Page() : NotFound();

    /// <param name="id">The run.</param>
    /// <param name="langkahId">The step.</param>
    /// <param name="pilihan">Each the item and the key of what it is linked to, divided by a line.</param>
    /// <param name="jalan">Whether it was sent from the run's page, and goes back there.</param>
    /// <param name="ct">Ends the work.</param>
    public async Task<IActionResult> OnPostPautkanAsync(long id, long langkahId, string[] pilihan, bool jalan, CancellationToken ct)
    {
        if (!await MuatAsync(id, ct) || Langkah.FirstOrDefault(l => l.Id == langkahId) is not { } l)
            return NotFound();
        var hasil = await pautan.PautkanAsync(user.Pelaku, Jalan, l,
            [.. pilihan.OfType<string>().Select(p => p.Split('\n', 2)).Where(p => p is [_, { Length: > 0 }])
                .Select(p => (p[0].Trim(), p[1].Trim()))], ct);
        this.Sampaikan(hasil);
        return jalan ? RedirectToPage("/Pelaksanaan/Rincian", new { id }) : RedirectToPage(null, null, new { id }, $"l{langkahId}");
    }

    /// <summary>Hangs a file on a step, from the run's page.</summary>
    public async Task<IActionResult> OnPostBuktiAsync(long id, long langkahId, IFormFile? bukti, CancellationToken ct)
    {
        if (!await MuatAsync(id, ct) || Langkah.FirstOrDefault(l => l.Id == langkahId) is not { } l)
            return NotFound();
        if (!user.Sekretariat && !user.Pelaku.Memangku(l.JabatanId))
            return Forbid();
        var unggahan = await Unggahan.BacaAsync(bukti, false, ct);
        if (unggahan.Refused || unggahan.Value is not { } file)
            this.Tolak(unggahan.Refused ? unggahan.Reason! : "Pilih berkas bukti lebih dahulu.");
        else if (!await perbuatan.BuktiAsync(user.Pelaku, l, file.Masuk, ct))
            return NotFound();
        else
        {
            this.Kabari($"Bukti {file.Nama} dilampirkan.");
            this.Ingatkan(file.Peringatan);
        }

        return RedirectToPage("/Pelaksanaan/Rincian", new { id });
    }

    public async Task<IActionResult> OnPostLepasAsync(long id, long pautanId, CancellationToken ct)
    {
        if (!await MuatAsync(id, ct) || Bahan.Pautan.FirstOrDefault(p => p.Id == pautanId) is not { } p
            || await pelaksanaan.FindLangkahAsync(user.InstansiId, p.LangkahId, ct) is not { } l)
            return NotFound();
        this.Sampaikan(await pautan.LepasAsync(user.Pelaku, l, p, ct));
        return RedirectToPage(null, null, new { id }, $"l{Langkah.First(x => x.Nomor == l.Nomor).Id}");
    }

    public async Task<IActionResult> OnPostCabutAsync(long id, long buktiId, string? alasan, CancellationToken ct)
    {
        if (!await MuatAsync(id, ct) || Bukti.SelectMany(b => b).FirstOrDefault(b => b.Id == buktiId) is not { } b
            || await pelaksanaan.FindLangkahAsync(user.InstansiId, b.LangkahId, ct) is not { } l)
            return NotFound();
        var hasil = await buktiLangkah.CabutAsync(user.Pelaku, l, b, alasan, ct);
        if (!hasil.Refused)
        {
            this.Kabari(hasil.Value);
            return RedirectToPage(null, null, new { id }, $"l{Langkah.First(x => x.Nomor == l.Nomor).Id}");
        }

        Salah = b.Id;
        ModelState.AddModelError($"alasan-{b.Id}", hasil.Reason!);
        return Page();
    }

    private async Task<bool> MuatAsync(long id, CancellationToken ct)
    {
        if (await pelaksanaan.FindIsiAsync(user.InstansiId, id, 1, ct) is not { } isi)
            return false;
        Jalan = isi.Pelaksanaan;
        Langkah = [.. isi.Langkah.GroupBy(l => l.Nomor).OrderBy(g => g.Key).Select(g => g.MaxBy(l => l.Putaran)!)];
        Bukti = isi.Bukti.ToLookup(b => b.Nomor);
        Bahan = await pautan.BahanAsync(user.InstansiId, Jalan, ct);
        return true;
    }
}
