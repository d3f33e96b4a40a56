using System.Reflection;
using System.Text.RegularExpressions;
using Analyzers.Tests.Harness;
using Coroutines;
using Coroutines.Generator.Binding;
using Coroutines.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Analyzers.Tests;

/// <summary>The page of what is not rewritten names every construct, nothing else, and each of its examples falls back with the words above it.</summary>
public partial class LimitationsTests
{
    private static readonly string s_unknown = UnsupportedConstructs.Unknown("...");

    /// <summary>What needs no section: the body does not compile, and CORO007 is silent.</summary>
    private static readonly string[] s_unnamed = [UnsupportedConstructs.Error];

    /// <summary>Whose examples are not compiled here, and why.</summary>
    private static readonly Dictionary<string, string> s_notCompiled = new()
    {
        [UnsupportedConstructs.TooDeep] = "too long for a page; DeepBodyTests makes such bodies",
    };

    public static TheoryData<string> Examples => [.. Sections.Keys.Except(s_notCompiled.Keys)];

    private static IEnumerable<string> Constructs =>
        typeof(UnsupportedConstructs).GetFields(BindingFlags.Static | BindingFlags.Public).Select(static constant => (string)constant.GetRawConstantValue()!);

    /// <summary>The words of each heading, and the example below it.</summary>
    private static Dictionary<string, string> Sections { get; } =
        Section().Matches(RepositoryFile.Read("docs", "limitations.md")).ToDictionary(static match => match.Groups[1].Value, static match => match.Groups[2].Value);

    [Fact]
    public void Page_names_every_construct_and_no_other() =>
        Assert.Equal(Constructs.Except(s_unnamed).Append(s_unknown).Order(), Sections.Keys.Order());

    [Theory]
    [MemberData(nameof(Examples))]
    public void Example_falls_back_with_the_words_above_it(string construct)
    {
        var found = Fallbacks(Sections[construct]);

        Assert.Contains(found, words => construct == s_unknown ? words.StartsWith(UnsupportedConstructs.Unknown(""), StringComparison.Ordinal) : words == construct);
    }

    /// <summary>An example is written like a program: statements, which are the body of a coroutine here, then types.</summary>
    private static List<string> Fallbacks(string example)
    {
        var token = TestContext.Current.CancellationToken;
        var options = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview);
        var members = CSharpSyntaxTree.ParseText(example, options, cancellationToken: token).GetCompilationUnitRoot(token).Members;
        var statements = string.Concat(members.OfType<GlobalStatementSyntax>().Select(static statement => statement.ToFullString()));
        var types = string.Concat(members.Where(static member => member is not GlobalStatementSyntax).Select(static member => member.ToFullString()));
        var tree = CSharpSyntaxTree.ParseText(
            $$"""
            using System; using System.Collections.Generic; using System.Linq; using Coroutines; using static Calls;
            public static partial class Calls { [Coroutine] public static async Coroutine<T> Fetch<T>(T value) => value; }
            public static partial class Example { [Coroutine] public static async Coroutine Run() { {{statements}} } }
            {{types}}
            """,
            options, cancellationToken: token);
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Append(typeof(Coroutine).Assembly.Location).Select(static path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create("Example", [tree], references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));
        Assert.DoesNotContain(compilation.GetDiagnostics(token), static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

        var model = compilation.GetSemanticModel(tree);
        return
        [
            .. from method in tree.GetRoot(token).DescendantNodes().OfType<MethodDeclarationSyntax>()
               let fallback = FallbackProbe.Find(model.GetDeclaredSymbol(method, token)!, method, model, token)
               where fallback is not null
               select fallback.Construct
        ];
    }

    [GeneratedRegex(@"^### `(.*?)`\n(?:(?!^###? ).*\n)*?```csharp\n((?:.*\n)*?)```$", RegexOptions.Multiline)]
    private static partial Regex Section();
}
