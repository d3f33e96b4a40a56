using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Coroutines.Generator.Helpers;

/// <summary>
/// The names with <c>__</c> in them that a project's code declares or mentions. A generated member of such a name could hide one of the user's, in a
/// derived type too, or be what a half-typed one seems to mean.
/// </summary>
internal static class WrittenNames
{
    private static readonly ConditionalWeakTable<Compilation, HashSet<string>> ByCompilation = new();
    private static readonly ConditionalWeakTable<SyntaxTree, string[]> ByTree = new();

    public static HashSet<string> Of(Compilation compilation) =>
        ByCompilation.GetValue(compilation, static compilation => new(compilation.SyntaxTrees.SelectMany(In), StringComparer.Ordinal));

    /// <summary>Those of one file, in order. Most have none, which their text tells sooner than their tokens.</summary>
    public static string[] In(SyntaxTree tree) => ByTree.GetValue(tree, static tree => tree.ToString().Contains("__")
        ? [.. tree.GetRoot().DescendantTokens().Where(static token => token.IsKind(SyntaxKind.IdentifierToken)).Select(static token => token.ValueText)
            .Where(static name => name.Contains("__")).Distinct().OrderBy(static name => name, StringComparer.Ordinal)]
        : []);
}
