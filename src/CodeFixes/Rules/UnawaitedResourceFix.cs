using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Coroutines.CodeFixes.Rules;

/// <summary>
/// CORO014: awaits the call, where an await of it may stand. A written type becomes that of the resource, and <c>using</c> is awaited too where the
/// resource is asynchronous only.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnawaitedResourceFix)), Shared]
public sealed class UnawaitedResourceFix : TextFixProvider
{
    internal const string AddAwait = "CORO014.AddAwait";

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.UnawaitedResource];

    private protected override IEnumerable<TextFix> FindFixes(FixSite site)
    {
        if (site.Node is ExpressionSyntax call
            && EnclosingFunction.Find(call, site.Model, site.Token) is { } function
            && function.AllowsAwaitAt(call)
            && site.Model.GetTypeInfo(call, site.Token).Type is { } type
            && (site.Types.IsCoroutineFunction(function.Symbol) || !site.Types.NeedsLoop(type))
            && CoroutineTypes.AwaitResult(type) is { } resource
            && !ChosenValues.Of(call).Any(static value => value.IsKind(SyntaxKind.NullLiteralExpression)))
        {
            yield return new TextFix(AddAwait, "Await it", [.. Keyword(site, call, resource), .. Await(site, call, resource)]);
        }
    }

    // using Task<Stream> s = Open();  becomes  using Stream s = await Open();   The others that are declared with it have that type, too.
    private static IEnumerable<TextChange> Await(FixSite site, ExpressionSyntax call, ITypeSymbol resource)
    {
        if (call.Parent is EqualsValueClauseSyntax { Parent.Parent: VariableDeclarationSyntax { Type: { IsVar: false } written } declaration }
            && site.Model.GetTypeInfo(written, site.Token).Type is { } type
            && !site.Model.Compilation.HasImplicitConversion(resource, type))
        {
            return [new TextChange(written.Span, site.NameOf(resource)), .. declaration.Variables.SelectMany(static variable => DeclarationText.Await(variable.Initializer!.Value))];
        }

        return DeclarationText.Await(call);
    }

    private static IEnumerable<TextChange> Keyword(FixSite site, ExpressionSyntax call, ITypeSymbol resource)
    {
        var (awaited, keyword) = call.FirstAncestorOrSelf<StatementSyntax>() switch
        {
            UsingStatementSyntax statement => (statement.AwaitKeyword, statement.UsingKeyword),
            LocalDeclarationStatementSyntax local => (local.AwaitKeyword, local.UsingKeyword),
            _ => default,
        };
        if (!awaited.IsKind(SyntaxKind.AwaitKeyword) && !Is("System.IDisposable"))
            yield return DeclarationText.Insert(keyword.SpanStart, "await ");
        else if (awaited.IsKind(SyntaxKind.AwaitKeyword) && Is("System.IDisposable") && !Is("System.IAsyncDisposable") && resource.GetMembers("DisposeAsync").IsEmpty)
            yield return new TextChange(TextSpan.FromBounds(awaited.SpanStart, keyword.SpanStart), "");

        bool Is(string name) => site.Model.Compilation.GetTypeByMetadataName(name) is { } type && site.Model.Compilation.HasImplicitConversion(resource, type);
    }
}
