namespace SopKinerja.Data;

public enum StatusLangkah
{
    Menunggu,
    Berjalan,
    Selesai,
    Dikembalikan,
    Dilewati,

    /// <summary>Its run was cancelled before it was done.</summary>
    Dibatalkan,
}

public enum StatusPelaksanaan
{
    Berjalan,

    /// <summary>All steps are done; arsip, kirim and publikasi are not.</summary>
    TindakLanjut,
    Selesai,

    /// <summary>Stopped with a reason; its period is free again.</summary>
    Dibatalkan,
}

public enum TindakanLangkah
{
    Selesai,
    Ya,
    Tidak,

    /// <summary>Back to an earlier step outside a decision: a deviation, by the secretariat, with a reason.</summary>
    Kembalikan,

    /// <summary>Past a step: a deviation, by the secretariat, with a reason.</summary>
    Lewati,
}

/// <summary>Where a step goes. <see cref="Ke"/> is null after the last one.</summary>
public readonly record struct Perpindahan(StatusLangkah Status, int? Ke, bool PutaranBaru, bool Penyimpangan);

/// <summary>How a run moves: pure, from the SOP's rows and the facts.</summary>
public static class AlurPelaksanaan
{
    /// <summary>The steps of a SOP that apply to a kind of period, in order.</summary>
    public static IReadOnlyList<SopLangkah> Berlaku(IEnumerable<SopLangkah> langkah, JenisPeriode jenis) =>
        [.. langkah.Where(l => l.BerlakuUntuk(jenis)).OrderBy(l => l.Nomor)];

    /// <summary>The acts a step offers to this person, facts aside. The page draws its buttons from it.</summary>
    public static IReadOnlyList<TindakanLangkah> Ditawarkan(SopLangkah langkah, PelakuLangkah pelaku)
    {
        if (!pelaku.PemangkuJabatan && !pelaku.Sekretariat)
            return [];
        return langkah.Bentuk == BentukLangkah.Keputusan ? [TindakanLangkah.Ya, TindakanLangkah.Tidak] : [TindakanLangkah.Selesai];
    }

    public static Outcome<Perpindahan> Putuskan(IReadOnlyList<SopLangkah> berlaku, SopLangkah langkah, TindakanLangkah tindakan,
        PelakuLangkah pelaku, FaktaLangkah fakta, string? alasan, long? versiId, int? ke = null)
    {
        if (!pelaku.PemangkuJabatan && !pelaku.Sekretariat)
            return Refuse("Langkah ini milik jabatan lain. Hanya pemangku jabatannya atau Sekretariat yang dapat bertindak.");
        var beralasan = !string.IsNullOrWhiteSpace(alasan);
        var berikut = berlaku.Where(l => l.Nomor > langkah.Nomor).Select(l => (int?)l.Nomor).FirstOrDefault();
        if (!pelaku.PemangkuJabatan && !beralasan)
            return Refuse("Tulis alasan bertindak untuk pejabat ini.");

        switch (tindakan)
        {
            case TindakanLangkah.Kembalikan or TindakanLangkah.Lewati when !pelaku.Sekretariat:
                return Refuse("Hanya Sekretariat yang dapat mengembalikan atau melewati langkah di luar keputusan.");
            case TindakanLangkah.Kembalikan or TindakanLangkah.Lewati when !beralasan:
                return Refuse("Tulis alasannya. Tindakan ini dicatat sebagai penyimpangan.");
            case TindakanLangkah.Lewati when langkah.Aksi == AksiLangkah.TandaTangan:
                return Refuse("Tanda tangan tidak dapat dilewati: hanya naskah bertanda tangan yang dapat diarsipkan dan diterbitkan.");
            case TindakanLangkah.Lewati when langkah.Aksi == AksiLangkah.SusunLaporan && fakta.VersiTerakhir is null:
                return Refuse("Penyusunan laporan tidak dapat dilewati sebelum ada satu versi Word: koreksi dan tanda tangan "
                    + "memerlukannya.");
            case TindakanLangkah.Lewati when langkah.Aksi == AksiLangkah.Koreksi && !AdaPenilaiBerikut(berlaku, langkah, fakta):
                return Refuse("Koreksi ini tidak dapat dilewati: sesudahnya tidak ada pejabat lain yang memutuskan naskah.");
            case TindakanLangkah.Lewati:
                return new Perpindahan(StatusLangkah.Dilewati, berikut, false, true);
            case TindakanLangkah.Kembalikan:
                return berlaku.Any(l => l.Nomor == ke && l.Nomor < langkah.Nomor)
                    ? new Perpindahan(StatusLangkah.Dikembalikan, ke, true, true)
                    : Refuse("Pilih langkah sebelum langkah yang sedang berjalan.");
            case TindakanLangkah.Ya or TindakanLangkah.Tidak when langkah.Bentuk != BentukLangkah.Keputusan:
                return Refuse("Langkah ini bukan keputusan. Pakai Selesai.");
            case TindakanLangkah.Selesai when langkah.Bentuk == BentukLangkah.Keputusan:
                return Refuse("Langkah ini keputusan. Pilih Ya atau Tidak.");
            case TindakanLangkah.Tidak when !beralasan:
                return Refuse("Tulis alasan dikembalikan.");
        }

        if (langkah.Aksi == AksiLangkah.Koreksi && Koreksi(berlaku, langkah, fakta, pelaku, versiId) is { } salah)
            return Refuse(salah);
        if (tindakan == TindakanLangkah.Tidak)
            return langkah.TidakKe is { } tujuan && berlaku.Any(l => l.Nomor == tujuan)
                ? new Perpindahan(StatusLangkah.Dikembalikan, tujuan, true, !pelaku.PemangkuJabatan)
                : Refuse("SOP tidak menyebut langkah tujuan bila Tidak.");
        if (Kurang(langkah, fakta) is { } kurang)
            return Refuse(kurang);
        if (Terbuka(berlaku, langkah, fakta) is { } belum)
            return langkah.Aksi == AksiLangkah.KumpulkanData && fakta.Ketat == KetatVerifikasi.Wajib
                ? Refuse($"{belum} {LebihDahulu(fakta)}")
                : beralasan ? new Perpindahan(StatusLangkah.Selesai, berikut, false, true)
                : Refuse($"{belum} Tulis alasannya bila langkah ini tetap ditutup.");
        if (langkah.Aksi == AksiLangkah.TandaTangan && TandaTangan(berlaku, pelaku, fakta) is { } tahan)
            return Refuse(tahan);
        return new Perpindahan(StatusLangkah.Selesai, berikut, false, !pelaku.PemangkuJabatan);
    }

    /// <summary>What is still missing before a step can be finished, as a sentence; null when nothing is.</summary>
    public static string? Kurang(SopLangkah langkah, FaktaLangkah fakta) => langkah.Aksi switch
    {
        AksiLangkah.Disposisi when fakta.Disposisi == 0 => "Belum ada disposisi yang dikirim dari langkah ini.",
        AksiLangkah.KumpulkanData when fakta.Indikator == 0 => "Belum ada indikator untuk tahun ini. Susun pohon kinerja lebih dahulu.",
        AksiLangkah.KumpulkanData when fakta.BelumTerisi.Count > 0 =>
            $"{fakta.BelumTerisi.Count} indikator belum terisi: "
                + $"{string.Join(", ", fakta.BelumTerisi.Take(8))}{(fakta.BelumTerisi.Count > 8 ? ", …" : "")}. Isi, atau tandai belum "
                    + $"tersedia dengan alasan.",
        AksiLangkah.Rekap when !fakta.RekapTerkunci => "Rekap periode ini belum dikunci.",
        AksiLangkah.SusunLaporan when fakta.VersiBaru == 0 => "Belum ada versi Word yang dibuat pada langkah ini.",
        AksiLangkah.Koreksi when fakta.VersiTerakhir is null => "Belum ada versi Word untuk dikoreksi.",
        AksiLangkah.Sosialisasi when fakta.Sosialisasi == 0 => "Draf belum dikirim kepada pejabat terkait dari langkah ini.",
        AksiLangkah.TandaTangan when !fakta.NaskahFinal => "Naskah final bertanda tangan belum diunggah.",
        _ => null,
    };

    /// <summary>
    /// What this step would close over, as sentences, and so needs a reason: data that nobody accepted, quarters that are not locked.
    /// Null when there is nothing. A compilation asks for the data itself only where no earlier step of the run did.
    /// </summary>
    public static string? Terbuka(IReadOnlyList<SopLangkah> berlaku, SopLangkah langkah, FaktaLangkah fakta)
    {
        if (langkah.Aksi == AksiLangkah.KumpulkanData)
            return BelumTuntas(fakta);
        if (langkah.Aksi != AksiLangkah.Rekap)
            return null;
        var triwulan = fakta.TriwulanBelum.Count == 0 ? ""
            : $"Rekap {string.Join(", ", fakta.TriwulanBelum)} belum dikunci.";
        var data = berlaku.Any(l => l.Aksi == AksiLangkah.KumpulkanData) ? null : BelumTuntas(fakta);
        return $"{triwulan} {data}".Trim() is { Length: > 0 } s ? s : null;
    }

    /// <summary>Whether an official after this step still judges the report.</summary>
    private static bool AdaPenilaiBerikut(IReadOnlyList<SopLangkah> berlaku, SopLangkah langkah, FaktaLangkah fakta) =>
        berlaku.Any(l => l.Nomor > langkah.Nomor && l.Aksi is AksiLangkah.Koreksi or AksiLangkah.TandaTangan
            && l.JabatanId != langkah.JabatanId)
            || (fakta.KepalaMenilai && berlaku.All(l => l.Aksi != AksiLangkah.TandaTangan));

    /// <summary>Where the SOP has corrections, nobody signs what he made himself before another said Ya to it; a substitute never
    /// does.</summary>
    private static string? TandaTangan(IReadOnlyList<SopLangkah> berlaku, PelakuLangkah pelaku, FaktaLangkah fakta)
    {
        if (pelaku.PenggunaId is null || fakta.PembuatVersi != pelaku.PenggunaId)
            return null;
        if (pelaku.Pengganti)
            return "Pengganti tidak menandatangani naskah yang dibuatnya sendiri.";
        return fakta.PersetujuanLain == 0 && berlaku.Any(l => l.Aksi == AksiLangkah.Koreksi)
            ? "Naskah yang Anda buat sendiri belum disetujui pejabat lain. Kembalikan ke langkah koreksi lebih dahulu."
            : null;
    }

    /// <summary>
    /// The rows that nobody accepted, and the warnings that nobody answered, as sentences; null when there are none, or the office does
    /// not ask.
    /// </summary>
    public static string? BelumTuntas(FaktaLangkah fakta)
    {
        static string Kode(IReadOnlyList<string> k) => $"{string.Join(", ", k.Take(8))}{(k.Count > 8 ? ", …" : "")}";
        if (fakta.Ketat == KetatVerifikasi.Bebas)
            return null;
        var diterima = fakta.BelumDiterima.Count == 0 ? ""
            : $"{fakta.BelumDiterima.Count} dari {fakta.Indikator} indikator belum diterima verifikator: {Kode(fakta.BelumDiterima)}.";
        var dijawab = fakta.BelumDijawab.Count == 0 ? "" : $"Peringatan yang wajib dijawab belum dijawab: {Kode(fakta.BelumDijawab)}.";
        return $"{diterima} {dijawab}".Trim() is { Length: > 0 } s ? s : null;
    }

    private static string LebihDahulu(FaktaLangkah fakta) => fakta.BelumDijawab.Count == 0 ? "Terima atau kembalikan lebih dahulu."
        : fakta.BelumDiterima.Count == 0 ? "Jawab lebih dahulu."
            : "Jawab peringatannya, dan terima atau kembalikan barisnya, lebih dahulu.";

    private static string? Koreksi(IReadOnlyList<SopLangkah> berlaku, SopLangkah langkah, FaktaLangkah fakta, PelakuLangkah pelaku,
        long? versiId)
    {
        if (fakta.VersiTerakhir is null)
            return "Belum ada versi Word untuk dikoreksi.";
        if (versiId != fakta.VersiTerakhir)
            return $"Versi terbaru kini versi {fakta.NomorVersiTerakhir}. Baca versi itu, lalu putuskan lagi.";
        return pelaku.PenggunaId is not null && fakta.PembuatVersi == pelaku.PenggunaId
            ? "Yang membuat naskah tidak memutuskan naskahnya sendiri. Mintalah pejabat lain memutuskan"
                + (AdaPenilaiBerikut(berlaku, langkah, fakta) ? ", atau sekretariat melewati langkah ini agar pejabat berikutnya yang memutuskan." : ".")
            : null;
    }

    private static Outcome<Perpindahan> Refuse(string reason) => Outcome<Perpindahan>.Refuse(reason);
}
