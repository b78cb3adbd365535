namespace SopKinerja.Web.Security;

using System.Globalization;
using System.Security.Claims;
using SopKinerja.Data;

/// <summary>Who asks: the account behind the cookie as the database knows it in this request.</summary>
public sealed class CurrentUser(PenggunaRepository pengguna, IHttpContextAccessor http, TimeProvider clock)
{
    private SesiPengguna? _sesi;
    private Pelaku? _pelaku;

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

    /// <summary>What every act of the domain is given: one moment for the whole request.</summary>
    public Pelaku Pelaku => _pelaku ??= Sesi.SebagaiPelaku(Now, Alamat);

    /// <summary>Wants the mail of the morning.</summary>
    public bool Ringkasan => Sesi.Ringkasan;

    public bool Sekretariat => Berperan(Peran.Sekretariat);

    public bool Admin => Berperan(Peran.AdminInstansi);

    private SesiPengguna Sesi => _sesi ?? throw new InvalidOperationException("Belum masuk.");

    public bool Berperan(Peran peran) => _sesi?.Peran.Any(p => p.Peran == peran) ?? false;

    public async Task<bool> MuatAsync(ClaimsPrincipal principal, CancellationToken ct)
    {
        if (!long.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), CultureInfo.InvariantCulture, out var id))
            return false;
        _sesi = await pengguna.FindSesiAsync(id, principal.FindFirstValue(CookieSesi.Cap) ?? "", Tanggal.Hariini(Now, "WIB"), ct);
        _pelaku = null;
        return _sesi is not null;
    }

    /// <summary>The guest of an office, who came with a link and has no account.</summary>
    public Pelaku Tamu(Instansi instansi, string nama) =>
        new() { InstansiId = instansi.Id, Zona = instansi.Zona, Nama = nama, Now = Now, Alamat = Alamat };

    private string? Alamat => http.HttpContext?.Connection.RemoteIpAddress?.ToString();
}
