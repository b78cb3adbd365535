namespace SopKinerja.Web.Tests;

using Dapper;
using Microsoft.Extensions.DependencyInjection;
using SopKinerja.Data;
using SopKinerja.Data.Tests;

/// <summary>
/// SQLite keeps any length, SQL Server refuses what is longer than its column. A whole run with names and posts as long as they may be,
/// substitutes and people who act for others among them: what it stored fits the columns of the other database.
/// </summary>
public sealed class PanjangTests
{
    private static readonly string s_alasan = new('a', 100);

    [Fact]
    public async Task What_a_run_of_people_with_the_longest_names_stores_fits_SQL_Servers_columns()
    {
        using var portal = PortalUji.Contoh();
        using (var mulai = portal.CreateClient())
            await PanjangkanAsync(portal);
        await SopBinjaiTests.JalankanAsync(portal);
        await UntukPejabatAsync(portal);

        var batas = TSql.Lengths(Migrator.ScriptsOf(SqlDialect.SqlServer).Select(s => s.Text));
        Assert.Equal(600, batas["Disposisi.DariNama"]);
        var lebih = new List<string>();
        await using var connection = Database.Sqlite(portal.Berkas).Connect();
        foreach (var (kolom, n) in batas)
        {
            var (tabel, nama) = (kolom.Split('.')[0], kolom.Split('.')[1]);
            var ada = await connection.ExecuteScalarAsync<int?>($"SELECT MAX(LENGTH({nama})) FROM {tabel}");
            if (ada > n)
                lebih.Add($"{kolom}: {ada} > {n}");
        }

        Assert.Empty(lebih);
        Assert.True(await connection.ExecuteScalarAsync<int>("SELECT MAX(LENGTH(DariNama)) FROM Disposisi") > 450,
            "nobody sent for an official");
        Assert.True(await connection.ExecuteScalarAsync<int>("SELECT MAX(LENGTH(Pelaku)) FROM PelaksanaanLangkah") > 400,
            "nobody acted in a long post");
        Assert.Equal(205, await connection.ExecuteScalarAsync<int>("SELECT MAX(LENGTH(PenandatanganJabatan)) FROM NaskahFinal"));
    }

    /// <summary>Every name to 200 letters, and the head a substitute.</summary>
    private static Task<int> PanjangkanAsync(PortalUji portal) => portal.DalamAsync(async s =>
    {
        var db = s.GetRequiredService<DbSession>();
        var isi = new { ekor = " " + new string('x', 200) };
        var jumlah = 0;
        foreach (var sql in new[]
        {
            "UPDATE Jabatan SET Nama = SUBSTR(Nama || @ekor, 1, 200)", "UPDATE Pegawai SET Nama = SUBSTR(Nama || @ekor, 1, 200)",
            "UPDATE Pengguna SET NamaTampil = SUBSTR(NamaTampil || @ekor, 1, 200)",
            "UPDATE UnitKerja SET Nama = SUBSTR(Nama || @ekor, 1, 200)", "UPDATE Instansi SET Nama = SUBSTR(Nama || @ekor, 1, 200)",
            "UPDATE PemangkuJabatan SET Jenis = 'Plh' WHERE JabatanId IN (SELECT Id FROM Jabatan WHERE Kepala = 1)",
        })
            jumlah += await db.ExecuteAsync(sql, isi, TestContext.Current.CancellationToken);
        return jumlah;
    });

    /// <summary>The secretariat sends for the head, passes a step of another run over, and takes a letter on.</summary>
    private static async Task UntukPejabatAsync(PortalUji portal)
    {
        var sekretaris = await portal.MasukAsync("sekretaris");
        var buat = await sekretaris.BukaAsync(portal.Binjai.BuatDisposisiSurat);
        var kepada = buat.Dokumen.QuerySelectorAll("input[name='Input.Kepada']").Last().GetAttribute("value")!;
        var hasil = await buat.KirimAsync("main form:has([name='Input.Kepada'])", ("Input.Kepada", kepada), ("Input.Catatan", "Sesuai SOP"),
            ("Input.Alasan", s_alasan));
        Assert.True(hasil.Kabar is not null, hasil.Galat);
        var mulai = await (await sekretaris.BukaAsync("/Pelaksanaan/Mulai")).KirimAsync("main form", ("Input.Tahun", "2024"));
        Assert.True(mulai.Kabar is not null, mulai.Galat);
        var lewati = await (await sekretaris.BukaAsync(sekretaris.Alamat)).KirimAsync("form:has(select[name=tindakan])",
            ("tindakan", "Lewati"), ("alasan", s_alasan));
        Assert.True(lewati.Kabar is not null, lewati.Galat);
        Assert.NotEqual(portal.Binjai.Jalan, sekretaris.Alamat);
    }
}
