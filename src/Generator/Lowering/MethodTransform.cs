using Coroutines.Generator.Binding;
using Coroutines.Generator.Emit;
using Coroutines.Generator.Helpers;
using Coroutines.Generator.Images;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Lowering;

/// <summary>The lowering as the pipeline sees it; tests put another in its place.</summary>
internal delegate LoweredMethod? MethodLowerer(IMethodSymbol method, MethodDeclarationSyntax declaration, SemanticModel model, CancellationToken token);

/// <summary>From a method that carries the attribute to the text of its generated file.</summary>
internal static class MethodTransform
{
    private static readonly Func<MethodDeclarationSyntax, bool> s_looksAtOtherBodies = LooksAtOtherBodies;

    public static LoweredMethod? Run(GeneratorAttributeSyntaxContext context, MethodLowerer lower, CancellationToken token)
    {
        if (context.TargetSymbol is not IMethodSymbol marked || (marked.IsAbstract && !CoroutineSymbols.IsIterated(marked.ReturnType)))
            return null;

        // The attribute may stand on either part of a partial method; the body is the implementation's.
        if (ExtensionBlocks.Implementation(marked.PartialImplementationPart ?? marked) is not { } method)
            return null;
        if (CoroutineTargets.Find(method, context.SemanticModel.Compilation, token) is not { } companion)
            return null;

        var declaration = (MethodDeclarationSyntax)method.DeclaringSyntaxReferences[0].GetSyntax(token);
        var compilation = context.SemanticModel.Compilation;
        return Restorability.IsOn(method) || Remembered.Get(declaration, compilation, s_looksAtOtherBodies, () => LooksAtOtherBodies(declaration))
            ? Lower()
            : Remembered.Get(declaration, compilation, lower, Lower);

        LoweredMethod Lower() => ExternAliases.Within(
            compilation,
            () =>
            {
                var lowered = TypeParameterNames.Within(
                    declaration, () => (method.IsAbstract ? null : TryLower(context, method, declaration, lower, token)) ?? ForwarderEmitter.Emit(method, declaration, companion));
                return lowered with { Shared = new(lowered.Shared.Concat(Root(companion, compilation, token))) };
            });
    }

    private static IEnumerable<LoweredMethod> Root(Companion companion, Compilation compilation, CancellationToken token) =>
        companion.Dispatch?.Foreign is { } root && CoroutineTargets.Find(root, compilation, token) is { } found ? [ForeignRootEmitter.Emit(root, found)] : [];

    /// <summary>What becomes of a call on <c>base</c> depends on the base's body; see <see cref="BaseBodies"/>.</summary>
    private static bool LooksAtOtherBodies(MethodDeclarationSyntax declaration) => declaration.DescendantNodes().Any(static node => node is BaseExpressionSyntax);

    /// <summary>A method without a body has nothing to lower, only companions.</summary>
    public static LoweredMethod? RunAbstract(GeneratorSyntaxContext context, CancellationToken token)
    {
        var declaration = (MethodDeclarationSyntax)context.Node;
        return context.SemanticModel.GetDeclaredSymbol(declaration, token) is IMethodSymbol { IsAbstract: true } method
            && CoroutineTargets.Find(method, context.SemanticModel.Compilation, token) is { } companion
                ? ExternAliases.Within(context.SemanticModel.Compilation, () => TypeParameterNames.Within(declaration, () => ForwarderEmitter.Emit(method, declaration, companion)))
                : null;
    }

    private static LoweredMethod? TryLower(
        GeneratorAttributeSyntaxContext context, IMethodSymbol method, MethodDeclarationSyntax declaration, MethodLowerer lower, CancellationToken token)
    {
        var model = SemanticModels.ForCoroutines(declaration.SyntaxTree == context.SemanticModel.SyntaxTree
            ? context.SemanticModel
            : context.SemanticModel.Compilation.GetSemanticModel(declaration.SyntaxTree));
        try
        {
            return lower(method, declaration, model, token);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !token.IsCancellationRequested)
        {
            // A fault of ours must not break the user's build: the compiler's version means the same, and CORO007 names the method.
            return null;
        }
    }
}
