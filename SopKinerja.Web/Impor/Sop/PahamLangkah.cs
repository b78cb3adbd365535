namespace SopKinerja.Web.Impor;

using SopKinerja.Data;

/// <summary>Steps and executors out of the flow table, and out of the arrows of a chart.</summary>
internal sealed class PahamLangkah(NaskahMentah mentah, List<CatatanImporSop> catatan)
{
    private readonly List<string> _kolom = [];
    private readonly List<LangkahMentah> _langkah = [];
    private readonly List<string> _keterangan = [];

    public int Jumlah => _langkah.Count;

    /// <summary>A table; the same SOP may go on in another on the next page.</summary>
    public void Baca(TabelSop t, IReadOnlyList<BarisMentah> baris)
    {
        foreach (var (tertulis, dibaca) in t.Mirip)
            Catat("", SifatCatatan.Usulan, $"Judul kolom “{tertulis}” dibaca {dibaca}.");
        foreach (var (_, nama) in t.Pelaksana)
            if (!_kolom.Contains(nama, StringComparer.OrdinalIgnoreCase))
                _kolom.Add(nama);
        var lebar = baris.Take(t.Kepala).Max(b => b.Sel.Count);
        foreach (var b in baris.Skip(t.Kepala))
            if (TabelSop.BarisLangkah(b) is { } nomor)
                Tambah(t, b, nomor, b.Sel.Count - lebar);
            else if (b.Teks(t.Kegiatan).Length > 0 && b.Teks(t.Waktu).Length > 0)
                Tambah(t, b, null, b.Sel.Count - lebar);
            else if (_langkah.Count > 0)
                Sambung(t, b, _langkah[^1]);
    }

    /// <summary>A row without number and time goes on with the texts of the one above.</summary>
    private void Sambung(TabelSop t, BarisMentah b, LangkahMentah l)
    {
        string? Isi(int? kolom) => kolom is { } k && TabelSop.Satu(b.Teks(k)) is var teks && teks.Any(char.IsLetterOrDigit) ? teks : null;
        string?[] isi = [Isi(t.Kegiatan), Isi(t.Kelengkapan), Isi(t.Output)];
        if (isi.All(x => x is null))
            return;
        (l.Kegiatan, l.Kelengkapan, l.Output) = (Gabung(l.Kegiatan, isi[0])!, Gabung(l.Kelengkapan, isi[1]), Gabung(l.Output, isi[2]));
        if (isi[0] is { } kegiatan)
            Usul(_langkah.Count, "no", $"baris tanpa nomor disambung: “{(kegiatan.Length > 80 ? kegiatan[..80] + "…" : kegiatan)}”");
    }

    private static string? Gabung(string? semula, string? teks) => teks is null ? semula : $"{semula} {teks}".Trim();

    /// <summary>A document of the steps alone.</summary>
    public NaskahSop Susun(IReadOnlyList<Jabatan> jabatan)
    {
        var jalan = JalanPanah.Cari([.. mentah.Panah.Where(p => TandaSimbol.Dari(p.Dari) is null && TandaSimbol.Dari(p.Ke) is null)],
            _langkah.Count);
        foreach (var nama in mentah.Panah.SelectMany(p => new[] { p.Dari, p.Ke }).Distinct())
            if (TandaSimbol.Dari(nama) is null && _kolom.All(k => TabelSop.Rapat(k) != TabelSop.Rapat(nama)))
            {
                _kolom.Add(nama);
                Catat($"kolom{_kolom.Count}", SifatCatatan.Usulan, $"Kolom {nama} tidak ada di tabel; diambil dari bagan alirnya.");
            }

        Pelaku(jalan);
        Bentuk(jalan);
        Periode();
        return new()
        {
            Kolom = [.. _kolom.Select((k, i) => new KolomSop { Kunci = i + 1, Nama = k, JabatanId = Jabatan(k, i, jabatan) })],
            Langkah = [.. _langkah.Select((l, i) => Jadi(l, i))],
            Keterangan = _keterangan.Count == 0 ? null : string.Join(' ', _keterangan),
            TindakLanjut = TindakLanjut(string.Join(' ', _keterangan)),
        };
    }

    private void Tambah(TabelSop t, BarisMentah b, int? nomor, int lebih)
    {
        // A row may have more executors than the heading: what stands after them is counted from the right.
        int Geser(int k) => k < t.Pelaksana[^1].Kolom + 1 || lebih <= 0 ? k : k + lebih;
        var n = _langkah.Count + 1;
        if (nomor != n)
            Catat($"{n}.no", SifatCatatan.Usulan, nomor is null ? $"Langkah {n} tidak bernomor di naskah." : $"Langkah {n} bernomor {nomor} di naskah.");
        if (lebih > 0)
            Catat($"{n}.pelaksana", SifatCatatan.TidakDipahami, $"Langkah {n}: barisnya berisi {lebih} kolom lebih banyak daripada judul tabel.");
        string? Isi(int? kolom) => kolom is { } k && TabelSop.Satu(b.Teks(Geser(k))) is { Length: > 0 } teks ? teks : null;
        var l = new LangkahMentah
        {
            Kegiatan = TabelSop.Satu(b.Teks(t.Kegiatan)), Kelengkapan = Isi(t.Kelengkapan), Output = Isi(t.Output),
            TeksWaktu = Isi(t.Waktu) ?? "",
        };
        foreach (var (kolom, nama) in t.Pelaksana)
            if (kolom < b.Sel.Count && (b.Sel[kolom].Simbol is not null || b.Sel[kolom].Teks.Length > 0))
                l.Tanda.Add((_kolom.FindIndex(k => k.Equals(nama, StringComparison.OrdinalIgnoreCase)), b.Sel[kolom]));
        if (Isi(t.Keterangan) is { } ket)
            _keterangan.Add(ket);
        _langkah.Add(l);
    }

    private void Pelaku(JalanPanah? jalan)
    {
        for (var i = 0; i < _langkah.Count; i++)
        {
            var (l, n) = (_langkah[i], i + 1);
            var simbol = l.Tanda.Where(t => t.Sel.Simbol is not null and not BentukLangkah.Penghubung).ToList();
            var centang = l.Tanda.Where(t => TandaSimbol.Centang(t.Sel.Teks)).ToList();
            var bukan = UsulLangkah.Tujuan(l.Kegiatan, _kolom);
            if (simbol.Count == 1)
            {
                (l.Kolom, l.Bentuk) = (simbol[0].Kolom, simbol[0].Sel.Simbol!.Value);
            }
            else if (jalan is not null)
            {
                l.Kolom = _kolom.FindIndex(k => TabelSop.Rapat(k) == TabelSop.Rapat(jalan.Pelaku[i]));
                Usul(n, "pelaksana", $"{_kolom[l.Kolom.Value]}, menurut urutan panah pada bagan alir");
            }
            else if (simbol.Count == 0 && centang.Count == 1 && centang[0].Kolom != bukan)
            {
                l.Kolom = centang[0].Kolom;
                Usul(n, "pelaksana", $"{_kolom[l.Kolom.Value]}, menurut tanda “{centang[0].Sel.Teks}” di kolomnya");
            }
            else if (UsulLangkah.Pelaku(l.Kegiatan, i > 0 ? _langkah[i - 1].Kegiatan : null, _kolom) is { } usul)
            {
                l.Kolom = usul.Kolom;
                Usul(n, "pelaksana", $"{_kolom[usul.Kolom]}, karena {usul.Sebab}");
            }
            else
            {
                Catat($"{n}.pelaksana", simbol.Count > 1 ? SifatCatatan.TidakDipahami : SifatCatatan.Kosong, simbol.Count > 1
                    ? $"Langkah {n}: simbol ada di {simbol.Count} kolom pelaksana; pilih satu."
                        : $"Langkah {n}: pelaksananya tidak terbaca; pilih sendiri.");
            }

            foreach (var (kolom, sel) in l.Tanda.Where(t => t.Sel.Simbol is null && t.Kolom != l.Kolom))
                Catat($"{n}.pelaksana", SifatCatatan.TidakDipahami, $"Langkah {n}: “{sel.Teks}” di kolom {_kolom[kolom]} tidak dipakai.");
        }
    }

    private void Bentuk(JalanPanah? jalan)
    {
        for (var i = 0; i < _langkah.Count; i++)
        {
            var (l, n) = (_langkah[i], i + 1);
            var kembali = jalan?.Sisa.Where(s => s.Langkah == i).Select(s => (int?)_langkah.Take(i).ToList().FindLastIndex(x =>
                x.Kolom is { } k
                && TabelSop.Rapat(_kolom[k]) == TabelSop.Rapat(s.Ke))).FirstOrDefault(k => k >= 0);
            if (i == 0 || i == _langkah.Count - 1)
            {
                var ujung = i == 0 ? BentukLangkah.Mulai : BentukLangkah.Selesai;
                if (l.Bentuk is { } b && b != ujung && b != BentukLangkah.Mulai)
                    Catat($"{n}.bentuk", SifatCatatan.Usulan,
                        $"Langkah {n}: simbolnya {b}; sebagai langkah {(i == 0 ? "pertama" : "terakhir")} dibaca {ujung}.");
                l.Bentuk = ujung;
            }
            else if (l.Bentuk == BentukLangkah.Keputusan || l.Bentuk is null && (kembali is not null
                || UsulLangkah.Aksi(l.Kegiatan, l.Output, false, false) == AksiLangkah.Koreksi))
            {
                if (l.Bentuk is null)
                    Usul(n, "bentuk", kembali is null ? "Keputusan, karena langkah ini mengoreksi"
                        : "Keputusan, karena bagan alirnya mempunyai panah kembali");
                (l.Bentuk, l.TidakKe, l.DariPanah) = (BentukLangkah.Keputusan, kembali ?? i - 1, kembali is not null);
                Usul(n, "tidakKe", $"Tidak kembali ke langkah {l.TidakKe + 1}, {(kembali is null ? "langkah sebelumnya" : "menurut panah kembali")}");
            }
            else
            {
                l.Bentuk = l.Bentuk is BentukLangkah.Penghubung ? BentukLangkah.Penghubung : BentukLangkah.Proses;
            }
        }

        foreach (var (langkah, ke) in jalan?.Sisa ?? [])
            if (_langkah[langkah] is var l && (l.TidakKe is not { } t || _langkah[t].Kolom is not { } k
                || TabelSop.Rapat(_kolom[k]) != TabelSop.Rapat(ke)))
                Catat($"{langkah + 1}.tidakKe", SifatCatatan.TidakDipahami, $"Langkah {langkah + 1}: panah kembali ke {ke} tidak dipakai.");
    }

    private void Periode()
    {
        var disebut = _langkah.Select(l => UsulLangkah.Periode(l.Kegiatan)).ToList();
        IReadOnlyList<JenisPeriode> kini = Enum.GetValues<JenisPeriode>();
        if (disebut.All(d => d is null))
            Catat("", SifatCatatan.Usulan, "Naskah tidak menyebut periode; setiap langkah diusulkan berlaku untuk Triwulan, Semester, dan Tahunan.");
        for (var i = 0; i < _langkah.Count; i++)
        {
            kini = disebut[i] ?? kini;
            _langkah[i].Periode = string.Join(',', kini);
            if (disebut.Any(d => d is not null))
                Usul(i + 1, "periode", $"{string.Join(", ", kini)}, {(disebut[i] is not null ? "menurut kalimatnya"
                    : disebut.Take(i).Any(d => d is not null) ? "seperti langkah sebelumnya" : "karena kalimatnya tidak menyebut periode")}");
        }

        // A "Tidak" can only return to a step of its own periods.
        foreach (var (i, l) in _langkah.Index())
            if (l.TidakKe is { } ke && l.Periode.Split(',').Except(_langkah[ke].Periode.Split(',')).Any())
            {
                catatan.RemoveAll(c => c.Tempat == $"{i + 1}.tidakKe" || c.Tempat == $"{i + 1}.bentuk" && c.Sifat == SifatCatatan.Usulan);
                Catat($"{i + 1}.tidakKe", SifatCatatan.TidakDipahami,
                    $"Langkah {i + 1}: {Pulang(l, ke)} tidak dipakai, karena langkah itu tidak berlaku untuk {l.Periode.Replace(",", ", ")}.");
                (l.TidakKe, l.Bentuk) = (null, BentukLangkah.Proses);
            }
    }

    private string Pulang(LangkahMentah l, int ke) => l.DariPanah && _langkah[ke].Kolom is { } k
        ? $"panah kembali ke {_kolom[k]} (langkah {ke + 1})" : $"usulan kembali ke langkah {ke + 1}";

    private BarisSop Jadi(LangkahMentah l, int i)
    {
        var n = i + 1;
        var waktu = UsulLangkah.Waktu(l.TeksWaktu);
        if (waktu is null)
            Catat($"{n}.waktu", l.TeksWaktu.Length == 0 ? SifatCatatan.Kosong : SifatCatatan.TidakDipahami, l.TeksWaktu.Length == 0
                ? $"Langkah {n}: waktunya tidak tertulis." : $"Langkah {n}: waktu “{l.TeksWaktu}” tidak dapat dibaca dengan satu arti.");
        else if (waktu.Value.Satuan == SatuanWaktu.Hari)
            Usul(n, "waktu", $"{l.TeksWaktu} dibaca sebagai hari kerja berjalan, bukan jam kerja");
        if (l.Kelengkapan is null)
            Catat($"{n}.kelengkapan", SifatCatatan.Kosong, $"Langkah {n}: kelengkapannya tidak tertulis.");
        if (l.Output is null)
            Catat($"{n}.output", SifatCatatan.Kosong, $"Langkah {n}: outputnya tidak tertulis.");
        var aksi = UsulLangkah.Aksi(l.Kegiatan, l.Output, i == 0, _langkah.Take(i).Any(x => x.Aksi == AksiLangkah.KumpulkanData));
        if (aksi == AksiLangkah.Koreksi && l.Bentuk != BentukLangkah.Keputusan)
            aksi = AksiLangkah.Manual;
        l.Aksi = aksi;
        if (aksi != AksiLangkah.Manual)
            Usul(n, "aksi", $"aksi portal {aksi}, menurut kata kerjanya");
        return new()
        {
            Kunci = 1000 + n, Judul = UsulLangkah.Judul(l.Kegiatan), Kegiatan = l.Kegiatan, Kolom = l.Kolom + 1, Bentuk = l.Bentuk!.Value,
            Kelengkapan = l.Kelengkapan, Waktu = waktu?.Waktu, Satuan = waktu?.Satuan ?? SatuanWaktu.Menit, Output = l.Output, Aksi = aksi,
            Berjalan = waktu?.Satuan == SatuanWaktu.Hari, Periode = l.Periode, TidakKe = l.TidakKe is { } ke ? 1001 + ke : null,
        };
    }

    private long? Jabatan(string kolom, int i, IReadOnlyList<Jabatan> jabatan)
    {
        var sama = jabatan.Where(j => TabelSop.Rapat(j.Nama) == TabelSop.Rapat(kolom)).ToList();
        if (sama.Count != 1)
            Catat($"kolom{i + 1}", SifatCatatan.Kosong, $"Kolom {kolom}: pilih jabatannya di portal.");
        return sama.Count == 1 ? sama[0].Id : null;
    }

    private string? TindakLanjut(string keterangan)
    {
        var ada = new[] { ("Arsip", "arsip"), ("Kirim", "kirim"), ("Publikasi", "upload"), ("Publikasi", "unggah"), ("Publikasi",
            "website"),
            ("Publikasi", "publikasi") }.Where(x => keterangan.Contains(x.Item2,
                StringComparison.OrdinalIgnoreCase)).Select(x => x.Item1).Distinct().ToList();
        if (ada.Count == 0)
            return null;
        Catat("tindakLanjut", SifatCatatan.Usulan, $"Tindak lanjut diusulkan: {string.Join(", ", ada)}, menurut kolom Keterangan.");
        return string.Join(',', ada);
    }

    private void Usul(int n, string kolom, string apa) => Catat($"{n}.{kolom}", SifatCatatan.Usulan, $"Langkah {n}: {apa}.");

    private void Catat(string tempat, SifatCatatan sifat, string pesan) => catatan.Add(new(tempat, sifat, pesan));
}
