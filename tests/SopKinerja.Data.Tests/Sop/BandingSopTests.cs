namespace SopKinerja.Data.Tests;

public sealed class BandingSopTests
{
    private static readonly NaskahSop Lama = PeriksaSopTests.Naskah("binjai");

    private static readonly Dictionary<long, string> s_jabatan = new() { [1] = "Kepala Dinas", [2] = "Sekretaris" };

    private static IReadOnlyList<BedaSop> Beda(NaskahSop baru) => BandingSop.Banding(Lama, baru, s_jabatan);

    [Fact]
    public void The_same_document_differs_in_nothing() => Assert.Empty(Beda(Lama));

    [Fact]
    public void A_changed_cell_is_named_with_both_its_values()
    {
        var baru = Lama.Langkah.Select(l => l.Kunci == 1002 ? l with { Waktu = 1, Satuan = SatuanWaktu.Jam } : l);
        var b = Assert.Single(Beda(Lama with { Langkah = [.. baru] }));
        Assert.StartsWith("2. Sekretaris memfasilitasi", b.Kelompok, StringComparison.Ordinal);
        Assert.Equal(("Waktu", "10 menit", "1 jam"), (b.Bagian, b.Lama, b.Baru));
    }

    [Fact]
    public void A_step_that_came_in_between_is_added_and_nothing_else_changed()
    {
        var baru = new BarisSop
        {
            Kunci = 9000, Kegiatan = "Memverifikasi data bersama bidang", Kolom = 3, Waktu = 1,
            Satuan = SatuanWaktu.Hari
        };
        var b = Assert.Single(Beda(Lama with { Langkah = [.. Lama.Langkah.Take(4), baru, .. Lama.Langkah.Skip(4)] }));
        Assert.Equal(new BedaSop("5. Memverifikasi data bersama bidang", "Seluruh langkah", null, "Ka.Sub Program, proses, 1 hari"), b);
    }

    [Fact]
    public void A_step_that_went_is_removed_and_a_return_that_lost_its_target_changed()
    {
        var b = Beda(Lama with
        {
            Langkah = [.. Lama.Langkah.Where(l => l.Kunci != 1005).Select(l => l.TidakKe == 1005 ? l with { TidakKe = null } : l)],
        });
        Assert.Equal(2, b.Count);
        Assert.Equal(("Bila Tidak", "kembali ke langkah 5", ""), (b[0].Bagian, b[0].Lama, b[0].Baru));
        Assert.Equal(("Seluruh langkah", null), (b[1].Bagian, b[1].Baru));
        Assert.StartsWith("5. Mengetik konsep", b[1].Kelompok, StringComparison.Ordinal);
    }

    /// <summary>A new step 5 comes before the one that step 6 returned to, and takes its return.</summary>
    [Fact]
    public void A_return_that_goes_to_a_new_step_with_the_old_number_is_a_change()
    {
        var baru = new BarisSop { Kunci = 9000, Kegiatan = "Memverifikasi data bersama bidang", Kolom = 3, Waktu = 1, Satuan = SatuanWaktu.Hari };
        IEnumerable<BarisSop> langkah = [.. Lama.Langkah.Take(4), baru, .. Lama.Langkah.Skip(4)];
        var b = Beda(Lama with { Langkah = [.. langkah.Select(l => l.Kunci == 1006 ? l with { TidakKe = 9000 } : l)] });
        Assert.Equal(("Bila Tidak", "kembali ke langkah 5", "kembali ke langkah 5"), b.Where(x => x.Bagian == "Bila Tidak").Select(x =>
            (x.Bagian, x.Lama, x.Baru)).Single());
        Assert.Equal(2, b.Count);
    }

    [Fact]
    public void Two_steps_that_changed_places_say_so()
    {
        var l = Lama.Langkah.ToList();
        (l[1], l[2]) = (l[2], l[1]);
        Assert.Equal([("Urutan", "langkah 3", "langkah 2"), ("Urutan", "langkah 2", "langkah 3")],
            Beda(Lama with { Langkah = l }).Select(b => (b.Bagian, b.Lama, b.Baru)));
    }

    [Fact]
    public void A_column_on_another_post_and_a_new_number_are_changes_of_the_identity()
    {
        var b = Beda(Lama with { Nomor = "069/21", Kolom = [.. Lama.Kolom.Select(k => k.Kunci == 1 ? k with { JabatanId = 2 } : k)] });
        Assert.Equal(["Nomor SOP", "Kolom pelaksana"], b.Select(x => x.Bagian));
        Assert.StartsWith("Kepala Dinas: Sekretaris", b[1].Baru, StringComparison.Ordinal);
    }
}
