using System.Runtime.CompilerServices;
using Coroutines.Generator.Emit;
using Coroutines.Shared;
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

    public static bool Contain(Compilation compilation, string name) => Of(compilation).Contains(name);

    /// <summary>Whether a name begins with another and <c>__</c>.</summary>
    public static bool BeginWith(Compilation compilation, string start) => Of(compilation).Contains(start + "__");

    /// <summary>The names and their beginnings: for <c>a__b</c> also <c>a__</c>.</summary>
    private static HashSet<string> Of(Compilation compilation) => ByCompilation.GetValue(
        compilation,
        static compilation => new(compilation.SyntaxTrees.SelectMany(In).Where(name => !IsOwn(compilation, name)).SelectMany(name => Beginnings(name).Prepend(name)), StringComparer.Ordinal));

    /// <summary>The runtime itself calls what makes its own coroutines known to images: there the name is meant.</summary>
    private static bool IsOwn(Compilation compilation, string name) =>
        name.EndsWith(GeneratedNames.Register(""), StringComparison.Ordinal) && compilation.Assembly.GetTypeByMetadataName(KnownTypeNames.Coroutine) is not null;

    private static IEnumerable<string> Beginnings(string name)
    {
        for (var index = name.IndexOf("__", StringComparison.Ordinal); index >= 0; index = name.IndexOf("__", index + 1, StringComparison.Ordinal))
            yield return name.Substring(0, index + 2);
    }

    /// <summary>Those of one file, in order. Most have none, which their text tells sooner than their tokens.</summary>
    public static string[] In(SyntaxTree tree) => ByTree.GetValue(tree, static tree => tree.ToString().Contains("__")
        ? [.. tree.GetRoot().DescendantTokens().Where(static token => token.IsKind(SyntaxKind.IdentifierToken)).Select(static token => token.ValueText)
            .Where(static name => name.Contains("__")).Distinct().OrderBy(static name => name, StringComparer.Ordinal)]
        : []);
}
