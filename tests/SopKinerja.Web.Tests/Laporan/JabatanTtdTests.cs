namespace SopKinerja.Web.Tests;

using SopKinerja.Web.Laporan;

/// <summary>The post over a signature.</summary>
public sealed class JabatanTtdTests
{
    [Theory]
    [InlineData("Kepala Dinas", "Dinas Kesehatan Kota Binjai", "KEPALA DINAS KESEHATAN KOTA BINJAI")]
    [InlineData("Plt. Kepala Dinas", "Dinas Kesehatan Kota Binjai", "Plt. KEPALA DINAS KESEHATAN KOTA BINJAI")]
    [InlineData("Kepala Dinas Kesehatan", "Dinas Kesehatan Kota Binjai", "KEPALA DINAS KESEHATAN KOTA BINJAI")]
    [InlineData("Kepala", "Badan Pusat Statistik Kota Binjai", "KEPALA BADAN PUSAT STATISTIK KOTA BINJAI")]
    [InlineData("Camat", "Kecamatan Binjai Kota", "CAMAT BINJAI KOTA")]
    [InlineData("Inspektur", "Inspektorat Kota Binjai", "INSPEKTUR KOTA BINJAI")]
    [InlineData("Direktur Utama", "RSUD Djoelham", "DIREKTUR UTAMA")]
    [InlineData("Kepala Bidang P2P", "Dinas Kesehatan", "KEPALA BIDANG P2P")]
    public void The_post_over_a_signature_names_the_office_where_it_can(string jabatan, string instansi, string lengkap) =>
        Assert.Equal(lengkap, JabatanTtd.Lengkap(jabatan, instansi));

    [Theory]
    [InlineData("Inspektorat Kota Binjai", "INSPEKTUR KOTA BINJAI")]
    [InlineData("Inspektorat", "INSPEKTUR")]
    [InlineData("BPKP Perwakilan Sumatera Utara", "BPKP Perwakilan Sumatera Utara")]
    public void The_review_is_signed_by_a_post(string apip, string jabatan) => Assert.Equal(jabatan, JabatanTtd.Inspektur(apip));
}
