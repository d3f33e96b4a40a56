using System.Runtime.CompilerServices;
using Coroutines.Generator.Binding;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Interception;

/// <summary>
/// The simple names that a call of a coroutine can have: a call of any other name needs no binding, which is what makes looking at
/// every call of a project affordable. Trees and assemblies stay the same from edit to edit, so each is read once.
/// </summary>
internal static class CoroutineNames
{
    private static readonly ConditionalWeakTable<Compilation, HashSet<string>> ByCompilation = new();
    private static readonly ConditionalWeakTable<SyntaxTree, string[]> ByTree = new();

    public static HashSet<string> Of(Compilation compilation) => ByCompilation.GetValue(compilation, static compilation => new(
        compilation.SyntaxTrees.SelectMany(InTree).Concat(compilation.SourceModule.ReferencedAssemblySymbols.SelectMany(MetadataCompanion.MethodNames)),
        StringComparer.Ordinal));

    private static string[] InTree(SyntaxTree tree) => ByTree.GetValue(tree, static tree =>
        tree.GetRoot() is CompilationUnitSyntax unit ? [.. unit.Members.SelectMany(InMember).Distinct()] : []);

    /// <summary>An attribute may go by an alias, so any attribute counts here.</summary>
    private static IEnumerable<string> InMember(MemberDeclarationSyntax member) => member switch
    {
        BaseNamespaceDeclarationSyntax space => space.Members.SelectMany(InMember),
        TypeDeclarationSyntax type => type.Members.SelectMany(InMember),
        MethodDeclarationSyntax { AttributeLists.Count: > 0 } method when IsAsyncOrPartial(method) || AbstractCoroutines.IsAbstract(method) => [method.Identifier.ValueText],
        MethodDeclarationSyntax method when AbstractCoroutines.IsCandidate(method) => [method.Identifier.ValueText],
        _ => [],
    };

    private static bool IsAsyncOrPartial(MethodDeclarationSyntax method) =>
        method.Modifiers.Any(SyntaxKind.AsyncKeyword) || method.Modifiers.Any(SyntaxKind.PartialKeyword);
}
