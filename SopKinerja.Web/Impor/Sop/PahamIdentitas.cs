namespace SopKinerja.Web.Impor;

using SopKinerja.Data;

/// <summary>
/// The identity block: what stands before the flow table. Labels may stand in a cell of their own, before a colon, or all in one line, as
/// reading by machine leaves them; there two columns are often mixed, and are parted only where their numbering shows how.
/// </summary>
internal sealed class PahamIdentitas(IReadOnlyList<BarisMentah> baris, List<CatatanImporSop> catatan)
{
    private static readonly string[] s_daftar = ["dasarHukum", "kualifikasi", "keterkaitan", "peralatan", "peringatan", "pencatatan"];

    private readonly Dictionary<string, List<string>> _isi = [];

    /// <summary>Labels that stand side by side with their contents mixed.</summary>
    private readonly HashSet<string> _tercampur = [];

    private readonly List<string> _kop = [];

    private bool _sebaris;

    /// <param name="n">The steps.</param>
    public NaskahSop Baca(NaskahSop n)
    {
        if (baris.FirstOrDefault(b => b.Sel.Count == 1 && LabelSop.Semua.Count(l => l.Label.IsMatch(b.Sel[0].Teks)) >= 5) is { } sebaris)
        {
            _sebaris = true;
            SatuBaris(sebaris.Sel[0].Teks);
        }
        else
            Bersel();
        var (jabatan, nama, pangkat, nip) = PahamPengesah.Baca(_isi.GetValueOrDefault("disahkan") ?? [], catatan);
        var hasil = n with
        {
            Nama = NamaDari(),
            Nomor = Nomor(),
            TanggalPembuatan = Hari("tanggalPembuatan"),
            TanggalRevisi = Hari("tanggalRevisi"),
            TanggalEfektif = Hari("tanggalEfektif"),
            Kop1 = _kop.ElementAtOrDefault(0) ?? "",
            Kop2 = _kop.ElementAtOrDefault(1) ?? "",
            Kop3 = _kop.Count > 2 ? string.Join(", ", _kop.Skip(2)) : null,
            DisahkanJabatan = jabatan,
            DisahkanNama = nama,
            DisahkanPangkat = pangkat,
            DisahkanNip = nip,
            DasarHukum = Daftar("dasarHukum"),
            Kualifikasi = Daftar("kualifikasi"),
            Keterkaitan = Daftar("keterkaitan"),
            Peralatan = Daftar("peralatan"),
            Peringatan = Daftar("peringatan"),
            Pencatatan = Daftar("pencatatan"),
        };
        foreach (var (kunci, apa, kosong) in new[]
        {
            ("nomor", "Nomor SOP", hasil.Nomor.Length == 0), ("nama", "Nama SOP", hasil.Nama.Length == 0),
            ("kop", "Kop (nama pemerintah daerah dan dinas)", hasil.Kop2.Length == 0), ("disahkan", "Pejabat yang mengesahkan",
                nama.Length == 0),
        })
            if (kosong)
                Catat(kunci, SifatCatatan.Kosong, $"{apa} tidak terbaca.");
        foreach (var kunci in s_daftar)
            if (!_isi.ContainsKey(kunci) && !_tercampur.Contains(kunci))
                Catat(kunci, SifatCatatan.Kosong, $"{LabelSop.NamaDari(kunci)} tidak ada di naskah.");
        return hasil;
    }

    /// <summary>Labels in cells: the contents stand behind the label, in the next cell, or in the rows below in the same column.</summary>
    private void Bersel()
    {
        var (buka, tabel) = (new Dictionary<int, string>(), 0);
        foreach (var b in baris)
        {
            // Neither another table nor a title of the document goes on with a section.
            if (b.Tabel != tabel || b.Sel.Count == 1 && LabelSop.JudulSop().IsMatch(b.Sel[0].Teks) && !b.Sel[0].Teks.Any(char.IsLower))
                buka.Clear();
            tabel = b.Tabel;
            for (var k = 0; k < b.Sel.Count; k++)
                if (b.Teks(k) is { Length: > 0 } teks)
                    Sel(b, ref k, teks, buka);
        }
    }

    private void Sel(BarisMentah b, ref int k, string teks, Dictionary<int, string> buka)
    {
        var label = LabelSop.Semua.Select(l => (l.Kunci, Cocok: l.Label.Match(teks))).Where(x => x.Cocok is { Success: true, Index: 0 })
            .OrderByDescending(x => x.Cocok.Length).FirstOrDefault();
        if (label.Kunci is null)
        {
            Lanjut(k, teks, buka);
            return;
        }

        var sisa = teks[label.Cocok.Length..].TrimStart(' ', ':', '\n').Trim();
        if (s_daftar.Contains(label.Kunci))
        {
            buka[k] = label.Kunci;
            Tambah(label.Kunci, sisa);
            return;
        }

        // A field's value stands behind it, or in the next cell that has something.
        buka.Clear();
        if (sisa.Length == 0 && Enumerable.Range(k + 1, Math.Max(0, b.Sel.Count - k - 1)).FirstOrDefault(x =>
            b.Teks(x).Length > 0) is > 0 and var nilai
            && LabelSop.Semua.All(l => l.Label.Match(b.Teks(nilai)) is not { Success: true, Index: 0 }))
        {
            sisa = b.Teks(nilai).TrimStart(' ', ':');
            k = nilai;
        }

        if (label.Kunci == "disahkan")
            buka[k] = buka[0] = label.Kunci;
        Tambah(label.Kunci, sisa);
    }

    /// <summary>Text without a label: of the section above it, or of the letterhead.</summary>
    private void Lanjut(int k, string teks, Dictionary<int, string> buka)
    {
        if (LabelSop.Standar().Match(teks) is { Success: true } judul)
        {
            Tambah("nama", judul.Groups[1].Value);
            buka.Clear();
        }
        else if (buka.TryGetValue(k, out var kunci))
            Tambah(kunci, teks);
        else if (_isi.Count == 0 || k == 0 && _kop.Count == 0)
            foreach (var baris in teks.Split('\n').Select(TabelSop.Satu).Where(t => t.Length > 0))
                Kop(baris);
    }

    private void Kop(string teks)
    {
        if (!teks.StartsWith("SOP", StringComparison.OrdinalIgnoreCase) && !teks.StartsWith("STANDAR", StringComparison.OrdinalIgnoreCase))
            _kop.Add(teks);
    }

    /// <summary>Everything in one line.</summary>
    private void SatuBaris(string teks)
    {
        teks = TabelSop.Satu(teks);
        var letak = LabelSop.Semua.Select(l => (l.Kunci, Cocok: l.Label.Match(teks))).Where(x => x.Cocok.Success).Select(x => (x.Kunci,
            x.Cocok.Index,
            Akhir: x.Cocok.Index + x.Cocok.Length)).ToList();
        if (LabelSop.Standar().Match(teks) is { Success: true } judul)
        {
            letak.RemoveAll(l => l.Kunci == "nama");
            letak.Add(("nama", judul.Index, judul.Groups[1].Index));
        }

        letak = [.. letak.OrderBy(l => l.Index)];
        for (var i = 0; i < letak.Count; i++)
        {
            var isi = teks[letak[i].Akhir..(i + 1 < letak.Count ? letak[i + 1].Index : teks.Length)].Trim(' ', ':');
            if (i > 0 && s_daftar.Contains(letak[i].Kunci) && s_daftar.Contains(letak[i - 1].Kunci)
                && letak[i].Index - letak[i - 1].Akhir <= 3)
                Berpasangan(letak[i - 1].Kunci, letak[i].Kunci, isi);
            else if (isi.Length > 0)
                Tambah(letak[i].Kunci, isi);
        }

        foreach (var k in new[] { LabelSop.Pemda().Match(teks), LabelSop.Dinas().Match(teks), LabelSop.SubUnit().Match(teks) }.Where(m =>
            m.Success))
            _kop.Add(k.Value.Trim('*', ' '));
        if (_kop.Count > 0)
            Catat("kop", SifatCatatan.Usulan, "Kop diambil dari kata berhuruf besar, karena naskahnya satu baris.");
    }

    private void Berpasangan(string kiri, string kanan, string isi)
    {
        var butir = LabelSop.Butir().Matches(isi);
        var nomor = butir.Select(m => int.Parse(m.Groups[1].ValueSpan, null)).ToList();
        if (nomor.Count > 1 && butir[0].Index == 0 && nomor.Index().All(x => x.Item == x.Index / 2 + 1))
        {
            for (var i = 0; i < butir.Count; i++)
                Tambah(i % 2 == 0 ? kiri : kanan, isi[butir[i].Index..(i + 1 < butir.Count ? butir[i + 1].Index : isi.Length)].Trim());
            foreach (var k in new[] { kiri, kanan })
                Catat(k, SifatCatatan.Usulan, $"{LabelSop.NamaDari(k)} dipisah menurut nomor butirnya.");
            return;
        }

        _tercampur.UnionWith([kiri, kanan]);
        foreach (var k in new[] { kiri, kanan })
            Catat(k, SifatCatatan.TidakDipahami, $"{LabelSop.NamaDari(kiri)} dan {LabelSop.NamaDari(kanan).ToLowerInvariant()} tercampur di naskah; "
                + $"salin sendiri dari: {isi}");
    }

    /// <summary>In a text of one line only its first word is sure.</summary>
    private string Nomor()
    {
        var nomor = Satu("nomor");
        if (!_sebaris || !nomor.Contains(' ', StringComparison.Ordinal))
            return nomor;
        Catat("nomor", SifatCatatan.Usulan, "Nomor SOP diambil sampai spasi pertama, karena naskahnya satu baris.");
        return nomor.Split(' ')[0];
    }

    private string NamaDari()
    {
        var nama = Satu("nama").Trim('.', ' ');
        var judul = baris.Where(b => b.Sel.Count == 1).Select(b => LabelSop.JudulSop().Match(b.Sel[0].Teks)).LastOrDefault(m => m.Success);
        if (nama.Length == 0 && judul is { } m)
        {
            nama = m.Groups[1].Value;
            Catat("nama", SifatCatatan.Usulan, "Nama SOP diambil dari judul tabelnya.");
        }

        return nama;
    }

    private DateOnly? Hari(string kunci)
    {
        var teks = Satu(kunci).Trim('-', '–', '.', ' ');
        var disebut = LabelSop.TanggalDi().Matches(teks);
        if (disebut.Count <= 1 && Tanggal.Baca(disebut.Count == 1 ? disebut[0].Value : teks) is { } hari)
            return hari;
        Catat(kunci, teks.Length == 0 ? SifatCatatan.Kosong : SifatCatatan.TidakDipahami,
            teks.Length == 0 ? $"{LabelSop.NamaDari(kunci)} kosong di naskah."
                : $"{LabelSop.NamaDari(kunci)} “{teks}” tidak terbaca sebagai tanggal.");
        return null;
    }

    private string Satu(string kunci) => TabelSop.Satu(string.Join(' ', _isi.GetValueOrDefault(kunci) ?? []));

    private string Daftar(string kunci) => string.Join('\n', (_isi.GetValueOrDefault(kunci) ?? []).SelectMany(t => t.Split('\n'))
        .Select(t => LabelSop.AwalButir().Replace(TabelSop.Satu(t), "")).Where(t => t is not ("" or "–" or "-")));

    private void Tambah(string kunci, string isi)
    {
        if (!_isi.TryGetValue(kunci, out var daftar))
            _isi[kunci] = daftar = [];
        if (isi.Length > 0)
            daftar.Add(isi);
    }

    private void Catat(string tempat, SifatCatatan sifat, string pesan) => catatan.Add(new(tempat, sifat, pesan));
}
