using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Binding;

/// <summary>What keeps a body from being rewritten, and where it stands.</summary>
/// <param name="Construct">The construct, as a noun phrase that a message can use.</param>
/// <param name="Location">Where it stands in the user's file.</param>
internal sealed record Fallback(string Construct, Location Location);

/// <summary>Tells, for the analyzers, why a method would be left to the C# compiler.</summary>
internal static class FallbackProbe
{
    internal static Fallback? Find(IMethodSymbol method, MethodDeclarationSyntax declaration, SemanticModel model, CancellationToken token) => null;
}
