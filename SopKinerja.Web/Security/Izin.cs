namespace SopKinerja.Web.Security;

/// <summary>Names of the policies. Everything not marked otherwise needs a login.</summary>
public static class Izin
{
    public const string AdminSistem = "AdminSistem";

    /// <summary>Anyone of an office; the office bounds what they see.</summary>
    public const string Anggota = "Anggota";

    public const string Admin = "AdminInstansi";

    public const string Sekretariat = "Sekretariat";

    /// <summary>The office's administrator or its secretariat.</summary>
    public const string Pengelola = "Pengelola";
}
