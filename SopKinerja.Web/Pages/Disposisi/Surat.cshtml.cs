namespace SopKinerja.Web.Pages.Disposisi;

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SopKinerja.Data;
using SopKinerja.Web.Cetak;
using SopKinerja.Web.Security;
using SopKinerja.Web.Tampilan;

/// <summary>A letter with its chain of dispositions and the sheet that prints it.</summary>
[Authorize(Izin.Anggota)]
public sealed class SuratModel(SuratRepository surat, DisposisiRepository disposisi, InstansiRepository instansi, JabatanRepository jabatan,
    BerkasRepository berkas, CurrentUser user) : PageModel
{
    public SuratMasuk Surat { get; private set; } = null!;

    public IReadOnlyList<SimpulDisposisi> Rantai { get; private set; } = [];

    public Instansi Instansi { get; private set; } = null!;

    public Pemangku? Kepala { get; private set; }

    public IReadOnlyCollection<long> JabatanSaya { get; private set; } = [];

    public DateOnly HariIni => user.HariIni;

    public DateTime Now => user.Now;

    public bool Sekretariat => user.Sekretariat;

    /// <summary>The secretariat passes a new letter on for the head; the head and every recipient for themselves.</summary>
    /// <summary>A run can begin with it: it was not laid aside.</summary>
    public bool DapatDimulai => Surat.Status != StatusSurat.TanpaDisposisi;

    public bool BolehMendisposisi => user.Sekretariat || (Kepala is { } k && JabatanSaya.Contains(k.JabatanId));

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken ct) => await MuatAsync(id, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnGetBerkasAsync(long id, CancellationToken ct)
    {
        if (!await MuatAsync(id, ct) || Surat.BerkasSha is null || await berkas.FindAsync(Surat.BerkasSha, ct) is not { } b)
            return NotFound();
        return this.Unduh(b.Isi, b.Tipe, Surat.BerkasNama!);
    }

    public async Task<IActionResult> OnGetLembarAsync(long id, CancellationToken ct)
    {
        if (!await MuatAsync(id, ct))
            return NotFound();
        using var word = new MemoryStream();
        LembarDisposisi.Write(Instansi, Surat, Rantai, Kepala, word);
        return this.Unduh(word.ToArray(), "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            $"Lembar Disposisi {Surat.Agenda.Replace('/', '-')}.docx");
    }

    public async Task<IActionResult> OnPostBatalAsync(long id, long simpul, int versi, CancellationToken ct)
    {
        if (!await MuatAsync(id, ct) || Rantai.FirstOrDefault(s => s.Id == simpul) is not { } s)
            return NotFound();
        if (!AlurDisposisi.BolehMembatalkan(user.Pelaku, s))
            return Forbid();
        var hasil = await disposisi.BatalkanAsync(user.Pelaku, simpul, versi, ct);
        this.Sampaikan(hasil.Refused
            ? Outcome<string>.Refuse(hasil.Reason!)
            : $"Disposisi kepada {s.JabatanNama} dibatalkan.");
        return RedirectToPage(new { id });
    }

    [Boleh(Izin.Sekretariat)]
    public async Task<IActionResult> OnPostTutupAsync(long id, int versi, string? penutup, CancellationToken ct)
    {
        if (!await MuatAsync(id, ct))
            return NotFound();
        if (string.IsNullOrWhiteSpace(penutup) || penutup.Length > 500)
            this.Tolak("Tulis mengapa surat ini tidak perlu disposisi, paling banyak 500 huruf.");
        else if (await surat.UpdateTanpaDisposisiAsync(user.Pelaku, id, versi, penutup.Trim(), ct))
            this.Kabari("Surat ditutup tanpa disposisi.");
        else
            this.Tolak("Surat ini telah diubah orang lain. Periksa lagi.");
        return RedirectToPage(new { id });
    }

    private async Task<bool> MuatAsync(long id, CancellationToken ct)
    {
        JabatanSaya = user.Pelaku.JabatanIds;
        Kepala = await jabatan.FindKepalaPadaAsync(user.InstansiId, user.HariIni, ct);
        if (await surat.FindAsync(user.InstansiId, id, BolehMendisposisi, JabatanSaya, ct) is not { } m)
            return false;
        Surat = m;
        Rantai = await disposisi.ListSuratAsync(user.InstansiId, id, ct);
        Instansi = (await instansi.FindAsync(user.InstansiId, ct))!;
        return true;
    }
}
