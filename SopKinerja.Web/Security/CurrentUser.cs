namespace SopKinerja.Web.Security;

using System.Globalization;
using System.Security.Claims;
using SopKinerja.Data;

/// <summary>Who asks: account, office, roles, and the posts held today.</summary>
public sealed class CurrentUser(PenggunaRepository pengguna, TimeProvider clock)
{
    private SesiPengguna? _sesi;
    private IReadOnlyList<Pemangku>? _jabatan;
    private IReadOnlyList<PeranPengguna>? _peran;
    private ClaimsPrincipal _principal = new();

    public bool Masuk => _sesi is not null;

    public long Id => Sesi.Id;

    public string Nama => Sesi.NamaTampil;

    /// <summary>The office; pages that need one carry the policy Anggota.</summary>
    public long InstansiId => Sesi.InstansiId ?? throw new InvalidOperationException("Akun ini tidak milik instansi.");

    public bool PunyaInstansi => _sesi?.InstansiId is not null;

    public string InstansiNama => _sesi?.InstansiNama ?? "Administrasi sistem";

    public string? InstansiKode => _sesi?.InstansiKode;

    public string Zona => _sesi?.Zona ?? "WIB";

    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    public DateOnly HariIni => Tanggal.Hariini(Now, Zona);

    public int DisposisiBaru => _sesi?.DisposisiBaru ?? 0;

    public int LangkahBerjalan => _sesi?.LangkahBerjalan ?? 0;

    public bool Sekretariat => Berperan(Peran.Sekretariat);

    public bool Admin => Berperan(Peran.AdminInstansi);

    private SesiPengguna Sesi => _sesi ?? throw new InvalidOperationException("Belum masuk.");

    public bool Berperan(Peran peran) => _principal.IsInRole(peran.ToString());

    public async Task<bool> MuatAsync(ClaimsPrincipal principal, CancellationToken ct)
    {
        if (!long.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), CultureInfo.InvariantCulture, out var id))
            return false;
        _sesi = await pengguna.FindSesiAsync(id, principal.FindFirstValue(CookieSesi.Cap) ?? "", Tanggal.Hariini(Now, "WIB"), ct);
        _principal = principal;
        return _sesi is not null;
    }

    /// <summary>The posts held today, definitive ones first.</summary>
    public async Task<IReadOnlyList<Pemangku>> JabatanAsync(CancellationToken ct) =>
        _jabatan ??= Sesi.PegawaiId is { } pegawaiId ? await pengguna.ListJabatanAsync(pegawaiId, HariIni, ct) : [];

    public async Task<IReadOnlyCollection<long>> JabatanIdsAsync(CancellationToken ct) =>
        [.. (await JabatanAsync(ct)).Select(j => j.JabatanId).Distinct()];

    /// <summary>The units whose indicators this person may fill in; null for all (the secretariat).</summary>
    public async Task<IReadOnlyCollection<long>?> UnitIsianAsync(CancellationToken ct)
    {
        if (Sekretariat)
            return null;
        _peran ??= await pengguna.ListPeranSendiriAsync(Id, ct);
        return [.. _peran.Where(p => p.Peran == Peran.Pengisi).Select(p => p.UnitId).OfType<long>()];
    }

    /// <summary>The units whose rows this person accepts or returns: null for all, none for who is no Verifikator.</summary>
    public async Task<IReadOnlyCollection<long>?> UnitVerifikasiAsync(CancellationToken ct)
    {
        if (!Berperan(Peran.Verifikator))
            return [];
        _peran ??= await pengguna.ListPeranSendiriAsync(Id, ct);
        var unit = _peran.Where(p => p.Peran == Peran.Verifikator).Select(p => p.UnitId).ToList();
        return unit.Contains(null) ? null : [.. unit.OfType<long>()];
    }

    /// <summary>How this person stands to a step of a post.</summary>
    public async Task<PelakuLangkah> SebagaiPelakuAsync(long jabatanId, CancellationToken ct)
    {
        var pangku = (await JabatanAsync(ct)).FirstOrDefault(j => j.JabatanId == jabatanId);
        return new(Id, pangku is not null, pangku is null || pangku.Jenis != JenisPemangku.Definitif, Sekretariat);
    }
}
