using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Helpers;

/// <summary>
/// One semantic model of each tree that holds coroutines. The pipeline gives each of its steps another one, in which C# would bind the same bodies anew: first for
/// the calls in them, then for the coroutines. A model is let go of when the coroutines of another tree are looked at, and what is left goes with the compilation.
/// They do not follow which values may be null: that takes a third of the binding, and no text depends on it.
/// </summary>
internal static class SemanticModels
{
    private static readonly ConditionalWeakTable<Compilation, Models> ByCompilation = new();
    private static readonly ConditionalWeakTable<SyntaxTree, StrongBox<bool>> Marked = new();

    /// <summary>The model in which the calls of a tree are looked at, before its coroutines are.</summary>
    public static SemanticModel ForCalls(SemanticModel own) =>
        Marked.GetValue(own.SyntaxTree, static tree => new(IsMarked(tree))).Value ? ByCompilation.GetOrCreateValue(own.Compilation).Keep(own) : own;

    /// <summary>The model in which the coroutines of a tree are looked at.</summary>
    public static SemanticModel ForCoroutines(SemanticModel own) => ByCompilation.GetOrCreateValue(own.Compilation).Use(own);

    /// <summary>Whether the model will be asked for again. One that is not would be kept for as long as the compilation; behind an alias of the attribute only the gain is lost.</summary>
    private static bool IsMarked(SyntaxTree tree) => tree.GetRoot()
        .DescendantNodes(static node => node is CompilationUnitSyntax or MemberDeclarationSyntax or AttributeListSyntax)
        .OfType<AttributeSyntax>()
        .Any(static attribute => attribute.Name.ToString().Split('.', ':').Last() is "Coroutine" or "CoroutineAttribute");

    private static SemanticModel WithoutNullability(SemanticModel own)
    {
        try
        {
            return Ask(own);
        }
        catch (Exception e) when (e is MissingMethodException or TypeLoadException)
        {
            return own;
        }
    }

    /// <summary>Roslyn calls this an experiment: a later one may not have it.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
#pragma warning disable RSEXPERIMENTAL001
    private static SemanticModel Ask(SemanticModel own) => own.Compilation.GetSemanticModel(own.SyntaxTree, SemanticModelOptions.DisableNullableAnalysis);
#pragma warning restore RSEXPERIMENTAL001

    private sealed class Models
    {
        private readonly Dictionary<SyntaxTree, SemanticModel> _kept = [];
        private SyntaxTree? _used;

        public SemanticModel Keep(SemanticModel own)
        {
            lock (_kept)
            {
                if (!_kept.TryGetValue(own.SyntaxTree, out var model))
                    _kept.Add(own.SyntaxTree, model = WithoutNullability(own));
                return model;
            }
        }

        public SemanticModel Use(SemanticModel own)
        {
            lock (_kept)
            {
                if (_used is { } last && last != own.SyntaxTree)
                    _kept.Remove(last);
                _used = own.SyntaxTree;
                return Keep(own);
            }
        }
    }
}
