using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Binding;

/// <summary>
/// Parameters as callers know them. The two parts of a partial method may name them differently and have different defaults: then those of the
/// part without a body count, and the names of the other are known to its body alone.
/// </summary>
internal static class DeclaredParameters
{
    public static IEnumerable<IParameterSymbol> Of(IMethodSymbol method) => (method.PartialDefinitionPart ?? method).Parameters;

    public static IParameterSymbol Of(IParameterSymbol parameter) =>
        parameter.ContainingSymbol is IMethodSymbol { PartialDefinitionPart: { } definition } ? definition.Parameters[parameter.Ordinal] : parameter;
}
