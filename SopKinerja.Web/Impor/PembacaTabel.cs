namespace SopKinerja.Web.Impor;

using ExcelDataReader;
using SopKinerja.Data;
using SopKinerja.Web.Dokumen;

/// <summary>One kind of import: its columns, how a row is read, and what it would change.</summary>
internal interface IJenisImpor
{
    IReadOnlyList<KolomImpor> Kolom { get; }

    /// <summary>Reads a row; its faults go to <paramref name="sel"/>.</summary>
    void Baris(SelImpor sel, PenampungImpor hasil);

    /// <summary>After the last row.</summary>
    void Tutup(PenampungImpor hasil);
}

/// <summary>
/// Reads a table row by row: finds its heading, then hands each row to the kind of import. Nothing is kept but the bounded lists.
/// </summary>
internal static class PembacaTabel
{
    public const int BatasBaris = 200_000;

    /// <summary>The file is sound, but its headings are not ours: a person can say what they mean.</summary>
    public static bool PerluPemetaan(string alasan) => alasan.StartsWith("Judul kolom", StringComparison.Ordinal)
        || alasan.StartsWith("Lebih dari satu kolom", StringComparison.Ordinal);

    /// <param name="isi">The file.</param>
    /// <param name="buat">The kind of import; asked again for a second reading, and then starts anew.</param>
    /// <param name="jawaban">Which decimal sign the file uses, when the person was asked.</param>
    /// <param name="pemetaan">Where the table is and what its columns mean; null finds it by its heading.</param>
    public static Outcome<PratinjauImpor> Baca(byte[] isi, Func<IJenisImpor> buat, TandaDesimal? jawaban = null, Pemetaan? pemetaan = null)
    {
        var jenis = buat();
        var tanda = new TandaImpor(jenis.Kolom.Count, jawaban);
        var hasil = BukuMasuk.Baca(isi, true, (reader, selGalat) => Baca(reader, selGalat, jenis, tanda, pemetaan));
        if (hasil.Refused || !tanda.PerluUlang)
            return hasil;
        jenis = buat();
        tanda = new(jenis.Kolom.Count, null, tanda.Bukti);
        return BukuMasuk.Baca(isi, true, (reader, selGalat) => Baca(reader, selGalat, jenis, tanda, pemetaan));
    }

    private static Outcome<PratinjauImpor> Baca(IExcelDataReader reader, IReadOnlyList<SelGalat> selGalat, IJenisImpor jenis, TandaImpor tanda,
        Pemetaan? pemetaan)
    {
        if (pemetaan is not null)
            return Terpeta(reader, selGalat, jenis, tanda, pemetaan);
        (IReadOnlyList<string> Nama, IReadOnlyList<string> Kurang)? terbaik = null;
        var lembar = 0;
        do
        {
            if (reader.VisibleState is null or "" or "visible" && KepalaTabel.Cari(reader, jenis.Kolom, lembar, ref terbaik) is { } kepala)
            {
                if (kepala.Kembar is { } kembar)
                    return Outcome<PratinjauImpor>.Refuse(kembar);
                var hasil = Baca(reader, selGalat, jenis, kepala.Pemetaan, tanda);
                return hasil.Refused ? hasil : hasil.Value with { JudulLain = kepala.Lain };
            }

            lembar++;
        }
        while (reader.NextResult());
        var wajib = string.Join(", ", jenis.Kolom.Where(k => k.Wajib).Select(k => k.Nama));
        return Outcome<PratinjauImpor>.Refuse(terbaik is not { } t
            ? $"Judul kolom tidak ditemukan. Baris judul harus memuat: {wajib}."
            : $"Judul kolom belum lengkap: {string.Join(", ", t.Kurang)} tidak ditemukan di antara "
                + $"{string.Join(", ", t.Nama.Take(12).Select(n => $"“{n}”"))}. Baris judul harus memuat: {wajib}.");
    }

    private static Outcome<PratinjauImpor> Terpeta(IExcelDataReader reader, IReadOnlyList<SelGalat> selGalat, IJenisImpor jenis,
        TandaImpor tanda, Pemetaan pemetaan)
    {
        for (var i = 0; i < pemetaan.Lembar; i++)
            if (!reader.NextResult())
                return Outcome<PratinjauImpor>.Refuse("Lembar yang dipetakan tidak ada lagi dalam berkas.");
        for (var i = 1; i < pemetaan.Mulai; i++)
            if (!reader.Read())
                return Outcome<PratinjauImpor>.Refuse($"Lembar ini berakhir sebelum baris {pemetaan.Mulai}.");
        return Baca(reader, selGalat, jenis, pemetaan, tanda);
    }

    private static Outcome<PratinjauImpor> Baca(IExcelDataReader reader, IReadOnlyList<SelGalat> selGalat, IJenisImpor jenis,
        Pemetaan pemetaan, TandaImpor tanda)
    {
        var hasil = new PenampungImpor();
        var (letak, mulai) = (LetakKolom.Menurut(pemetaan, jenis.Kolom), pemetaan.Mulai);
        var lembar = string.IsNullOrEmpty(reader.Name) ? "CSV" : reader.Name;
        var dibaca = letak.Semua.Select(k => BukuExcel.Kolom(k + 1)).ToHashSet();
        foreach (var g in selGalat.Where(g => g.Lembar == reader.Name && g.Baris >= mulai && dibaca.Contains(g.Kolom)))
            hasil.Galat(new(lembar, g.Baris, g.Kolom, g.Pesan));
        int? nomorKolom = null;
        (int Dari, int Sampai)? akhir = null;
        var sel = new SelImpor(jenis.Kolom, letak, lembar, hasil, tanda);
        for (var nomor = mulai; reader.Read(); nomor++)
        {
            if (nomor > BatasBaris)
                return Outcome<PratinjauImpor>.Refuse(
                    $"Tabel lebih dari {Angka.Bulat(BatasBaris)} baris. Bagi menjadi beberapa berkas.");
            if (!sel.Isi(reader, nomor) && akhir is null)
                continue;
            if (nomor <= mulai + 1 && nomorKolom is null && BarisNomor(reader))
            {
                nomorKolom = nomor;
                continue;
            }

            if (BarisAkhir.Tanda(reader, akhir is not null) is { } kosong)
            {
                akhir = kosong ? akhir : (akhir?.Dari ?? nomor, nomor);
                continue;
            }

            hasil.Terbaca();
            jenis.Baris(sel, hasil);
        }

        jenis.Tutup(hasil);
        return hasil.Hasil with
        {
            Pertanyaan = tanda.Pertanyaan,
            NomorKolom = nomorKolom,
            Pemetaan = pemetaan,
            TandaTangan = akhir
        };
    }

    private static bool BarisNomor(IExcelDataReader reader) =>
        JudulTabel.BarisNomor(Enumerable.Range(0, reader.FieldCount).Select(i => JudulTabel.Rapi(reader.GetValue(i))));
}
