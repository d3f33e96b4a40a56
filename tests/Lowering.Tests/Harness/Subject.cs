using Coroutines.Generator.Binding;
using Coroutines.Generator.Lowering;
using Coroutines.Generator.Lowering.Tree;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Lowering.Tests.Harness;

/// <summary>
/// The method <c>M</c> of a test, run through the passes up to the one that is looked at. Beside it stand
/// <c>F</c> and <c>Do</c> (coroutines), <c>T</c> (a task), <c>P</c> (a plain call), <c>Res</c> (both kinds of resource) and <c>Seq</c> (an async sequence).
/// </summary>
internal sealed class Subject
{
    private const string Prelude = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Runtime.CompilerServices;
        using System.Threading;
        using System.Threading.Tasks;
        using Coroutines;
        internal partial class C
        {
            internal int field;
            internal static int shared;
            internal C next = null!;
            internal int Property { get; set; }
            internal int this[int index] { get => index; set { } }
            [Coroutine] internal static async Coroutine<int> F(int n) => n;
            [Coroutine] internal static async Coroutine Do() { }
            internal static Task<int> T(int n) => Task.FromResult(n);
            internal static Task Wait() => Task.CompletedTask;
            internal static int P(params int[] values) => values.Length;
            internal static bool B(int n) => n > 0;
            internal static Res Open() => new();
            internal static async IAsyncEnumerable<int> Seq() { yield return 1; }
            [Coroutine] internal static async IAsyncEnumerable<int> Numbers(int n, CancellationToken t = default) { yield return n; }

        """;

    private const string Rest = """

        }
        internal sealed class Res : IDisposable, IAsyncDisposable
        {
            public void Dispose() { }
            public ValueTask DisposeAsync() => default;
        }
        internal struct S
        {
            public int X;
            public int Add(int n) => X += n;
            public readonly int Sum(int n) => X + n;
        }
        internal struct Id
        {
            public int N;
            public static implicit operator int(Id id) => id.N;
            public static implicit operator bool(Id id) => id.N > 0;
        }
        internal record R { public int A { get; init; } }
        file static class Hidden { public static int Value; }
        internal class Box { public S S; public S[] All = []; public required int Need; }
        internal sealed class Items : IAsyncEnumerable<int>
        {
            public IAsyncEnumerator<int> GetAsyncEnumerator(CancellationToken token = default) => throw new NotSupportedException();
        }
        """;

    private static readonly CSharpParseOptions Options = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview);

    private static readonly CSharpCompilation Empty = CSharpCompilation.Create(
        "Subject", [], References.All,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));

    private Subject(string members)
    {
        var start = members.IndexOf("[|", StringComparison.Ordinal);
        var end = members.IndexOf("|]", StringComparison.Ordinal) - 2;
        members = members.Replace("[|", "").Replace("|]", "");
        Marked = start < 0 ? default : TextSpan.FromBounds(Prelude.Length + start, Prelude.Length + end);

        var tree = CSharpSyntaxTree.ParseText(SourceText.From(Prelude + members + Rest), Options, "Subject.cs", TestContext.Current.CancellationToken);
        var compilation = Empty.AddSyntaxTrees(tree);
        var errors = compilation.GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.True(!errors.Any(), string.Join('\n', errors));

        Model = compilation.GetSemanticModel(tree);
        Declaration = tree.GetRoot(TestContext.Current.CancellationToken).DescendantNodes().OfType<MethodDeclarationSyntax>()
            .Single(static method => method.Identifier.Text == "M");
        Context = new MethodContext(Model.GetDeclaredSymbol(Declaration)!, Declaration, Model, TestContext.Current.CancellationToken);
    }

    public SemanticModel Model { get; }

    public MethodDeclarationSyntax Declaration { get; }

    public MethodContext Context { get; }

    /// <summary>What stands between <c>[|</c> and <c>|]</c>.</summary>
    public TextSpan Marked { get; }

    /// <param name="members">The method <c>M</c>, and what else its class has.</param>
    public static Subject Of(string members) => new(members);

    /// <summary>A method with parameters of most kinds, of which only the statements matter.</summary>
    public static Subject Body(string statements) =>
        Of($"    [Coroutine] internal async Coroutine<int> M(int a, int b, bool c, int[] xs, C o, S s)\n    {{\n{statements}\n    }}");

    /// <summary>The same without a result.</summary>
    public static Subject VoidBody(string statements) =>
        Of($"    [Coroutine] internal async Coroutine M(int a, int b, bool c, int[] xs, C o, S s)\n    {{\n{statements}\n    }}");

    /// <summary>An async iterator.</summary>
    public static Subject Iterator(string statements) =>
        Of($"    [Coroutine] internal async IAsyncEnumerable<long> M(int a, int b, bool c, int[] xs)\n    {{\n{statements}\n    }}");

    public Block Bind() => Binder.Bind(Context);

    public Block Desugar() => Desugarer.Rewrite(Bind());

    public Block MoveHandlers() => HandlerMover.Rewrite(Desugar(), Context);

    public Block Spill() => AwaitSpiller.Rewrite(MoveHandlers(), Context);

    public List<Instr> Flatten() => Flattener.Flatten(Spill(), Context);

    /// <summary>All passes; the saved sets are filled in.</summary>
    public List<Instr> Analyze()
    {
        var instrs = Flatten();
        LivenessWalker.Analyze(instrs, Context.Locals, Context.Token);
        return instrs;
    }
}
