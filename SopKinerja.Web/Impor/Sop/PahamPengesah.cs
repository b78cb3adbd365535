namespace SopKinerja.Web.Impor;

/// <summary>Who put a SOP into force: post, name, rank and NIP, on lines of their own or all on one.</summary>
internal static class PahamPengesah
{
    public static (string Jabatan, string Nama, string? Pangkat, string? Nip) Baca(IEnumerable<string> isi, List<CatatanImporSop> catatan)
    {
        var teks = string.Join('\n', isi.SelectMany(t => t.Split('\n')).Select(TabelSop.Satu));
        var nip = LabelSop.Nip().Match(teks);
        var bagian = (nip.Success ? teks[..nip.Index] : teks).Split('\n').Select(TabelSop.Satu).Where(t => t.Length > 0).ToList();
        var angka = nip.Success ? string.Concat(nip.Value.Where(char.IsAsciiDigit)) : null;
        if (bagian.Count == 0)
            return ("", "", null, angka);
        if (bagian.Count > 1)
        {
            // The name stands last, before the rank; a long post takes several lines.
            var pangkat = bagian.Skip(2).LastOrDefault(b => LabelSop.PangkatPns().IsMatch(b));
            var tersisa = bagian.Where(b => b != pangkat).ToList();
            if (tersisa.Count > 2)
                catatan.Add(new("disahkan", SifatCatatan.Usulan, $"Baris terakhir dibaca sebagai nama pengesah: {tersisa[^1]}."));
            return (string.Join(' ', tersisa.SkipLast(1)).TrimEnd(','), tersisa[^1], pangkat, angka);
        }

        // One line: the post ends where capitals or a title begin.
        var satu = bagian[0].Replace("*", "", StringComparison.Ordinal);
        if (LabelSop.Bergelar().Match(satu) is not { Success: true } orang)
            return (satu.TrimEnd(','), "", null, angka);
        catatan.Add(new("disahkan", SifatCatatan.Usulan, "Jabatan dan nama pengesah dipisah menurut gelar dan huruf besarnya."));
        return (LabelSop.Jabatan().Match(satu).Value.Trim(), orang.Value.Trim(), null, angka);
    }
}
