namespace SopKinerja.Data;

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

/// <summary>What a line of the log is about. Kept as text: a name is never changed, only added.</summary>
public enum ObjekLog
{
    Instansi,
    Unit,
    Jabatan,
    Pegawai,
    Pengguna,
    Surat,
    Disposisi,
    Sop,
    Pelaksanaan,
    Sasaran,
    Indikator,
    Capaian,
    Aturan,
    Mutu,
    Program,
    Tahun,
    Laporan,
    Reviu,
    Naskah,
    Arsip,
    BeritaAcara,
    Penerima,
    Publikasi,
    Surel,
    Pengaturan,
    Kalender,
    Acuan,
}

/// <summary>A line to write: an act in the words of a sentence without its subject ("mengunci rekap Triwulan I 2025").</summary>
public sealed record EntriLog(ObjekLog Objek, long? ObjekId, string Uraian)
{
    /// <summary>The run that it belongs to, whose page shows it.</summary>
    public long? PelaksanaanId { get; init; }

    public long? LangkahId { get; init; }

    /// <summary>The post acted in: "Plh. Kepala Dinas"; null when no post was needed, or somebody acted for an official.</summary>
    public string? Jabatan { get; init; }

    /// <summary>The official it was done for.</summary>
    public string? Untuk { get; init; }

    /// <summary>What stood there before, and what stands there now, where the act changed something.</summary>
    public string? Lama { get; init; }

    public string? Baru { get; init; }

    /// <summary>Outside the SOP's own course.</summary>
    public bool Penyimpangan { get; init; }

    /// <summary>Done on a step of a run (0: in what follows its last step), by who holds its post or in the stead of who does.</summary>
    public EntriLog PadaLangkah(Pelaku oleh, long pelaksanaanId, long langkahId, long jabatanId, string jabatanNama)
    {
        var pangku = oleh.Sebagai(jabatanId);
        return this with
        {
            PelaksanaanId = pelaksanaanId,
            LangkahId = langkahId == 0 ? null : langkahId,
            Jabatan = pangku?.Sebutan,
            Untuk = pangku is null ? jabatanNama : null,
        };
    }

    /// <summary>
    /// The same line with what differs between two states of a record, as JSON objects of its properties; not of what follows from them.
    /// Null where nothing does: saving a form as it was is no act.
    /// </summary>
    public EntriLog? DenganBeda<T>(T? lama, T baru)
        where T : class
    {
        var (dulu, kini) = (Isi(lama), Isi(baru));
        var beda = kini.Where(p => !JsonNode.DeepEquals(p.Value, dulu[p.Key])).Select(p => p.Key).ToList();
        return lama is null ? this with { Baru = Pilih(kini, beda) }
            : beda.Count == 0 ? null
            : this with { Lama = Pilih(dulu, beda), Baru = Pilih(kini, beda) };
    }

    /// <summary>The same line with the value that changed; null where it did not.</summary>
    public EntriLog? DenganBeda(string? lama, string? baru) => lama == baru ? null : this with { Lama = lama, Baru = baru };

    /// <summary>The same line with all that a record held, which is gone now.</summary>
    public EntriLog DenganLama<T>(T lama)
        where T : class => this with { Lama = Isi(lama).ToJsonString(s_json) };

    private static JsonObject Isi<T>(T? nilai) => nilai is null ? [] : JsonSerializer.SerializeToNode(nilai, s_json)!.AsObject();

    private static string Pilih(JsonObject isi, List<string> kunci) =>
        new JsonObject(kunci.Select(k => KeyValuePair.Create(k, isi[k]?.DeepClone()))).ToJsonString(s_json);

    private static readonly JsonSerializerOptions s_json = new()
    {
        Converters = { new JsonStringEnumConverter() }, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        IgnoreReadOnlyProperties = true,
    };
}

/// <summary>A line as it is read.</summary>
public sealed record BarisLog
{
    public required long Id { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime Pada { get; init; }

    public long? PenggunaId { get; init; }

    public required string Pelaku { get; init; }

    public string? Alamat { get; init; }

    public string? Jabatan { get; init; }

    public string? Untuk { get; init; }

    public required ObjekLog Objek { get; init; }

    public long? ObjekId { get; init; }

    public long? PelaksanaanId { get; init; }

    public long? LangkahId { get; init; }

    public required string Uraian { get; init; }

    public string? Lama { get; init; }

    public string? Baru { get; init; }

    public required bool Penyimpangan { get; init; }
}
