namespace SopKinerja.Web.Dokumen;

using SopKinerja.Data;

/// <summary>
/// The tables of the report as sheets that look like the originals: headings, row of numbers, merged cells, numbers as numbers.
/// </summary>
internal static class TabelExcel
{
    private const int AwalIsi = 4;

    public static byte[] Tulis(string instansi, params (string Lembar, TabelDokumen Tabel)[] tabel)
    {
        using var keluaran = new MemoryStream();
        using (var buku = new BukuExcel(keluaran))
            foreach (var (nama, t) in tabel)
            {
                var gabung = new List<string> { $"A1:{BukuExcel.Kolom(t.Kolom.Count)}1", $"A2:{BukuExcel.Kolom(t.Kolom.Count)}2" };
                buku.Lembar(new()
                {
                    Nama = BukuExcel.NamaLembar(nama), Lebar = [.. t.Kolom.Select(k => k.Lebar * 1.3)], Rebah = true,
                    Beku = AwalIsi + (t.Nomor.Count > 0 ? 1 : 0)
                },
                    Baris(instansi, t, gabung), gabung);
            }

        return keluaran.ToArray();
    }

    private static IEnumerable<IReadOnlyList<SelExcel>> Baris(string instansi, TabelDokumen t, List<string> gabung)
    {
        yield return [SelExcel.Kata(t.Judul, Gaya.Judul)];
        yield return [SelExcel.Kata(instansi, Gaya.Judul)];
        yield return [];
        yield return [.. t.Kolom.Select(k => SelExcel.Kata(k.Judul, Gaya.Kepala))];
        if (t.Nomor.Count > 0)
            yield return [.. t.Kolom.Select((_, i) => SelExcel.Kata(t.NomorDari(i), Gaya.NomorKolom))];
        var nomor = AwalIsi + (t.Nomor.Count > 0 ? 1 : 0);
        for (var i = 0; i < t.Kolom.Count; i++)
            for (var r = AwalIsi; t.Kolom[i].Rentang > 1 && r <= nomor; r++)
                gabung.Add($"{BukuExcel.Kolom(i + 1)}{r}:{BukuExcel.Kolom(i + t.Kolom[i].Rentang)}{r}");
        foreach (var b in t.Baris)
        {
            nomor++;
            for (var i = 0; i < b.Count; i++)
                if (b[i].Rentang > 1)
                    gabung.Add($"{BukuExcel.Kolom(i + 1)}{nomor}:{BukuExcel.Kolom(i + 1)}{nomor + b[i].Rentang - 1}");
            yield return [.. b.Select((s, i) => Sel(s, t.Kolom[i]))];
        }
    }

    private static SelExcel Sel(SelDokumen s, KolomDokumen k)
    {
        if (k.Rata == Rata.Tengah)
            return SelExcel.Kata(s.Teks, Gaya.Tengah) with { Tinggi = s.Rentang == 1 };
        if (k.Rata == Rata.Kanan && Angka.TryParse(s.Teks, out var n))
            return s.Teks.EndsWith('%') ? SelExcel.Nilai(n / 100, Gaya.Persen) : SelExcel.Nilai(n,
                s.Teks.Contains(',', StringComparison.Ordinal) ? Gaya.Desimal : Gaya.Bulat);
        return SelExcel.Kata(s.Teks, s.Tebal ? Gaya.TeksTebal : k.Rata == Rata.Kanan ? Gaya.Kanan : Gaya.Teks) with
        {
            Tinggi = s.Rentang
            == 1
        };
    }
}
