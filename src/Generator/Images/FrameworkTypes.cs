using Coroutines.Generator.Emit;
using Coroutines.Shared;
using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Images;

/// <summary>
/// Which types of .NET and of the runtime images can hold, and what makes them known. The runtime's <c>ImageTypes</c> has a method for each generic one, called like the
/// type; so this is only the table of those that are called otherwise, and of those that need no call.
/// </summary>
internal static class FrameworkTypes
{
    private static readonly Dictionary<string, string> s_methods = new()
    {
        ["System.Collections.Generic.List<T>.Enumerator"] = "ListEnumerator",
        ["System.Collections.Generic.Dictionary<TKey, TValue>.Enumerator"] = "DictionaryEnumerator",
        ["System.Collections.Generic.Dictionary<TKey, TValue>.KeyCollection"] = "DictionaryKeys",
        ["System.Collections.Generic.Dictionary<TKey, TValue>.ValueCollection"] = "DictionaryValues",
        ["System.Collections.Generic.Dictionary<TKey, TValue>.KeyCollection.Enumerator"] = "DictionaryKeyEnumerator",
        ["System.Collections.Generic.Dictionary<TKey, TValue>.ValueCollection.Enumerator"] = "DictionaryValueEnumerator",
        ["System.Collections.Generic.HashSet<T>.Enumerator"] = "HashSetEnumerator",
        ["System.Collections.Generic.Queue<T>.Enumerator"] = "QueueEnumerator",
        ["System.Collections.Generic.Stack<T>.Enumerator"] = "StackEnumerator",
        ["Coroutines.CoroutineTaskAwaiter<T>"] = "CoroutineTask",
    };

    /// <summary>What every program's images can hold.</summary>
    private static readonly HashSet<string> s_builtIn =
    [
        "System.Half", "System.Int128", "System.UInt128", "System.Numerics.BigInteger", "System.Guid", "System.TimeSpan", "System.DateTimeOffset", "System.DateOnly", "System.TimeOnly", "System.Uri",
        "System.Version", "System.Index", "System.Range", "System.Text.Rune", "System.Text.StringBuilder", "System.Threading.CancellationToken", "System.ValueTuple", "System.Random",
        "System.Globalization.CultureInfo", "System.StringComparer", "System.Exception", "System.OperationCanceledException", "System.InvalidOperationException", "System.TimeoutException",
    ];

    /// <summary>The method of <c>ImageTypes</c> that makes the type known; null where there is none.</summary>
    public static string? MethodFor(INamedTypeSymbol type, Compilation compilation)
    {
        var definition = type.OriginalDefinition;
        if (!IsOfFramework(definition, compilation))
            return null;
        var name = definition.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat);
        return Existing(s_methods.TryGetValue(name, out var method) ? method : definition.ContainingType is null ? definition.Name : "", AllArguments(type).Count, compilation);
    }

    /// <summary>A method of that name, with so many type parameters and nothing else to be given.</summary>
    public static string? Existing(string name, int arity, Compilation compilation) =>
        compilation.GetTypeByMetadataName(KnownTypeNames.ImageTypes)?.GetMembers(name)
            .Any(member => member is IMethodSymbol { Parameters.IsEmpty: true, DeclaredAccessibility: Accessibility.Public } method && method.Arity == arity) == true
            ? name
            : null;

    public static IReadOnlyList<ITypeSymbol> AllArguments(INamedTypeSymbol type) => [.. Binding.Accessor.AllOf(type, static each => each.TypeArguments)];

    /// <summary>Whether images can hold it without anybody's help.</summary>
    public static bool IsBuiltIn(ITypeSymbol type) =>
        type.SpecialType is (>= SpecialType.System_Boolean and <= SpecialType.System_UIntPtr) or SpecialType.System_DateTime or SpecialType.System_Object
        || s_builtIn.Contains(type.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat))
        || type is INamedTypeSymbol { Arity: 0, ContainingAssembly.Name: KnownTypeNames.RuntimeAssembly };

    public static bool IsOfFramework(INamedTypeSymbol type, Compilation compilation) =>
        (type.ContainingAssembly?.Name == KnownTypeNames.RuntimeAssembly || !SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly))
        && type.ContainingNamespace?.ToDisplayString().Split('.')[0] is "System" or "Coroutines";
}
