using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Coroutines.CodeFixes.Rules;

/// <summary>CORO051: moves the await into a coroutine of its own, which runs again when it is restored.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnrestorableAwaitFix)), Shared]
public sealed class UnrestorableAwaitFix : TextFixProvider
{
    internal const string MakeStep = "CORO051.MakeStep";

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.UnrestorableAwait];

    private protected override IEnumerable<TextFix> FindFixes(FixSite site)
    {
        if (site.Node is not AwaitExpressionSyntax { Expression: { } operand }
            || site.Model.GetTypeInfo(operand, site.Token).Type is not { } type
            || ExtractedMethod.Find(site, operand) is not { } method)
        {
            yield break;
        }

        var name = method.Named(NameOf(operand));
        var coroutine = site.NameOf(site.Types.Coroutine);
        var result = CoroutineTypes.AwaitResult(type);
        yield return new TextFix(
            MakeStep,
            "Move the await into a step that runs again",
            [
                new TextChange(operand.Span, name + method.Arguments),
                method.Declaration($"[{coroutine}(Restorable = true, RunsAgain = true)]", $"async {(result is null ? coroutine : $"{coroutine}<{site.NameOf(result)}>")}", name, "await "),
            ]);
    }

    /// <summary><c>DownloadStep</c> for <c>client.DownloadAsync(url)</c>.</summary>
    private static string NameOf(ExpressionSyntax operand)
    {
        var called = operand.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>().Select(static call => call.Expression switch
        {
            MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
            SimpleNameSyntax simple => simple.Identifier.ValueText,
            _ => "",
        }).FirstOrDefault(static name => name.Length > 0 && name != "ConfigureAwait") ?? "Wait";
        return (called.EndsWith("Async", StringComparison.Ordinal) && called.Length > 5 ? called.Substring(0, called.Length - 5) : called) + "Step";
    }
}
