using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.CodeFixes.Helpers;

/// <summary>Calls of a method that would not compile any more if it gave a coroutine instead of a task.</summary>
internal static class WantedTasks
{
    /// <summary>Whether somebody in this project does more with the task than to await it.</summary>
    public static bool Any(FixSite site, EnclosingFunction function) =>
        site.Types.IsTask(function.Symbol.ReturnType) && Places(site, function).Any(place => Names(site, place, function.Symbol).Any(name => IsWanted(name)));

    // Nothing outside of them can name it.
    private static IEnumerable<SyntaxNode> Places(FixSite site, EnclosingFunction function) => function.Symbol switch
    {
        { MethodKind: MethodKind.LocalFunction } => function.Declaration.Parent is { } block ? [block] : [],
        { DeclaredAccessibility: Accessibility.Private } => function.Symbol.ContainingType.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(site.Token)),
        _ => site.Model.Compilation.SyntaxTrees.Select(tree => tree.GetRoot(site.Token)),
    };

    private static IEnumerable<SimpleNameSyntax> Names(FixSite site, SyntaxNode place, IMethodSymbol method)
    {
        foreach (var name in place.DescendantNodes().OfType<SimpleNameSyntax>().Where(name => name.Identifier.ValueText == method.Name))
        {
            var model = name.SyntaxTree == site.Root.SyntaxTree ? site.Model : site.Model.Compilation.GetSemanticModel(name.SyntaxTree);
            if (SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name, site.Token).Symbol?.OriginalDefinition, method.OriginalDefinition))
                yield return name;
        }
    }

    private static bool IsWanted(SimpleNameSyntax name)
    {
        ExpressionSyntax whole = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access
            : name.Parent is MemberBindingExpressionSyntax binding ? binding
            : name;
        if (whole.Parent is not InvocationExpressionSyntax call || call.Expression != whole)
            return false;

        SyntaxNode value = call;
        while (value.Parent is ParenthesizedExpressionSyntax parentheses)
            value = parentheses;
        return value.Parent switch
        {
            AwaitExpressionSyntax or ExpressionStatementSyntax or AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "_" } } => false,
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type.IsVar: true } } variable } => IsMoreThanAwaited(variable),
            _ => true,
        };
    }

    private static bool IsMoreThanAwaited(VariableDeclaratorSyntax variable) =>
        variable.FirstAncestorOrSelf<BlockSyntax>() is { } block
        && block.DescendantNodes().OfType<IdentifierNameSyntax>().Any(use => use.Identifier.ValueText == variable.Identifier.ValueText && use.Parent is not AwaitExpressionSyntax);
}
