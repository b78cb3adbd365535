namespace SopKinerja.Data;

/// <summary>One page of a list: <see cref="Number"/> counts from 1.</summary>
public readonly record struct Paging(int Number, int Size = 25)
{
    public int Skip => (Math.Max(Number, 1) - 1) * Size;
}
