using Microsoft.CodeAnalysis;

namespace Execution.Tests.Harness;

/// <summary>One way of compiling the programs. All variants of a program must behave the same.</summary>
/// <param name="Name">Names the variant in failures.</param>
/// <param name="Generators">Whether the generators run at all.</param>
/// <param name="Rewrite">The MSBuild property <c>CoroutinesRewrite</c>.</param>
/// <param name="Optimization">Optimized, a compiler's async state machine is a struct; otherwise a class.</param>
public sealed record Variant(string Name, bool Generators, bool Rewrite, OptimizationLevel Optimization)
{
    /// <summary>What users get.</summary>
    public static readonly Variant Rewritten = new("rewritten", Generators: true, Rewrite: true, OptimizationLevel.Release);

    /// <summary>The same in a debug build, where the JIT takes no method into another and an exception tells all its lines.</summary>
    public static readonly Variant RewrittenDebug = new("rewritten, debug build", Generators: true, Rewrite: true, OptimizationLevel.Debug);

    /// <summary>The oracle: the C# compiler's own async methods.</summary>
    public static readonly Variant Fallback = new("fallback", Generators: false, Rewrite: false, OptimizationLevel.Release);

    /// <summary>The oracle in a debug build.</summary>
    public static readonly Variant FallbackDebug = new("fallback, debug build", Generators: false, Rewrite: false, OptimizationLevel.Debug);

    /// <summary>All programs marked as restorable, with probes of their own.</summary>
    public static readonly Variant Restorable = new("restorable", Generators: true, Rewrite: true, OptimizationLevel.Release) { IsRestorable = true };

    /// <summary>The generators run and are told not to rewrite.</summary>
    public static readonly Variant TurnedOff = new("turned off", Generators: true, Rewrite: false, OptimizationLevel.Release);

    /// <summary>Whether suspended coroutines can be saved and restored.</summary>
    public bool IsRestorable { get; init; }
}
