namespace SopKinerja.Web.Pages.Sop;

using System.Text.Json;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SopKinerja.Data;
using SopKinerja.Web.Impor;
using SopKinerja.Web.Security;
using SopKinerja.Web.Tampilan;
using SopKinerja.Web.Unggah;

/// <summary>A draft out of the office's own Word file or a pasted text: first shown, cell by cell, with what was not understood.</summary>
[Authorize(Izin.Pengelola)]
[RequestFormLimits(ValueLengthLimit = Unggahan.Batas, MultipartBodyLengthLimit = Unggahan.BatasPermintaan)]
public sealed class ImporModel(RancanganRepository rancangan, JabatanRepository jabatan, CurrentUser user) : PageModel
{
    public HasilImporSop? Hasil { get; private set; }

    /// <summary>What was pasted.</summary>
    public string? Teks { get; private set; }

    public IReadOnlyList<Jabatan> Jabatan { get; private set; } = [];

    public void OnGet()
    {
    }

    /// <summary>Shows what is understood; nothing is saved.</summary>
    public async Task<IActionResult> OnPostAsync(IFormFile? file, string? teks, CancellationToken ct)
    {
        Teks = teks;
        Jabatan = await jabatan.ListTerbukaAsync(user.InstansiId, ct);
        var unggahan = await Unggahan.BacaAsync(file, false, ct, "berkas Word (.docx)");
        if (unggahan.Refused)
        {
            ModelState.AddModelError("file", unggahan.Reason!);
            return Page();
        }

        if (unggahan.Value is not null && !string.IsNullOrWhiteSpace(teks))
        {
            ModelState.AddModelError("file", "Pilih berkas atau tempel teks, jangan keduanya.");
            return Page();
        }

        var mentah = unggahan.Value is { } u ? BacaNaskahWord.Baca(u.Isi) : BacaNaskahTeks.Baca(teks ?? "");
        var hasil = mentah.Refused ? Outcome<HasilImporSop>.Refuse(mentah.Reason!) : PahamSop.Pahami(mentah.Value!, Jabatan);
        if (hasil.Refused)
            ModelState.AddModelError(unggahan.Value is null ? "teks" : "file", hasil.Reason!);
        else
            Hasil = hasil.Value;
        return Page();
    }

    /// <summary>Makes the draft of what was shown.</summary>
    public async Task<IActionResult> OnPostBuatAsync(string? naskah, CancellationToken ct)
    {
        NaskahSop n;
        try
        {
            n = NaskahSop.BacaAsing(naskah ?? "") ?? throw new JsonException();
        }
        catch (JsonException)
        {
            ModelState.AddModelError("file", "Hasil bacaannya tidak lengkap lagi. Unggah atau tempel naskahnya sekali lagi.");
            return Page();
        }

        var ada = (await jabatan.ListTerbukaAsync(user.InstansiId, ct)).Select(j => j.Id).ToHashSet();
        var hasil = await rancangan.BuatAsync(user.Pelaku, n with
        {
            Kolom = [.. n.Kolom.Select(k => k.JabatanId is { } j && ada.Contains(j) ? k : k with { JabatanId = null })],
        }, ct);
        if (hasil.Refused)
        {
            ModelState.AddModelError("file", hasil.Reason!);
            return Page();
        }

        this.Kabari("Rancangan dibuat dari naskah yang diimpor. Lengkapi yang ditandai, lalu terbitkan.");
        return RedirectToPage("/Sop/Ubah", new { id = hasil.Value });
    }

    /// <summary>The identity, field by field.</summary>
    public IEnumerable<(string Tempat, string Nama, string? Isi)> Identitas() => Hasil!.Naskah is var n ?
    [
        ("kop", "Kop", string.Join('\n', new[] { n.Kop1, n.Kop2, n.Kop3 }.Where(k => !string.IsNullOrEmpty(k)))), ("nama", "Nama SOP",
            n.Nama),
        ("nomor", "Nomor SOP", n.Nomor), ("tanggalPembuatan", "Tanggal pembuatan", Tanggal.Panjang(n.TanggalPembuatan)),
        ("tanggalRevisi", "Tanggal revisi", Tanggal.Panjang(n.TanggalRevisi)), ("tanggalEfektif", "Tanggal efektif",
            Tanggal.Panjang(n.TanggalEfektif)),
        ("disahkan", "Disahkan oleh", string.Join('\n', new[] { n.DisahkanJabatan, n.DisahkanNama, n.DisahkanPangkat,
            Nip.Format(n.DisahkanNip) }
            .Where(k => !string.IsNullOrEmpty(k)))),
        ("dasarHukum", "Dasar hukum", n.DasarHukum), ("kualifikasi", "Kualifikasi pelaksana", n.Kualifikasi),
        ("keterkaitan", "Keterkaitan", n.Keterkaitan), ("peralatan", "Peralatan/perlengkapan", n.Peralatan), ("peringatan", "Peringatan",
            n.Peringatan),
        ("pencatatan", "Pencatatan dan pendataan", n.Pencatatan), ("keterangan", "Keterangan", n.Keterangan),
        ("tindakLanjut", "Tindak lanjut", n.TindakLanjut?.Replace(",", ", ", StringComparison.Ordinal)),
    ] : [];

    /// <summary>The cells of a step.</summary>
    public IEnumerable<(string Tempat, string Judul, string? Isi)> Langkah(int nomor, BarisSop l) =>
    [
        ($"{nomor}.no", "Nomor", null), ($"{nomor}.pelaksana", "Pelaksana", Hasil!.Naskah.KolomDari(l)?.Nama),
        ($"{nomor}.bentuk", "Bentuk", l.Bentuk.ToString()),
        ($"{nomor}.tidakKe", "Tidak ke", Hasil.Naskah.NomorDari(l.TidakKe) is { } ke ? $"langkah {ke}" : null),
        ($"{nomor}.kelengkapan", "Kelengkapan", l.Kelengkapan), ($"{nomor}.waktu", "Waktu", l.WaktuTeks), ($"{nomor}.output", "Output",
            l.Output),
        ($"{nomor}.aksi", "Aksi portal", l.Aksi.ToString()), ($"{nomor}.periode", "Periode", l.Periode.Replace(",", ", ",
            StringComparison.Ordinal)),
    ];
}
