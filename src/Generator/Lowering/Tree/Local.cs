using Coroutines.Generator.Emit;
using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Lowering.Tree;

internal enum LocalKind
{
    /// <summary>A parameter of the method: the frame hands it in again at every resume.</summary>
    Parameter,

    /// <summary>A local of the user's, hoisted to the machine's one level.</summary>
    User,

    /// <summary>A value that a pass had to keep; or the display object of a scope.</summary>
    Temporary,

    /// <summary>The machine's own out parameter; never saved.</summary>
    Result,
}

/// <summary>A variable of the machine. What is not hoisted is part of some snippet's text and is no <see cref="Local"/>.</summary>
internal sealed class Local(string sourceName, string name, string type, LocalKind kind)
{
    /// <summary>The name in the user's source.</summary>
    public string SourceName { get; } = sourceName;

    /// <summary>The name in the machine.</summary>
    public string Name { get; } = name;

    /// <summary>The name of the frame's field.</summary>
    public string Field => GeneratedNames.Field(Name);

    /// <summary>May hold placeholders of types that have no name.</summary>
    public string Type { get; set; } = type;

    public LocalKind Kind { get; } = kind;

    /// <summary>Of a value that a pass had to keep: where the source has what was evaluated. Null: in the statement of the await across which it lives.</summary>
    public SyntaxNode? Origin { get; init; }

    /// <summary>What images call a value that a pass had to keep and that belongs to more than one statement; null where its name and the statement are enough.</summary>
    public string? KeptAs { get; set; }

    /// <summary>The only awaits across which it holds anything, though the flow of control alone does not show it; null: all across which it lives.</summary>
    public HashSet<AwaitInfo>? MeantAt { get; init; }

    /// <summary>The scope whose display object holds this local, if a lambda captures it.</summary>
    public Scope? CapturedIn { get; set; }

    /// <summary>Whether the frame must let go of it when it returns to the pool.</summary>
    public bool HoldsReferences { get; set; } = true;

    /// <summary>Whether a generic method cannot infer its type: no type argument may be an interface with static abstract members, or stay <c>dynamic</c>.</summary>
    public bool IsNoTypeArgument { get; set; }

    /// <summary>A <c>ref struct</c>: may live between two awaits, never across one.</summary>
    public bool IsRefLike { get; set; }

    /// <summary><c>ref</c> or <c>ref readonly</c> where the local is another name for a place; it lives between two awaits too.</summary>
    public string RefKeyword { get; set; } = "";

    public bool IsRef => RefKeyword.Length > 0;

    /// <summary>Whether it lives in the frame all the time, instead of being saved at each await; see <see cref="ResidentLocals"/>.</summary>
    public bool IsResident { get; set; }

    /// <summary>Whether it may change without being named: a place that some reference leads to, or a reference.</summary>
    public bool IsAliased { get; set; }

    public override string ToString() => Name;
}
