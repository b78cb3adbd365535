[assembly: Xunit.AssemblyFixture(typeof(SopKinerja.Data.Tests.Sambungan))]

namespace SopKinerja.Data.Tests;

using Microsoft.Data.Sqlite;

/// <summary>
/// Closes the databases of all tests while the run is still going. Left to the end of the process, closing some two thousand
/// of them takes seconds there, and a runner that waits ten for the process to end calls a green run failed on a busy machine.
/// </summary>
public sealed class Sambungan : IDisposable
{
    public void Dispose() => SqliteConnection.ClearAllPools();
}
