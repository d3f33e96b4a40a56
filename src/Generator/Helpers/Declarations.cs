using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Coroutines.Generator.Helpers;

/// <summary>
/// What a body can depend on outside of itself: everything in a project but the other bodies, of which only some names count. Two compilations with equal declarations give
/// the same meaning to a tree that is in both.
/// </summary>
internal sealed class Declarations : IEquatable<Declarations>
{
    private static readonly ConditionalWeakTable<Compilation, Declarations> ByCompilation = new();
    private static readonly ConditionalWeakTable<SyntaxTree, string> ByTree = new();

    private static readonly ConditionalWeakTable<Compilation, FirstPart> FirstParts = new();

    private readonly string?[] _trees;
    private readonly MetadataReference[] _references;
    private readonly CompilationOptions _options;
    private readonly string? _assembly;

    private Declarations(Compilation compilation)
    {
        _trees = [.. compilation.SyntaxTrees.Select(static tree => ByTree.GetValue(tree, HashOf))];
        _references = [.. compilation.References];
        _options = compilation.Options;
        _assembly = compilation.AssemblyName;
    }

    public static Declarations Of(Compilation compilation) => ByCompilation.GetValue(compilation, static compilation => new Declarations(compilation));

    public bool Equals(Declarations? other) =>
        ReferenceEquals(this, other)
        || (other is not null
            && _assembly == other._assembly
            && _options.Equals(other._options)
            && _references.SequenceEqual(other._references)
            && _trees.SequenceEqual(other._trees));

    /// <summary>Whether a compilation has these declarations, and behind them at most further trees: those of generators stand last.</summary>
    public bool StandFirstIn(Compilation compilation)
    {
        // asked for each body, and nearly always about the same two
        if (FirstParts.TryGetValue(compilation, out var part) && ReferenceEquals(part.Asked, this))
            return part.IsFirst;
        var isFirst = _assembly == compilation.AssemblyName
            && _options.Equals(compilation.Options)
            && _references.SequenceEqual(compilation.References)
            && compilation.SyntaxTrees.Count() >= _trees.Length
            && _trees.SequenceEqual(compilation.SyntaxTrees.Take(_trees.Length).Select(static tree => ByTree.GetValue(tree, HashOf)));
        FirstParts.Remove(compilation);
        FirstParts.GetValue(compilation, _ => new FirstPart(this, isFirst));
        return isFirst;
    }

    public override bool Equals(object? obj) => Equals(obj as Declarations);

    public override int GetHashCode() => _trees.Length;

    private static string HashOf(SyntaxTree tree)
    {
        var text = tree.GetText();
        var kept = new StringBuilder(tree.FilePath).Append('\n').Append(tree.Options.GetHashCode()).Append('\n');
        var end = 0;
        foreach (var body in Bodies(tree.GetRoot()))
        {
            kept.Append(text.ToString(TextSpan.FromBounds(end, body.SpanStart))).Append("{}");
            end = body.Span.End;
        }

        kept.Append(text.ToString(TextSpan.FromBounds(end, text.Length)));

        // Generated members are not named like them.
        foreach (var name in WrittenNames.In(tree))
            kept.Append('\n').Append(name);
        using var hash = SHA256.Create();
        return Convert.ToBase64String(hash.ComputeHash(Encoding.UTF8.GetBytes(kept.ToString())));
    }

    private sealed record FirstPart(Declarations Asked, bool IsFirst);

    /// <summary>A directive in a body may reach beyond it.</summary>
    private static IEnumerable<SyntaxNode> Bodies(SyntaxNode root) =>
        from member in root.DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax).OfType<BaseMethodDeclarationSyntax>()
        let body = (SyntaxNode?)member.Body ?? member.ExpressionBody
        where body is not null && !body.ContainsDirectives
        select body;
}
