using Microsoft.CodeAnalysis.CSharp;

namespace Execution.Tests.Coverage;

/// <summary>Where an await stands in a node: in one of its children, or beside it.</summary>
internal readonly record struct Position(SyntaxKind Kind, string Slot)
{
    /// <summary>A node without an await in a statement (for a statement: in a body) that has one. It is kept, or copied, around the await.</summary>
    public const string Beside = "(beside)";

    /// <summary>All that C#'s syntax has.</summary>
    public static IEnumerable<Position> All =>
        from node in SyntaxShape.Nodes
        from slot in node.Value is { } type ? SyntaxShape.SlotsOf(type).Select(slot => slot.Name).Append(Beside) : [Beside]
        select new Position(node.Key, slot);

    public override string ToString() => $"{Kind}.{Slot}";
}

