namespace SopKinerja.Web.Tests;

using System.Net;

/// <summary>The people of an office.</summary>
public sealed class PegawaiIndexTests
{
    private const string Halaman = "/Pegawai", Form = "main form:has([name='Input.Nama'])";

    [Fact]
    public async Task A_person_is_entered_with_a_doubtful_number_and_the_doubt_is_said()
    {
        using var portal = PortalUji.Contoh();
        var admin = await portal.MasukAsync("admin.binjai");
        var hasil = await (await admin.BukaAsync(Halaman)).KirimAsync(Form, ("Input.Nama", " Ira Contoh, S.K.M. "),
            ("Input.Nip", "19991301 202001 2 001"), ("Input.Surel", "ira@binjai.contoh.test"));
        Assert.Contains("Ira Contoh, S.K.M. disimpan. Periksa lagi:", hasil.Kabar, StringComparison.Ordinal);
        Assert.True(hasil.Baris("Ira Contoh").QuerySelector(".lencana") is not null);
        var bersih = await (await admin.BukaAsync(Halaman)).KirimAsync(Form, ("Input.Nama", "Joko Contoh"), ("Input.Nip", ""));
        Assert.DoesNotContain("Periksa lagi", bersih.Kabar, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Input.Nama", "", "wajib")]
    [InlineData("Input.Surel", "ira", "surel")]
    [InlineData("Input.Nip", "1999123120200120019", "NIP paling banyak 18 angka.")]
    [InlineData("Input.Golongan", "golongan empat c", "10")]
    public async Task What_is_no_person_is_said_at_its_field_and_the_rest_is_kept(string isian, string nilai, string pesan)
    {
        using var portal = PortalUji.Contoh();
        var admin = await portal.MasukAsync("admin.binjai");
        var hasil = await (await admin.BukaAsync(Halaman)).KirimAsync(Form, [("Input.Pangkat", "Penata <muda>"),
            .. isian == "Input.Nama" ? [] : new[] { ("Input.Nama", "Ira Contoh") }, (isian, nilai)]);
        Assert.Contains(pesan, hasil.Pesan(isian), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(("Penata <muda>", nilai), (hasil.Isian("Input.Pangkat"), hasil.Isian(isian)));
        Assert.DoesNotContain("Penata <muda>", (await admin.BukaAsync(Halaman)).Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_who_change_a_person_the_second_is_told()
    {
        using var portal = PortalUji.Contoh();
        var admin = await portal.MasukAsync("admin.binjai");
        var ubah = (await admin.BukaAsync(Halaman)).Baris("Gita Contoh").QuerySelector("a")!.GetAttribute("href")!;
        var (satu, dua) = (await admin.BukaAsync(ubah), await admin.BukaAsync(ubah));
        Assert.Equal("drg. Gita Contoh", satu.Isian("Input.Nama"));
        Assert.NotNull((await satu.KirimAsync(Form, ("Input.Nama", "drg. Gita Contoh, M.Kes."))).Kabar);
        var basi = await dua.KirimAsync(Form, ("Input.Nama", "Gita lain"));
        Assert.Contains("telah diubah orang lain", basi.Galat, StringComparison.Ordinal);
        Assert.Equal("Gita lain", basi.Isian("Input.Nama"));
        Assert.Contains("drg. Gita Contoh, M.Kes.", (await admin.BukaAsync(Halaman)).Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_of_another_office_is_not_found_and_readers_change_nobody()
    {
        using var portal = PortalUji.Contoh();
        var milik = (await (await portal.MasukAsync("admin.binjai")).BukaAsync(Halaman)).Baris("Gita Contoh").QuerySelector("a")!
            .GetAttribute("href")!;
        var lain = await portal.MasukAsync("admin.banten");
        Assert.Equal(HttpStatusCode.NotFound, (await lain.MintaAsync(milik)).StatusCode);
        await lain.TidakAdaAsync(milik, ("Input.Nama", "Gita lain"));
        var pembaca = await portal.MasukAsync("kabid.yankes");
        var daftar = await pembaca.BukaAsync(Halaman);
        Assert.Contains("drg. Gita Contoh", daftar.Teks, StringComparison.Ordinal);
        Assert.False(daftar.Ada("main form[method=post]"));
        await pembaca.DitolakAsync(milik, ("Input.Nama", "Gita lain"));
    }
}
