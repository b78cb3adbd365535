namespace SopKinerja.Web.Pages.Laporan;

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SopKinerja.Data;
using SopKinerja.Web.Dokumen;
using SopKinerja.Web.Koreksi;
using SopKinerja.Web.Laporan;
using SopKinerja.Web.Security;
using SopKinerja.Web.Tampilan;
using SopKinerja.Web.Unggah;

/// <summary>
/// Word files that an official corrected offline: compared with what went out, taken section by section, figures only shown.
/// </summary>
[Authorize(Izin.Anggota)]
public sealed class MasukanModel(LaporanRepository laporan, IsiLaporanRepository isiLaporan, MasukanRepository masukan,
    NarasiRepository narasi, InstansiRepository instansi, BerkasRepository berkas, BerkasLkj penulis, RuangLaporan ruang,
    CurrentUser user) : PageModel
{
    /// <summary>Differences of figures that are kept; a file with more of them is another document.</summary>
    private const int BatasAngka = 300;

    private IReadOnlyList<BagianLaporan> _susunan = [];

    public Laporan Laporan { get; private set; } = null!;

    public IReadOnlyList<MasukanWord> Daftar { get; private set; } = [];

    public MasukanWord? Kini { get; private set; }

    public IReadOnlyList<PerubahanWord> Perubahan { get; private set; } = [];

    public bool BolehMenyunting { get; private set; }

    public string Zona => user.Zona;

    public string NamaBagian(string kunci) => BagianLaporan.NamaDari(kunci, _susunan);

    public async Task<IActionResult> OnGetAsync(long id, [FromQuery(Name = "masukan")] long? dipilih, CancellationToken ct)
    {
        if (!await MuatAsync(id, ct))
            return NotFound();
        Daftar = await masukan.ListAsync(user.InstansiId, id, ct);
        Kini = dipilih is null ? Daftar.FirstOrDefault(d => d.Menunggu > 0) : Daftar.FirstOrDefault(d => d.Id == dipilih);
        if (dipilih is not null && Kini is null)
            return NotFound();
        if (Kini is not null)
            Perubahan = await masukan.ListPerubahanAsync(user.InstansiId, id, Kini.Id, ct);
        return Page();
    }

    public async Task<IActionResult> OnPostUnggahAsync(long id, IFormFile? file, CancellationToken ct)
    {
        if (!await MuatAsync(id, ct))
            return NotFound();
        if (!BolehMenyunting)
            return Forbid();
        var unggahan = await Unggahan.BacaAsync(file, false, ct, "berkas Word (.docx)");
        if (unggahan.Refused || unggahan.Value is not { } u)
        {
            this.Tolak(unggahan.Reason ?? "Pilih berkas Word lebih dahulu.");
            return RedirectToPage(new { id });
        }

        var hasil = await BandingkanAsync(id, u, ct);
        if (hasil.Refused)
        {
            this.Tolak(hasil.Reason!);
            return RedirectToPage(new { id });
        }

        this.Kabari(hasil.Value.Kabar);
        return RedirectToPage(new { id, masukan = hasil.Value.Id });
    }

    public async Task<IActionResult> OnPostPutuskanAsync(long id, long masukan1, long perubahan1, bool terima, CancellationToken ct)
    {
        if (!await MuatAsync(id, ct))
            return NotFound();
        if (!BolehMenyunting)
            return Forbid();
        var hasil = await masukan.PutuskanAsync(user.Pelaku, id, masukan1, perubahan1, terima, ct);
        if (hasil.Refused)
            this.Tolak(hasil.Reason!);
        else
            this.Kabari($"Perubahan {NamaBagian(hasil.Value)} {(terima ? "diterima dan tersimpan" : "ditolak")}.");
        return RedirectToPage(new { id, masukan = masukan1 });
    }

    private async Task<Outcome<(long Id, string Kabar)>> BandingkanAsync(long id, Unggahan u, CancellationToken ct)
    {
        var kantor = (await instansi.FindAsync(user.InstansiId, ct))!;
        var kini = await isiLaporan.KumpulkanAsync(kantor, Laporan, user.Now, ct);
        bool Dikenal(string nama) => kini.Gambar.Any(g => g.Nama == nama);
        var kembali = WordMasuk.Baca(u.Isi, Dikenal);
        if (kembali.Refused)
            return Outcome<(long, string)>.Refuse(kembali.Reason!);
        if (kembali.Value.Asal is not { } asal)
            return Outcome<(long, string)>.Refuse(
                "Berkas ini tidak dikenali sebagai naskah dari portal. Unggah berkas Word yang diunduh dari halaman laporan ini, setelah "
                    + "dikoreksi.");
        if (asal.Kode != kantor.Kode || asal.LaporanId != id)
            return Outcome<(long, string)>.Refuse("Berkas ini naskah laporan lain. Buka laporan yang sesuai, lalu unggah di sana.");
        var versi = asal.Versi == 0 ? null : (await laporan.ListVersiAsync(user.InstansiId, id, ct)).FirstOrDefault(
            v => v.Nomor == asal.Versi);
        if (asal.Versi > 0 && versi is null)
            return Outcome<(long, string)>.Refuse($"Versi {asal.Versi} laporan ini tidak ada di portal.");
        var dasar = versi is null
            ? await DrafnyaAsync(id, kini, kembali.Value, ct)
            : Lkj.FromJson((await berkas.FindAsync(versi.IsiSha, ct))!.Isi);
        var asli = WordMasuk.Baca(versi is null
            ? await penulis.WordAsync(kantor, id, dasar with { Tanggal = asal.Tanggal }, 0, ct)
            : (await berkas.FindAsync(versi.Sha256, ct))!.Isi, Dikenal);
        if (asli.Refused)
            return Outcome<(long, string)>.Refuse(
                "Naskah laporan ini terlalu besar untuk dibandingkan. Salin koreksinya langsung ke bagian yang sesuai.");
        var keluar = asli.Value;
        if (kembali.Value.Narasi.Count == 0 && keluar.Narasi.Count > 0)
            return Outcome<(long, string)>.Refuse(
                "Tanda bagian di dalam berkas ini sudah hilang, sehingga perubahannya tidak dapat dikenali. Koreksi langsung pada berkas "
                    + "Word yang diunduh, jangan disalin ke dokumen lain.");
        var tersimpan = (await narasi.ListAsync(user.InstansiId, id, ct)).ToDictionary(n => n.Bagian);
        // A section that was written in the portal since the file went out must not be overwritten: version -1 never matches.
        var perubahan = kembali.Value.Banding(keluar)
            .Where(p => p.Jenis == JenisPerubahan.Angka || tersimpan.GetValueOrDefault(p.Bagian)?.Markdown != p.Baru)
            .Select(p => p.Jenis == JenisPerubahan.Angka ? p : p with
            {
                NarasiVersi = tersimpan.GetValueOrDefault(p.Bagian)?.Markdown
                == dasar.NarasiDari(p.Bagian) ? tersimpan.GetValueOrDefault(p.Bagian)?.Versi ?? 0 : -1
            }).ToList();
        if (perubahan.FirstOrDefault(p => p.Jenis == JenisPerubahan.Narasi && NaskahMarkdown.Salah(p.Baru) is not null) is { } rumit)
            return Outcome<(long, string)>.Refuse(
                $"Bagian {NamaBagian(rumit.Bagian)} pada berkas itu tidak dapat diambil. {NaskahMarkdown.Salah(rumit.Baru)}");
        var banyak = perubahan.Count(p => p.Jenis == JenisPerubahan.Angka) - BatasAngka;
        if (banyak > 0)
            perubahan = [.. perubahan.Where(p => p.Jenis == JenisPerubahan.Narasi), .. perubahan.Where(p => p.Jenis == JenisPerubahan.Angka)
                .Take(BatasAngka),
                new() { Jenis = JenisPerubahan.Angka, Bagian = "Selebihnya", Lama = "", Baru = $"dan {Angka.Bulat(banyak)} perbedaan lain",
                    NarasiVersi = 0 }];
        var hilang = kembali.Value.Hilang(keluar);
        var masukanId = await masukan.InsertAsync(user.Pelaku, id, versi?.Id, u.Masuk with { Tipe = WordPackage.Tipe }, perubahan, ct);
        var (n, a) = (perubahan.Count(p => p.Jenis == JenisPerubahan.Narasi), perubahan.Count(p => p.Jenis == JenisPerubahan.Angka));
        return (masukanId, $"{n} bagian berubah{(a > 0 ? $", {a} angka diketik ulang di Word" : "")}."
            + (hilang.Count > 0 ? $" Bagian {string.Join(", ", hilang.Select(NamaBagian))} tidak ditemukan lagi di berkas itu dan "
                + $"dibiarkan seperti semula." : ""));
    }

    /// <summary>
    /// The record that a draft was written from: its sections as they were when it went out, by the marks it carries. A text that the
    /// portal no longer has, because it saved itself over it, is taken as it stands now.
    /// </summary>
    private async Task<LaporanKinerja> DrafnyaAsync(long id, LaporanKinerja kini, WordMasuk kembali, CancellationToken ct)
    {
        var sidik = kembali.Sidik;
        if (sidik.Count == 0)
            return kini;
        var lain = sidik.Where(s => SidikNaskah.Dari(kini.Narasi.GetValueOrDefault(s.Key) ?? "") != s.Value).Select(s => s.Key).ToList();
        var lama = (await narasi.ListRiwayatAsync(user.InstansiId, id, lain, ct)).GroupBy(n => n.Bagian)
            .ToDictionary(g => g.Key, g => g.FirstOrDefault(n => SidikNaskah.Dari(n.Markdown) == sidik[g.Key])?.Markdown);
        return kini with
        {
            Narasi = kini.Narasi.Keys.Union(lain).Where(k => sidik.ContainsKey(k) || kembali.Narasi.ContainsKey(k))
                .Select(k => (Kunci: k, Teks: lama.GetValueOrDefault(k) ?? kini.Narasi.GetValueOrDefault(k))).Where(n => n.Teks is not null)
                .ToDictionary(n => n.Kunci, n => n.Teks!),
        };
    }

    private async Task<bool> MuatAsync(long id, CancellationToken ct)
    {
        if (await ruang.HakAsync(user.Pelaku, id, ct) is not { } hak)
            return false;
        (Laporan, BolehMenyunting) = (hak.Laporan, hak.Wewenang.Menyunting);
        _susunan = BagianLaporan.Untuk(Laporan.JenisPeriode, []);
        return true;
    }
}
