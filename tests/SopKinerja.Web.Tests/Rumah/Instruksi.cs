namespace SopKinerja.Web.Tests.Rumah;

using System.Reflection;
using System.Reflection.Emit;

/// <summary>
/// The types that a compiled type uses, by its fields, properties and instructions, with those of the types nested in it.
/// </summary>
internal static class Instruksi
{
    private const BindingFlags Semua =
        BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> s_kode = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(f => (OpCode)f.GetValue(null)!).ToDictionary(o => o.Value);

    public static IEnumerable<Type> Tipe(Type t) =>
        t.GetProperties(Semua).Select(p => p.PropertyType)
            .Concat(t.GetFields(Semua).Select(f => f.FieldType))
            .Concat(t.GetMethods(Semua).Cast<MethodBase>().Concat(t.GetConstructors(Semua)).SelectMany(Isi))
            .SelectMany(Uraikan)
            .Concat(t.GetNestedTypes(Semua).SelectMany(Tipe))
            .Where(x => x.Assembly == t.Assembly);

    private static IEnumerable<Type> Uraikan(Type t) => t.IsGenericType ? t.GetGenericArguments().SelectMany(Uraikan).Append(t) : [t];

    private static IEnumerable<Type> Isi(MethodBase m)
    {
        if (m.GetMethodBody()?.GetILAsByteArray() is not { } il)
            yield break;
        for (var i = 0; i < il.Length;)
        {
            var kode = il[i] == 0xFE ? s_kode[(short)(0xFE00 | il[i + 1])] : s_kode[il[i]];
            i += kode.Size;
            if (kode.OperandType is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok
                && m.Module.ResolveMember(BitConverter.ToInt32(il, i), m.DeclaringType!.GetGenericArguments(),
                    m.IsGenericMethod ? m.GetGenericArguments() : null) is { } anggota)
                yield return anggota as Type ?? anggota.DeclaringType!;
            i += kode.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(il, i)),
                _ => 4,
            };
        }
    }
}
