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
        ["Coroutines.CoroutineTaskAwaiter<T>"] = "CoroutineTask",
        ["Coroutines.FutureAwaiter<T>"] = "Future",
        ["Coroutines.GetAwaitable<T>"] = "AsyncQueue",
        ["Coroutines.PutAwaitable<T>"] = "AsyncQueue",
        ["Coroutines.AsyncLifoQueue<T>"] = "AsyncQueue",
        ["Coroutines.AsyncPriorityQueue<T>"] = "AsyncQueue",
    };

    /// <summary>Classes that the user's may derive from: images hold what they have.</summary>
    private static readonly HashSet<string> s_bases =
    [
        "System.Exception", "System.SystemException", "System.ApplicationException", "System.ArgumentException", "System.ArgumentNullException", "System.ArgumentOutOfRangeException",
        "System.ArithmeticException", "System.FormatException", "System.InvalidOperationException", "System.NotSupportedException", "System.OperationCanceledException", "System.TimeoutException",
        "System.IO.IOException",
    ];

    /// <summary>What every program's images can hold: what the runtime's <c>BuiltIn</c> adds.</summary>
    private static readonly HashSet<string> s_builtIn =
    [
        "System.Half", "System.Int128", "System.UInt128", "System.Numerics.BigInteger", "System.Numerics.Complex", "System.Guid", "System.TimeSpan", "System.DateTimeOffset",
        "System.DateOnly", "System.TimeOnly", "System.Uri", "System.Version", "System.Index", "System.Range", "System.Text.Rune", "System.Text.StringBuilder",
        "System.Threading.CancellationToken", "System.ValueTuple", "System.Globalization.CultureInfo", "System.StringComparer",
        "System.Exception", "System.SystemException", "System.ApplicationException", "System.ArgumentException", "System.ArgumentNullException", "System.ArgumentOutOfRangeException",
        "System.ArithmeticException", "System.DivideByZeroException", "System.OverflowException", "System.FormatException", "System.IndexOutOfRangeException",
        "System.InvalidCastException", "System.InvalidOperationException", "System.NotImplementedException", "System.NotSupportedException", "System.NullReferenceException",
        "System.ObjectDisposedException", "System.TimeoutException", "System.UnauthorizedAccessException", "System.AggregateException", "System.OperationCanceledException",
        "System.Threading.Tasks.TaskCanceledException", "System.Collections.Generic.KeyNotFoundException", "System.IO.IOException", "System.IO.EndOfStreamException",
        "System.IO.DirectoryNotFoundException", "System.IO.InvalidDataException",
    ];

    /// <summary>The method of <c>ImageTypes</c> that makes the type known, and what it is to be given; null where there is none. What stands in a type, as its enumerator, is known with it.</summary>
    public static (string Name, IReadOnlyList<ITypeSymbol> Arguments)? MethodFor(INamedTypeSymbol type, Compilation compilation)
    {
        while (type.ContainingType is { } around)
            type = around;
        var name = s_methods.TryGetValue(type.OriginalDefinition.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat), out var method) ? method : type.Name;
        return Existing(name, type.Arity, compilation) is null ? null : (name, type.TypeArguments);
    }

    /// <summary>Whether <c>ImageTypes.VisitBase</c> shows what an object has of this class.</summary>
    public static bool IsBase(INamedTypeSymbol type) => s_bases.Contains(type.ToDisplayString());

    /// <summary>Classes that comparers derive from: objects have nothing of these.</summary>
    public static bool IsBare(INamedTypeSymbol type) => type is { Arity: 1, Name: "EqualityComparer" or "Comparer" } && type.ContainingNamespace.ToDisplayString() == "System.Collections.Generic";

    /// <summary>A method of that name, with so many type parameters and parameters.</summary>
    public static string? Existing(string name, int arity, Compilation compilation, int parameters = 0) =>
        compilation.GetTypeByMetadataName(KnownTypeNames.ImageTypes)?.GetMembers(name)
            .Any(member => member is IMethodSymbol { DeclaredAccessibility: Accessibility.Public } method && method.Arity == arity && method.Parameters.Length == parameters) == true
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
