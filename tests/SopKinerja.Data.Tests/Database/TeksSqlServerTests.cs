namespace SopKinerja.Data.Tests;

using System.Reflection;

/// <summary>
/// Every method of every repository is called in SQL Server's words; each text must be T-SQL. Most find nothing in the empty
/// database; the whole run of both SOPs is recorded the same way in the tests of the portal.
/// </summary>
public sealed class TeksSqlServerTests
{
    public static TheoryData<string> Repositories() => new(
        typeof(DbSession).Assembly.GetExportedTypes().Where(t => t.Name.EndsWith("Repository", StringComparison.Ordinal))
            .Select(t => t.Name));

    [Theory, MemberData(nameof(Repositories))]
    public async Task Every_method_speaks_TSql_and_reads_no_other_offices_rows(string repository)
    {
        var berkas = await SqliteDatabase.NewMigratedAsync();
        var perekam = new PerekamSql(berkas);
        await using var db = perekam.Basis().OpenSession();
        var type = typeof(DbSession).Assembly.GetExportedTypes().Single(t => t.Name == repository);
        var instance = Make(type, db);
        foreach (var method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(m => !m.IsGenericMethod && typeof(Task).IsAssignableFrom(m.ReturnType) && m.Name != nameof(LogRepository.PerbuatanAsync)))
        {
            try
            {
                await (Task)method.Invoke(instance, [.. method.GetParameters().Select(p => Value(p.ParameterType))])!;
            }
            catch (Exception e) when (e is System.Data.Common.DbException or TargetInvocationException)
            {
                // A made-up foreign key was refused after the text was recorded: the text is what counts here.
            }
        }

        Assert.NotEmpty(perekam.Texts);
        Assert.Empty(perekam.Kembar);
        Assert.All(perekam.Jejak.Zip(perekam.Jejak.Skip(1)).Where(x => x.First == PerekamSql.Mulai),
            x => Assert.Equal(SqlDialect.SqlServer.Kunci, x.Second));
        using var rencana = new RencanaSql(berkas);
        Assert.Empty(perekam.Texts.Keys.SelectMany(t => rencana.Pindaian(t).Select(p => $"{p}\n{t}")));
        foreach (var text in perekam.Texts.Keys)
            Assert.True(TSql.Faults(text).Count == 0, $"{string.Join("; ", TSql.Faults(text))}\n{text}");
    }

    private static object Make(Type type, DbSession db) => Activator.CreateInstance(type,
    [
        .. type.GetConstructors().Single().GetParameters().Select(p =>
            p.ParameterType == typeof(DbSession) ? db
            : p.ParameterType == typeof(IKalenderKerja) ? new KalenderSederhana()
            : Make(p.ParameterType, db)),
    ])!;

    private static object? Value(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string))
            return "x";
        if (type == typeof(CancellationToken))
            return Kantor.Ct;
        if (type == typeof(DateTime))
            return TestDatabase.Now;
        if (type == typeof(DateOnly))
            return DateOnly.FromDateTime(TestDatabase.Now);
        if (type == typeof(Pelaku))
            return Bahan.Oleh(1, "x", TestDatabase.Now, id: 1) with
            {
                Jabatan = [new() { JabatanId = 1, JabatanNama = "x", PegawaiId = 1, Nama = "x", Jenis = JenisPemangku.Definitif }],
            };
        if (type == typeof(Periode))
            return new Periode(2025, JenisPeriode.Semester, 1);
        if (type == typeof(Paging))
            return new Paging(1);
        if (type == typeof(byte[]))
            return "isi"u8.ToArray();
        if (type == typeof(Func<KinerjaPeriode, IReadOnlyDictionary<long, BarisCapaian>, IReadOnlyList<IsianCapaian>>))
            return (KinerjaPeriode _, IReadOnlyDictionary<long, BarisCapaian> _) => (IReadOnlyList<IsianCapaian>)[];
        if (type == typeof(Func<DateOnly, int, DateOnly>))
            return (DateOnly d, int n) => d.AddDays(n);
        if (type == typeof(IProgress<KemajuanPeriksa>))
            return null;
        if (type == typeof(Func<Task<Outcome<int>>>))
            return () => Task.FromResult<Outcome<int>>(1);
        if (type.IsEnum || type == typeof(int) || type == typeof(long) || type == typeof(bool) || type == typeof(decimal))
            return type.IsEnum ? Enum.GetValues(type).GetValue(0) : Convert.ChangeType(1, type, null);
        if (type.IsGenericType && type.GetInterfaces().Append(type)
            .Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>)))
            return List(type);
        return Record(type);
    }

    private static object? List(Type type)
    {
        if (type == typeof(IReadOnlyDictionary<string, long>))
            return BerkasSop.Tersedia[0].Pelaksana.ToDictionary(p => p, _ => 1L);
        if (type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>))
            return Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(type.GetGenericArguments()));
        var item = type.GetGenericArguments()[0];
        var array = Array.CreateInstance(item, 1);
        array.SetValue(Value(item), 0);
        return array;
    }

    private static object? Record(Type type)
    {
        if (type == typeof(BerkasSop))
            return BerkasSop.Tersedia[0];
        var value = System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(type);
        foreach (var property in type.GetProperties().Where(p => p.CanWrite))
            property.SetValue(value, Value(property.PropertyType));
        foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public))
            field.SetValue(value, Value(field.FieldType));
        return value;
    }
}
