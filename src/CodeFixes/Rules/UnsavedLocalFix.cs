using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Coroutines.CodeFixes.Rules;

/// <summary>CORO050: lets go of the local before the await, where nothing behind it needs it; or moves what makes it into a method of its own, and has a restore call it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnsavedLocalFix)), Shared]
public sealed class UnsavedLocalFix : TextFixProvider
{
    internal const string Narrow = "CORO050.Narrow";

    internal const string Reacquire = "CORO050.Reacquire";

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.UnsavedLocal];

    private protected override IEnumerable<TextFix> FindFixes(FixSite site)
    {
        if (site.Node is VariableDeclaratorSyntax variable && NarrowedScope.Of(variable, site) is { } narrowed)
            yield return new TextFix(Narrow, $"Dispose '{variable.Identifier.ValueText}' before the await", narrowed);
        if (site.Node is not VariableDeclaratorSyntax { Initializer.Value: { } value, Identifier.ValueText: var name }
            || site.Node.FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { } around
            || site.Node.FirstAncestorOrSelf<AnonymousFunctionExpressionSyntax>() is not null
            || site.Node.FirstAncestorOrSelf<LocalFunctionStatementSyntax>() is not null
            || site.Model.GetDeclaredSymbol(site.Node, site.Token) is not ILocalSymbol { Type.IsAnonymousType: false } local
            || ExtractedMethod.Find(site, value) is not { } method)
        {
            yield break;
        }

        var type = site.Node.Parent is VariableDeclarationSyntax { Type.IsVar: true } ? ExtractedMethod.TypeOf(value, site) ?? local.Type : local.Type;
        var made = method.Named("Make" + char.ToUpperInvariant(name[0]) + name.Substring(1));
        var attribute = site.NameOf(site.Types.Attribute).Contains('.') ? "Coroutines.Reacquire" : "Reacquire";
        yield return new TextFix(
            Reacquire,
            $"Make '{name}' anew at restore",
            [
                DeclarationText.Insert(around.SpanStart, $"[{attribute}(\"{name}\", nameof({made}))]{DeclarationText.LineBreakBefore(site.Text, around.SpanStart)}"),
                new TextChange(value.Span, made + method.Arguments),
                method.Declaration("", site.NameOf(type), made, ""),
            ]);
    }
}
