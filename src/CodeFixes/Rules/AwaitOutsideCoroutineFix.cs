using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Coroutines.CodeFixes.Rules;

/// <summary>CORO001: makes the function a coroutine, or hands the awaited one to the loop; where the program starts, runs a loop for it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AwaitOutsideCoroutineFix)), Shared]
public sealed class AwaitOutsideCoroutineFix : TextFixProvider
{
    internal const string MakeCoroutine = "CORO001.MakeCoroutine";
    internal const string MakeChain = "CORO001.MakeChain";
    internal const string Submit = "CORO001.Submit";
    internal const string Run = "CORO001.Run";

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.AwaitOutsideCoroutine];

    private protected override IEnumerable<TextFix> FindFixes(FixSite site)
    {
        if (EnclosingFunction.Find(site.Node, site.Model, site.Token) is not { } function || site.Types.EventLoop is not { } eventLoop)
            yield break;

        // Only coroutines can be handed over; what the loop's other awaitables wait for belongs to a loop already.
        var operand = (site.Node as AwaitExpressionSyntax)?.Expression;
        if (operand is not null && !site.Types.IsCoroutine(site.Model.GetTypeInfo(operand, site.Token).Type))
            operand = null;

        var loop = site.NameOf(eventLoop);
        if (function.IsEntryPoint(site.Model.Compilation, site.Token))
        {
            if (operand is not null)
            {
                yield return new TextFix(Run, "Run it on an event loop",
                [
                    new TextChange(TextSpan.FromBounds(site.Node.SpanStart, operand.SpanStart), $"{loop}.Run("),
                    DeclarationText.Insert(operand.Span.End, ")"),
                ]);
            }

            yield break;
        }

        if (CoroutineConversion.Find(site, function) is { } changes && !WantedTasks.Any(site, function))
            yield return new TextFix(MakeCoroutine, Title(function), [.. changes]);

        if (operand is not null && function.Symbol.IsAsync)
        {
            yield return new TextFix(Submit, "Hand it to the event loop",
            [
                DeclarationText.Insert(operand.SpanStart, $"{loop}.Current.Submit("),
                DeclarationText.Insert(operand.Span.End, ")"),
            ]);
        }
    }

    // Where a method returns another type than before, those that await it must follow.
    private protected override IEnumerable<CodeAction> FindWiderFixes(FixSite site, Solution solution)
    {
        if (EnclosingFunction.Find(site.Node, site.Model, site.Token) is { Symbol: { IsAsync: true, MethodKind: MethodKind.Ordinary } method } function
            && site.Types.IsTask(method.ReturnType)
            && !function.IsEntryPoint(site.Model.Compilation, site.Token)
            && CoroutineConversion.Find(site, function) is not null
            && (IsNamedElsewhere(site, method, function.Declaration) || IsSeenByOthers(site, method, solution)))
        {
            yield return CodeAction.Create($"Make '{method.DisplayName()}' and its callers coroutines", token => CoroutineChain.ConvertAsync(solution, method, token), MakeChain);
        }
    }

    private static bool IsNamedElsewhere(FixSite site, IMethodSymbol method, SyntaxNode declaration)
    {
        var roots = method.DeclaredAccessibility == Accessibility.Private
            ? method.ContainingType.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(site.Token))
            : site.Model.Compilation.SyntaxTrees.Select(tree => tree.GetRoot(site.Token));
        return roots.Any(root => WrittenNames.Of(root.SyntaxTree, site.Token).In(root.FullSpan, method.Name).Any(name => !declaration.Span.Contains(name.Span)));
    }

    // Whether other projects do name it would take too long to find out while somebody types.
    private static bool IsSeenByOthers(FixSite site, IMethodSymbol method, Solution solution) =>
        method.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal
        && solution.GetDocument(site.Root.SyntaxTree)?.Project is { } project
        && solution.GetProjectDependencyGraph().GetProjectsThatDirectlyDependOnThisProject(project.Id).Any();

    private static string Title(EnclosingFunction function) =>
        function.Declaration is LambdaExpressionSyntax ? "Make the lambda a coroutine" : $"Make '{function.Symbol.DisplayName()}' a coroutine";
}
