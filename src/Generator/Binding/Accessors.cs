using Coroutines.Generator.Emit;
using Coroutines.Shared;
using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Binding;

/// <summary>
/// A method that C# lets nobody call where the machine has to: an <c>init</c> setter after its object was made, a constructor without the initializer
/// that its required members ask for, <c>operator true</c> and <c>operator false</c>. The runtime reaches it through an external method.
/// </summary>
/// <param name="Method">What is called.</param>
/// <param name="Name">The external method's name; or that of a generic class around it, where the type that declares <paramref name="Method"/> is generic.</param>
internal sealed record Accessor(IMethodSymbol Method, string Name)
{
    public bool IsInClass => TypeParameters.Count > 0;

    /// <summary>The external method's own name.</summary>
    public string MethodName => IsInClass ? "Call" : Name;

    /// <summary>The runtime wants them to be those of the declaring type, in the same order.</summary>
    public IReadOnlyList<ITypeParameterSymbol> TypeParameters { get; } = [.. AllOf(Method.ContainingType, static type => type.TypeParameters)];

    public static IEnumerable<T> AllOf<T>(INamedTypeSymbol type, Func<INamedTypeSymbol, IEnumerable<T>> get) =>
        type.ContainingType is { } outer ? AllOf(outer, get).Concat(get(type)) : get(type);
}

/// <summary>The accessors that one machine needs.</summary>
internal sealed class Accessors(MethodContext context)
{
    private readonly Dictionary<IMethodSymbol, Accessor> _known = new(SymbolEqualityComparer.Default);

    public IEnumerable<Accessor> All => _known.Values;

    /// <summary>Whether an external method can stand for it: that of a generic type needs a class of its own, which does not see private types.</summary>
    public bool Reach(IMethodSymbol method) =>
        Accessor.AllOf(method.ContainingType, static type => type.TypeParameters).FirstOrDefault() is null || TypeVisibility.IsVisible(method.OriginalDefinition.ContainingType, context.Model.Compilation);

    /// <summary>What stands before the parenthesis of a call: of a method of an object, the object comes first; of an operator, a value of its type.</summary>
    public string NameOf(IMethodSymbol method, string unsupported, SyntaxNode where)
    {
        var definition = method.OriginalDefinition;
        if (definition.Parameters.Any(static parameter => parameter.Name.Length == 0))
            throw context.Unsupported(UnsupportedConstructs.Error, where);
        if (!_known.TryGetValue(definition, out var accessor))
        {
            accessor = new Accessor(definition, GeneratedNames.Accessor(context.Name, _known.Count + 1));
            if (!Reach(definition))
                throw context.Unsupported(unsupported, where);
            _known.Add(definition, accessor);
        }

        if (!accessor.IsInClass)
            return accessor.Name;
        var arguments = Accessor.AllOf(method.ContainingType, static type => type.TypeArguments).Select(type => TypeNames.Of(type, where));
        return $"{accessor.Name}<{string.Join(", ", arguments)}>.{accessor.MethodName}";
    }
}
