using Coroutines.Analyzers.Rules;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Coroutines.CodeFixes.Rules;

/// <summary>CORO030: hands the call to the loop, which is asked for before the thread starts.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ForeignThreadFix)), Shared]
public sealed class ForeignThreadFix : TextFixProvider
{
    internal const string CallSoon = "CORO030.CallSoon";

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.ForeignThread];

    private protected override IEnumerable<TextFix> FindFixes(FixSite site)
    {
        if (site.Types.EventLoop is not { } eventLoop
            || site.Node is not InvocationExpressionSyntax { Parent: ExpressionStatementSyntax or LambdaExpressionSyntax } call
            || call.Parent is LambdaExpressionSyntax && site.Model.GetTypeInfo(call, site.Token).Type?.SpecialType != SpecialType.System_Void
            || call.DescendantNodes().Any(static node => node is AwaitExpressionSyntax)
            || site.Model.GetOperation(call, site.Token) is not { } operation
            || ForeignThreadAnalyzer.FindThreadBody(operation) is not { } body
            || EnclosingFunction.Find(body.Syntax, site.Model, site.Token) is not { } starter)
        {
            yield break;
        }

        var changes = ImmutableArray.CreateBuilder<TextChange>();
        var loop = FindLoop(site, body.Syntax, eventLoop);
        if (loop is null)
        {
            // Only a coroutine knows that a loop runs here.
            if (!site.Types.IsCoroutineFunction(starter.Symbol) || FirstStatement(starter.Declaration) is not { } first)
                yield break;
            loop = FreeName.For("loop", body.Syntax);
            changes.Add(DeclarationText.Insert(first.SpanStart, $"var {loop} = {site.NameOf(eventLoop)}.Current;{DeclarationText.LineBreakBefore(site.Text, first.SpanStart)}"));
        }

        changes.Add(DeclarationText.Insert(call.SpanStart, $"{loop}.CallSoonThreadsafe(() => "));
        changes.Add(DeclarationText.Insert(call.Span.End, ")"));
        yield return new TextFix(CallSoon, "Hand it to the loop", changes.ToImmutable());
    }

    // A local that comes later is in scope, too, but not to be used yet.
    private static string? FindLoop(FixSite site, SyntaxNode body, INamedTypeSymbol eventLoop)
    {
        return site.Model.LookupSymbols(body.SpanStart).FirstOrDefault(symbol => symbol switch
        {
            ILocalSymbol local => Is(local.Type) && local.Locations[0].SourceSpan.End < body.SpanStart,
            IParameterSymbol parameter => Is(parameter.Type),
            _ => false,
        })?.Name;

        bool Is(ITypeSymbol type) => SymbolEqualityComparer.Default.Equals(type, eventLoop);
    }

    private static StatementSyntax? FirstStatement(SyntaxNode function) => function switch
    {
        BaseMethodDeclarationSyntax { Body.Statements: [var first, ..] } => first,
        LocalFunctionStatementSyntax { Body.Statements: [var first, ..] } => first,
        AnonymousFunctionExpressionSyntax { Block.Statements: [var first, ..] } => first,
        _ => null,
    };
}
