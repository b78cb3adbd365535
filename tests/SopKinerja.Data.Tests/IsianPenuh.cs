namespace SopKinerja.Data.Tests;

using System.Reflection;

/// <summary>Fills every property of a record, so that one which a statement or a form forgets comes back empty.</summary>
public static class IsianPenuh
{
    /// <param name="dasar">Gives the properties that have no free choice.</param>
    /// <param name="n">Another number gives other values.</param>
    /// <param name="tetap">The names of those that <paramref name="dasar"/> gives.</param>
    public static T Isi<T>(T dasar, int n, params string[] tetap)
        where T : class
    {
        foreach (var p in typeof(T).GetProperties().Where(p => p.CanWrite && !tetap.Contains(p.Name)))
            p.SetValue(dasar, Nilai(p, n));
        return dasar;
    }

    private static object Nilai(PropertyInfo p, int n)
    {
        var jenis = Nullable.GetUnderlyingType(p.PropertyType) ?? p.PropertyType;
        var beda = p.Name.Sum(c => c) % 50;
        return jenis == typeof(string) ? $"{p.Name}{n}"
            : jenis == typeof(decimal) ? beda + n + 0.1234m
            : jenis == typeof(int) ? (n % 3) + 1
            : jenis == typeof(bool) ? n % 2 == 1
            : jenis.IsEnum ? Enum.GetValues(jenis).GetValue(n % Enum.GetValues(jenis).Length)!
            : throw new NotSupportedException($"{p.Name}: {jenis}");
    }
}
