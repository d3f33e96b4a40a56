using Microsoft.CodeAnalysis;

namespace Coroutines.Analyzers.Helpers;

/// <summary>Why a marked function cannot be a coroutine.</summary>
internal enum SignatureProblem
{
    None,

    /// <summary>An accessor, operator or finalizer, which C# lets nobody make async.</summary>
    Kind,
    Extern,
    NoBody,
    ByReference,
    ReturnType,
    NotAsync,
}

internal static class SignatureProblems
{
    /// <summary>The first problem, the one hardest to correct before the others.</summary>
    public static SignatureProblem Find(IMethodSymbol method, CoroutineTypes types)
    {
        var body = method.PartialImplementationPart ?? method;
        if (!CanBeAsync(method.MethodKind))
            return SignatureProblem.Kind;
        if (body.IsExtern)
            return SignatureProblem.Extern;
        if (body.IsPartialDefinition || (body.IsAbstract && !IsAbstractIterator(body, types)))
            return SignatureProblem.NoBody;
        if (FindByReference(method) is not null)
            return SignatureProblem.ByReference;
        if (!types.IsCoroutine(method.ReturnType) && !types.IsAsyncSequence(method.ReturnType))
            return SignatureProblem.ReturnType;
        return body.IsAsync || body.IsAbstract ? SignatureProblem.None : SignatureProblem.NotAsync;
    }

    /// <summary>The mark on one lets its calls reach the rewritten bodies of those that override it: its result alone does not say that it is ours.</summary>
    private static bool IsAbstractIterator(IMethodSymbol method, CoroutineTypes types) =>
        method.IsAbstract && types.IsAsyncSequence(method.ReturnType);

    public static IParameterSymbol? FindByReference(IMethodSymbol method)
    {
        foreach (var parameter in method.Parameters)
        {
            if (parameter.RefKind != RefKind.None)
                return parameter;
        }

        return null;
    }

    /// <summary>Whether the user has not said yet, in a way that binds, what the function returns and takes, or the other part of a partial one.</summary>
    public static bool IsUnfinished(IMethodSymbol method)
    {
        if (method.ReturnType.TypeKind == TypeKind.Error || method is { IsPartialDefinition: true, PartialImplementationPart: null })
            return true;

        foreach (var parameter in method.Parameters)
        {
            if (parameter.Type.TypeKind == TypeKind.Error)
                return true;
        }

        return false;
    }

    public static string Describe(SignatureProblem problem, IMethodSymbol method) => problem switch
    {
        SignatureProblem.Kind => "only a method, a local function or a lambda can be async",
        SignatureProblem.Extern => "it is extern",
        SignatureProblem.NoBody => "it has no body",
        SignatureProblem.ByReference => $"parameter '{FindByReference(method)!.Name}' is passed by reference",
        SignatureProblem.ReturnType => $"it returns '{Display(method.ReturnType)}' and not Coroutine, Coroutine<T> or IAsyncEnumerable<T>",
        _ => "it is not async",
    };

    private static bool CanBeAsync(MethodKind kind) =>
        kind is MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation or MethodKind.LocalFunction or MethodKind.AnonymousFunction;

    private static string Display(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
}
