namespace SopKinerja.Web.Pages.Capaian;

using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using SopKinerja.Data;
using SopKinerja.Web.Security;
using SopKinerja.Web.Tampilan;

/// <summary>
/// The grid of a unit and a period. A plain form sends every row and saves the changed ones, all or none; with scripts each changed
/// row is saved as soon as it is left, and comes back alone as HTML.
/// </summary>
[Authorize(Izin.Anggota)]
public sealed class IsiModel(CapaianRepository capaian, VerifikasiRepository verifikasi, MutuRepository mutu, PilihanTahun pilihan,
    IFileVersionProvider versi, CurrentUser user) : PageModel
{
    private readonly Dictionary<long, KetikanCapaian> _ketikan = [];
    private readonly Dictionary<long, IReadOnlyList<GalatKetikan>> _galat = [];
    private readonly HashSet<long> _bentrok = [];
    private bool _skrip;

    public KinerjaPeriode Kinerja { get; private set; } = null!;

    public Periode Periode => Kinerja.Periode;

    public IReadOnlyList<int> Tahun => pilihan.Daftar;

    public IReadOnlyList<BarisCapaian> Baris { get; private set; } = [];

    public long? Unit { get; private set; }

    public bool Dikunci => Kinerja.Terkunci || Kinerja.Tutup;

    public bool Lewat => Kinerja.Lewat(user.HariIni);

    /// <summary>Why a reason is asked.</summary>
    public string? SebabKoreksi => Kinerja.Koreksi(user.HariIni);

    /// <summary>Why rows are changed after the cut-off; asked once for a save.</summary>
    [BindProperty]
    public string? Alasan { get; set; }

    /// <summary>Whose unsaved typing a browser keeps when the session ends.</summary>
    public long PenggunaId => user.Pelaku.Id ?? 0;

    /// <summary>Units this person may write; null for all.</summary>
    public IReadOnlyCollection<long>? BolehUnit { get; private set; }

    public KisiCapaian Kisi => new(Kinerja, Ikon, Boleh)
    {
        Baris = Baris, Ketikan = _ketikan, Galat = _galat, Bentrok = _bentrok,
        Skrip = _skrip
    };

    private string Ikon => versi.AddFileVersionToPath(Request.PathBase, "/ikon.svg");

    public bool Boleh(BarisCapaian b) => !Dikunci && (BolehUnit is null || BolehUnit.Contains(b.UnitId));

    public async Task<IActionResult> OnGetAsync(int? tahun, string? periode, long? unit, CancellationToken ct) =>
        await MuatAsync(tahun, periode, unit, ct) ? Page() : NotFound();

    public Task<IActionResult> OnPostAsync(int? tahun, string? periode, long? unit, KetikanCapaian[] sel, CancellationToken ct) =>
        SimpanAsync(tahun, periode, unit, sel, false, ct);

    /// <summary>Hands in what the person sees on the screen, typed text first saved; rows that somebody typed in meanwhile stay.</summary>
    public Task<IActionResult> OnPostAjukanAsync(int? tahun, string? periode, long? unit, KetikanCapaian[] sel, CancellationToken ct) =>
        SimpanAsync(tahun, periode, unit, sel, true, ct);

    private async Task<IActionResult> SimpanAsync(int? tahun, string? periode, long? unit, KetikanCapaian[] sel, bool ajukan, CancellationToken ct)
    {
        if (!await MuatAsync(tahun, periode, unit, ct) || Versi(sel) is not { } versi
            || sel.ExceptBy(Kinerja.Baris.Select(b => b.IndikatorId), s => s.Id).Any())
            return NotFound();
        var isian = Baca(Kinerja, sel, await capaian.ListDasarAsync(user.InstansiId, Kinerja, versi, ct));
        foreach (var (id, galat) in _galat)
            foreach (var g in galat)
                ModelState.AddModelError($"sel_{id}_{Huruf(g.Sel)}", g.Pesan);
        if (!ModelState.IsValid)
            return Page();
        if (isian.Count == 0 && !ajukan)
        {
            this.Kabari("Tidak ada yang berubah.");
            return RedirectToPage(new { tahun = Periode.Tahun, periode = Periode.Kode, unit });
        }

        if (isian.Count == 0)
            return await AjukanAsync(unit, versi, [], ct);
        var hasil = await capaian.SimpanAsync(user.Pelaku, Periode, BolehUnit, isian, Koreksi, true, ct);
        if (hasil.Refused)
        {
            ModelState.AddModelError("", hasil.Reason!);
            return Page();
        }

        if (ajukan)
            return await AjukanAsync(unit, versi, hasil.Value.Tersimpan.ToHashSet(), ct);
        this.Kabari($"{hasil.Value.Tersimpan.Count} indikator tersimpan.");
        this.Ingatkan(await GanjilAsync(hasil.Value.Tersimpan, ct));
        return RedirectToPage(new { tahun = Periode.Tahun, periode = Periode.Kode, unit });
    }

    private async Task<IActionResult> AjukanAsync(long? unit, Dictionary<long, int> versi, HashSet<long> tersimpan, CancellationToken ct)
    {
        var kini = await capaian.MuatAsync(user.InstansiId, Periode, ct);
        var siap = kini.Baris.Where(b => b.BelumDiajukan && (BolehUnit is null || BolehUnit.Contains(b.UnitId))
            && versi.TryGetValue(b.IndikatorId, out var v) && b.Versi == (tersimpan.Contains(b.IndikatorId) ? v + 1 : v)).ToList();
        var hasil = await verifikasi.AjukanAsync(user.Pelaku, Periode, BolehUnit,
            [.. siap.Select(b => new VerifikasiRepository.Dilihat(b.IndikatorId, b.Versi, b.Status))], ct);
        var kosong = kini.Baris.Count(b => versi.ContainsKey(b.IndikatorId) && !b.Terjawab);
        this.Sampaikan(hasil.Refused ? Outcome<string>.Refuse(hasil.Reason!)
            : $"{hasil.Value} indikator diajukan ke verifikator.{(kosong > 0 ? $" {kosong} belum diisi." : "")}");
        this.Ingatkan(await GanjilAsync([.. siap.Select(b => b.IndikatorId)], ct));
        return RedirectToPage("/Capaian/Isi", "", new { tahun = Periode.Tahun, periode = Periode.Kode, unit });
    }

    /// <summary>
    /// Saves what a script sends: each row for itself, so that one fault does not hold up the others. Answers the rows as they are
    /// now, with the faults beside their cells; 409 with a sentence when nothing of the period may be saved.
    /// </summary>
    public async Task<IActionResult> OnPostBarisAsync(int? tahun, string? periode, KetikanCapaian[] sel, CancellationToken ct)
    {
        _skrip = true;
        if (Data.Periode.Baca(tahun ?? 0, periode) is not { } p || Versi(sel) is not { } versi)
            return NotFound();
        BolehUnit = user.Pelaku.UnitIsian;
        var hasil = await capaian.KetikAsync(user.Pelaku, p, BolehUnit, versi,
            (kini, dasar) => Baca(Kinerja = kini, sel, dasar), Koreksi, ct);
        if (hasil.Refused)
            return new ContentResult
            {
                StatusCode = StatusCodes.Status409Conflict, Content = hasil.Reason,
                ContentType = "text/plain; charset=utf-8"
            };
        if (hasil.Value is not { } simpan)
            return NotFound();
        Kinerja = simpan.Kini;
        foreach (var id in simpan.Hasil.Tersimpan)
            _ketikan.Remove(id);

        var diminta = sel.Select(s => s.Id).ToHashSet();
        Baris = [.. Kinerja.Baris.Where(b => diminta.Contains(b.IndikatorId))];
        using var teks = new StringWriter();
        Kisi.TulisSaja(teks, HtmlEncoder.Default);
        return Content($"<table><tbody>{teks}</tbody></table>", "text/html; charset=utf-8");
    }

    /// <summary>The warnings of the rows, which a script puts below the figures: asked for once the page stands, and after each save.</summary>
    public async Task<IActionResult> OnGetPeringatanAsync(int? tahun, string? periode, long? unit, CancellationToken ct)
    {
        if (!await MuatAsync(tahun, periode, unit, ct))
            return NotFound();
        var jawaban = (await mutu.ListJawabanAsync(user.InstansiId, Periode, ct)).ToDictionary(j => (j.IndikatorId, j.Kunci));
        var dikenal = Baris.ToDictionary(b => b.IndikatorId);
        using var teks = new StringWriter();
        foreach (var w in await mutu.PeriksaAsync(user.InstansiId, Kinerja, ct))
            if (dikenal.TryGetValue(w.IndikatorId, out var b))
                TeguranKisi.Tulis(new(teks, HtmlEncoder.Default), Ikon, Periode, b, w, jawaban.GetValueOrDefault((w.IndikatorId, w.Kunci)),
                    Boleh(b));
        return Content(teks.ToString(), "text/html; charset=utf-8");
    }

    /// <summary>Without scripts the page that follows a save names the rows that look odd.</summary>
    private async Task<string?> GanjilAsync(IReadOnlyCollection<long> tersimpan, CancellationToken ct)
    {
        var kini = await capaian.MuatAsync(user.InstansiId, Periode, ct);
        var kode = kini.Baris.ToDictionary(b => b.IndikatorId, b => b.Kode);
        var ganjil = (await mutu.PeriksaAsync(user.InstansiId, kini, ct)).Where(w => tersimpan.Contains(w.IndikatorId)).ToList();
        return ganjil.Count == 0 ? null
            : $"Periksa lagi: {string.Join(" ", ganjil.Take(5).Select(w => $"{kode[w.IndikatorId]}: {w.Alasan}"))}";
    }

    private string? Koreksi => string.IsNullOrWhiteSpace(Alasan) ? null
        : Alasan.Trim() is { Length: > 500 } panjang ? panjang[..500]
        : Alasan.Trim();

    /// <summary>The version each row began from; null when a row was sent twice.</summary>
    private static Dictionary<long, int>? Versi(KetikanCapaian[] sel) =>
        sel.DistinctBy(s => s.Id).Count() == sel.Length ? sel.ToDictionary(s => s.Id, s => s.Versi) : null;

    /// <summary>
    /// The changed rows that can be saved. Faults and typed text are kept aside; what somebody else changed meanwhile is put in, and asked
    /// about where both changed one cell.
    /// </summary>
    private List<IsianCapaian> Baca(KinerjaPeriode kini, KetikanCapaian[] sel, IReadOnlyDictionary<long, BarisCapaian> dasar)
    {
        var dikenal = kini.Baris.ToDictionary(b => b.IndikatorId);
        var isian = new List<IsianCapaian>();
        var disentuh = sel.Where(s => s.Disentuh).ToList();
        var bukti = BacaKetikan.Bukti(disentuh.Select(s => (s, dikenal[s.Id])));
        foreach (var s in disentuh)
        {
            _ketikan[s.Id] = s;
            if (s.Versi != dikenal[s.Id].Versi
                && SatukanKetikan.Satukan(s, dasar.GetValueOrDefault(s.Id), dikenal[s.Id]) is { Count: > 0 } dua)
            {
                _bentrok.Add(s.Id);
                _galat[s.Id] = _skrip ? dua
                    : [.. dua.Select(g => g with { Pesan = g.Pesan + " Simpan sekali lagi bila isian Anda yang benar." })];
                continue;
            }

            var hasil = BacaKetikan.Baca(s, dikenal[s.Id], bukti);
            if (hasil.Galat.Count > 0)
                _galat[s.Id] = hasil.Galat;
            else if (hasil.Isian is { } i)
                isian.Add(i);
        }

        return isian;
    }

    private static char Huruf(SelCapaian s) => s switch
    {
        SelCapaian.Penyebut => 'p',
        SelCapaian.Realisasi => 'r',
        SelCapaian.Predikat => 't',
        SelCapaian.Kosong => 'k',
        SelCapaian.Kendala => 'n',
        SelCapaian.Upaya => 'u',
        _ => 'a',
    };

    private async Task<bool> MuatAsync(int? tahun, string? periode, long? unit, CancellationToken ct)
    {
        if (await pilihan.PeriodeAsync(tahun, periode, ct) is not { } p)
            return false;
        BolehUnit = user.Pelaku.UnitIsian;
        Kinerja = await capaian.MuatAsync(user.InstansiId, p, ct);

        // Someone of one unit comes for that unit; 0 asks for all.
        Unit = unit ?? (BolehUnit is { Count: 1 } && Kinerja.Baris.Any(b => BolehUnit.Contains(b.UnitId)) ? BolehUnit.First() : null);
        Unit = Unit == 0 ? null : Unit;
        Baris = Kinerja.Untuk(Unit);
        return Unit is null || Baris.Count > 0;
    }
}
