using Xunit;

// All of them start a browser: .ci/run asks them after the quick ones.
[assembly: Trait("Kategori", "Lambat")]
