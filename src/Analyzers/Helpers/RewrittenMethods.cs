using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Coroutines.Analyzers.Helpers;

internal static class RewrittenMethods
{
    /// <summary>The method, if the user means its body to be rewritten: marked, not turned off, and able to be a coroutine. Of an abstract iterator, those of its overrides.</summary>
    public static IMethodSymbol? FindMeant(MethodDeclarationSyntax declaration, SyntaxNodeAnalysisContext context, CoroutineTypes types)
    {
        var isAsync = declaration.Modifiers.Any(SyntaxKind.AsyncKeyword);
        if ((!isAsync && (declaration.Body is not null || declaration.ExpressionBody is not null)) || declaration.ContainsErrors())
            return null;

        return context.SemanticModel.GetDeclaredSymbol(declaration, context.CancellationToken) is { } method
            && (isAsync || method.IsAbstract)
            && types.FindMark(method) is { } mark
            && !Rewriting.IsOff(mark)
            && !SignatureProblems.IsUnfinished(method)
            && SignatureProblems.Find(method, types) == SignatureProblem.None
                ? method
                : null;
    }
}
