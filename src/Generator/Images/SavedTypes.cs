using Coroutines.Generator.Binding;
using Coroutines.Generator.Emit;
using Coroutines.Shared;
using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Images;

/// <summary>
/// Collects for the types of locals or fields what makes them known to images: calls for arrays, tuples, collections and closed generic types, and the user's own types, each of
/// which has a generated file that describes it and makes it known by itself.
/// </summary>
/// <param name="compilation">Whose types these are.</param>
/// <param name="within">Where the calls stand.</param>
/// <param name="of">The definition of the user's type that holds them; null for a coroutine.</param>
internal sealed class SavedTypes(Compilation compilation, INamedTypeSymbol within, INamedTypeSymbol? of = null)
{
    private readonly HashSet<ITypeSymbol> _known = new(SymbolEqualityComparer.Default);
    private readonly List<string> _registrations = [];
    private readonly List<INamedTypeSymbol> _described = [];
    private readonly List<INamedTypeSymbol> _enums = [];
    private readonly HashSet<ITypeSymbol> _growing = new(SymbolEqualityComparer.Default);

    /// <summary>Statements, those of type arguments before those that need their names.</summary>
    public IReadOnlyList<string> Registrations => _registrations;

    /// <summary>The definitions of the user's types that are named here; what they hold themselves is not among it.</summary>
    public IReadOnlyList<INamedTypeSymbol> Described => _described;

    /// <summary>The enums of this assembly that are named here.</summary>
    public IEnumerable<INamedTypeSymbol> Enums => _enums.Where(type => SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly));

    public void Add(ITypeSymbol type)
    {
        type = type.WithNullableAnnotation(NullableAnnotation.None);
        if (type is ITypeParameterSymbol or IDynamicTypeSymbol || !_known.Add(type) || !CanBeArgument(type))
            return;
        switch (type)
        {
            case IArrayTypeSymbol array:
                Add(array.ElementType);
                if (FrameworkTypes.Existing(array.Rank == 1 ? "Array" : $"Array{array.Rank}", 1, compilation) is { } method)
                    Call(method, [array.ElementType]);
                break;
            case INamedTypeSymbol { IsTupleType: true, TupleUnderlyingType: var plain } tuple:
                AddFramework(plain ?? tuple);
                break;
            case INamedTypeSymbol named:
                AddNamed(named);
                break;
        }
    }

    /// <summary>Whether it can be the type of a member that images hold: the argument for a type parameter.</summary>
    public static bool CanBeArgument(ITypeSymbol type) => type switch
    {
        IPointerTypeSymbol or IFunctionPointerTypeSymbol or IErrorTypeSymbol => false,
        { IsRefLikeType: true } or INamedTypeSymbol { IsAnonymousType: true } => false,
        IArrayTypeSymbol array => CanBeArgument(array.ElementType),
        INamedTypeSymbol named => named.SpecialType != SpecialType.System_Void && FrameworkTypes.AllArguments(named).All(CanBeArgument),
        _ => true,
    };

    private void AddNamed(INamedTypeSymbol type)
    {
        foreach (var argument in FrameworkTypes.AllArguments(type))
            Add(argument);
        if (type.SpecialType is not (SpecialType.None or SpecialType.System_Nullable_T))
            return;
        if (type.TypeKind == TypeKind.Enum)
            AddEnum(type);
        else if (FrameworkTypes.IsOfFramework(type.OriginalDefinition, compilation))
            AddFramework(type);
        else if (DescribedType.Of(type.OriginalDefinition, compilation) is { } described)
            AddDescribed(type, described);
        foreach (var derived in DerivedTypes.Of(type, compilation))
            Add(derived);
    }

    private void AddEnum(INamedTypeSymbol type)
    {
        _enums.Add(type.OriginalDefinition);
        if (FrameworkTypes.Existing("Enum", 1, compilation, parameters: 1) is { } method && TypeVisibility.IsVisible(type, compilation, within) && !HoldsGrowing(type))
            _registrations.Add($"{GeneratedNames.Services}ImageTypes.{method}<{SignatureText.Unannotated(type)}>({ImageNames.OfType(type)});");
        _registrations.AddRange(FormerNames.OfType(type).Concat(FormerNames.OfMembers(type)));
    }

    private void AddDescribed(INamedTypeSymbol type, DescribedType described)
    {
        _described.Add(type.OriginalDefinition);
        if (GrowingTypes.Grows(type, of, compilation))
            _growing.Add(type);
        else if (FrameworkTypes.AllArguments(type) is { Count: > 0 } arguments && !arguments.Any(HoldsGrowing))
            _registrations.Add($"{described.NameFor(type)}.Register();");
    }

    private void AddFramework(INamedTypeSymbol type)
    {
        var arguments = FrameworkTypes.AllArguments(type);
        foreach (var argument in arguments)
            Add(argument);
        if (arguments.Count > 0 && FrameworkTypes.MethodFor(type, compilation) is var (method, given))
        {
            Call(method, given);
            foreach (var comparer in DerivedTypes.ComparersOf(type, compilation))
                Add(comparer);
        }
    }

    /// <summary>What is made of an unknown type has no name either that other builds would give it.</summary>
    private bool HoldsGrowing(ITypeSymbol type) => _growing.Count > 0 && GrowingTypes.Parts(type).Any(part => _growing.Contains(part.WithNullableAnnotation(NullableAnnotation.None)));

    private void Call(string method, IReadOnlyList<ITypeSymbol> arguments)
    {
        if (!arguments.All(argument => !HoldsGrowing(argument) && TypeVisibility.IsVisible(argument, compilation, within) && !TypeNames.IsNoTypeArgument(argument)))
            return;
        var statement = $"{GeneratedNames.Services}ImageTypes.{method}{SignatureText.List(arguments.Select(SignatureText.Unannotated))}();";
        if (!_registrations.Contains(statement) && !IsCaller(method, arguments))
            _registrations.Add(statement);
    }

    /// <summary>
    /// Whether this is what makes a generic type of the runtime known together with its coroutines, and these need not call it back. They must not: in native code every task would need
    /// what makes its result known, with it a gather of such tasks, whose result is an array of these, and so without end.
    /// </summary>
    private bool IsCaller(string method, IReadOnlyList<ITypeSymbol> arguments) =>
        within.ContainingAssembly.Name == KnownTypeNames.RuntimeAssembly && FrameworkTypes.MethodFor(within, compilation) is var (caller, own)
        && caller == method && own.SequenceEqual(arguments, SymbolEqualityComparer.Default);
}
