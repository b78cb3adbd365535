namespace SopKinerja.Web.Laporan;

using SopKinerja.Data;
using SopKinerja.Web.Dokumen;

/// <summary>
/// Cover, kata pengantar with the signature, the statement of the review where the office puts it in front, ikhtisar, lists.
/// </summary>
internal sealed class BagianAwal : IBab
{
    public void Render(LaporanKinerja data, DocumentBody body)
    {
        body.Sampul(new(data.JenisPeriode == JenisPeriode.Tahunan ? "Laporan Kinerja" : "Laporan Kinerja Interim", data.Periode.ToString(),
            data.Instansi, data.Pemda, data.Tahun, data.Logo));
        body.Bagian(JenisBagian.Awal);

        body.Judul(0, "Kata Pengantar");
        body.Naskah(data.NarasiDari("pengantar") ?? TeksBaku.Cari(data, "pengantar")!, data.NarasiDari("pengantar") is null ? null : "pengantar");
        Pengesahan.TandaTangan(data, body);

        if (data.PosisiReviu == PosisiReviu.Depan)
            Pengesahan.Reviu(data, body);
        if (BagianLaporan.Ada(data.JenisPeriode, "ikhtisar"))
        {
            body.Judul(0, "Ikhtisar Eksekutif");
            Ikhtisar(data, body);
            if (data.NarasiDari("ikhtisar") is { } ikhtisar)
                body.Naskah(ikhtisar, "ikhtisar");
        }

        body.Daftar(JenisDaftar.Isi);
        body.Daftar(JenisDaftar.Tabel);
        body.Daftar(JenisDaftar.Grafik);
    }

    /// <summary>What a head reads if he reads one page: the sum, the best, what needs him.</summary>
    private static void Ikhtisar(LaporanKinerja data, DocumentBody body)
    {
        var sorotan = new Sorotan(data);
        body.Paragraf(KalimatSorotan.Pembuka(sorotan));
        if (KalimatSorotan.AngkaKunci(sorotan) is { Count: > 1 } kunci)
            body.AngkaKunci(kunci);
        if (TabelSorotan.Ringkasan(data) is { } ringkasan)
        {
            var terbaik = KalimatSorotan.Terbaik(sorotan) is { } t ? $"{t} " : "";
            body.Paragraf($"{terbaik}Ringkasan menurut sasaran disajikan pada ", Rujukan.Tabel(TabelSorotan.NamaRingkasan), ".");
            body.Tabel(ringkasan);
        }

        if (KalimatSorotan.Perhatian(sorotan) is not { } perhatian)
            return;
        body.Paragraf(perhatian);
        foreach (var h in sorotan.Perhatian)
            body.Paragraf(KalimatSorotan.Butir(h), GayaParagraf.Butir);
    }
}

/// <summary>Who answers for the report: the head's signature, the Inspektorat's statement.</summary>
internal static class Pengesahan
{
    public static void TandaTangan(LaporanKinerja data, DocumentBody body)
    {
        if (data.PenandaTangan is { } p)
            body.TandaTangan(new($"{data.Kota}, {Hari(data)}",
                JabatanTtd.Lengkap(p.Jabatan, data.Instansi), p.Nama, p.Pangkat,
                p.Nip is null ? null : Nip.Format(p.Nip)));
    }

    /// <summary>Room for a day and a month that are written by hand, where the office wants it.</summary>
    private static string Hari(LaporanKinerja data) => data.CaraTanggal == CaraTanggal.Kosong
        ? $"{new string('.', 24)} {Angka.Digit(data.Tanggal.Year)}"
        : Tanggal.Panjang(data.Tanggal);

    /// <summary>The wording that PermenPAN-RB 53/2014, annex III, gives the statement; only when there is one.</summary>
    public static void Reviu(LaporanKinerja data, DocumentBody body)
    {
        if (data.Reviu is not { } r)
            return;
        body.Judul(0, "Pernyataan Telah Direviu");
        body.Paragraf($"{data.Instansi} {data.Periode}", GayaParagraf.Tengah);
        body.Paragraf($"Kami telah mereviu "
            + $"{data.Judul} {data.Instansi}{(r.Versi > 0 ? $", naskah versi {r.Versi}," : "")} sesuai dengan Peraturan Menteri "
                + $"Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 53 Tahun 2014. "
            + $"Substansi informasi yang dimuat dalam laporan kinerja menjadi tanggung jawab manajemen {data.Instansi}.");
        body.Paragraf("Reviu bertujuan memberikan keyakinan terbatas bahwa laporan kinerja telah disajikan secara akurat, andal "
            + "dan valid.");
        body.Paragraf(r.Kesimpulan);
        body.TandaTangan(new($"{r.Kota}, {Tanggal.Panjang(r.Tanggal)}", JabatanTtd.Inspektur(r.Apip), r.Inspektur, null,
            r.Nip is null ? null : Nip.Format(r.Nip)));
    }
}
