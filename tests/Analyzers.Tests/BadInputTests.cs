using System.Reflection;
using Analyzers.Tests.Harness;
using Coroutines.Analyzers.Rules;
using Coroutines.Generator.Binding;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Analyzers.Tests;

/// <summary>Code as it looks while it is written: no rule fails, and none adds to what the compiler says.</summary>
public class BadInputTests
{
    [Theory]
    [InlineData("partial class C { [Coroutine] async ")]
    [InlineData("partial class C { [Coroutine] async Coroutine")]
    [InlineData("partial class C { [Coroutine] async Coroutine M")]
    [InlineData("partial class C { [Coroutine] async Coroutine M(")]
    [InlineData("partial class C { [Coroutine] async Coroutine M()")]
    [InlineData("partial class C { [Coroutine] async Coroutine M() {")]
    [InlineData("partial class C { [Coroutine] async Coroutine M() { await")]
    [InlineData("partial class C { [Coroutine] async Coroutine M() { await M(")]
    [InlineData("partial class C { [Coroutine] async Coroutine M() { M()")]
    [InlineData("partial class C { [Coroutine] async Coroutine M() { M(). } }")]
    [InlineData("partial class C { [Coroutine] async Coroutine M() { var x = M() } }")]
    [InlineData("partial class C { [Coroutine] async Coroutine M() { _ = M( } }")]
    [InlineData("partial class C { [Coroutine] async Coroutine M() { Console.WriteLine(M(); } }")]
    [InlineData("partial class C { [Coroutine] async M() { } }")]
    [InlineData("partial class C { [Coroutine] M() { } }")]
    [InlineData("partial class C { [Coroutine] }")]
    [InlineData("partial class C { [Coroutine] public partial Coroutine M(); }")]
    [InlineData("partial class C { [Coroutine] public async Coroutine M() { await Coroutine.Sleep(TimeSpan.Zero } }")]
    [InlineData("partial class C { [Coroutine] public async Coroutine M() { await Task.Delay(1).ConfigureAwait(false; } }")]
    [InlineData("partial class C { [Coroutine] public async Coroutine M() { EventLoop.Run(M(); } }")]
    [InlineData("partial class C { [Coroutine")]
    [InlineData("partial class C { [Coroutine( async Coroutine M() { } }")]
    [InlineData("[Coroutine]")]
    [InlineData("[Coroutine] async Coroutine M() => await")]
    [InlineData("class { [Coroutine] async Coroutine () { } }")]
    [InlineData("class C { async Task M() { await } }")]
    [InlineData("class C { async Task M() { await foreach } }")]
    [InlineData("class C { async Task M() { await using } }")]
    [InlineData("class C { async Task M() { await foreach (var x in ) { } } }")]
    [InlineData("class C { async Task M() { await using var x = ; } }")]
    [InlineData("class C { Func<Coroutine> F = async () => ; }")]
    [InlineData("class C { Func<Coroutine> F = async () => await ; }")]
    public Task Half_typed(string code) => IsLeftToTheCompiler(code);

    [Theory]
    [InlineData("partial class C { [Coroutine] Coroutine P => default; }")]
    [InlineData("partial class C { [Coroutine] Coroutine _field; }")]
    [InlineData("[Coroutine] partial class C { }")]
    [InlineData("partial class C { void M([Coroutine] int x) { } }")]
    [InlineData("partial class C { [return: Coroutine] Coroutine M() => default; }")]
    [InlineData("partial class C { [Coroutine] C() { } }")]
    [InlineData("[assembly: Coroutine]")]
    [InlineData("delegate void D<[Coroutine] T>();")]
    [InlineData("partial class C { [Coroutine] enum E { [Coroutine] A } }")]
    [InlineData("partial class C { [Coroutine(1, 2)] Coroutine M() => default; }")]
    public Task Attribute_where_it_cannot_be(string code) => IsLeftToTheCompiler(code);

    [Theory]
    [InlineData("partial class C { [Coroutine] async Unknown M() => await Task.Yield(); }")]
    [InlineData("partial class C { [Coroutine] async Coroutine<Unknown> M() => await Unknown(); }")]
    [InlineData("partial class C { [Coroutine] async Coroutine M(Unknown x, ref Unknown y) => await x.Go(); }")]
    [InlineData("partial class C { [Unknown] async Task M() => await Unknown.Go(); }")]
    [InlineData("class C : Unknown { public override async Unknown M() { await base.M(); } }")]
    [InlineData("class C { async Task M() { await foreach (var x in Unknown()) { } await using var y = Unknown(); } }")]
    [InlineData("class C { void M() { Unknown(Coroutine.Completed.Unknown()); Unknown<Coroutine>(); _ = Unknown(); } }")]
    [InlineData("class C { void M() { var f = async x => await Unknown(x); } }")]
    [InlineData("class C { Coroutine<,> M() => default; Coroutine<int, int> N() => default; }")]
    [InlineData("class C { void M() { Take(Coroutine.Sleep(default)); } static void Take(int x) { } }")]
    public Task Unknown_types(string code) => IsLeftToTheCompiler(code);

    private const string BitOfEverything = """
        using Coroutines;
        partial class C<T> where T : new()
        {
            [Coroutine] public async Coroutine<T> Make(T x) { await Coroutine.Yield(); _ = Make(x); return await Make(x) ?? new T(); }
            [Coroutine] async IAsyncEnumerable<int> All() { await foreach (var x in All()) { yield return x; } }
            [Coroutine] async Coroutine Guard(AsyncLock l) { await l.Acquire(); try { var c = Make(new T()); await c; await c; } catch (Exception e) when (e is not null) { } finally { await Guard(l); } }
            [Coroutine] async Coroutine Scopes() { await TaskGroup.Run(async g => { g.CreateTask(Scopes()); if (l) return 1; return 2; }); Thread.Sleep(1); Task.Run(() => 1).Wait(); }
            async Task Bad() { var c = Make(new T()); await Make(default!); Func<Coroutine> f = async () => await Make(default!); }
        }
        """;

    // Every rule over every prefix of a program with a bit of everything: what is half typed differs at each.
    [Fact]
    public async Task No_prefix_of_a_program_makes_a_rule_fail()
    {
        for (var length = 0; length < BitOfEverything.Length; length += 7)
            await Everything(BitOfEverything[..length]);
    }

    // Much of it is an error then.
    [Theory]
    [InlineData(LanguageVersion.CSharp5)]
    [InlineData(LanguageVersion.CSharp7_3)]
    [InlineData(LanguageVersion.CSharp8)]
    [InlineData(LanguageVersion.CSharp10)]
    [InlineData(LanguageVersion.Latest)]
    public async Task No_version_of_the_language_makes_a_rule_fail(LanguageVersion language)
    {
        var solution = CodeWorkspace.Create([new SourceFile("Project", "Test.cs", new Markup(BitOfEverything, []))], language: language);
        var run = await DiagnosticRun.OfAsync(solution.Projects.Single(), [.. All], TestContext.Current.CancellationToken);
        Assert.NotEmpty(run.ErrorIds);
    }

    // Shapes that a control flow graph has in odd places.
    [Theory]
    [InlineData("EventLoop.Run(M()); async Coroutine M() { try { await Coroutine.Yield(); } catch { throw; } }")]
    [InlineData("partial class C { async Coroutine M() { await Coroutine.Yield(); E(); [System.Runtime.InteropServices.DllImport(\"x\")] static extern void E(); } }")]
    [InlineData("partial class C(Coroutine c) { Func<Coroutine> F = async () => { try { await c; } catch { throw; } finally { await Coroutine.Shield(Coroutine.Completed); } }; }")]
    [InlineData("partial class C { async Coroutine M() { a: try { await Coroutine.Yield(); goto a; } catch (Exception e) when (e is IOException) { goto a; } } }")]
    [InlineData("partial class C { async Coroutine M() { await Coroutine.Yield(); try { } catch { } try { } finally { } lock (this) { } foreach (var x in \"\") try { continue; } finally { if (x > 1) throw new Exception(); } } }")]
    [InlineData("partial class C { async Coroutine M(bool b) { try { if (b) return; try { await Coroutine.Yield(); } finally { while (b) { try { break; } finally { b = false; } } } } finally { b = true; } } }")]
    [InlineData("partial class C { async Coroutine M() { await using var s = new MemoryStream(); await foreach (var x in N()) { var y = await Coroutine.FromResult(x) is > 1 and < 3 ? x : throw new Exception(); } } async IAsyncEnumerable<int> N() { await Task.Yield(); yield break; } }")]
    [InlineData("partial class C { async Coroutine M(dynamic d) { try { await d; } catch (Exception e) when (d(e)) { } } }")]
    public async Task Odd_shapes(string code)
    {
        var file = new SourceFile("Project", "Test.cs", new Markup("using Coroutines;\n" + code, []));
        var output = code.StartsWith("EventLoop", StringComparison.Ordinal) ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary;
        var run = await DiagnosticRun.OfAsync(CodeWorkspace.Create([file], output).Projects.Single(), [.. All], TestContext.Current.CancellationToken);
        Assert.Empty(run.ErrorIds);
    }

    [Fact]
    public Task Without_the_runtime_nothing_is_said() =>
        RuleCheck.Of([.. All]).WithoutRuntime().Code("""
            namespace Coroutines
            {
                class CoroutineAttribute : Attribute;
                class C { [Coroutine] async Task<int> M() { await Coroutine(); return 1; } Task Coroutine() => Task.CompletedTask; }
            }
            """).IsSilent();

    private static IEnumerable<DiagnosticAnalyzer> All =>
    [
        .. typeof(NeverAwaitedAnalyzer).Assembly.GetTypes()
            .Where(static type => type.IsDefined(typeof(DiagnosticAnalyzerAttribute), inherit: false))
            .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
        new NotRewrittenAnalyzer(static (method, declaration, _, _) => new Fallback(method.Name, declaration.GetLocation())),
    ];

    private static async Task IsLeftToTheCompiler(string code)
    {
        var run = await Everything("using Coroutines;\n" + code);
        Assert.NotEmpty(run.ErrorIds);
        Assert.Empty(run.Rules);
    }

    private static Task<DiagnosticRun> Everything(string code)
    {
        var file = new SourceFile("Project", "Test.cs", new Markup(code, []));
        var solution = CodeWorkspace.Create([file]);
        return DiagnosticRun.OfAsync(solution.Projects.Single(), [.. All], TestContext.Current.CancellationToken);
    }
}
