using System.Text.RegularExpressions;
using Execution.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Execution.Tests;

/// <summary>A debugger stops in a machine on the user's code, and shows the user's names.</summary>
public sealed partial class SymbolTests(ProgramLibrary library)
{
    /// <summary>Those of which something is rewritten, and whose lines the user did not name otherwise.</summary>
    public static TheoryData<string> Programs =>
        [.. ProgramCatalog.All.Where(static program => program.Fallback is null && !program.Text.Contains("#line", StringComparison.Ordinal)).Select(static program => program.Id)];

    [Theory]
    [MemberData(nameof(Programs))]
    public void Steps_go_over_the_code_of_one_method(string id)
    {
        var program = ProgramCatalog.Find(id);
        var text = SourceText.From(program.Text);
        var root = CSharpSyntaxTree.ParseText(text, ProgramCompilation.ParseOptions, cancellationToken: TestContext.Current.CancellationToken).GetRoot(TestContext.Current.CancellationToken);
        var machines = MachineSymbols.Of(program, library.Load(program, Variant.RewrittenDebug).Image).ToList();
        Assert.Contains(machines, static machine => machine.Points.Count > 0);
        foreach (var machine in machines)
        {
            var methods = new HashSet<MethodDeclarationSyntax>();
            foreach (var (file, point) in machine.Points)
            {
                Assert.Equal(program.Path, file);
                var span = text.Lines.GetTextSpan(new LinePositionSpan(
                    new LinePosition(point.StartLine - 1, point.StartColumn - 1), new LinePosition(point.EndLine - 1, point.EndColumn - 1)));
                var (first, last) = (root.FindToken(span.Start), root.FindToken(span.End - 1));
                Assert.True(first.SpanStart == span.Start && last.Span.End == span.End, $"{machine.Name} stops at no piece of code: {text.ToString(span)}");

                var method = first.Parent!.AncestorsAndSelf().OfType<MethodDeclarationSyntax>().FirstOrDefault();
                Assert.True(method is not null && method.Span.Contains(span), $"{machine.Name} stops outside of a method: {text.ToString(span)}");
                methods.Add(method!);
            }

            // Not even one: the body of the method is left to a forwarder, or nothing stands in it.
            Assert.InRange(methods.Count, 0, 1);
            Assert.True(methods.Count == 1 || machine.Points.Count == 0);
        }
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public void Locals_have_their_own_names(string id)
    {
        var program = ProgramCatalog.Find(id);
        var root = CSharpSyntaxTree.ParseText(program.Text, ProgramCompilation.ParseOptions, cancellationToken: TestContext.Current.CancellationToken).GetRoot(TestContext.Current.CancellationToken);
        var written = root.DescendantTokens().Where(static token => token.IsKind(SyntaxKind.IdentifierToken)).Select(static token => token.ValueText).ToHashSet();
        var machines = MachineSymbols.Of(program, library.Load(program, Variant.RewrittenDebug).Image).ToList();
        Assert.NotEmpty(machines);
        foreach (var machine in machines)
        {
            foreach (var local in machine.Locals)
            {
                // A name that is declared twice has a number the second time; what is ours has two underscores in it, and so has a closure of the C# compiler, which debuggers open.
                Assert.True(
                    local.Contains("__", StringComparison.Ordinal) || local.Length == 0 || written.Contains(local) || written.Contains(Number().Replace(local, "")),
                    $"{machine.Name} has a local {local} that is not the user's");
            }
        }
    }

    [GeneratedRegex("_?[0-9]+$")]
    private static partial Regex Number();
}
