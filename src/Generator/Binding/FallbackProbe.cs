using Coroutines.Generator.Helpers;
using Coroutines.Generator.Lowering;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Binding;

/// <summary>A body that stays with the C# compiler.</summary>
/// <param name="Construct">What it holds that is not rewritten.</param>
/// <param name="Location">Where.</param>
/// <param name="Function">Whose body it is, when the method around it is rewritten.</param>
internal sealed record Fallback(string Construct, Location Location, SyntaxNode? Function = null)
{
    /// <summary>Other functions in the same method that stay with it.</summary>
    public IReadOnlyList<Fallback> Others { get; init; } = [];

    public static Fallback Of(UnsupportedConstructException reason) => new(reason.Construct, reason.Location);

    public static Fallback? Of(IReadOnlyDictionary<SyntaxNode, UnsupportedConstructException> leftFunctions)
    {
        List<Fallback> all = [.. leftFunctions.Select(static left => new Fallback(left.Value.Construct, left.Value.Location, left.Key))];
        return all.Count == 0 ? null : all[0] with { Others = all.GetRange(1, all.Count - 1) };
    }
}

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
            if (KnownFallbacks.TryGet(declaration, model.Compilation, out var known))
                return known;
            MethodLowering.Lower(method, declaration, model, out var leftFunctions, token);
            return Fallback.Of(leftFunctions);
        }
        catch (UnsupportedConstructException unsupported)
        {
            return Fallback.Of(unsupported);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // A fault of the generator's own is a fallback too, and the user must hear of it.
            return new Fallback($"something that the generator failed on ({exception.GetType().Name}: {exception.Message})", declaration.Identifier.GetLocation());
        }
    }
}
