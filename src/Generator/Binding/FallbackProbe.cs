using Coroutines.Generator.Lowering;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Binding;

/// <summary>A body that stays with the C# compiler.</summary>
/// <param name="Construct">What it holds that is not rewritten.</param>
/// <param name="Location">Where.</param>
internal sealed record Fallback(string Construct, Location Location);

/// <summary>Asks the passes themselves whether they take a body, so that CORO007 and the generator never disagree.</summary>
internal static class FallbackProbe
{
    /// <returns>Null when the body is rewritten, with all coroutine functions in it.</returns>
    internal static Fallback? Find(IMethodSymbol method, MethodDeclarationSyntax declaration, SemanticModel model, CancellationToken token)
    {
        // The other part of a partial method has the body.
        if (declaration.Body is null && declaration.ExpressionBody is null)
            return null;
        try
        {
            method = ExtensionBlocks.Implementation(method) ?? method;
            if (CoroutineTargets.Find(method, model.Compilation, token) is null)
                return DeclarationFallback.Find(method, declaration, model.Compilation, token);
            MethodLowering.Lower(method, declaration, model, out var leftFunctions, token);
            return leftFunctions.FirstOrDefault() is { } left ? new Fallback(left.Construct, left.Location) : null;
        }
        catch (UnsupportedConstructException unsupported)
        {
            return new Fallback(unsupported.Construct, unsupported.Location);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // A fault of the generator's own is a fallback too, and the user must hear of it.
            return new Fallback($"something that the generator failed on ({exception.GetType().Name}: {exception.Message})", declaration.Identifier.GetLocation());
        }
    }
}
