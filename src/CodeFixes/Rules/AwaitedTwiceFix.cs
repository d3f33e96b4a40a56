using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.CodeFixes.Rules;

/// <summary>CORO003: makes the local hold a task instead of the coroutine, where all that happens to it is being awaited.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AwaitedTwiceFix)), Shared]
public sealed class AwaitedTwiceFix : TextFixProvider
{
    internal const string StartTask = "CORO003.StartTask";

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.AwaitedTwice];

    private protected override IEnumerable<TextFix> FindFixes(FixSite site)
    {
        if (site.Types.EventLoop is not { } eventLoop
            || site.Model.GetSymbolInfo(site.Node, site.Token).Symbol is not ILocalSymbol { DeclaringSyntaxReferences: [var reference] } local
            || reference.GetSyntax(site.Token) is not VariableDeclaratorSyntax
            {
                Initializer.Value: var made,
                Parent: VariableDeclarationSyntax { Variables.Count: 1, Type: { IsVar: true }, Parent: LocalDeclarationStatementSyntax },
            } declarator
            || !site.Types.IsCoroutine(site.Model.GetTypeInfo(made, site.Token).Type)
            || EnclosingFunction.Find(declarator, site.Model, site.Token) is not { } function
            || !UsesOf(local, function, site).All(static use => use.Parent is AwaitExpressionSyntax))
        {
            yield break;
        }

        yield return new TextFix(StartTask, "Start it as a task",
        [
            DeclarationText.Insert(made.SpanStart, $"{site.NameOf(eventLoop)}.Current.CreateTask("),
            DeclarationText.Insert(made.Span.End, ")"),
        ]);
    }

    private static IEnumerable<IdentifierNameSyntax> UsesOf(ILocalSymbol local, EnclosingFunction function, FixSite site) =>
        function.Declaration.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Where(name => name.Identifier.ValueText == local.Name && SymbolEqualityComparer.Default.Equals(site.Model.GetSymbolInfo(name, site.Token).Symbol, local));
}
