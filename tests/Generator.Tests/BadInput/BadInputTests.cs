using Coroutines.Generator;
using Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Generator.Tests.BadInput;

/// <summary>Code in the middle of being written: no exception, and no errors but those that C# reports without the generator.</summary>
public class BadInputTests
{
    [Theory]
    [InlineData("partial class C { [Coroutine] async Coroutine M( }")]
    [InlineData("partial class C { [Coroutine] async Coroutine<int> M() { await ")]
    [InlineData("partial class C { [Coroutine] async Coroutine<int> M() { return await M(; } }")]
    [InlineData("partial class C { [Coroutine] async Coroutine<int> M() { int x = \"\"; await Unknown(); return y; } }")]
    [InlineData("partial class C { [Coroutine] async Coroutine< M() { } }")]
    [InlineData("extension(int n) { [Coroutine] public async Coroutine M() { } } static class P { static void N() => 1.M(); }")]
    [InlineData("static partial class C { extension() { [Coroutine] public async Coroutine M() { } } static void N() => 1.M(); }")]
    [InlineData("static partial class C { extension(int a, int b) { [Coroutine] public async Coroutine M() { } } static void N() => 1.M(); }")]
    [InlineData("static partial class C { extension(Unknown a) { [Coroutine] public async Coroutine M() { } } static void N(Unknown u) => u.M(); }")]
    [InlineData("static partial class C { extension(int) { [Coroutine] public async Coroutine M() { } } static void N() => 1.M(); }")]
    [InlineData("static partial class C { extension(int a) { [Coroutine] public async Coroutine M() { } [Coroutine] public async Coroutine M() { } } static void N() => 1.M(); }")]
    [InlineData("partial class C { extension<T>(T a) { extension(int b) { [Coroutine] public async Coroutine M() { } } } static void N() => 1.M(); }")]
    [InlineData("static partial class C { extension(int a) { [Coroutine] public partial Coroutine M(); [Coroutine] public async partial Coroutine M() { } } static void N() => 1.M(); }")]
    [InlineData("partial class C { [Coroutine] async Coroutine<> M() { } }")]
    [InlineData("partial class C { [Coroutine] async Coroutine<int> }")]
    [InlineData("partial class C { [Coroutine] async }")]
    [InlineData("partial class C { [Coroutine] async Coroutine<int> () { } void N() => M(); }")]
    [InlineData("partial class C { [Coroutine] async Coroutine<Unknown> M() => default; void N() => M(); }")]
    [InlineData("partial class C { [Coroutine] async Coroutine M(Unknown a, List<Missing> b) { } void N() => M(1, 2); }")]
    [InlineData("partial class C { [Coroutine] async Coroutine M(int) { } void N() => M(1); }")]
    [InlineData("partial class C { [Coroutine] async Coroutine M(int a, int a) { } void N() => M(1, 2); }")]
    [InlineData("partial class C { [Coroutine] async Coroutine M(ref int a, out int b, in int c) { b = 0; } void N() { int i = 0; M(ref i, out i, i); } }")]
    [InlineData("partial class C { [Coroutine] async Coroutine M(Span<int> a) { await M(a); } void N() => M([]); }")]
    [InlineData("partial class C { [Coroutine] async Coroutine<Span<int>> M() => default; void N() => M(); }")]
    [InlineData("partial class C { [Coroutine] async Coroutine<(Span<int>, int)[]> M() => default; void N() => M(); }")]
    [InlineData("partial class C { [Coroutine] async IAsyncEnumerable<Span<int>> M() { yield break; } void N() => M(); }")]
    [InlineData("partial class C { [Coroutine] async Coroutine<T> M<T>() where T : allows ref struct => default; void N() => M<Span<int>>(); }")]
    [InlineData("partial class C { [Coroutine] async Coroutine<R<int>> M() => default; void N() => M(); } class R<T> where T : class;")]
    [InlineData("partial class C { [Coroutine] async Coroutine M(S<string>.I s) { } void N() => M(null); } class S<T> where T : struct { public class I; }")]
    [InlineData("partial class C { [Coroutine] async Coroutine M(S<int?> s) { } void N() => M(null); } class S<T> where T : struct;")]
    [InlineData("partial class C { [Coroutine] async Coroutine M<U>(S<U> s) { } void N() => M<int>(null); } class S<T> where T : unmanaged;")]
    [InlineData("abstract partial class C { public abstract Coroutine<Span<int>> M(); } partial class D : C { [Coroutine] public override async Coroutine<Span<int>> M() => default; }")]
    [InlineData("partial class C { [Coroutine] async Coroutine M(params int a) { } void N() => M(1); }")]
    [InlineData("partial class C { [Coroutine] async Coroutine M(params int[] a, int b) { } void N() => M(1, 2); }")]
    [InlineData("partial class C { [Coroutine] async Coroutine M(params C a) { } void N() => M(this); }")]
    [InlineData("partial class C { [Coroutine] async Coroutine M(int* a) { } unsafe void N() => M(null); }")]
    [InlineData("partial class C { [Coroutine] async Coroutine M<T>(T t) where T : Unknown, Missing { } void N() => M(1); }")]
    [InlineData("partial class C { [Coroutine] async Coroutine M<T, T>(T t) { } void N() => M<int, int>(1); }")]
    [InlineData("partial class C { [Coroutine] async Coroutine M(int a) { } [Coroutine] async Coroutine M(int b) { } void N() => M(1); }")]
    [InlineData("partial class C { [Coroutine] async Coroutine M() { } [Coroutine] async Coroutine<int> M() => 1; void N() => M(); }")]
    [InlineData("partial class C { [Coroutine] public int P { get; set; } }")]
    [InlineData("[Coroutine] partial class C { [Coroutine] C() { } [Coroutine] int f; [Coroutine] ~C() { } }")]
    [InlineData("partial class C { [Coroutine] public static async Coroutine operator +(C a, C b) { } }")]
    [InlineData("partial class C { [Coroutine] [Coroutine] async Coroutine M() { } void N() => M(); }")]
    [InlineData("partial class C { [Coroutine(Rewrite = )] async Coroutine M() { } void N() => M(); }")]
    [InlineData("partial class C { [Coroutine(Rewrite = 3, Unknown = 1)] async Coroutine M() { } void N() => M(); }")]
    [InlineData("partial class C { [Coroutine] Coroutine M() { await M(); } void N() => M(); }")]
    [InlineData("partial class C { [Coroutine] async void M() { } [Coroutine] async int N() { } void O() { M(); N(); } }")]
    [InlineData("partial class C { [Coroutine] partial Coroutine M(); void N() => M(); }")]
    [InlineData("partial class C { [Coroutine] partial Coroutine M(); [Coroutine] async partial Coroutine M() { } void N() => M(); }")]
    [InlineData("partial class C { async partial Coroutine M() { } [Coroutine] partial Coroutine<int> M(); void N() => M(); }")]
    [InlineData("partial class C { [Coroutine] public override async Coroutine M() { } void N() => M(); }")]
    [InlineData("partial class B { public virtual Coroutine<int> M() => default; } partial class C : B { [Coroutine] public override async Coroutine M() { await base.M(); } }")]
    [InlineData("partial class B { [Coroutine] public virtual async Coroutine M() { } } partial class C : B { [Coroutine] public override async Coroutine M<T>() { await base.M(); } }")]
    [InlineData("partial class B { [Coroutine] public async Coroutine M() { } } partial class C : B { [Coroutine] public override async Coroutine M() { await base.M(); } }")]
    [InlineData("sealed partial class C { [Coroutine] public virtual async Coroutine M() { } [Coroutine] public sealed async Coroutine N() { } }")]
    [InlineData("partial class C { [Coroutine] private virtual async Coroutine M() { } public abstract Coroutine N(); [Coroutine] static virtual async Coroutine O() { } }")]
    [InlineData("abstract partial class C { public abstract Coroutine M() { } public abstract Coroutine<Unknown> N(); public abstract Coroutine<int> O(int) }")]
    [InlineData("partial class C { [Coroutine] async Coroutine IUnknown.M() { } [Coroutine] async Coroutine System.IDisposable.Dispose() { } }")]
    [InlineData("partial interface I { Coroutine M(); Coroutine M(); Coroutine<int> N( }")]
    [InlineData("partial interface I { Coroutine M(); } partial class C : I { [Coroutine] public async Coroutine M() { } [Coroutine] async Coroutine I.M() { } async Coroutine I.N() { } }")]
    [InlineData("partial interface I { Coroutine M(); } partial class C : I { [Coroutine] async Coroutine I.M() { } [Coroutine] async Coroutine I.M() { } }")]
    [InlineData("partial interface I : I { Coroutine M(); }")]
    [InlineData("partial interface I { Coroutine<string> Open<")]
    [InlineData("abstract partial class C { public abstract Coroutine M<>(); public abstract Coroutine N<T, >(); }")]
    [InlineData("struct F { public static F operator &(F a, F b) => a; public static bool operator true(F f) => true; } partial class C { [Coroutine] async Coroutine M(F f, Coroutine<F> g) { _ = f && await g; } } partial struct F { public static bool operator false(F")]
    [InlineData("partial struct F { public static F operator &(F a, F b) => a; public static bool operator true(F f) => true; public static bool operator false(F) => true; } partial class C { [Coroutine] async Coroutine M(F f, Coroutine<F> g) { if (f && await g) { } } }")]
    [InlineData("partial class C : C { [Coroutine] public override async Coroutine M() { await base.M(); } }")]
    [InlineData("interface I { Coroutine M(); Coroutine<int> N(); } partial class C : I, I { [Coroutine] public async Coroutine M() { } [Coroutine] public async Coroutine N() { } }")]
    [InlineData("abstract partial class C { [Coroutine] abstract async Coroutine M(); [Coroutine] extern async Coroutine N(); void O() { M(); N(); } }")]
    [InlineData("static partial class C { [Coroutine] async Coroutine M() { } static void N() => M(); }")]
    [InlineData("partial class C { [Coroutine] static async Coroutine M(this string s) { } void N() => \"\".M(); }")]
    [InlineData("class C { [Coroutine] async Coroutine M() { } void N() => M(); }")]
    [InlineData("partial class C { } class C { [Coroutine] async Coroutine M() { } void N() => M(); }")]
    [InlineData("partial class C { } partial struct C { [Coroutine] async Coroutine M() { } void N() => M(); }")]
    [InlineData("partial class C { [Coroutine] async Coroutine M() { } void N() => M(); } partial record C { }")]
    [InlineData("partial class C : Unknown { [Coroutine] async Coroutine M() { } void N() => M(); }")]
    [InlineData("partial class C<T> where T : Unknown { [Coroutine] async Coroutine M() { } static void N(C<int> c) => c.M(); }")]
    [InlineData("file partial class C { [Coroutine] public async Coroutine M() { } void N() => M(); }")]
    [InlineData("file class F; partial class C { [Coroutine] public async Coroutine M(F f) { } void N() => M(new()); }")]
    [InlineData("partial class { [Coroutine] async Coroutine M() { } void N() => M(); }")]
    [InlineData("partial enum C { [Coroutine] async Coroutine M() { } }")]
    [InlineData("[Coroutine] async Coroutine M() { } M();")]
    [InlineData("[Coroutine] static async Coroutine M() { } static void N() => M(); class C;")]
    [InlineData("namespace { partial class C { [Coroutine] async Coroutine M() { } void N() => M(); } }")]
    [InlineData("partial class C { [Coroutine] async Coroutine M() { } void N() { M(1); M.(); M(; this.M(x); nameof(M()); base.M(); } }")]
    [InlineData("partial class C { [Coroutine] async Coroutine M(__arglist) { } void N() => M(__arglist()); }")]
    [InlineData("partial class C { [Coroutine] async Coroutine M() { } int M; void N() => M(); }")]
    [InlineData("partial class M { [Coroutine] async Coroutine M() { } void N() => M(); }")]
    [InlineData("partial ref struct C { [Coroutine] async Coroutine M() { } void N() => M(); }")]
    [InlineData("#if X\npartial class C { [Coroutine] async Coroutine M() { }")]
    [InlineData("partial class C { [Coroutine] public async Coroutine M(P p) { } class P; void N() => M(new()); }")]
    [InlineData("partial class C { [Coroutine] public async Coroutine<P> M() => null!; private class P; void N() => M(); }")]
    public void OnlyTheErrorsOfCSharpAreReported(string source)
    {
        var project = TestProject.Of("using System; using System.Collections.Generic; using Coroutines;\n" + source);
        var expected = Errors(project.Compilation);

        var generated = project.Generate();

        Assert.Equal(expected, Errors(generated.Compilation));
    }

    [Fact]
    public void AHalfTypedMethodNeverThrows()
    {
        const string Program = """
            using Coroutines;
            partial class C<T> where T : class
            {
                [Coroutine] public static async Coroutine<int> M<U>(U u, params int[] rest) where U : T { await M<U>(u); return 1; }
                static void N() => M<T>(null!)?.ToString();
            }
            """;
        for (var length = 0; length < Program.Length; length += 3)
            OnlyTheErrorsOfCSharpAreReported(Program[..length]);
    }

    [Fact]
    public void AFaultInTheLoweringLeavesTheMethodToTheCompiler()
    {
        const string Source = """
            using Coroutines;
            partial class C { [Coroutine] static async Coroutine<int> M() => 1; static void N() => M(); }
            """;
        var project = TestProject.Of(Source) with { Lowerer = static (_, _, _, _) => throw new InvalidOperationException("a fault") };

        var generated = project.Generate();

        Assert.Contains("M__Create", generated.Interceptors);
        Assert.Empty(Errors(generated.Compilation));
    }

    [Fact]
    public void FilesOfNamesThatDifferOnlyInCaseAreKeptApart()
    {
        var project = TestProject.Of(
            ("a/program.cs", """
                using Coroutines;
                partial class c
                {
                    [Coroutine] public static async Coroutine m() { }
                    [Coroutine] public static async Coroutine M() { }
                    void N() => M();
                }
                """),
            ("b/Program.cs", """
                using Coroutines;
                partial class C
                {
                    [Coroutine] public static async Coroutine m() { }
                    void N() { m(); c.m(); }
                }
                """));

        Assert.Empty(Errors(project.Generate().Compilation));
    }

    [Fact]
    public void ALongNameMakesAFileNameThatCanBeWritten()
    {
        var name = new string('N', 300);
        var generated = TestProject.Of((name + ".cs", $$"""
            using Coroutines;
            namespace {{name}};
            partial class C<{{name}}T>
            {
                [Coroutine] public static async Coroutine {{name}}() { }
                void M() => {{name}}();
            }
            """)).Generate();

        Assert.Empty(Errors(generated.Compilation));
        Assert.Equal(2, generated.Sources.Length);
        Assert.All(generated.Sources, static source => Assert.InRange(source.HintName.Length, 1, 160));
    }

    private static string[] Errors(Compilation compilation) =>
        [.. compilation.GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Select(static diagnostic => diagnostic.ToString())];
}
