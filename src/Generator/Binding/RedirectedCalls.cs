using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Binding;

/// <summary>
/// Calls that other generators are known to intercept: a copy of such a call would not be redirected, so a body that holds one is left alone.
/// </summary>
internal static class RedirectedCalls
{
    private static readonly HashSet<string> Types =
    [
        "Microsoft.Extensions.Configuration.ConfigurationBinder",
        "Microsoft.Extensions.DependencyInjection.OptionsBuilderConfigurationExtensions",
        "Microsoft.Extensions.DependencyInjection.OptionsConfigurationServiceCollectionExtensions",
        "Microsoft.AspNetCore.Builder.EndpointRouteBuilderExtensions",
    ];

    public static bool Contains(IMethodSymbol method) =>
        method.ContainingType is { ContainingNamespace.IsGlobalNamespace: false } type && Types.Contains(type.ToDisplayString());
}
