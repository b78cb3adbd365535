namespace SopKinerja.Benchmarks; internal static class Program { private static void Main() { } }
