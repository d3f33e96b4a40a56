using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Coroutines.CodeFixes.Rules;

/// <summary>
/// No rule's, but C#'s own errors of a coroutine that stands where its result is wanted, <c>if (Ready())</c>: awaits it, if that mends the error.
/// Where CORO002 speaks too and its fix does that, this one is left out.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MissingAwaitFix)), Shared]
public sealed class MissingAwaitFix : TextFixProvider
{
    internal const string AddAwait = "Coroutines.AddAwait";

    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
    [
        "CS0029", // if (Ready())
        "CS0019", // Count() + 1
        "CS0023", // !Ready()
        "CS1503", // Show(Count())
        "CS1061", // Name().Length
        "CS1929", // Name().Trim(), where there is a Trim() for something else
        "CS0021", // Names()[0]
        "CS1579", // foreach (var name in Names())
    ];

    private protected override IEnumerable<TextFix> FindFixes(FixSite site)
    {
        if (EnclosingFunction.Find(site.Node, site.Model, site.Token) is not { } function
            || !function.AllowsAwaitAt(site.Node)
            || !site.Types.IsCoroutineFunction(function.Symbol))
        {
            yield break;
        }

        foreach (var unawaited in FindUnawaited(site))
        {
            ImmutableArray<TextChange> changes = [.. unawaited.SelectMany(Await)];
            if (!changes.IsEmpty && CompileCheck.Mends(site, changes))
            {
                yield return new TextFix(AddAwait, "Await it", changes);
                yield break;
            }
        }
    }

    /// <summary>What may be awaited to mend the error, the least first.</summary>
    private static IEnumerable<ExpressionSyntax[]> FindUnawaited(FixSite site)
    {
        if (site.Node is not BinaryExpressionSyntax binary)
        {
            yield return Coroutines(site, WantedOf(site.Node));
            yield break;
        }

        yield return Coroutines(site, binary.Left);
        yield return Coroutines(site, binary.Right);
        yield return Coroutines(site, binary.Left, binary.Right);
        yield return Coroutines(site, [.. OperandsOf(binary.AncestorsAndSelf().TakeWhile(static node => node is BinaryExpressionSyntax).OfType<BinaryExpressionSyntax>().Last())]);
    }

    private static ExpressionSyntax? WantedOf(SyntaxNode node) => node switch
    {
        SimpleNameSyntax { Parent: MemberAccessExpressionSyntax access } name when access.Name == name => access.Expression,
        AssignmentExpressionSyntax assignment => assignment.Right,
        PrefixUnaryExpressionSyntax unary => unary.Operand,
        ElementAccessExpressionSyntax element => element.Expression,
        _ => node as ExpressionSyntax,
    };

    private static IEnumerable<ExpressionSyntax> OperandsOf(ExpressionSyntax expression) =>
        expression is BinaryExpressionSyntax binary ? OperandsOf(binary.Left).Concat(OperandsOf(binary.Right)) : [expression];

    private static ExpressionSyntax[] Coroutines(FixSite site, params ExpressionSyntax?[] expressions) =>
    [
        .. expressions.OfType<ExpressionSyntax>().Where(expression =>
            site.Model.GetTypeInfo(expression, site.Token).Type is { } type
            && site.Types.NeedsLoop(type)
            && CoroutineTypes.AwaitResult(type) is not null
            && !NeverAwaitedFix.Awaits(site, expression, type)),
    ];

    private static IEnumerable<TextChange> Await(ExpressionSyntax expression) =>
        expression.Parent is MemberAccessExpressionSyntax or ElementAccessExpressionSyntax
            ? [DeclarationText.Insert(expression.SpanStart, "("), .. DeclarationText.Await(expression), DeclarationText.Insert(expression.Span.End, ")")]
            : DeclarationText.Await(expression);
}
