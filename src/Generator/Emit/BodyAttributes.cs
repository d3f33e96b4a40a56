using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Emit;

/// <summary>Attributes of a method that are about its body, and go where the body goes.</summary>
internal static class BodyAttributes
{
    private static readonly HashSet<string> Names =
    [
        "System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverageAttribute",
        "System.Diagnostics.CodeAnalysis.UnconditionalSuppressMessageAttribute",
        "System.Diagnostics.CodeAnalysis.RequiresUnreferencedCodeAttribute",
        "System.Diagnostics.CodeAnalysis.RequiresDynamicCodeAttribute",
        "System.Diagnostics.CodeAnalysis.RequiresAssemblyFilesAttribute",
        "System.Diagnostics.DebuggerHiddenAttribute",
        "System.Diagnostics.DebuggerNonUserCodeAttribute",
        "System.Diagnostics.DebuggerStepThroughAttribute",
        "System.Diagnostics.DebuggerStepperBoundaryAttribute",
        "System.Diagnostics.StackTraceHiddenAttribute",
        "System.Runtime.CompilerServices.SkipLocalsInitAttribute",
    ];

    /// <summary>One line for each.</summary>
    public static IEnumerable<string> On(IMethodSymbol method) => method.GetAttributes()
        .Where(static attribute => attribute.AttributeClass is { TypeKind: TypeKind.Class } type && Names.Contains(type.ToDisplayString()))
        .Select(static attribute => $"[{AttributeText.Of(attribute)}]");
}
