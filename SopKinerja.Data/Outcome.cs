namespace SopKinerja.Data;

/// <summary>A value, or a refusal in a sentence that the user reads. Exceptions are for bugs and outages.</summary>
public readonly record struct Outcome<T>
{
    private readonly T? _value;

    private Outcome(T? value, string? reason)
    {
        _value = value;
        Reason = reason;
    }

    /// <summary>Why not, in Indonesian; null when there is a value.</summary>
    public string? Reason { get; }

    public bool Refused => Reason is not null;

    public T Value => Refused ? throw new InvalidOperationException(Reason) : _value!;

    public static Outcome<T> Refuse(string reason) => new(default, reason);

    /// <summary>For interfaces, which have no implicit conversion.</summary>
    public static Outcome<T> Of(T value) => new(value, null);

    public static implicit operator Outcome<T>(T value) => new(value, null);
}
