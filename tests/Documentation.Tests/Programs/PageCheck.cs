using System.Text.RegularExpressions;
using Documentation.Tests.Pages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Documentation.Tests.Programs;

/// <summary>Compares what a program does with what its page says.</summary>
internal static partial class PageCheck
{
    /// <summary>Null when they are the same. The lines of a program name the diagnostics that they have, <c>Fetch();   // CORO002</c>; there must be no others.</summary>
    public static async Task<string?> DifferenceAsync(PageProgram program, CancellationToken token)
    {
        var (compilation, diagnostics) = await ProgramCompiler.CompileAsync(program, token);
        var expected = compilation.SyntaxTrees.SelectMany(Marks).Order().ToList();

        // what is only a hint counts where the page names it
        var found = diagnostics
            .Where(diagnostic => !diagnostic.IsSuppressed && (diagnostic.Severity >= DiagnosticSeverity.Warning || expected.Any(mark => mark.EndsWith(diagnostic.Id, StringComparison.Ordinal))))
            .ToList();
        if (!expected.SequenceEqual(found.Select(Place).Order()))
            return $"{program.Place} should have the diagnostics: {string.Join(", ", expected)}\nand has:\n{string.Join('\n', found)}";

        if (LeftToTheCompiler(compilation).ToList() is { Count: > 0 } left && expected.Count == 0)
            return $"{program.Place}: not rewritten, and no rule says why: {string.Join(", ", left)}";

        // what shows a diagnostic need not run
        if (expected.Count > 0 && program.Output is null)
            return null;
        var output = ProgramRun.OutputOf(compilation);
        if (RepositoryFile.IsUpdating && program.Output is not null)
            Write(program, output);
        return output == (program.Output ?? "") ? null : $"{program.Place} should print:\n{program.Output}\nand prints:\n{output}";
    }

    /// <summary>Marked methods without a machine.</summary>
    private static IEnumerable<string> LeftToTheCompiler(Compilation compilation)
    {
        var texts = compilation.SyntaxTrees.Select(static tree => tree.ToString()).ToList();
        return from tree in compilation.SyntaxTrees
               from method in tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>()
               let mark = method.AttributeLists.SelectMany(static list => list.Attributes).FirstOrDefault(static attribute => attribute.Name.ToString() == "Coroutine")
               where mark is not null && mark.ArgumentList is null && !method.Modifiers.Any(SyntaxKind.AbstractKeyword)
               where !texts.Any(text => text.Contains($" {method.Identifier.ValueText}__Run", StringComparison.Ordinal))
               select method.Identifier.ValueText;
    }

    /// <summary>Puts the output where the page shows another one; the test passes the next time.</summary>
    private static void Write(PageProgram program, string output)
    {
        var page = program.Blocks[0].Page;
        var text = RepositoryFile.Read(page);
        const string fence = "\n```text\n";
        var from = text.IndexOf(fence, text.IndexOf(program.Blocks[^1].Text + "\n```\n", StringComparison.Ordinal), StringComparison.Ordinal) + fence.Length;
        var to = from + program.Output!.Length;
        File.WriteAllText(Path.Combine(RepositoryFile.Root, page), text[..from] + output + (program.Output == "" ? "\n" : "") + text[to..]);
    }

    private static string Place(Diagnostic diagnostic) =>
        $"{diagnostic.Location.SourceTree?.FilePath}({diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1}): {diagnostic.Id}";

    private static IEnumerable<string> Marks(SyntaxTree tree) =>
        from line in tree.GetText().Lines
        from Match mark in Mark().Matches(line.ToString())
        select $"{tree.FilePath}({line.LineNumber + 1}): {mark.Groups[1].Value}";

    [GeneratedRegex("// (CORO[0-9]{3}|CS[0-9]{4})")]
    private static partial Regex Mark();
}
