namespace Coroutines.Generator.Lowering.Tree;

/// <summary>A scope of the source whose captured locals live in one display object, made anew each time the scope is entered.</summary>
internal sealed class Scope
{
    public List<Local> Captured { get; } = [];

    /// <summary>Holds the display object; set as soon as something is captured.</summary>
    public Local? Display { get; set; }

    /// <summary>The name under which a lambda sees the display object: a copy that nothing ever assigns again.</summary>
    public string CopyName { get; set; } = "";

    public string ClassName { get; set; } = "";

    /// <summary>The types without a name in what is captured: the class is generic over them.</summary>
    public IReadOnlyList<string> Unnamed { get; set; } = [];

    /// <summary>How many scopes stand around it, those of the bodies around a function included.</summary>
    public int Depth { get; init; }

    /// <summary>The delegates of local functions that its display object keeps.</summary>
    public List<FunctionDelegate> Delegates { get; } = [];

    /// <summary>Counts the scopes of a method and of the functions in it.</summary>
    public int Number { get; set; }

    public bool IsNeeded => Display is not null;
}
