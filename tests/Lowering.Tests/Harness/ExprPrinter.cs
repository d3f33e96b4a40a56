using Coroutines.Generator.Lowering.Tree;

namespace Lowering.Tests.Harness;

/// <summary>Expressions: <c>‹ ›</c> stand around an operand that may have to be kept, <c>‹&amp; ›</c> around a place, <c>‹! ›</c> around what must not.</summary>
internal static class ExprPrinter
{
    public static string Print(Expr node) => node switch
    {
        Code code => SnippetPrinter.Print(code.Snippet),
        AwaitExpr awaited => $"{(awaited.Info.Kind == AwaitKind.Yield ? "yield" : "await")} {Print(awaited.Operand)}",
        Template template => string.Concat(template.Pieces.Select(Piece)).Trim(),
        Place place => string.Concat(place.Pieces.Select(Piece)).Trim(),
        ShortCircuit logic => $"({Print(logic.Left)} {(logic.IsAnd ? "&&" : "||")} {Print(logic.Right)})",
        Conditional choice => $"({Print(choice.Condition)} ? {Print(choice.WhenTrue)} : {Print(choice.WhenFalse)})",
        Sequence sequence => $"[\n{string.Join('\n', sequence.Steps.Select(TreePrinter.Print)).Indented()}\n    => {Print(sequence.Value)}]",
        ThrowExpr thrown => $"throw {Print(thrown.Exception)}",
        _ => throw new ArgumentException(node.GetType().Name),
    };

    private static string Piece(object piece) => piece switch
    {
        Snippet { Parts: [TextPart { Text: var text }] } => text.ReplaceLineEndings(" "),
        Snippet snippet => Padded(snippet),
        Operand { Value: Place place } => $"‹&{Print(place)}›",
        Operand { WhyNotSpilled: null, Value: var value } => $"‹{Print(value)}›",
        Operand { Value: var value } => $"‹!{Print(value)}›",
        _ => throw new ArgumentException(piece.GetType().Name),
    };

    private static string Padded(Snippet snippet)
    {
        var before = snippet.Parts[0] is TextPart { Text: [' ', ..] } ? " " : "";
        var after = snippet.Parts[^1] is TextPart { Text: [.., ' '] } or ResultPart { FollowedByArguments: true } ? " " : "";
        return before + SnippetPrinter.Print(snippet) + after;
    }
}
