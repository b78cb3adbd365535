namespace SopKinerja.Data;

/// <summary>A form as it was sent: the same form with the same values gives the same fingerprint.</summary>
/// <param name="Sidik">SHA-256 in lower-case hex over the form's own key, its sender and all that was typed.</param>
/// <param name="Pada">When it came in.</param>
public sealed record Kiriman(string Sidik, DateTime Pada);

/// <summary>This very form was received before (a double click, a page that was sent again): nothing was written a second time.</summary>
public sealed class SudahDiterimaException() : Exception("Formulir ini sudah diterima.");

/// <summary>
/// The office's lock was not to be had in time, or a deadlock chose this one (<c>sp_getapplock</c>: −1 timeout, −2 cancelled,
/// −3 deadlock).
/// </summary>
public sealed class KunciSibukException(int hasil) : Exception($"sp_getapplock: {hasil}");
