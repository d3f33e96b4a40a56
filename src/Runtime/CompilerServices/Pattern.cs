using System.ComponentModel;

namespace Coroutines.CompilerServices;

/// <summary>What generated code needs to write a pattern as a condition.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Pattern
{
    /// <summary>Assigns, and is true: a declaration pattern's variable as an operand of <c>&amp;&amp;</c>.</summary>
    public static bool Assign<T>(out T target, T value)
        where T : allows ref struct
    {
        target = value;
        return true;
    }
}
