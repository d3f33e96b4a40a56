using Coroutines.Generator.Binding;
using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Images;

/// <summary>Whether suspended runs of a coroutine can be saved and restored: said of the method itself, of a type around it, or of the assembly; the nearest counts.</summary>
internal static class Restorability
{
    public static bool IsOn(IMethodSymbol method)
    {
        foreach (var attribute in method.GetAttributes().Where(static attribute => CoroutineSymbols.IsRuntimeType(attribute.AttributeClass, "CoroutineAttribute")))
        {
            foreach (var argument in attribute.NamedArguments.Where(static argument => argument.Key == "Restorable"))
                return argument.Value.Value is true;
        }

        for (var type = method.ContainingType; type is not null; type = type.ContainingType)
        {
            if (IsMarked(type))
                return true;
        }

        return method.ContainingAssembly is { } assembly && IsMarked(assembly);
    }

    /// <summary>Whether it says that it may be run once more from its start.</summary>
    public static bool RunsAgain(IMethodSymbol method) => method.GetAttributes().Any(static attribute =>
        CoroutineSymbols.IsRuntimeType(attribute.AttributeClass, "CoroutineAttribute") && attribute.NamedArguments.Any(static argument => argument is { Key: "RunsAgain", Value.Value: true }));

    private static bool IsMarked(ISymbol symbol) =>
        symbol.GetAttributes().Any(static attribute => CoroutineSymbols.IsRuntimeType(attribute.AttributeClass, "RestorableAttribute"));
}
