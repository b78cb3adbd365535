namespace SopKinerja.Web.Laporan;

using SopKinerja.Data;

/// <summary>Cover, kata pengantar with the signature, ikhtisar eksekutif, daftar isi.</summary>
internal sealed class BagianAwal : IReportSection
{
    public void Render(LaporanKinerja data, ReportBody body)
    {
        body.Sampul(data.JenisPeriode == JenisPeriode.Tahunan ? "Laporan Kinerja" : "Laporan Kinerja Interim", data.Periode.ToString(),
            data.Instansi, data.Pemda, data.Tahun);
        body.Bagian(JenisBagian.Awal);

        body.Judul(0, "Kata Pengantar");
        if (data.NarasiDari("pengantar") is { } pengantar)
            body.Naskah(pengantar);
        else
            body.Paragraf($"{data.Judul} {data.Instansi} disusun sebagai pertanggungjawaban atas pelaksanaan tugas dan fungsi serta penggunaan anggaran, "
                + "menurut Peraturan Presiden Nomor 29 Tahun 2014 dan Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 53 Tahun 2014.");
        if (data.PenandaTangan is { } p)
            body.TandaTangan(new($"{data.Kota}, {Tanggal.Panjang(data.Tanggal)}", p.Jabatan, p.Nama, p.Pangkat, p.Nip is null ? null : Nip.Format(p.Nip)));

        body.Judul(0, "Ikhtisar Eksekutif");
        body.Paragraf(KalimatCapaian.Ikhtisar(data));
        if (data.NarasiDari("ikhtisar") is { } ikhtisar)
            body.Naskah(ikhtisar);

        body.DaftarIsi();
    }
}
