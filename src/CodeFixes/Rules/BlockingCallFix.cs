using Coroutines.Analyzers.Helpers.Blocking;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Coroutines.CodeFixes.Rules;

/// <summary>CORO010: awaits the call's twin, where one takes the same arguments and gives the same result; or runs the call on a thread of the pool.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(BlockingCallFix)), Shared]
public sealed class BlockingCallFix : TextFixProvider
{
    internal const string AwaitTwin = "CORO010.AwaitTwin";
    internal const string ToThread = "CORO010.ToThread";

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.BlockingCall];

    private protected override IEnumerable<TextFix> FindFixes(FixSite site)
    {
        if (site.Node is not ExpressionSyntax call
            || EnclosingFunction.Find(call, site.Model, site.Token) is not { } function
            || !function.AllowsAwaitAt(call)
            || site.Model.GetSymbolInfo(call, site.Token).Symbol is not { } member
            || call.Ancestors().Any(static node => node is ConditionalAccessExpressionSyntax))
        {
            yield break;
        }

        var receiver = (call is InvocationExpressionSyntax invocation ? invocation.Expression : call) is MemberAccessExpressionSyntax access ? access.Expression : null;
        var list = BlockingCallList.For(site.AdditionalFiles, site.Token);
        var line = list.Find((member as IMethodSymbol)?.ReducedFrom ?? member, receiver is null ? null : site.Model.GetTypeInfo(receiver, site.Token).Type);
        if (line?.Twin is { } twin && FindTwin(site, call, receiver, twin) is { } awaited)
        {
            ImmutableArray<TextChange> changes = LoopOver(call) is { } loop
                ? [DeclarationText.Insert(loop.ForEachKeyword.SpanStart, "await "), new(call.Span, awaited)]
                : [Replace(call, awaited)];
            yield return new TextFix(AwaitTwin, twin == BlockingCallLine.Await ? "Await the task" : "Await its twin", changes);
        }

        if (CanMove(site, call, function))
            yield return new TextFix(ToThread, "Run it on a thread of the pool", Wrap(call, $"await {site.NameOf(site.Types.Coroutine)}.ToThread(() => "));
    }

    private static string? FindTwin(FixSite site, ExpressionSyntax call, ExpressionSyntax? receiver, string twin)
    {
        if (twin == BlockingCallLine.Await)
        {
            while (receiver is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetAwaiter", Expression: var task } })
                receiver = task;
            return receiver is null || call is InvocationExpressionSyntax { ArgumentList.Arguments.Count: > 0 } ? null : receiver.ToString();
        }

        if (call is not InvocationExpressionSyntax { Expression: var called } invocation)
            return null;

        var arguments = invocation.ArgumentList.ToString();
        var text = twin.Contains('.')
            ? FullTwin(site, invocation, twin)
            : called switch
            {
                MemberAccessExpressionSyntax access => $"{access.Expression}.{twin}{TypeArguments(access.Name)}{arguments}",
                SimpleNameSyntax name => $"{twin}{TypeArguments(name)}{arguments}",
                _ => null,
            };
        return text is not null && GivesTheSame(site, call, SyntaxFactory.ParseExpression(text)) ? text : null;
    }

    // Coroutine.Sleep takes no number: how long is said with its unit.
    private static string? FullTwin(FixSite site, InvocationExpressionSyntax call, string twin)
    {
        var dot = twin.LastIndexOf('.');
        if (site.Model.Compilation.GetTypeByMetadataName(twin.Substring(0, dot)) is not { } type)
            return null;

        var isTime = twin == "Coroutines.Coroutine.Sleep"
            && call.ArgumentList.Arguments is [{ Expression: var delay }]
            && site.Model.GetTypeInfo(delay, site.Token).Type?.SpecialType == SpecialType.System_Int32;
        var arguments = isTime && site.Model.Compilation.GetTypeByMetadataName("System.TimeSpan") is { } time
            ? $"({site.NameOf(time)}.FromMilliseconds{call.ArgumentList})"
            : call.ArgumentList.ToString();
        return $"{site.NameOf(type)}{twin.Substring(dot)}{arguments}";
    }

    private static string TypeArguments(SimpleNameSyntax name) => (name as GenericNameSyntax)?.TypeArgumentList.ToString() ?? "";

    private static bool GivesTheSame(FixSite site, ExpressionSyntax call, ExpressionSyntax twin)
    {
        if (site.Model.GetSpeculativeSymbolInfo(call.SpanStart, twin, SpeculativeBindingOption.BindAsExpression).Symbol is not IMethodSymbol method
            || !(site.Types.IsTask(method.ReturnType) || site.Types.IsCoroutine(method.ReturnType) || (LoopOver(call) is not null && site.Types.IsAsyncSequence(method.ReturnType))))
        {
            return false;
        }

        if (site.Types.IsAsyncSequence(method.ReturnType))
            return site.Model.GetTypeInfo(call, site.Token).Type is INamedTypeSymbol { TypeArguments: [var item] } && SymbolEqualityComparer.Default.Equals(item, ((INamedTypeSymbol)method.ReturnType).TypeArguments[0]);

        return call.Parent is ExpressionStatementSyntax
            || (CoroutineTypes.AwaitResult(method.ReturnType) is { } result && SymbolEqualityComparer.Default.Equals(result, site.Model.GetTypeInfo(call, site.Token).Type));
    }

    /// <summary>The loop that runs over what the call gives: <c>foreach (var line in File.ReadLines(path))</c>.</summary>
    private static CommonForEachStatementSyntax? LoopOver(ExpressionSyntax call) =>
        call.Parent is CommonForEachStatementSyntax loop && loop.Expression == call ? loop : null;

    // A sequence is read where it is looped over, and not where it is made. A lambda takes no await, no reference and no span along, and in a struct no this.
    private static bool CanMove(FixSite site, ExpressionSyntax call, EnclosingFunction function) =>
        !function.Symbol.ContainingType.IsValueType
        && site.Model.GetTypeInfo(call, site.Token).Type is not INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Collections_Generic_IEnumerable_T }
        && !(site.Model.GetSymbolInfo(call, site.Token).Symbol is IMethodSymbol { Parameters: var parameters } && parameters.Any(static parameter => parameter.RefKind != RefKind.None))
        && !call.DescendantNodesAndSelf().OfType<ExpressionSyntax>().Any(node =>
            node is AwaitExpressionSyntax or DeclarationExpressionSyntax or RefExpressionSyntax
            || site.Model.GetTypeInfo(node, site.Token).Type is { IsRefLikeType: true }
            || site.Model.GetSymbolInfo(node, site.Token).Symbol is ILocalSymbol { IsRef: true });

    private static TextChange Replace(ExpressionSyntax call, string awaited) =>
        new(call.Span, NeedsParentheses(call) ? $"(await {awaited})" : $"await {awaited}");

    private static ImmutableArray<TextChange> Wrap(ExpressionSyntax call, string before) =>
        NeedsParentheses(call)
            ? [DeclarationText.Insert(call.SpanStart, "(" + before), DeclarationText.Insert(call.Span.End, "))")]
            : [DeclarationText.Insert(call.SpanStart, before), DeclarationText.Insert(call.Span.End, ")")];

    private static bool NeedsParentheses(ExpressionSyntax call) =>
        call.Parent is MemberAccessExpressionSyntax or ElementAccessExpressionSyntax or ConditionalAccessExpressionSyntax or PostfixUnaryExpressionSyntax or InvocationExpressionSyntax;
}
