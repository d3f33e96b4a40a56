using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Coroutines.CodeFixes.Helpers;

/// <summary>Makes a local delegate that holds a lambda one that returns a coroutine:  Action a = async () => ...; Func&lt;Task&gt; f = async () => ...;</summary>
internal static class LocalDelegate
{
    /// <returns>The changes, or <see langword="null"/> where it is more than called and awaited, in coroutines.</returns>
    public static IReadOnlyList<TextChange>? Change(FixSite site, AnonymousFunctionExpressionSyntax lambda)
    {
        if (lambda is not
            { Parent: EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1, Type: { IsVar: false } written } } declarator } }
            || lambda is ParenthesizedLambdaExpressionSyntax { ReturnType: not null }
            || site.Model.GetTypeInfo(written, site.Token).Type is not INamedTypeSymbol { Name: "Action" or "Func", ContainingNamespace.Name: "System" } type
            || site.Model.GetDeclaredSymbol(declarator, site.Token) is not ILocalSymbol local
            || declarator.FirstAncestorOrSelf<MemberDeclarationSyntax>(static node => node is not GlobalStatementSyntax) is not { } member
            || EnclosingFunction.Find(declarator, site.Model, site.Token) is not { } owner
            || !site.Types.IsCoroutineFunction(owner.Symbol)
            || Returning(site, type) is not { } changed)
            return null;

        var changes = new List<TextChange> { new(written.Span, site.NameOf(changed)) };
        foreach (var name in member.DescendantNodes().OfType<IdentifierNameSyntax>())
        {
            if (name.Identifier.ValueText != local.Name || !SymbolEqualityComparer.Default.Equals(site.Model.GetSymbolInfo(name, site.Token).Symbol, local))
                continue;
            if (name.Parent is not InvocationExpressionSyntax call
                || EnclosingFunction.Find(call, site.Model, site.Token) is not { } caller
                || !site.Types.IsCoroutineFunction(caller.Symbol))
                return null;
            if (call.Parent is AwaitExpressionSyntax)
                continue;
            if (call.Parent is not ExpressionStatementSyntax || type.Name != "Action" || !caller.AllowsAwaitAt(call))
                return null;

            changes.Add(DeclarationText.Insert(call.SpanStart, "await "));
        }

        return changes;
    }

    private static INamedTypeSymbol? Returning(FixSite site, INamedTypeSymbol type)
    {
        if (type.Name == "Action")
            return site.Model.Compilation.GetTypeByMetadataName($"System.Func`{type.Arity + 1}")?.Construct([.. type.TypeArguments, site.Types.Coroutine]);
        if (type.TypeArguments.Last() is not INamedTypeSymbol task || !site.Types.IsTask(task))
            return null;
        var coroutine = task.Arity == 0 ? site.Types.Coroutine : site.Types.CoroutineOfT.Construct(task.TypeArguments[0]);
        return type.ConstructedFrom.Construct([.. type.TypeArguments.RemoveAt(type.Arity - 1), coroutine]);
    }
}
