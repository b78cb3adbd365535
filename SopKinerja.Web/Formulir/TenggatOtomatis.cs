namespace SopKinerja.Web.Formulir;

using SopKinerja.Data;

/// <summary>Reminds an office's secretariat of recipients who still wait for the annual report, in the hours in which people
/// work.</summary>
[Layanan]
public sealed class TenggatOtomatis(TenggatRepository tenggat, KalenderRepository kalender)
{
    /// <returns>How many mails.</returns>
    public async Task<int> JalankanAsync(InstansiRingkas kantor, DateTime now, CancellationToken ct)
    {
        var oleh = new Pelaku { InstansiId = kantor.Id, Zona = kantor.Zona, Nama = "Portal", Now = now };
        if (!PengingatOtomatis.JamKantor(oleh, await kalender.UntukAsync(kantor.Id, ct)))
            return 0;
        var hasil = await tenggat.IngatkanAsync(oleh, kantor.Nama, ct);
        return hasil.Refused ? 0 : hasil.Value;
    }
}
