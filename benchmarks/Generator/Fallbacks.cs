using Coroutines.Generator.Binding;
using Coroutines.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Benchmarks;

/// <summary>
/// How much of real code is rewritten: turns the async methods of each place into coroutines, in memory, and counts what becomes of them.
/// A method that does not compile to begin with, because a reference is missing, does not count.
/// </summary>
internal static class Fallbacks
{
    private const string ImplicitUsings = """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;
        global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks; global using Coroutines;
        """;

    /// <returns>Whether all that was generated compiles without a warning.</returns>
    public static bool Report(IEnumerable<string> places, IReadOnlyList<string> references)
    {
        List<MetadataReference> assemblies = [.. references.SelectMany(Assemblies).Select(file => MetadataReference.CreateFromFile(file))];
        var isClean = true;
        foreach (var place in places)
            isClean &= Report(place, assemblies);
        return isClean;
    }

    private static IEnumerable<string> Assemblies(string place) =>
        Directory.Exists(place) ? Directory.EnumerateFiles(place, "*.dll", SearchOption.AllDirectories) : [place];

    private static bool Report(string place, List<MetadataReference> references)
    {
        var trees = SourceFinder.Find(place).Select(file => UserProject.Parse(file.Text, file.Path)).Append(UserProject.Parse(ImplicitUsings, "Usings.cs")).ToList();
        var original = UserProject.Compilation(trees, references);
        var compilation = UserProject.Compilation(trees.Select(tree => CoroutineCopies.AddTo(tree, original.GetSemanticModel(tree))), references);

        var outcomes = Outcomes(compilation).ToList();
        var bound = outcomes.Where(outcome => outcome?.Construct != UnsupportedConstructs.Error).ToList();
        Console.WriteLine($"{place}: {outcomes.Count} methods, {outcomes.Count - bound.Count} do not compile, {bound.Count(outcome => outcome is null)} rewritten, {bound.Count(outcome => outcome is not null)} fall back");
        foreach (var reason in bound.OfType<Fallback>().GroupBy(fallback => fallback.Construct).OrderByDescending(group => group.Count()))
            Console.WriteLine($"  {reason.Count(),4} {reason.Key}, first at {reason.First().Location.GetLineSpan()}");

        UserProject.Driver().RunGeneratorsAndUpdateCompilation(compilation, out var generated, out _);
        var ours = generated.SyntaxTrees.Except(compilation.SyntaxTrees).ToHashSet();
        var known = compilation.GetDiagnostics().Select(diagnostic => diagnostic.ToString()).ToHashSet();
        var problems = generated.GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && (ours.Contains(diagnostic.Location.SourceTree!) || !known.Contains(diagnostic.ToString())))
            .ToList();
        foreach (var problem in problems)
            Console.WriteLine($"  {problem}\n{Around(problem.Location)}");
        return problems.Count == 0;
    }

    private static IEnumerable<Fallback?> Outcomes(CSharpCompilation compilation) =>
        from tree in compilation.SyntaxTrees
        let model = compilation.GetSemanticModel(tree)
        from method in tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>()
        let symbol = model.GetDeclaredSymbol(method)!
        where (method.Body is not null || method.ExpressionBody is not null) && symbol.GetAttributes().Any(attribute => attribute.AttributeClass?.ToDisplayString() == KnownTypeNames.CoroutineAttribute)
        select FallbackProbe.Find(symbol, method, model, CancellationToken.None);

    private static string Around(Location location)
    {
        if (location.SourceTree is not { } tree)
            return "";
        var lines = tree.GetText().Lines;
        var at = location.GetLineSpan().StartLinePosition.Line;
        return string.Concat(Enumerable.Range(at - 3, 7).Where(line => line >= 0 && line < lines.Count).Select(line => $"    {(line == at ? '>' : ' ')} {lines[line]}\n"));
    }
}
