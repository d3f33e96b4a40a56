namespace Coroutines.CompilerServices;

/// <summary>A free list of one thread.</summary>
internal interface ITrimmable
{
    /// <summary>Drops half of what has not been taken since the last call.</summary>
    void Trim();
}
