namespace SopKinerja.Web.Pages.Disposisi;

using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SopKinerja.Data;
using SopKinerja.Web.Security;
using SopKinerja.Web.Tampilan;

/// <summary>Writes a disposisi: from a letter (<c>surat</c>), a running step (<c>langkah</c>), or one received (<c>induk</c>).</summary>
[Authorize(Izin.Anggota)]
public sealed class BuatModel(SuratRepository surat, DisposisiRepository disposisi, PelaksanaanRepository pelaksanaan,
    SumberDisposisi sumber, JabatanRepository jabatan, CurrentUser user) : PageModel
{
    public SumberDisposisi.Asal Asal { get; private set; } = null!;

    public IReadOnlyList<Jabatan> Jabatan { get; private set; } = [];

    public ILookup<long, Pemangku> Pemangku { get; private set; } = Array.Empty<Pemangku>().ToLookup(p => p.JabatanId);

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(long? surat, long? langkah, long? induk, CancellationToken ct) =>
        await MuatAsync(surat, langkah, induk, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(long? surat, long? langkah, long? induk, CancellationToken ct)
    {
        if (!await MuatAsync(surat, langkah, induk, ct))
            return NotFound();
        if (Input.Kepada.Any(k => Jabatan.All(j => j.Id != k)))
            return NotFound();
        if (!Asal.Pemangku && string.IsNullOrWhiteSpace(Input.Alasan))
            ModelState.AddModelError("Input.Alasan",
                $"Tulis dasar Anda mengirim untuk {Asal.JabatanNama}, misalnya disposisi tertulis pada surat.");
        if (!ModelState.IsValid)
            return Page();
        var hasil = await disposisi.InsertAsync(new()
        {
            InstansiId = user.InstansiId, Zona = user.Zona, SuratMasukId = Asal.SuratMasukId, LangkahId = Asal.LangkahId,
            IndukId = Asal.Induk?.Id, IndukVersi = Asal.Induk?.Versi ?? 0, DariJabatanId = Asal.JabatanId,
            DariNama = Asal.Pemangku ? user.Nama : $"{Asal.JabatanNama} (oleh {user.Nama}: {Input.Alasan!.Trim()})",
            PenggunaId = user.Id, Kepada = Input.Kepada, Instruksi = [.. Input.Instruksi.Where(InstruksiDisposisi.Baku.Contains)],
            Catatan = Input.Catatan?.Trim(), JatuhTempo = Input.JatuhTempo, Perihal = Asal.Perihal, Now = user.Now,
        }, ct);
        if (hasil.Refused)
        {
            ModelState.AddModelError("", hasil.Reason!);
            return Page();
        }

        this.Kabari($"Disposisi terkirim ke {Input.Kepada.Distinct().Count()} jabatan. Surel menyusul dalam beberapa menit.");
        return Asal.PelaksanaanId is { } p
            ? RedirectToPage("/Pelaksanaan/Rincian", new { id = p })
            : RedirectToPage("/Disposisi/Surat", new { id = Asal.SuratMasukId });
    }

    private async Task<bool> MuatAsync(long? suratId, long? langkahId, long? indukId, CancellationToken ct)
    {
        var asal = (suratId, langkahId, indukId) switch
        {
            ({ } s, null, null) => await sumber.DariSuratAsync(surat, s, ct),
            (null, { } l, null) => await sumber.DariLangkahAsync(pelaksanaan, disposisi, surat, l, ct),
            (null, null, { } i) => await sumber.DariPenerimaanAsync(disposisi, i, ct),
            _ => null,
        };
        if (asal is null)
            return false;
        Asal = asal;
        Jabatan = [.. (await jabatan.ListAsync(user.InstansiId, ct)).Where(j => j.Id != asal.JabatanId)];
        Pemangku = (await jabatan.ListPadaAsync(user.InstansiId, user.HariIni, ct)).ToLookup(p => p.JabatanId);
        return true;
    }

    public sealed class InputModel : IValidatableObject
    {
        public long[] Kepada { get; set; } = [];

        public string[] Instruksi { get; set; } = [];

        [Panjang(2000, BanyakBaris = true)]
        public string? Catatan { get; set; }

        public DateOnly? JatuhTempo { get; set; }

        [Panjang(100)]
        public string? Alasan { get; set; }

        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
        {
            if (Kepada.Length == 0)
                yield return new("Pilih sedikitnya satu penerima.", [nameof(Kepada)]);
            if (Instruksi.Length == 0 && string.IsNullOrWhiteSpace(Catatan))
                yield return new("Centang instruksi atau tulis catatan, agar penerima tahu apa yang diharapkan.", [nameof(Instruksi)]);
        }
    }
}
