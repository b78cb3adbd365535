namespace SopKinerja.Web;

using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

/// <summary>The framework's own binding messages, in Indonesian.</summary>
internal static class PesanModel
{
    public static void Indonesia(DefaultModelBindingMessageProvider m)
    {
        m.SetAttemptedValueIsInvalidAccessor((v, _) => $"“{v}” tidak dapat dipakai di sini.");
        m.SetNonPropertyAttemptedValueIsInvalidAccessor(v => $"“{v}” tidak dapat dipakai.");
        m.SetMissingBindRequiredValueAccessor(_ => "Isian ini wajib.");
        m.SetMissingKeyOrValueAccessor(() => "Isian ini wajib.");
        m.SetMissingRequestBodyRequiredValueAccessor(() => "Isi formulir tidak terkirim.");
        m.SetUnknownValueIsInvalidAccessor(_ => "Isian ini tidak dapat dibaca.");
        m.SetNonPropertyUnknownValueIsInvalidAccessor(() => "Isian tidak dapat dibaca.");
        m.SetValueIsInvalidAccessor(v => $"“{v}” tidak dapat dipakai di sini.");
        m.SetValueMustBeANumberAccessor(_ => "Tulis angka.");
        m.SetNonPropertyValueMustBeANumberAccessor(() => "Tulis angka.");
        m.SetValueMustNotBeNullAccessor(_ => "Isian ini wajib.");
    }
}
