using Documentation.Tests.Pages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Documentation.Tests.Programs;

/// <summary>
/// Makes files of blocks. A block <c>in NAME</c> stands in <c>Around/NAME.cs</c>, at <c>/* code */</c>, types behind it at the end of the file; where
/// there is no such place, the file is compiled beside the block.
/// </summary>
internal static class Surroundings
{
    private const string Place = "/* code */";

    /// <summary>What <c>dotnet new console</c> says for everybody.</summary>
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    /// <summary>The program's files: their text, and the line of the page on which each begins.</summary>
    public static IEnumerable<(string Name, string Text)> Files(PageProgram program)
    {
        yield return ("Usings.cs", Usings);
        foreach (var block in program.Blocks)
        {
            // a page that shows a stack shows the file that its reader has
            var name = program.Blocks.Count == 1 ? "Program.cs" : $"{block.Page.Replace('/', '.')}.{block.Line}.cs";
            if (block.Around is null)
            {
                yield return (name, block.Text);
                continue;
            }

            var around = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Around", block.Around + ".cs")).ReplaceLineEndings("\n");
            if (around.Contains(Place, StringComparison.Ordinal))
            {
                yield return (name, Inserted(around, block.Text));
                continue;
            }

            yield return (name, block.Text);
            yield return ($"Around.{block.Around}.cs", around);
        }
    }

    private static string Inserted(string around, string code)
    {
        var members = CSharpSyntaxTree.ParseText(code).GetCompilationUnitRoot().Members;
        var types = members.FirstOrDefault(static member => member is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax);

        // between two members of a class types are members, too
        return types is null || members.Any(static member => member is not GlobalStatementSyntax and not BaseTypeDeclarationSyntax and not DelegateDeclarationSyntax)
            ? around.Replace(Place, code, StringComparison.Ordinal)
            : around.Replace(Place, code[..types.FullSpan.Start], StringComparison.Ordinal) + "\n" + code[types.FullSpan.Start..];
    }
}
