using System.Collections.Immutable;
using Coroutines.Generator.Lowering.Tree;

namespace Coroutines.Generator.Lowering;

/// <summary>Whether evaluating an expression may change a local.</summary>
internal static class WriteFinder
{
    public static bool Writes(Expr node, Local local) => node switch
    {
        Code code => Writes(code.Snippet, local),
        AwaitExpr awaited => Writes(awaited.Operand, local),
        Template template => Writes(template.Pieces, local),
        Place place => Writes(place.Pieces, local),
        ShortCircuit logic => Writes(logic.Left, local) || Writes(logic.Right, local),
        Conditional choice => Writes(choice.Condition, local) || Writes(choice.WhenTrue, local) || Writes(choice.WhenFalse, local),
        ThrowExpr thrown => Writes(thrown.Exception, local),

        // Statements: not worth looking into, the safe answer costs one variable.
        _ => true,
    };

    private static bool Writes(ImmutableArray<object> pieces, Local local) =>
        pieces.Any(piece => piece is Operand operand ? Writes(operand.Value, local) : Writes((Snippet)piece, local));

    private static bool Writes(Snippet snippet, Local local) => snippet.Locals.Any(use => use.Local == local && (use.Access & Access.Write) != 0);
}
