using Coroutines.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Binding;

/// <summary>Why a declaration that C# accepts gets no machine. What C# refuses, or CORO004 and CORO005 report, needs no second word.</summary>
internal static class DeclarationFallback
{
    public static Fallback? Find(IMethodSymbol method, MethodDeclarationSyntax declaration, Compilation compilation, CancellationToken token)
    {
        if (!CoroutineSymbols.IsMarked(method, out var rewrite) || !rewrite || !method.IsAsync)
            return null;
        var construct =
            !CoroutineSymbols.IsCoroutine(method.ReturnType) && !CoroutineSymbols.IsIterated(method.ReturnType) ? null
            : method.ContainingType.IsFileLocal ? UnsupportedConstructs.FileLocalType
            : SourceCompanion.HidesTypeParameter(method.ContainingType) ? UnsupportedConstructs.UnspeakableType
            : SourceCompanion.IsVariantIterator(method) ? UnsupportedConstructs.VariantIterator
            : IsOfPartialInterface(method, compilation, token) ? UnsupportedConstructs.MeetingImplementations
            : !method.ExplicitInterfaceImplementations.IsEmpty ? UnsupportedConstructs.ExplicitImplementation
            : method.IsOverride ? UnsupportedConstructs.ProtectedOverload
            : null;
        return construct is null ? null : new Fallback(construct, declaration.Identifier.GetLocation());
    }

    /// <summary>Such an interface could take the body, were it not for another that has one too.</summary>
    private static bool IsOfPartialInterface(IMethodSymbol method, Compilation compilation, CancellationToken token) =>
        method is { ContainingType.TypeKind: TypeKind.Interface, ExplicitInterfaceImplementations: [var implemented] }
        && DispatchPlanner.OfInterface(implemented, method.ContainingType, compilation, token) is not null;
}
