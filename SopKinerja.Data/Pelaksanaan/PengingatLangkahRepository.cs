namespace SopKinerja.Data;

/// <summary>A reminder to who keeps others waiting with a step: once a day, by a person, in the log of the run.</summary>
public sealed class PengingatLangkahRepository(DbSession db, JabatanRepository jabatan, SurelRepository surel, LogRepository log)
{
    private const string Kata = "mengingatkan";

    /// <summary>By the secretariat, the head, and who holds a post of the run; not to oneself.</summary>
    public async Task<Outcome<string>> IngatkanAsync(Pelaku oleh, LangkahJalan l, CancellationToken ct)
    {
        List<Pemangku> kepada = [];
        return await log.PerbuatanAsync<string>(oleh, async () =>
        {
            var jalan = await db.FindAsync<(long Id, string Judul)>("""
                SELECT p.Id, p.Judul FROM PelaksanaanLangkah l JOIN Pelaksanaan p ON p.Id = l.PelaksanaanId
                WHERE l.Id = @id AND l.InstansiId = @instansiId AND l.Status = 'Berjalan' AND p.Status = 'Berjalan'
                """, new { id = l.Id, instansiId = oleh.InstansiId }, ct);
            if (jalan.Judul is null)
                return Outcome<string>.Refuse("Langkah ini sudah tidak berjalan. Periksa lagi keadaannya.");
            if (await TolakAsync(oleh, l, jalan.Id, ct) is { } tolak)
                return Outcome<string>.Refuse(tolak);
            kepada = [.. (await jabatan.ListPadaAsync(oleh.InstansiId, oleh.HariIni, ct)).Where(p => p.JabatanId == l.JabatanId)];
            if (!kepada.Exists(p => p.Surel is not null))
                return Outcome<string>.Refuse(kepada.Count == 0 ? $"{l.JabatanNama} belum ada pemangkunya. Minta admin mencatatnya."
                    : $"{kepada[0].Nama} belum mempunyai alamat surel. Sampaikan langsung, atau isi alamatnya pada daftar pegawai.");
            await surel.InsertUntukJabatanAsync(oleh.InstansiId, l.JabatanId, oleh.HariIni, $"Pengingat: {jalan.Judul}, langkah {l.Nomor}",
                $"{oleh.Nama} mengingatkan: langkah ini menunggu Anda sejak {Tanggal.Lengkap(l.MulaiPada!.Value, oleh.Zona)}"
                    + (l.JatuhTempo is { } t ? $", jatuh tempo {Tanggal.Lengkap(t, oleh.Zona)}" : "")
                    + $".\n\n{l.Kegiatan}\n\nBuka: {{portal}}/Pelaksanaan/Rincian/{jalan.Id}", oleh.Now, ct);
            kepada.RemoveAll(p => p.Surel is null);
            return $"Surel pengingat untuk {Nama(kepada)} masuk antrean.";
        }, _ => new EntriLog(ObjekLog.Pelaksanaan, l.PelaksanaanId, $"{Kata} {Nama(kepada)} tentang langkah {l.Nomor}")
        {
            PelaksanaanId = l.PelaksanaanId, LangkahId = l.Id, Jabatan = oleh.Jabatan.Count > 0 ? oleh.Jabatan[0].Sebutan : null,
        }, "Langkah ini baru saja diingatkan.", ct);
    }

    /// <summary>Why this person does not remind of this step, now.</summary>
    private async Task<string?> TolakAsync(Pelaku oleh, LangkahJalan l, long jalanId, CancellationToken ct)
    {
        if (oleh.Memangku(l.JabatanId))
            return "Langkah ini menunggu Anda sendiri.";
        if (!oleh.Sekretariat && await db.FindAsync<int>("""
            SELECT COUNT(*) FROM Jabatan j
            WHERE j.InstansiId = @instansiId AND j.Id IN @ids AND (j.Kepala = @ya OR EXISTS (SELECT 1 FROM PelaksanaanLangkah x
                WHERE x.PelaksanaanId = @jalanId AND x.JabatanId = j.Id))
            """, new { instansiId = oleh.InstansiId, ids = oleh.JabatanIds, ya = true, jalanId }, ct) == 0)
            return "Yang mengingatkan ialah sekretariat, kepala instansi, atau pelaksana pada SOP itu.";
        var sejak = Tanggal.Utc(oleh.HariIni.ToDateTime(default), oleh.Zona);
        if (await db.FindAsync<string>($"""
            SELECT MAX(Pelaku) FROM LogPortal
            WHERE InstansiId = @instansiId AND PelaksanaanId = @jalanId AND LangkahId = @id AND Pada >= @sejak
              AND Uraian LIKE '{Kata} %'
            """, new { instansiId = oleh.InstansiId, jalanId, id = l.Id, sejak }, ct) is { } siapa)
            return $"Langkah ini sudah diingatkan {siapa} hari ini.";
        return null;
    }

    private static string Nama(IEnumerable<Pemangku> kepada) => string.Join(" dan ", kepada.Select(p => p.Nama));
}
