namespace SopKinerja.Web.Tampilan;

using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using SopKinerja.Data;
using SopKinerja.Web.Security;

/// <summary>Small things that pages say.</summary>
public static class Halaman
{
    /// <summary>Shown once, floating, after the redirect.</summary>
    public static void Kabari(this PageModel page, string kabar) => page.TempData["Kabar"] = kabar;

    /// <summary>Shown once, on top, after a redirect that refused.</summary>
    public static void Tolak(this PageModel page, string alasan) => page.TempData["Tolak"] = alasan;

    /// <summary>Shown once, on top, beside what was done all the same; nothing when there is nothing to say.</summary>
    public static void Ingatkan(this PageModel page, string? peringatan) => page.TempData["Ingat"] = peringatan;

    /// <summary>A notice or a refusal, then the page again.</summary>
    public static void Sampaikan(this PageModel page, Outcome<string> hasil)
    {
        if (hasil.Refused)
            page.Tolak(hasil.Reason!);
        else
            page.Kabari(hasil.Value);
    }

    /// <summary>
    /// A field was refused on a page without a form of its own: the page with the form says so beside it after the redirect, with what was
    /// typed there (<see cref="PulihkanIsian"/>).
    /// </summary>
    /// <param name="page">Where it was sent.</param>
    /// <param name="ke">The address of the page with the form; no other takes it.</param>
    /// <param name="isian">The field, with what was typed in it, and why it is refused.</param>
    /// <param name="nilai">What was typed.</param>
    /// <param name="alasan">Why it is refused.</param>
    /// <param name="lain">The other fields of the form.</param>
    public static void TolakIsian(this PageModel page, string? ke, string isian, string? nilai, string alasan,
        params (string Isian, string? Nilai)[] lain)
    {
        page.TempData["Isian"] = isian;
        page.TempData["IsianDi"] = ke;
        page.TempData["IsianSalah"] = alasan;
        foreach (var (nama, teks) in lain.Prepend((isian, nilai)))
            if (teks is not null)
                page.TempData["Isian." + nama] = Teks + (teks.Length <= BatasPulih ? teks
                    : teks[..(char.IsHighSurrogate(teks[BatasPulih - 1]) ? BatasPulih - 1 : BatasPulih)]);
    }

    public static void PulihkanIsian(this PageModel page)
    {
        if (page.TempData["Isian"] is not string isian || page.TempData["IsianSalah"] is not string alasan)
            return;
        if (page.TempData["IsianDi"] as string != page.Request.PathBase + page.Request.Path)
        {
            page.TempData.LupakanTolakan();
            return;
        }

        foreach (var kunci in page.TempData.Keys.Where(k => k.StartsWith("Isian.", StringComparison.Ordinal)).ToList())
            if (((string?)page.TempData[kunci])?[Teks.Length..] is { } teks)
                page.ModelState.SetModelValue(kunci["Isian.".Length..], teks, teks);
        page.ModelState.AddModelError(isian, alasan);
    }

    /// <summary>Before what was typed: the cookie's reader makes a date or a GUID of a text that looks like one.</summary>
    private const string Teks = "=";

    /// <summary>A cookie carries it.</summary>
    private const int BatasPulih = 1000;

    /// <summary>What somebody looks for, or null: at most 100 letters, none of them a control.</summary>
    public static string? Kata(string? q) =>
        string.IsNullOrWhiteSpace(q) ? null
            : new string([.. q.Trim().Take(100).Where(c => !char.IsControl(c) && !char.IsSurrogate(c))]) is { Length: > 0 } k ? k
            : null;

    /// <summary>What was typed in a field of the form that was just refused; what stands there where no form was sent.</summary>
    public static string? Terketik(this PageModel page, string isian, string? semula) =>
        page.Request.HasFormContentType && page.Request.Form.TryGetValue(isian, out var nilai) ? nilai.ToString() : semula;

    /// <summary>
    /// The version that a form carries after it was refused: the one that its writer saw, so that nobody is overwritten who wrote meanwhile.
    /// Once it was refused for just that, what stands there now, which he has been shown.
    /// </summary>
    public static string VersiTerketik(this PageModel page, string isian, int kini) =>
        page.ModelState.Values.Any(s => s.Errors.Any(e => e.ErrorMessage == AturanSusunan.Berubah)) ? $"{kini}"
            : page.Terketik(isian, $"{kini}")!;

    /// <summary>Whether an act was refused for something else than its reason.</summary>
    public static bool BukanAlasan(Outcome<string> hasil) => hasil.Refused && !hasil.Reason!.Contains("lasan", StringComparison.Ordinal);

    /// <summary>What an act said: the page anew with what happened, or the form again with the refusal at its field.</summary>
    public static IActionResult Jawab(this PageModel page, Outcome<string> hasil, string isian, object rute)
    {
        if (!hasil.Refused)
        {
            page.Kabari(hasil.Value);
            return page.RedirectToPage(null, rute);
        }

        page.ModelState.AddModelError(isian, hasil.Reason!);
        return page.Page();
    }

    public static IActionResult Unduh(this PageModel page, byte[] isi, string tipe, string nama) => page.File(isi, tipe, nama);

    public static IEnumerable<SelectListItem> Pilihan<T>(IEnumerable<T> daftar, Func<T, object> nilai, Func<T, string> teks,
        string? kosong = null)
    {
        if (kosong is not null)
            yield return new SelectListItem(kosong, "");
        foreach (var x in daftar)
            yield return new SelectListItem(teks(x), Convert.ToString(nilai(x), System.Globalization.CultureInfo.InvariantCulture));
    }

    public static IEnumerable<SelectListItem> PilihanPeriode() =>
        Periode.Semua.Select(p => new SelectListItem(p.Jenis == JenisPeriode.Tahunan ? "Tahunan" : $"{p.Jenis} {Angka.Romawi(p.Nomor)}",
            $"{p.Jenis}-{p.Nomor}"));
}

/// <summary>Required, with the message the office understands.</summary>
public sealed class WajibAttribute : RequiredAttribute
{
    public WajibAttribute() => ErrorMessage = "Isian ini wajib.";
}

/// <summary>A new password: at least eight characters.</summary>
public sealed class SandiBaruAttribute : ValidationAttribute
{
    public SandiBaruAttribute() => ErrorMessage = "Kata sandi sedikitnya 8 karakter, paling banyak 200.";

    public override bool IsValid(object? value) => value is string { Length: >= 8 and <= 200 };
}

/// <summary>An address that mail can be sent to.</summary>
public sealed class SurelAttribute : ValidationAttribute
{
    public SurelAttribute() => ErrorMessage = "Tulis alamat surel yang lengkap, contoh nama@kantor.go.id.";

    public override bool IsValid(object? value) => value is null or "" || (value is string s && Sah(s.Trim()));

    /// <summary>Letters beyond ASCII and a dot at the end are typing faults that most servers refuse only as the mail is sent.</summary>
    public static bool Sah(string alamat) => alamat.All(c => char.IsAscii(c) && !char.IsWhiteSpace(c)) && alamat is [.., not '.']
        && System.Net.Mail.MailAddress.TryCreate(alamat, out var a)
        && a.Address == alamat;
}

/// <summary>At most this many characters, no control characters; one line unless it says otherwise.</summary>
public sealed class PanjangAttribute : ValidationAttribute
{
    private readonly int _batas;

    public bool BanyakBaris { get; set; }

    public PanjangAttribute(int batas) => _batas = batas;

    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) => value is string s
        ? s.Length > _batas
            ? new($"Paling banyak {Angka.Bulat(_batas)} huruf, tertulis {Angka.Bulat(s.Length)}.", [validationContext.MemberName!])
            : s.Any(c => char.IsControl(c) && !(BanyakBaris && c is ('\r' or '\n' or '\t')))
                || s.Where((c, i) => char.IsSurrogate(c) && !Berpasangan(s, i)).Any()
                ? new("Ada huruf yang tidak dapat dibaca. Ketik ulang isian ini.", [validationContext.MemberName!])
                : ValidationResult.Success
        : ValidationResult.Success;

    private static bool Berpasangan(string s, int i) => char.IsHighSurrogate(s[i])
        ? i + 1 < s.Length && char.IsLowSurrogate(s[i + 1])
        : i > 0 && char.IsHighSurrogate(s[i - 1]);
}

/// <summary>A percentage, or money in whole rupiah, as <see cref="BacaAngka"/> reads it.</summary>
public sealed class AngkaAttribute : ValidationAttribute
{
    public bool Uang { get; set; }

    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) =>
        BacaAngka.Baca(value as string, Uang ? BentukAngka.Uang : BentukAngka.HanyaPersen).Galat is { } galat
            ? new(galat, [validationContext.MemberName!])
            : ValidationResult.Success;
}
