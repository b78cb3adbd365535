namespace SopKinerja.Web.Pages.Indikator;

using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SopKinerja.Data;
using SopKinerja.Web.Security;
using SopKinerja.Web.Tampilan;

/// <summary>The tree of a year. Everyone reads; the secretariat changes.</summary>
[Authorize(Izin.Anggota)]
public sealed class IndexModel(IndikatorRepository indikator, InstansiRepository instansi, CurrentUser user) : PageModel
{
    public int Tahun { get; private set; }

    public IReadOnlyList<Sasaran> Sasaran { get; private set; } = [];

    public ILookup<long, Indikator> Indikator { get; private set; } = Array.Empty<Indikator>().ToLookup(i => i.SasaranId);

    public IReadOnlyList<UnitKerja> Unit { get; private set; } = [];

    public Indikator? Diubah { get; private set; }

    public bool Sekretariat => user.Sekretariat;

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(int? tahun, long? ubah, CancellationToken ct)
    {
        if (!await MuatAsync(tahun, ubah, ct))
            return NotFound();
        if (Diubah is { } i)
            Input = InputModel.Dari(i);
        return Page();
    }

    public async Task<IActionResult> OnPostSasaranAsync(int? tahun, string? uraian, CancellationToken ct)
    {
        if (!user.Sekretariat)
            return Forbid();
        if (!await MuatAsync(tahun, null, ct))
            return NotFound();
        ModelState.Clear();
        if (string.IsNullOrWhiteSpace(uraian) || uraian.Length > 500)
        {
            ModelState.AddModelError("uraian", "Tulis sasaran, paling banyak 500 huruf.");
            return Page();
        }

        var hasil = await indikator.InsertSasaranAsync(user.InstansiId, Tahun, uraian.Trim(), ct);
        if (hasil.Refused)
            this.Tolak(hasil.Reason!);
        else
            this.Kabari("Sasaran ditambahkan.");
        return RedirectToPage(new { tahun = Tahun, ubah = (long?)null });
    }

    public async Task<IActionResult> OnPostAsync(int? tahun, long? ubah, CancellationToken ct)
    {
        if (!user.Sekretariat)
            return Forbid();
        if (!await MuatAsync(tahun, ubah, ct) || Sasaran.All(s => s.Id != Input.SasaranId) || Unit.All(u => u.Id != Input.UnitId))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        var baru = Input.Jadikan(Diubah?.Id ?? 0);
        var hasil = Diubah is null ? await indikator.InsertAsync(user.InstansiId, baru, ct) : await indikator.UpdateAsync(user.InstansiId, baru, ct);
        if (hasil.Refused)
        {
            ModelState.AddModelError("", hasil.Reason!);
            return Page();
        }

        this.Kabari($"Indikator {baru.Kode} disimpan.");
        return RedirectToPage(new { tahun = Tahun, ubah = (long?)null });
    }

    private async Task<bool> MuatAsync(int? tahun, long? ubah, CancellationToken ct)
    {
        var daftar = await indikator.ListTahunAsync(user.InstansiId, ct);
        Tahun = tahun ?? (daftar.Count > 0 ? daftar[0] : user.HariIni.Year);
        if (Tahun is < 2000 or > 2100)
            return false;
        Sasaran = await indikator.ListSasaranAsync(user.InstansiId, Tahun, ct);
        Indikator = (await indikator.ListAsync(user.InstansiId, Tahun, ct)).ToLookup(i => i.SasaranId);
        Unit = await instansi.ListUnitAsync(user.InstansiId, ct);
        Diubah = ubah is { } id ? Indikator.SelectMany(i => i).FirstOrDefault(i => i.Id == id) : null;
        return ubah is null || Diubah is not null;
    }

    public sealed class InputModel
    {
        public int Versi { get; set; }

        public long SasaranId { get; set; }

        [Wajib]
        [Panjang(20)]
        public string Kode { get; set; } = "";

        [Wajib]
        [Panjang(500, BanyakBaris = true)]
        public string Uraian { get; set; } = "";

        [Wajib]
        [Panjang(40)]
        public string Satuan { get; set; } = "%";

        [EnumDataType(typeof(JenisIndikator), ErrorMessage = "Pilih jenis.")]
        public JenisIndikator Jenis { get; set; }

        [EnumDataType(typeof(ArahIndikator), ErrorMessage = "Pilih arah.")]
        public ArahIndikator Arah { get; set; }

        [EnumDataType(typeof(CaraHitung), ErrorMessage = "Pilih cara hitung.")]
        public CaraHitung CaraHitung { get; set; }

        [EnumDataType(typeof(AgregasiIndikator), ErrorMessage = "Pilih penggabungan.")]
        public AgregasiIndikator Agregasi { get; set; } = AgregasiIndikator.NilaiAkhir;

        [Angka]
        public string? Target { get; set; }

        [Angka]
        public string? TahunLalu { get; set; }

        [Panjang(200)]
        public string? SumberData { get; set; }

        [Panjang(200)]
        public string? PenanggungJawab { get; set; }

        public long UnitId { get; set; }

        public static InputModel Dari(Indikator i) => new()
        {
            Versi = i.Versi, SasaranId = i.SasaranId, Kode = i.Kode, Uraian = i.Uraian, Satuan = i.Satuan, Jenis = i.Jenis, Arah = i.Arah,
            CaraHitung = i.CaraHitung, Agregasi = i.Agregasi, Target = i.Target is null ? null : Angka.Format(i.Target),
            TahunLalu = i.TahunLalu is null ? null : Angka.Format(i.TahunLalu), SumberData = i.SumberData, PenanggungJawab = i.PenanggungJawab, UnitId = i.UnitId,
        };

        public Indikator Jadikan(long id) => new()
        {
            Id = id, SasaranId = SasaranId, Kode = Kode.Trim(), Uraian = Uraian.Trim(), Satuan = Satuan.Trim(), Jenis = Jenis, Arah = Arah,
            CaraHitung = CaraHitung, Agregasi = Agregasi, Target = Angka.TryParse(Target, out var t) ? t : null,
            TahunLalu = Angka.TryParse(TahunLalu, out var l) ? l : null, SumberData = SumberData?.Trim(), PenanggungJawab = PenanggungJawab?.Trim(),
            UnitId = UnitId, Versi = Versi,
        };
    }
}
