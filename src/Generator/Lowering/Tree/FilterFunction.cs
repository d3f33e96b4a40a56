namespace Coroutines.Generator.Lowering.Tree;

/// <summary>
/// What an exception filter calls in the place of a local function that captures. A filter has no room for the function's declaration, so there is
/// one at the machine's level that is given the display objects of that moment, and declares it inside:
/// <code>
/// when (IsMeant(e))      when (IsMeant__InFilter(__scope1, e))      bool IsMeant__InFilter(Run__Scope1 __captured1, E e)
///                                                                   {
///                                                                       return IsMeant(e);
///                                                                       bool IsMeant(E e) => __captured1.meant == e;
///                                                                   }
/// </code>
/// </summary>
/// <param name="name">Its own name.</param>
/// <param name="value">What it returns: the function's call, or the function as a delegate.</param>
internal sealed class FilterFunction(string name, Snippet value) : ITakesDisplays
{
    /// <summary>The name that a call has where the function turns out to capture nothing, so that it is declared at the machine's level itself; null for a delegate.</summary>
    public string? PlainName { get; init; }

    public Snippet Value { get; } = value;

    /// <summary>Modifiers and type.</summary>
    public required Snippet Head { get; init; }

    /// <summary>Each with its angle brackets; or nothing.</summary>
    public string TypeParameters { get; init; } = "";

    /// <summary>What it passes on, without parentheses.</summary>
    public Snippet Parameters { get; init; } = Snippet.Empty;

    public string Constraints { get; init; } = "";

    public IReadOnlyList<Scope> Displays => [.. Value.ClosureScopes.Distinct().OrderBy(scope => scope.Number)];

    /// <summary>Known when all functions are bound.</summary>
    public bool IsNeeded => PlainName is null || Displays.Count > 0;

    public string Name => IsNeeded ? name : PlainName!;
}
