namespace SopKinerja.Web.Tests;

/// <summary>
/// Tests that start LibreOffice: after all others and one at a time, because one of them wants the machine for itself.
/// <c>--filter-not-trait Kategori=Lambat</c> leaves them out.
/// </summary>
[CollectionDefinition(nameof(Lambat), DisableParallelization = true), Trait("Kategori", nameof(Lambat))]
public sealed class Lambat;
