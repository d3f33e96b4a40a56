using System.Collections.Immutable;
using System.Reflection;
using Coroutines.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Coroutines.Analyzers.Benchmarks;

/// <summary>The rules, and the analyzers that every project of the SDK has.</summary>
internal static class Rules
{
    private static readonly string s_sdk = FindSdk();

    public static ImmutableArray<DiagnosticAnalyzer> All { get; } = [.. In(typeof(NeverAwaitedAnalyzer).Assembly)];

    /// <summary>Those that a build runs: the compiler skips what could give no more than information.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> OfBuild { get; } =
        [.. All.Where(rule => rule is DiagnosticSuppressor || rule.SupportedDiagnostics.Any(descriptor => descriptor.DefaultSeverity >= DiagnosticSeverity.Warning))];

    /// <summary>What the SDK makes of its own rules in a project that says nothing of them.</summary>
    public static ImmutableDictionary<string, ReportDiagnostic> SdkSeverities { get; } = File.ReadLines(Path.Combine(s_sdk, "build/config/analysislevel_10_default.globalconfig"))
        .Select(line => line.Split(['=', '.'], StringSplitOptions.TrimEntries))
        .Where(parts => parts is ["dotnet_diagnostic", _, "severity", _])
        .ToImmutableDictionary(parts => parts[1], parts => parts[3] switch
        {
            "error" => ReportDiagnostic.Error,
            "warning" => ReportDiagnostic.Warn,
            "suggestion" => ReportDiagnostic.Info,
            "silent" => ReportDiagnostic.Hidden,
            _ => ReportDiagnostic.Suppress,
        });

    public static ImmutableArray<DiagnosticAnalyzer> SdkOfBuild { get; } =
    [
        .. Directory.EnumerateFiles(s_sdk, "*NetAnalyzers.dll")
            .Where(file => !file.Contains("VisualBasic", StringComparison.Ordinal))
            .SelectMany(file => In(Assembly.LoadFrom(file)))
            .Where(rule => rule.SupportedDiagnostics.Any(IsWarning)),
    ];

    private static bool IsWarning(DiagnosticDescriptor rule) => SdkSeverities.TryGetValue(rule.Id, out var severity)
        ? severity is ReportDiagnostic.Warn or ReportDiagnostic.Error
        : rule.IsEnabledByDefault && rule.DefaultSeverity >= DiagnosticSeverity.Warning;

    private static string FindSdk()
    {
        var root = new FileInfo(typeof(object).Assembly.Location).Directory!.Parent!.Parent!.Parent!.FullName;
        return Path.Combine(Directory.EnumerateDirectories(Path.Combine(root, "sdk")).Order(StringComparer.Ordinal).Last(), "Sdks/Microsoft.NET.Sdk/analyzers");
    }

    private static IEnumerable<DiagnosticAnalyzer> In(Assembly assembly) =>
        from type in TypesOf(assembly)
        where !type.IsAbstract && type.IsAssignableTo(typeof(DiagnosticAnalyzer)) && type.GetConstructor([]) is not null
            && type.GetCustomAttribute<DiagnosticAnalyzerAttribute>()?.Languages.Contains(LanguageNames.CSharp) == true
        select (DiagnosticAnalyzer)Activator.CreateInstance(type)!;

    // The SDK keeps fixes in the same assemblies, and those need what a compiler does not have.
    private static IEnumerable<Type> TypesOf(Assembly assembly)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException error)
        {
            return error.Types.OfType<Type>();
        }
    }
}
