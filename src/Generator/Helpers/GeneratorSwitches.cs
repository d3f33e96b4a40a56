using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Coroutines.Generator.Helpers;

/// <summary>What the project around the code says about the generator.</summary>
internal static class GeneratorSwitches
{
    /// <summary>The namespace that the package asks leave to intercept from.</summary>
    public const string InterceptorNamespace = "Coroutines.Generated";

    /// <summary><c>CoroutinesRewrite=false</c> leaves a whole project to the C# compiler.</summary>
    public static bool IsRewritingOn(AnalyzerConfigOptionsProvider options) =>
        !(options.GlobalOptions.TryGetValue("build_property.CoroutinesRewrite", out var value)
            && value.Trim().Equals("false", StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// An interceptor without leave is an error in the user's build, while a call without interceptor only runs the compiler's
    /// own version: a project that replaced <c>InterceptorsNamespaces</c>, or whose language has no file-local attribute, gets none.
    /// </summary>
    public static bool MayIntercept(ParseOptions options) =>
        options is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp11 }
        && new[] { "InterceptorsNamespaces", "InterceptorsPreviewNamespaces" }
            .SelectMany(feature => options.Features.TryGetValue(feature, out var value) ? value.Split(';') : [])
            .Select(name => name.Trim())
            .Any(name => name.Length > 0 && (InterceptorNamespace + ".").StartsWith(name + ".", StringComparison.Ordinal));
}
