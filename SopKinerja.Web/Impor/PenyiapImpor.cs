namespace SopKinerja.Web.Impor;

using System.Globalization;
using Microsoft.AspNetCore.DataProtection;
using SopKinerja.Data;
using SopKinerja.Web.Security;

/// <summary>What is imported: a kind, of a year, and for realisasi of one period.</summary>
public sealed record AlamatImpor(int Tahun, string Jenis, Periode Periode)
{
    /// <summary>Kinds and their names, in the order of the page.</summary>
    public static readonly IReadOnlyList<(string Kunci, string Nama)> SemuaJenis = [("pohon", "Sasaran dan indikator"),
        ("program", "Program dan kegiatan"), ("anggaran", "Anggaran dan realisasi"), ("realisasi", "Realisasi indikator")];
}

/// <summary>What a page carries from step to step: the file, how it is read, and what was shown of it ("" where nothing was yet).</summary>
public sealed record TiketImpor(string Sha, string Ringkas, Pemetaan? Pemetaan);

/// <summary>What a file would do, and how to do it.</summary>
/// <param name="Terapkan">The good rows, with a reason where the cut-off is past.</param>
/// <param name="Koreksi">Why a reason is asked.</param>
/// <param name="Tetap">No file would change anything: the period is locked.</param>
internal sealed record RencanaImpor(Outcome<PratinjauImpor> Baca, Func<string?, Task<Outcome<int>>> Terapkan, string? Koreksi = null,
    bool Tetap = false);

/// <summary>Reads a file for its kind of import; a sealed ticket names the file, the person and what was shown.</summary>
[Layanan]
public sealed class PenyiapImpor(IndikatorRepository indikator, ProgramRepository program, InstansiRepository instansi, ImporRepository impor,
    CapaianRepository capaian, IDataProtectionProvider pelindung, CurrentUser user)
{
    private static readonly TimeSpan s_berlaku = TimeSpan.FromHours(1);

    private readonly ITimeLimitedDataProtector _tiket = pelindung.CreateProtector("Impor").ToTimeLimitedDataProtector();

    /// <summary>The columns of a kind, of which none holds anything yet.</summary>
    internal static IReadOnlyList<KolomImpor> Kolom(string jenis) => jenis switch
    {
        "pohon" => new ImporPohon([], [], []).Kolom,
        "program" => new ImporProgram(0, "", []).Kolom,
        "anggaran" => new ImporAnggaran([]).Kolom,
        _ => ImporRealisasi.SemuaKolom,
    };

    public string Segel(AlamatImpor a, TiketImpor t) => _tiket.Protect(string.Create(CultureInfo.InvariantCulture,
        $"{user.InstansiId}|{user.Id}|{a.Tahun}|{a.Jenis}|{a.Periode.Kode}|{t.Sha}|{t.Ringkas}|{t.Pemetaan?.Tulis()}"), s_berlaku);

    /// <summary>Null when it is another's, of another import, or too old.</summary>
    public TiketImpor? Buka(AlamatImpor a, string? tiket)
    {
        try
        {
            var t = _tiket.Unprotect(tiket ?? "").Split('|', 8);
            return t is [var i, var u, var th, var j, var p, var sha, var ringkas, var peta] && i == $"{user.InstansiId}" && u == $"{user.Id}"
                && th == $"{a.Tahun}" && j == a.Jenis && p == a.Periode.Kode ? new(sha, ringkas, peta.Length > 0 ? Pemetaan.Baca(peta) : null)
                : null;
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }

    /// <param name="pemetaan">Null finds the table by its heading.</param>
    internal async Task<RencanaImpor> SiapkanAsync(AlamatImpor a, byte[] isi, TandaDesimal? tanda, Pemetaan? pemetaan, CancellationToken ct)
    {
        var id = user.InstansiId;
        RencanaImpor Rencana<T>(Func<Action<int, T>, IJenisImpor> buat, Func<IReadOnlyList<T>, string?, Task<Outcome<int>>> simpan)
        {
            var baris = new List<(int Baris, T Isi)>();
            var baca = PembacaTabel.Baca(isi, () =>
            {
                baris.Clear();
                return buat((nomor, b) => baris.Add((nomor, b)));
            }, tanda, pemetaan);
            return new(baca, alasan => simpan(baca.Value.Ikut(baris), alasan));
        }

        switch (a.Jenis)
        {
            case "pohon":
                var (sasaran, ada) = (await indikator.ListSasaranAsync(id, a.Tahun, ct), await indikator.ListAsync(id, a.Tahun, ct));
                var unit = await instansi.ListUnitAsync(id, ct);
                return Rencana<BarisPohon>(t => new ImporPohon(sasaran, ada, unit, t), (b, _) => impor.PohonAsync(user.Pelaku, a.Tahun, b, ct));
            case "realisasi":
                var kini = await capaian.MuatAsync(id, a.Periode, ct);
                if (kini.Terkunci || kini.Tutup)
                    return new(Outcome<PratinjauImpor>.Refuse($"Data {a.Periode} sudah dikunci dan tidak dapat diubah."),
                        _ => Task.FromResult<Outcome<int>>(0), Tetap: true);
                return Rencana<IsianCapaian>(t => new ImporRealisasi(kini, t, pemetaan?.Padanan), async (b, alasan) =>
                {
                    var simpan = await capaian.SimpanAsync(user.Pelaku, a.Periode, null, b, alasan, true, ct);
                    return simpan.Refused ? Outcome<int>.Refuse(simpan.Reason!) : simpan.Value.Tersimpan.Count;
                }) with
                { Koreksi = kini.Koreksi(user.HariIni) };
            case "program":
                var program1 = await program.ListAsync(id, a.Tahun, ct);
                return Rencana<BarisProgram>(t => new ImporProgram(a.Tahun, user.InstansiNama, program1, t),
                    (b, _) => impor.ProgramAsync(user.Pelaku, b, ct));
            default:
                var program2 = await program.ListAsync(id, a.Tahun, ct);
                return Rencana<BarisAnggaran>(t => new ImporAnggaran(program2, t), (b, _) => impor.AnggaranAsync(user.Pelaku, b, ct));
        }
    }

    /// <summary>The indicators a name could mean, the likest first.</summary>
    internal async Task<IReadOnlyList<NamaTanya>> CalonAsync(AlamatImpor a, IReadOnlyList<string> nama, CancellationToken ct)
    {
        if (nama.Count == 0)
            return [];
        var baris = (await capaian.MuatAsync(user.InstansiId, a.Periode, ct)).Baris.DistinctBy(b => b.Kode, StringComparer.OrdinalIgnoreCase)
            .ToList();
        return [.. nama.Select(n => new NamaTanya(n, [.. baris.Select(b => new CalonNama(b.Kode, b.Uraian,
            (int)Math.Round(100 * NamaRata.Mirip(n, b.Uraian)))).OrderByDescending(c => c.Persen).Take(NamaTanya.Batas)]))];
    }
}

/// <summary>An indicator that a name may mean.</summary>
/// <param name="Persen">Likeness, 0 to 100.</param>
public sealed record CalonNama(string Kode, string Uraian, int Persen);

/// <summary>A name of the file that is none of ours to the letter.</summary>
public sealed record NamaTanya(string Nama, IReadOnlyList<CalonNama> Calon)
{
    public const int Batas = 60;

    /// <summary>From here on the likest is proposed; a person still says so.</summary>
    public const int CukupMirip = 85;
}
