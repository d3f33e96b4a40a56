using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Coroutines.Generator.Helpers;

/// <summary>
/// What was found out about the nodes of a tree, for as long as the project's declarations stay equal. The pipeline asks about every node again after
/// each edit; only those of the edited file, whose tree is another one, have to be bound again. Holds text and records, like the pipeline itself.
/// </summary>
internal static class Remembered
{
    private static readonly ConditionalWeakTable<SyntaxTree, Tree> ByTree = new();

    /// <param name="find">Static, so that it is the same one each time: it is part of the key.</param>
    public static T Get<T>(SyntaxNode node, Compilation compilation, Delegate find, Func<T> run)
    {
        var known = ByTree.GetOrCreateValue(node.SyntaxTree).For(Declarations.Of(compilation));
        var key = (node.Span, find);
        if (known.TryGetValue(key, out var value))
            return (T)value!;
        var found = run();
        known.TryAdd(key, found);
        return found;
    }

    private sealed class Tree
    {
        private State? _state;

        /// <summary>The answers under these declarations: those of others are dropped.</summary>
        public ConcurrentDictionary<(TextSpan Node, Delegate Find), object?> For(Declarations declarations)
        {
            var state = _state;
            if (state is null || !state.Declarations.Equals(declarations))
                _state = state = new State(declarations);
            else if (!ReferenceEquals(state.Declarations, declarations))
                _state = state = state with { Declarations = declarations };
            return state.Answers;
        }

        private sealed record State(Declarations Declarations)
        {
            public ConcurrentDictionary<(TextSpan Node, Delegate Find), object?> Answers { get; } = new();
        }
    }
}
