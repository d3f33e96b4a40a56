namespace Coroutines.CompilerServices;

/// <summary>Memory that is kept for later, and let go of when nobody has wanted it for a while.</summary>
internal interface ITrimmable
{
    /// <summary>Lets go of what was not used since the last call.</summary>
    void Trim();
}
