namespace SopKinerja.Data;

/// <summary>Where a new disposisi comes from, and in which post somebody sends it.</summary>
/// <param name="Pemangku">The sender holds the post; otherwise the secretariat sends for it, with a reason.</param>
public sealed record AsalDisposisi(long JabatanId, string JabatanNama, string Sebutan, bool Pemangku, string Perihal, long? SuratMasukId,
    long? LangkahId, long? PelaksanaanId, SimpulDisposisi? Induk)
{
    /// <summary>The running step that it is sent from.</summary>
    public LangkahJalan? Langkah { get; init; }

    /// <summary>The step after that one, for whose official it most likely is.</summary>
    public LangkahJalan? Berikut { get; init; }
}

/// <summary>What the form of a disposisi sends.</summary>
public sealed record IsianDisposisi
{
    public required IReadOnlyCollection<long> Kepada { get; init; }

    public required IReadOnlyCollection<string> Instruksi { get; init; }

    public string? Catatan { get; init; }

    public DateOnly? JatuhTempo { get; init; }

    /// <summary>On what ground it is sent for an official who does not sign in.</summary>
    public string? Alasan { get; init; }
}

/// <summary>Writes a disposisi from a letter, a running step, or one that was received. Null where this person may not.</summary>
[Layanan]
public sealed class SumberDisposisi(JabatanRepository jabatan, SuratRepository surat, PelaksanaanRepository pelaksanaan,
    DisposisiRepository disposisi)
{
    /// <summary>A letter goes out from the head of the office.</summary>
    public async Task<AsalDisposisi?> DariSuratAsync(Pelaku oleh, long id, CancellationToken ct)
    {
        if ((await jabatan.ListAsync(oleh.InstansiId, ct)).FirstOrDefault(j => j.Kepala) is not { } kepala)
            return null;
        var pangku = oleh.Sebagai(kepala.Id);
        if (pangku is null && !oleh.Sekretariat)
            return null;
        var m = await surat.FindAsync(oleh.InstansiId, id, true, [], ct);
        return m is null ? null
            : new(kepala.Id, kepala.Nama, pangku?.Sebutan ?? kepala.Nama, pangku is not null, m.Perihal, id, null, null, null);
    }

    /// <summary>A running step sends from its own post, and passes on what that post received in the same thread.</summary>
    public async Task<AsalDisposisi?> DariLangkahAsync(Pelaku oleh, long langkahId, CancellationToken ct)
    {
        if (await pelaksanaan.FindLangkahAsync(oleh.InstansiId, langkahId, ct) is not
            { Status: StatusLangkah.Berjalan, Aksi: AksiLangkah.Disposisi } l)
            return null;
        if (await pelaksanaan.FindAsync(oleh.InstansiId, l.PelaksanaanId, ct) is not { } p)
            return null;
        var pangku = oleh.Sebagai(l.JabatanId);
        if (pangku is null && !oleh.Sekretariat)
            return null;

        var suratId = await TerbacaAsync(oleh, p.SuratMasukId, ct);
        var rantai = suratId is { } terbaca
            ? await disposisi.ListSuratAsync(oleh.InstansiId, terbaca, ct)
            : await disposisi.ListPelaksanaanAsync(oleh.InstansiId, p.Id, ct);
        var induk = rantai.LastOrDefault(s =>
            s.JabatanId == l.JabatanId && s.Status is not (StatusDisposisi.Dibatalkan or StatusDisposisi.Dilaporkan));
        return new(l.JabatanId, l.JabatanNama, pangku?.Sebutan ?? l.JabatanNama, pangku is not null, p.Judul, suratId, langkahId, p.Id,
            induk)
        {
            Langkah = l, Berikut = (await pelaksanaan.ListLangkahAsync(oleh.InstansiId, p.Id, ct)).Where(x => x.Putaran == l.Putaran
                && x.Nomor > l.Nomor && x.Status == StatusLangkah.Menunggu).MinBy(x => x.Nomor),
        };
    }

    /// <summary>Whoever received one passes it on in the post that it went to.</summary>
    public async Task<AsalDisposisi?> DariPenerimaanAsync(Pelaku oleh, long id, CancellationToken ct)
    {
        if (await disposisi.FindMilikAsync(oleh, id, ct) is not { SuratMasukId: not null } s || oleh.Sebagai(s.JabatanId) is not { } pangku)
            return null;
        return AlurDisposisi.Allowed(s.Status, AksiDisposisi.Teruskan, true)
            ? new(s.JabatanId, s.JabatanNama, pangku.Sebutan, true, s.Perihal ?? "", s.SuratMasukId, null, null, s)
            : null;
    }

    /// <summary>Sends it in the name of the post; who acts for an official says so.</summary>
    public Task<Outcome<long>> KirimAsync(Pelaku oleh, AsalDisposisi asal, IsianDisposisi isian, CancellationToken ct) =>
        disposisi.InsertAsync(new()
        {
            Oleh = oleh, SuratMasukId = asal.SuratMasukId, LangkahId = asal.LangkahId,
            PelaksanaanId = asal.PelaksanaanId, IndukId = asal.Induk?.Id, IndukVersi = asal.Induk?.Versi ?? 0, DariJabatanId = asal.JabatanId,
            DariNama = asal.Pemangku ? oleh.Nama : $"{asal.JabatanNama} (oleh {oleh.Nama}: {isian.Alasan?.Trim()})",
            Kepada = isian.Kepada, Instruksi = [.. isian.Instruksi.Where(InstruksiDisposisi.Baku.Contains)],
            Catatan = isian.Catatan?.Trim(), JatuhTempo = isian.JatuhTempo, Perihal = asal.Perihal,
        }, ct);

    /// <summary>A letter is passed on only by those who may read it.</summary>
    private async Task<long?> TerbacaAsync(Pelaku oleh, long? suratId, CancellationToken ct)
    {
        if (suratId is not { } id)
            return null;
        var memangkuKepala = (await jabatan.ListAsync(oleh.InstansiId, ct)).Any(j => j.Kepala && oleh.Memangku(j.Id));
        return await surat.FindAsync(oleh.InstansiId, id, oleh.Sekretariat || memangkuKepala, oleh.JabatanIds, ct) is null ? null : id;
    }
}
