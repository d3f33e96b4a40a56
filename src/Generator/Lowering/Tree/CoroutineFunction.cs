namespace Coroutines.Generator.Lowering.Tree;

/// <summary>
/// A coroutine lambda or local function of a rewritten body: a machine of its own. The variables that it shares with the bodies around it
/// live in their display objects, which every call hands over.
/// </summary>
internal sealed class CoroutineFunction(string name) : ITakesDisplays
{
    /// <summary>What the names of its members begin with.</summary>
    public string Name { get; } = name;

    /// <summary>The scopes whose variables it uses, itself or through the functions that it calls; known when all bodies are bound.</summary>
    public IReadOnlyList<Scope> Displays { get; set; } = [];

    /// <summary>Whether it, or a function that it calls, uses the instance of the method.</summary>
    public bool UsesThis { get; set; }

    /// <summary>What stands for a local function where it is no call: the same function as text. Null for a lambda.</summary>
    public LocalFunction? AsValue { get; set; }
}
