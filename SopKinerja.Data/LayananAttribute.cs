namespace SopKinerja.Data;

/// <summary>A service of the domain or of the portal: one instance for each request, registered by this mark.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class LayananAttribute : Attribute;
