using Coroutines.Generator.Binding;
using Coroutines.Generator.Emit;
using Coroutines.Generator.Images;
using Coroutines.Generator.Lowering;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Coroutines.Analyzers.Helpers;

/// <summary>The coroutines that are to be saved and restored.</summary>
internal static class RestorableMethods
{
    /// <summary>The method, if it is to be rewritten and restorable.</summary>
    public static IMethodSymbol? FindMeant(MethodDeclarationSyntax declaration, SyntaxNodeAnalysisContext context, CoroutineTypes types) =>
        declaration is { Body: null, ExpressionBody: null } || RewrittenMethods.FindMeant(declaration, context, types) is not { } method || !Restorability.IsOn(method) || Rewriting.NonPartialTypes(declaration).Any()
            ? null
            : method;

    /// <summary>Its machines, as the generator makes them; none where the body has errors or is left to the compiler.</summary>
    public static IReadOnlyList<Machine> Machines(IMethodSymbol method, MethodDeclarationSyntax declaration, SemanticModel model, CancellationToken token)
    {
        var body = ExtensionBlocks.Implementation(method) ?? method;
        return CoroutineTargets.Find(body, model.Compilation, token) is null ? [] : MethodLowering.Machines(body, declaration, model, token);
    }

    /// <summary>The restorable method that a function belongs to: itself, or the one around it; null for none.</summary>
    public static IMethodSymbol? Around(IMethodSymbol function)
    {
        var method = function;
        while (method.MethodKind is MethodKind.LocalFunction or MethodKind.AnonymousFunction && method.ContainingSymbol is IMethodSymbol outer)
            method = outer;
        return method.MethodKind is MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation && CoroutineSymbols.IsMarked(method, out var isRewritten) && isRewritten && Restorability.IsOn(method)
            ? method
            : null;
    }
}
