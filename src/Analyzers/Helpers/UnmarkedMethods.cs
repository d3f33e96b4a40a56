using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Coroutines.Analyzers.Helpers;

/// <summary>Methods that could be coroutines if they were marked.</summary>
internal static class UnmarkedMethods
{
    public static IMethodSymbol? Find(SyntaxNodeAnalysisContext context, CoroutineTypes types)
    {
        var declaration = (MethodDeclarationSyntax)context.Node;
        return declaration.Modifiers.Any(SyntaxKind.AsyncKeyword)
            && !declaration.ContainsErrors()
            && context.SemanticModel.GetDeclaredSymbol(declaration, context.CancellationToken) is { } method
            && !types.IsMarked(method)
            && !SignatureProblems.IsUnfinished(method)
            && SignatureProblems.Find(method, types) == SignatureProblem.None
                ? method
                : null;
    }

    /// <summary>Whether callers may reach the method by way of a coroutine of a base or an interface. A sequence is one only where it is marked.</summary>
    public static bool StandsForCoroutine(IMethodSymbol method, CoroutineTypes types) =>
        StandsFor(method).Any(other => types.IsMarked(other) || (other.IsAbstract && types.IsCoroutine(method.ReturnType)));

    /// <summary>The methods that callers may have in mind when they reach this one.</summary>
    private static IEnumerable<IMethodSymbol> StandsFor(IMethodSymbol method)
    {
        for (var overridden = method.OverriddenMethod; overridden is not null; overridden = overridden.OverriddenMethod)
            yield return overridden;
        foreach (var implemented in method.ExplicitInterfaceImplementations)
            yield return implemented;
        if (method.IsStatic || method.DeclaredAccessibility != Accessibility.Public)
            yield break;
        foreach (var member in method.ContainingType.AllInterfaces.SelectMany(i => i.GetMembers(method.Name)).OfType<IMethodSymbol>())
        {
            if (SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(member), method))
                yield return member;
        }
    }
}
