using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Coroutines.Analyzers.Helpers;

internal static class RewrittenMethods
{
    /// <summary>The method, if the user means its body to be rewritten: marked, not turned off, and able to be a coroutine.</summary>
    public static IMethodSymbol? FindMeant(MethodDeclarationSyntax declaration, SyntaxNodeAnalysisContext context, CoroutineTypes types)
    {
        if (!declaration.Modifiers.Any(SyntaxKind.AsyncKeyword) || declaration.ContainsErrors())
            return null;

        return context.SemanticModel.GetDeclaredSymbol(declaration, context.CancellationToken) is { } method
            && types.FindMark(method) is { } mark
            && !Rewriting.IsOff(mark)
            && !SignatureProblems.IsUnfinished(method)
            && SignatureProblems.Find(method, types) == SignatureProblem.None
                ? method
                : null;
    }
}
