namespace SopKinerja.Web.Pages.Disposisi;

using SopKinerja.Data;
using SopKinerja.Web.Security;

/// <summary>Where a new disposisi comes from, and in which post this person may send it; null when they may not.</summary>
public sealed class SumberDisposisi(CurrentUser user, JabatanRepository jabatan)
{
    /// <param name="Pemangku">The sender holds the post; otherwise the secretariat sends for it, with a reason.</param>
    public sealed record Asal(long JabatanId, string JabatanNama, string Sebutan, bool Pemangku, string Perihal, long? SuratMasukId,
        long? LangkahId, long? PelaksanaanId, SimpulDisposisi? Induk);

    /// <summary>A letter goes out from the head of the office.</summary>
    public async Task<Asal?> DariSuratAsync(SuratRepository surat, long id, CancellationToken ct)
    {
        var kepala = (await jabatan.ListAsync(user.InstansiId, ct)).FirstOrDefault(j => j.Kepala);
        if (kepala is null)
            return null;
        var pangku = (await user.JabatanAsync(ct)).FirstOrDefault(j => j.JabatanId == kepala.Id);
        if (pangku is null && !user.Sekretariat)
            return null;
        var m = await surat.FindAsync(user.InstansiId, id, true, [], ct);
        return m is null ? null : new(kepala.Id, kepala.Nama, pangku?.Sebutan ?? kepala.Nama, pangku is not null, m.Perihal, id, null, null,
            null);
    }

    /// <summary>A running step sends from its own post, and passes on what that post received in the same thread.</summary>
    public async Task<Asal?> DariLangkahAsync(PelaksanaanRepository pelaksanaan, DisposisiRepository disposisi, SuratRepository surat,
        long langkahId, CancellationToken ct)
    {
        var l = await pelaksanaan.FindLangkahAsync(user.InstansiId, langkahId, ct);
        if (l is not { Status: StatusLangkah.Berjalan, Aksi: AksiLangkah.Disposisi } || await pelaksanaan.FindAsync(user.InstansiId,
            l.PelaksanaanId, ct) is not { } p)
            return null;
        var pangku = (await user.JabatanAsync(ct)).FirstOrDefault(j => j.JabatanId == l.JabatanId);
        if (pangku is null && !user.Sekretariat)
            return null;

        // A letter is passed on only by those who may read it.
        var jabatanSaya = await user.JabatanIdsAsync(ct);
        var memangkuKepala = (await jabatan.ListAsync(user.InstansiId, ct)).Any(j => j.Kepala && jabatanSaya.Contains(j.Id));
        var suratId = p.SuratMasukId is { } s && await surat.FindAsync(user.InstansiId, s, user.Sekretariat || memangkuKepala, jabatanSaya,
            ct) is not null ? s : (long?)null;
        var rantai = suratId is { } terbaca
            ? await disposisi.ListSuratAsync(user.InstansiId, terbaca, ct)
            : await disposisi.ListPelaksanaanAsync(user.InstansiId, p.Id, ct);
        var induk = rantai.LastOrDefault(s => s.JabatanId == l.JabatanId && s.Status is not (StatusDisposisi.Dibatalkan
            or StatusDisposisi.Dilaporkan));
        return new(l.JabatanId, l.JabatanNama, pangku?.Sebutan ?? l.JabatanNama, pangku is not null, p.Judul, suratId, langkahId, p.Id,
            induk);
    }

    public async Task<Asal?> DariPenerimaanAsync(DisposisiRepository disposisi, long id, CancellationToken ct)
    {
        var s = await disposisi.FindAsync(user.InstansiId, id, ct);
        var pangku = s is null ? null : (await user.JabatanAsync(ct)).FirstOrDefault(j => j.JabatanId == s.JabatanId);
        return s is null || pangku is null || s.SuratMasukId is null || !AlurDisposisi.Allowed(s.Status, AksiDisposisi.Teruskan, true)
            ? null
            : new(s.JabatanId, s.JabatanNama, pangku.Sebutan, true, s.Perihal ?? "", s.SuratMasukId, null, null, s);
    }
}
