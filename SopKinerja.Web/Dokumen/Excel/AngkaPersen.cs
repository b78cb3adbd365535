namespace SopKinerja.Web.Dokumen;

using System.Globalization;

/// <summary>A cell in percent: 95 where Excel shows 95%.</summary>
internal readonly record struct AngkaPersen(double Nilai)
{
    public override string ToString() => Nilai.ToString("0.########", CultureInfo.InvariantCulture) + "%";
}
