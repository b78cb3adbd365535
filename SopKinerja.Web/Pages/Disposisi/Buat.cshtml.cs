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
public sealed class BuatModel(SumberDisposisi sumber, DisposisiLangkah langkahDisposisi, JabatanRepository jabatan, CurrentUser user) : PageModel
{
    public AsalDisposisi Asal { get; private set; } = null!;

    public IReadOnlyList<Jabatan> Jabatan { get; private set; } = [];

    public ILookup<long, Pemangku> Pemangku { get; private set; } = Array.Empty<Pemangku>().ToLookup(p => p.JabatanId);

    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>From a step the form proposes the official of the next one, and what that is about; both can be changed.</summary>
    public async Task<IActionResult> OnGetAsync(long? surat, long? langkah, long? induk, CancellationToken ct)
    {
        if (!await MuatAsync(surat, langkah, induk, ct))
            return NotFound();
        if (Asal.Berikut is { } b)
            (Input.Kepada, Input.Catatan) = (b.JabatanId == Asal.JabatanId ? [] : [b.JabatanId], b.Kegiatan);
        return Page();
    }

    /// <param name="teruskan">The step is finished with it.</param>
    public async Task<IActionResult> OnPostAsync(long? surat, long? langkah, long? induk, bool teruskan, CancellationToken ct)
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
        var isian = new IsianDisposisi
        {
            Kepada = Input.Kepada, Instruksi = Input.Instruksi, Catatan = Input.Catatan, JatuhTempo = Input.JatuhTempo,
            Alasan = Input.Alasan,
        };
        var lanjut = teruskan ? await langkahDisposisi.KirimDanTeruskanAsync(user.Pelaku, Asal, isian, ct) : (Outcome<string>?)null;
        var tolak = lanjut is { } l ? l.Reason : (await sumber.KirimAsync(user.Pelaku, Asal, isian, ct)).Reason;
        if (tolak is not null)
        {
            ModelState.AddModelError("", tolak);
            return Page();
        }

        this.Kabari($"Disposisi terkirim ke {Input.Kepada.Distinct().Count()} jabatan. {lanjut?.Value}".TrimEnd()
            + " Surel menyusul dalam beberapa menit.");
        return Asal.PelaksanaanId is { } p
            ? RedirectToPage("/Pelaksanaan/Rincian", new { id = p })
            : RedirectToPage("/Disposisi/Surat", new { id = Asal.SuratMasukId });
    }

    private async Task<bool> MuatAsync(long? suratId, long? langkahId, long? indukId, CancellationToken ct)
    {
        var asal = (suratId, langkahId, indukId) switch
        {
            ({ } s, null, null) => await sumber.DariSuratAsync(user.Pelaku, s, ct),
            (null, { } l, null) => await sumber.DariLangkahAsync(user.Pelaku, l, ct),
            (null, null, { } i) => await sumber.DariPenerimaanAsync(user.Pelaku, i, ct),
            _ => null,
        };
        if (asal is null)
            return false;
        Asal = asal;
        Jabatan = [.. (await jabatan.ListTerbukaAsync(user.InstansiId, ct)).Where(j => j.Id != asal.JabatanId)];
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
