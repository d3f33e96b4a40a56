using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Binding;

/// <summary>A method of an interface, and how its companions find their implementation, where it has companions.</summary>
internal sealed record InterfaceMethod(IMethodSymbol Method, BodyDispatch? Dispatch);

/// <summary>Finds the interface methods that a method implements without saying so.</summary>
internal static class InterfaceMethods
{
    /// <summary>Those of interfaces that the type itself lists: C# takes an explicit implementation of no other.</summary>
    public static IEnumerable<InterfaceMethod> ImplementedBy(IMethodSymbol method, Compilation compilation, CancellationToken token)
    {
        var type = method.ContainingType;
        if (method.MethodKind != MethodKind.Ordinary || method.DeclaredAccessibility != Accessibility.Public || type.TypeKind == TypeKind.Interface)
            yield break;

        var definition = method.PartialDefinitionPart ?? method;
        var interfaces = new HashSet<INamedTypeSymbol>(type.Interfaces.Concat(type.Interfaces.SelectMany(static listed => listed.AllInterfaces)), SymbolEqualityComparer.Default);
        foreach (var implemented in interfaces.SelectMany(listed => listed.GetMembers(method.Name)).OfType<IMethodSymbol>())
        {
            token.ThrowIfCancellationRequested();
            if ((implemented.IsAbstract || implemented.IsVirtual)
                && SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(implemented), definition)
                && TypeVisibility.IsWritable(implemented.ContainingType)
                && !TypeVisibility.IsForbidden(implemented)
                && DeclarationCheck.OptionalOnesAreLast(implemented)
                && DeclarationCheck.IsAlone(implemented.OriginalDefinition))
                yield return new InterfaceMethod(implemented, DispatchPlanner.OfInterface(implemented, type, compilation, token));
        }
    }
}
