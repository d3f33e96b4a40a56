using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Coroutines.CodeFixes.Rules;

/// <summary>CORO013: makes a local delegate one that returns a coroutine, and awaits where it is called.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AsyncVoidLambdaFix)), Shared]
public sealed class AsyncVoidLambdaFix : TextFixProvider
{
    internal const string ChangeDelegate = "CORO013.ChangeDelegate";

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.AsyncVoidLambda];

    private protected override IEnumerable<TextFix> FindFixes(FixSite site)
    {
        if (site.Node.FirstAncestorOrSelf<AnonymousFunctionExpressionSyntax>() is not
            { Parent: EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1, Type: { } written } } declarator } }
            || site.Model.GetTypeInfo(written, site.Token).Type is not INamedTypeSymbol { Name: "Action", ContainingNamespace.Name: "System" } action
            || site.Model.GetDeclaredSymbol(declarator, site.Token) is not ILocalSymbol local
            || declarator.FirstAncestorOrSelf<MemberDeclarationSyntax>(static node => node is not GlobalStatementSyntax) is not { } member)
        {
            yield break;
        }

        var function = site.Model.Compilation.GetTypeByMetadataName($"System.Func`{action.Arity + 1}");
        if (function is null)
            yield break;

        var changes = ImmutableArray.CreateBuilder<TextChange>();
        changes.Add(new TextChange(written.Span, site.NameOf(function.Construct([.. action.TypeArguments, site.Types.Coroutine]))));
        foreach (var name in member.DescendantNodes().OfType<IdentifierNameSyntax>())
        {
            if (name.Identifier.ValueText != local.Name || !SymbolEqualityComparer.Default.Equals(site.Model.GetSymbolInfo(name, site.Token).Symbol, local))
                continue;
            if (name.Parent is not InvocationExpressionSyntax { Parent: ExpressionStatementSyntax } call
                || EnclosingFunction.Find(call, site.Model, site.Token) is not { } caller
                || !caller.AllowsAwaitAt(call)
                || !site.Types.IsCoroutineFunction(caller.Symbol))
            {
                yield break;
            }

            changes.Add(DeclarationText.Insert(call.SpanStart, "await "));
        }

        yield return new TextFix(ChangeDelegate, "Make it a delegate that returns a coroutine", changes.ToImmutable());
    }
}
