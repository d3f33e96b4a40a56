using Microsoft.CodeAnalysis;

namespace Coroutines.Analyzers.Helpers;

internal static class FunctionNames
{
    /// <summary>What a message calls a function: the name that the user wrote, without the interface that an explicit implementation belongs to.</summary>
    public static string DisplayName(this IMethodSymbol method) => method.MethodKind switch
    {
        MethodKind.Constructor or MethodKind.StaticConstructor or MethodKind.Destructor => method.ContainingType.Name,
        MethodKind.AnonymousFunction => "lambda",
        _ when method.AssociatedSymbol is { } member => member.Name,
        _ => method.Name.Substring(method.Name.LastIndexOf('.') + 1),
    };
}
