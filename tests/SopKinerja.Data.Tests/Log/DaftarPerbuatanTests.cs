namespace SopKinerja.Data.Tests;

using System.Reflection;

/// <summary>A new act is not forgotten in the list.</summary>
public sealed class DaftarPerbuatanTests
{
    /// <summary>They take a Pelaku to know what he sees, and write nothing.</summary>
    private static readonly string[] s_membaca =
    [
        "DisposisiRepository.FindMilikAsync", "MejaKerja.MuatAsync", "MejaKerja.SusunAsync", "PanggungLangkah.KiniAsync", "PanggungLangkah.LanjutAsync",
            "PanggungLangkah.PenandaAsync", "PerbuatanLangkah.PerluBuktiAsync",
        "RuangLaporan.HakAsync",
        "RuangLaporan.MuatAsync", "SumberDisposisi.DariLangkahAsync", "SumberDisposisi.DariPenerimaanAsync",
        "SumberDisposisi.DariSuratAsync",
    ];

    /// <summary>But for those of the sample offices (…Contoh), which write nothing of their own: they ask for the acts of this
    /// list.</summary>
    [Fact]
    public void Every_method_that_takes_a_Pelaku_is_an_act_of_the_list_or_reads()
    {
        var metode = typeof(DbSession).Assembly.GetExportedTypes()
            .Where(t => t != typeof(LogRepository) && !t.Name.EndsWith("Contoh", StringComparison.Ordinal)
                && (t.Name.EndsWith("Repository", StringComparison.Ordinal) || t.IsDefined(typeof(LayananAttribute), false)))
            .SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(m => m.GetParameters().Any(p => Membawa(p.ParameterType)));
        Assert.Equal(metode.Select(m => $"{m.DeclaringType!.Name}.{m.Name}").Order(StringComparer.Ordinal),
            Perbuatan.Semua.Keys.Concat(s_membaca).Order(StringComparer.Ordinal));
    }

    /// <summary>A Pelaku, or a record that has one.</summary>
    private static bool Membawa(Type type) =>
        type == typeof(Pelaku)
            || (type.Assembly == typeof(Pelaku).Assembly && type.GetProperties().Any(p => p.PropertyType == typeof(Pelaku)));
}
