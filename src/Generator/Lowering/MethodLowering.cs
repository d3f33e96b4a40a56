using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Lowering;

/// <summary>The whole text of one generated file: the machine of one method.</summary>
internal sealed record LoweredMethod(string HintName, string Source);

/// <summary>Placeholder for the passes: every body is left to the C# compiler.</summary>
internal static class MethodLowering
{
    internal static LoweredMethod? Lower(IMethodSymbol method, MethodDeclarationSyntax declaration, SemanticModel model, CancellationToken token) => null;
}
