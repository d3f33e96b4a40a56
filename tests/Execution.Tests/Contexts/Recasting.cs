using Execution.Tests.Harness;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Execution.Tests.Contexts;

/// <summary>
/// Puts the bodies of a program's coroutines into another context, where they must do what they did: <c>{ A }</c> becomes
/// <code>
/// { Func&lt;Coroutine&gt; recast_ = async () => { A }; await recast_(); }
/// { await recast_(); [Coroutine] async Coroutine recast_() { A } }
/// </code>
/// and so on. No line moves.
/// </summary>
internal static class Recasting
{
    private const string Name = "recast_";

    /// <summary>Bodies keep the name of the method, for those who ask for their caller.</summary>
    private const string Entry = "Run";

    private const string Items = "global::System.Collections.Generic.IAsyncEnumerable<int>";

    /// <summary>The contexts that bodies can be put into.</summary>
    public static IReadOnlyList<BodyKind> Contexts { get; } = [.. Enum.GetValues<BodyKind>().Except([BodyKind.Method])];

    /// <summary>Functions: all coroutines of the program if <paramref name="whole"/>. Otherwise the one that is its entry: others are called, and overridden, by name.</summary>
    public static ProgramSource Recast(ProgramSource program, BodyKind context, bool whole)
    {
        var root = CSharpSyntaxTree.ParseText(program.Text, ProgramCompilation.ParseOptions).GetRoot();
        var changes = root.DescendantNodes().OfType<MethodDeclarationSyntax>()
            .Where(method => IsCoroutine(method) && (whole ? context is BodyKind.Lambda or BodyKind.LocalFunction : IsEntry(method)))
            .SelectMany(method => Changes(method, context));
        return program with { Text = SourceText.From(program.Text).WithChanges(changes.OrderBy(change => change.Span.Start)).ToString() };
    }

    private static bool IsCoroutine(MethodDeclarationSyntax method) =>
        method.AttributeLists.SelectMany(list => list.Attributes).Any(attribute => attribute is { Name: IdentifierNameSyntax { Identifier.Text: "Coroutine" }, ArgumentList: null })
        && method.ReturnType is SimpleNameSyntax { Identifier.Text: "Coroutine" }
        && (method.Body ?? (object?)method.ExpressionBody) is not null;

    private static bool IsEntry(MethodDeclarationSyntax method) =>
        method is { Identifier.Text: Entry, ParameterList.Parameters.Count: 0, TypeParameterList: null, Parent: ClassDeclarationSyntax { Identifier.Text: "Program", TypeParameterList: null } };

    private static IEnumerable<TextChange> Changes(MethodDeclarationSyntax method, BodyKind context)
    {
        var type = method.ReturnType.ToString();
        var call = method.ReturnType is GenericNameSyntax ? "return await" : "await";
        return context switch
        {
            BodyKind.Lambda => Around(method, $"{{ global::System.Func<{type}> {Name} = async () => ", $"; {call} {Name}(); }}"),
            BodyKind.LocalFunction => Around(method, $"{{ {call} {Name}(); [global::Coroutines.Coroutine] async {type} {Name}() ", " }"),
            BodyKind.GenericMethod => Around(method, $"{{ await {Entry}({Name}: 0); }} [Coroutine] private static async {type} {Entry}<T{Name}>(T{Name} {Name}) ", ""),
            BodyKind.StructMethod => Around(method, $"{{ await new {Name}().{Entry}(); }} private partial struct {Name} {{ [Coroutine] public async {type} {Entry}() ", " }"),
            BodyKind.Iterator => InIterator(method, $"{{ await foreach (var _{Name} in {Entry}({Name}: 0)) {{ }} }} [Coroutine] private static async {Items} {Entry}(int {Name}) "),
            _ => throw new ArgumentOutOfRangeException(nameof(context)),
        };
    }

    /// <summary>The body as it stands, with a text before and one behind. The semicolon of an expression body goes where the function that it belongs to wants it.</summary>
    private static IEnumerable<TextChange> Around(MethodDeclarationSyntax method, string before, string after)
    {
        if (method.Body is { } block)
            return [Insert(block.SpanStart, before), Insert(block.Span.End, after)];
        var (arrow, semicolon) = (method.ExpressionBody!.ArrowToken, method.SemicolonToken);
        return before.TrimEnd().EndsWith("=>", StringComparison.Ordinal)
            ? [new TextChange(arrow.Span, before), new TextChange(semicolon.Span, after)]
            : [Insert(arrow.SpanStart, before), Insert(semicolon.Span.End, after)];
    }

    /// <summary>An iterator does not return.</summary>
    private static IEnumerable<TextChange> InIterator(MethodDeclarationSyntax method, string before)
    {
        if (method.Body is not { } block)
            return [new TextChange(method.ExpressionBody!.ArrowToken.Span, $"{before}{{ "), Insert(method.SemicolonToken.Span.End, " yield break; }")];
        var returns = block.DescendantNodes(node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)).OfType<ReturnStatementSyntax>();
        return
        [
            Insert(block.SpanStart, before),
            .. returns.Select(node => new TextChange(node.ReturnKeyword.Span, "yield break")),
            Insert(block.CloseBraceToken.SpanStart, " yield break; "),
        ];
    }

    private static TextChange Insert(int at, string text) => new(new TextSpan(at, 0), text);
}
