using Coroutines.Generator.Binding;
using Coroutines.Generator.Emit;
using Coroutines.Generator.Model;
using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Interception;

/// <summary>
/// The text of the interceptor for a method. The compiler wants the same parameters and result, the receiver as a first parameter of the
/// declaring type, and the type parameters of every containing type before the method's.
/// </summary>
internal static class InterceptorPlanner
{
    public static InterceptorSpec? Plan(IMethodSymbol target, Companion companion, Compilation compilation)
    {
        if (ExtensionBlocks.Implementation((target.ReducedFrom ?? target).OriginalDefinition) is not { } method
            || (ExtensionBlocks.IsBlock(target.ContainingType) && !ExtensionBlocks.CanBeIntercepted)
            || companion.Dispatch is { Called: not null }) // The interceptor would not be told the type that the call names.
            return null;
        var type = method.ContainingType;
        var typeParameters = TypeParameters(type);
        if (!TypeVisibility.IsVisible(type, compilation)
            || !typeParameters.SelectMany(static parameter => parameter.ConstraintTypes).All(constraint => TypeVisibility.IsVisible(constraint, compilation)))
            return null;

        typeParameters.AddRange(method.TypeParameters);
        return TypeParameterNames.Within(typeParameters, () => Write(method, companion, typeParameters));
    }

    private static InterceptorSpec Write(IMethodSymbol method, Companion companion, List<ITypeParameterSymbol> typeParameters)
    {
        var type = method.ContainingType;
        var self = NameTable.Unused("__this", method);
        var parameters = SignatureText.Parameters(method).ToList();
        if (method.IsExtensionMethod)
            parameters[0] = "this " + parameters[0];
        else if (!method.IsStatic)
            parameters.Insert(0, $"this {ReceiverKind(method)}{SignatureText.Type(type)} {self}");

        var receiver = method.IsStatic ? SignatureText.Type(type) : self;
        var call = $"{receiver}.{companion.Create}{SignatureText.TypeArguments(companion.Foreign is null ? method.TypeParameters : typeParameters)}({string.Join(", ", SignatureText.Arguments(method))})";
        return new InterceptorSpec(
            method.Name, TrimmingAttributes.On(method).TrimEnd(), SignatureText.Type(method.ReturnType), SignatureText.TypeParameters(typeParameters),
            string.Join(", ", parameters), SignatureText.Constraints(typeParameters), call);
    }

    private static string ReceiverKind(IMethodSymbol method) =>
        !method.ContainingType.IsValueType ? "" : method.IsReadOnly ? "in " : "ref ";

    private static List<ITypeParameterSymbol> TypeParameters(INamedTypeSymbol type)
    {
        var parameters = new List<ITypeParameterSymbol>();
        for (var outer = type; outer is not null; outer = outer.ContainingType)
            parameters.InsertRange(0, outer.TypeParameters);
        return parameters;
    }
}
