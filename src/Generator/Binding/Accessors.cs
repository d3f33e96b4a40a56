using Coroutines.Generator.Emit;
using Coroutines.Shared;
using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Binding;

/// <summary>
/// A method that C# lets nobody call where the machine has to: an <c>init</c> setter after its object was made, a constructor without the initializer
/// that its required members ask for, <c>operator true</c> and <c>operator false</c>. The runtime reaches it through an external method.
/// </summary>
/// <param name="Method">What is called.</param>
/// <param name="Name">The external method's name; or that of a generic class around it.</param>
/// <param name="Around">The type of the machine, where the external method stands in it; null for one in a class outside of it.</param>
/// <param name="TypeParameters">Those of the class: with those of <paramref name="Around"/> they are the declaring type's, in the same order, which is how the runtime finds it.</param>
internal sealed record Accessor(IMethodSymbol Method, string Name, INamedTypeSymbol? Around, IReadOnlyList<ITypeParameterSymbol> TypeParameters)
{
    public bool IsInClass => TypeParameters.Count > 0;

    /// <summary>The external method's own name.</summary>
    public string MethodName => IsInClass ? "Call" : Name;

    public static IEnumerable<T> AllOf<T>(INamedTypeSymbol type, Func<INamedTypeSymbol, IEnumerable<T>> get) =>
        type.ContainingType is { } outer ? AllOf(outer, get).Concat(get(type)) : get(type);
}

/// <summary>The accessors that one machine needs.</summary>
internal sealed class Accessors(MethodContext context)
{
    private readonly Dictionary<IMethodSymbol, Accessor> _known = new(SymbolEqualityComparer.Default);

    public IEnumerable<Accessor> All => _known.Values;

    /// <summary>Whether an external method can stand for it.</summary>
    public bool Reach(IMethodSymbol method) => Place(method.OriginalDefinition, "") is not null;

    /// <summary>
    /// That of a generic type needs a class with the same type parameters: one of its own, which does not see private types, or in the machine's type, where that has the
    /// first of them.
    /// </summary>
    private Accessor? Place(IMethodSymbol definition, string name)
    {
        var own = context.Method.ContainingType.OriginalDefinition;
        List<ITypeParameterSymbol> wanted = [.. Accessor.AllOf(definition.ContainingType, static type => type.TypeParameters)];
        if (wanted.Count == 0)
            return new Accessor(definition, name, own, []);
        if (SourceCompanion.HidesTypeParameter(definition.ContainingType))
            return null;
        if (TypeVisibility.SignatureTypes(definition).Append(definition.ContainingType).All(type => TypeVisibility.IsVisible(type, context.Model.Compilation)))
            return new Accessor(definition, name, null, wanted);

        List<ITypeParameterSymbol> around = [.. Accessor.AllOf(own, static type => type.TypeParameters)];
        return own.TypeKind != TypeKind.Interface && wanted.Take(around.Count).SequenceEqual(around, SymbolEqualityComparer.Default)
            ? new Accessor(definition, name, own, [.. wanted.Skip(around.Count)])
            : null;
    }

    /// <summary>What stands before the parenthesis of a call: of a method of an object, the object comes first; of an operator, a value of its type.</summary>
    public string NameOf(IMethodSymbol method, string unsupported, SyntaxNode where)
    {
        var definition = method.OriginalDefinition;
        if (definition.Parameters.Any(static parameter => parameter.Name.Length == 0))
            throw context.Unsupported(UnsupportedConstructs.Error, where);
        if (!_known.TryGetValue(definition, out var accessor))
        {
            accessor = Place(definition, GeneratedNames.Accessor(context.Name, _known.Count + 1)) ?? throw context.Unsupported(unsupported, where);
            _known.Add(definition, accessor);
        }

        var arguments = new Queue<ITypeSymbol>(Accessor.AllOf(method.ContainingType, static type => type.TypeArguments));
        if (arguments.Count == 0)
            return accessor.Name;
        var around = accessor.Around is { } type ? TypeNames.Of(Constructed(type, arguments), where) + "." : "";
        return accessor.IsInClass
            ? $"{around}{accessor.Name}<{string.Join(", ", arguments.Select(argument => TypeNames.Of(argument, where)))}>.{accessor.MethodName}"
            : around + accessor.Name;
    }

    /// <summary>The type over the first of the arguments, which it takes.</summary>
    private static INamedTypeSymbol Constructed(INamedTypeSymbol definition, Queue<ITypeSymbol> arguments)
    {
        if (definition.ContainingType is { } outer)
            definition = Constructed(outer.OriginalDefinition, arguments).GetTypeMembers(definition.Name, definition.Arity).First();
        return definition.Arity == 0 ? definition : definition.Construct([.. Enumerable.Range(0, definition.Arity).Select(_ => arguments.Dequeue())]);
    }
}
