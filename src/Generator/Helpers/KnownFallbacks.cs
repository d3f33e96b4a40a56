using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Coroutines.Generator.Binding;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Coroutines.Generator.Helpers;

/// <summary>
/// What the generator met when it lowered the bodies of a tree, for the rule that tells of those it left. In a build both run in one process, and to ask the passes once
/// more would cost as much as the generator itself.
/// </summary>
internal static class KnownFallbacks
{
    private static readonly ConditionalWeakTable<SyntaxTree, Tree> ByTree = new();

    /// <param name="fallback">Null: the whole body was rewritten.</param>
    public static void Note(MethodDeclarationSyntax declaration, Compilation compilation, Fallback? fallback) =>
        ByTree.GetOrCreateValue(declaration.SyntaxTree).Under(Declarations.Of(compilation))[declaration.Span] = fallback;

    /// <returns>Whether the generator has looked at this body, in a project that differs from this one by what generators have added to it, and by other bodies.</returns>
    public static bool TryGet(MethodDeclarationSyntax declaration, Compilation compilation, out Fallback? fallback)
    {
        fallback = null;
        return ByTree.TryGetValue(declaration.SyntaxTree, out var tree) && tree.TryGet(declaration.Span, compilation, out fallback);
    }

    private sealed class Tree
    {
        private State? _state;

        public ConcurrentDictionary<TextSpan, Fallback?> Under(Declarations declarations)
        {
            var state = _state;
            if (state is null || !state.Declarations.Equals(declarations))
                _state = state = new State(declarations);
            return state.Fallbacks;
        }

        public bool TryGet(TextSpan span, Compilation compilation, out Fallback? fallback)
        {
            fallback = null;
            return _state is { } state && state.Declarations.StandFirstIn(compilation) && state.Fallbacks.TryGetValue(span, out fallback);
        }

        private sealed record State(Declarations Declarations)
        {
            public ConcurrentDictionary<TextSpan, Fallback?> Fallbacks { get; } = new();
        }
    }
}
