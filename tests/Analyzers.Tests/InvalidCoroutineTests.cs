using Analyzers.Tests.Harness;
using Coroutines.Analyzers.Rules;
using Coroutines.CodeFixes.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Analyzers.Tests;

public class InvalidCoroutineTests
{
    [Theory]
    [InlineData("[Coroutine] Coroutine [|M|]() => Coroutine.Sleep(default);")]
    [InlineData("[Coroutine] Coroutine<int> [|M|]() { return Coroutine.FromResult(1); }")]
    [InlineData("[Coroutine] IAsyncEnumerable<int> [|M|]() => null!;")]
    [InlineData("[Coroutine] async [|Task|] M() => await Task.Yield();")]
    [InlineData("[Coroutine] async [|Task<int>|] M() { await Task.Yield(); return 1; }")]
    [InlineData("[Coroutine] async [|ValueTask|] M() => await Task.Yield();")]
    [InlineData("[Coroutine] async [|void|] M() => await Task.Yield();")]
    [InlineData("[Coroutine] [|int|] M() => 1;")]
    [InlineData("[Coroutine] [|IEnumerable<int>|] M() { yield return 1; }")]
    [InlineData("[Coroutine] Coroutine M([|ref int x|]) => Coroutine.Sleep(default);")]
    [InlineData("[Coroutine] Coroutine M(int y, [|out int x|]) { x = y; return Coroutine.Sleep(default); }")]
    [InlineData("[Coroutine] Coroutine M([|in int x|]) => Coroutine.Sleep(default);")]
    [InlineData("[Coroutine] public [|abstract|] Coroutine M();")]
    [InlineData("[Coroutine] [System.Runtime.InteropServices.DllImport(\"x\")] static [|extern|] Coroutine M();")]
    [InlineData("Coroutine P { [Coroutine] [|get|] => Coroutine.Sleep(default); }")]
    [InlineData("[Coroutine] public static C operator [|+|](C a, C b) => a;")]
    [InlineData("[Coroutine] ~[|C|]() { }")]
    [InlineData("void M() { [Coroutine] Coroutine [|L|]() => Coroutine.Sleep(default); EventLoop.Run(L()); }")]
    [InlineData("void M() { [Coroutine] async [|Task|] L() => await Task.Yield(); _ = L(); }")]
    [InlineData("Func<Coroutine> F = [Coroutine] () [|=>|] Coroutine.Sleep(default);")]
    [InlineData("Func<Task> F = [Coroutine] async () [|=>|] await Task.Yield();")]
    public Task Reports(string member) => Code(member).Reports();

    [Theory]
    [InlineData("[Coroutine] async Coroutine M() => await Coroutine.Yield();")]
    [InlineData("[Coroutine] async Coroutine<int> M() { await Coroutine.Yield(); return 1; }")]
    [InlineData("[Coroutine] async IAsyncEnumerable<int> M() { await Coroutine.Yield(); yield return 1; }")]
    [InlineData("[Coroutine] async IAsyncEnumerator<int> M() { await Coroutine.Yield(); yield return 1; }")]
    [InlineData("[Coroutine] async Coroutine<T> M<T>(T x, params int[] y) { await Coroutine.Yield(); return x; }")]
    [InlineData("[Coroutine] private partial Coroutine M(); private async partial Coroutine M() => await Coroutine.Yield();")]
    [InlineData("private partial Coroutine M(); [Coroutine] private async partial Coroutine M() => await Coroutine.Yield();")]
    [InlineData("[Coroutine(Rewrite = false)] async Coroutine M() => await Coroutine.Yield();")]
    [InlineData("void M() { [Coroutine] async Coroutine L() => await Coroutine.Yield(); EventLoop.Run(L()); }")]
    [InlineData("Func<Coroutine> F = [Coroutine] async () => await Coroutine.Yield();")]
    [InlineData("Coroutine M() => Coroutine.Sleep(default);")]
    [InlineData("async Task M() => await Task.Yield();")]
    [InlineData("[Coroutine] public abstract IAsyncEnumerable<int> M();")]
    [InlineData("interface I { [Coroutine] static abstract IAsyncEnumerable<int> M(); }")]
    [InlineData("partial interface I { [Coroutine] IAsyncEnumerator<int> M(); }")]
    [InlineData("[Obsolete] int M() => 1;")]
    public Task IsSilent(string member) => Code(member).IsSilent();

    [Theory]
    [InlineData("[Coroutine] async Coroutine M([|ref int x|]) => await Coroutine.Yield();", "CS1988")]
    [InlineData("[Coroutine] async [|int|] M() { await Task.Yield(); return 1; }", "CS1983")]
    public Task Reports_beside_the_compiler(string member, string error) => Code(member).WithErrors(error).Reports();

    [Theory]
    [InlineData("[Coroutine] Coroutine [|M|]() => Coroutine.Sleep(default);", "it is not async")]
    [InlineData("[Coroutine] [|Task<int>|] M() => null!;", "it returns 'Task<int>' and not Coroutine, Coroutine<T> or IAsyncEnumerable<T>")]
    [InlineData("interface I { [Coroutine] static [|abstract|] Coroutine<int> M(); }", "it has no body")]
    [InlineData("[Coroutine] public abstract IAsyncEnumerable<int> M([|ref int x|]);", "parameter 'x' is passed by reference")]
    [InlineData("[Coroutine] Coroutine M([|ref int x|]) => Coroutine.Sleep(default);", "parameter 'x' is passed by reference")]
    [InlineData("[Coroutine] public [|abstract|] Coroutine M();", "it has no body")]
    public Task Says_why(string member, string reason) => Code(member).Saying($"'M' cannot be a coroutine: {reason}").As(DiagnosticSeverity.Error).Reports();

    [Theory]
    [InlineData("[Coroutine] async [|Task|] M() => await Task.Yield();", "[Coroutine] async Coroutine M() => await Task.Yield();")]
    [InlineData("[Coroutine] async [|void|] M() => await Task.Yield();", "[Coroutine] async Coroutine M() => await Task.Yield();")]
    [InlineData(
        "[Coroutine] async [|Task<List<int>>|] M() { await Task.Yield(); return []; }",
        "[Coroutine] async Coroutine<List<int>> M() { await Task.Yield(); return []; }")]
    [InlineData(
        "[Coroutine] async [|System.Threading.Tasks.ValueTask<int>|] M() { await Task.Yield(); return 1; }",
        "[Coroutine] async Coroutine<int> M() { await Task.Yield(); return 1; }")]
    [InlineData("[Coroutine] public static [|int|] M() => 1;", "[Coroutine] public static async Coroutine<int> M() => 1;")]
    [InlineData("[Coroutine] static [|void|] M() { Console.WriteLine(); }", "[Coroutine] static async Coroutine M() { Console.WriteLine(); }")]
    [InlineData("[Coroutine] Coroutine [|M|]() => Coroutine.Sleep(default);", "[Coroutine] async Coroutine M() => await Coroutine.Sleep(default);")]
    [InlineData(
        "[Coroutine] Coroutine<int> [|M|]() { return Coroutine.FromResult(1); }",
        "[Coroutine] async Coroutine<int> M() { return await Coroutine.FromResult(1); }")]
    [InlineData("[Coroutine] [|Task<int>|] M() => Task.FromResult(1);", "[Coroutine] async Coroutine<int> M() => await Task.FromResult(1);")]
    [InlineData("[Coroutine] Coroutine [|M|]() { return Coroutine.Sleep(default); }", "[Coroutine] async Coroutine M() { await Coroutine.Sleep(default); }")]
    [InlineData("[Coroutine] Coroutine<int> [|M|]() => throw new Exception();", "[Coroutine] async Coroutine<int> M() => throw new Exception();")]
    [InlineData(
        "void M() { [Coroutine] async [|Task|] L() => await Task.Yield(); var l = L(); }",
        "void M() { [Coroutine] async Coroutine L() => await Task.Yield(); var l = L(); }")]
    [InlineData(
        "[Coroutine] Coroutine [|M|](bool b) { if (b) Console.WriteLine(); return b ? Coroutine.Completed : default; }",
        "[Coroutine] async Coroutine M(bool b) { if (b) Console.WriteLine(); await (b ? Coroutine.Completed : default); }")]
    [InlineData(
        "[Coroutine] Coroutine<int> [|M|](int n) => n switch { 0 => Coroutine.FromResult(1), _ => throw new Exception() };",
        "[Coroutine] async Coroutine<int> M(int n) => await (n switch { 0 => Coroutine.FromResult(1), _ => throw new Exception() });")]
    public Task Fix_corrects_the_signature(string before, string after) => Code(before).FixedBy(InvalidCoroutineFix.CorrectSignature, Whole(after));

    [Fact]
    public Task Fix_turns_an_early_return_of_a_coroutine_into_an_await() =>
        Code("""
            [Coroutine] // kept
                public Coroutine [|M|](bool early)
                {
                    if (early)
                    {
                        return Coroutine.Sleep(TimeSpan.Zero); // early
                    }

                    Func<int> inner = () => { return 1; };
                    return Coroutine.Sleep(TimeSpan.MaxValue); // late
                }
            """).FixedBy(InvalidCoroutineFix.CorrectSignature, Whole("""
            [Coroutine] // kept
                public async Coroutine M(bool early)
                {
                    if (early)
                    {
                        await Coroutine.Sleep(TimeSpan.Zero);
                        return; // early
                    }

                    Func<int> inner = () => { return 1; };
                    await Coroutine.Sleep(TimeSpan.MaxValue); // late
                }
            """));

    [Theory]
    [InlineData("[Coroutine] public [|abstract|] Coroutine M();", "public abstract Coroutine M();")]
    [InlineData("[Obsolete, Coroutine] public [|abstract|] Coroutine M();", "[Obsolete] public abstract Coroutine M();")]
    [InlineData("[Coroutine, Obsolete] public [|abstract|] Coroutine M();", "[Obsolete] public abstract Coroutine M();")]
    [InlineData("/** doc */ [Coroutine]\n    [Obsolete] [|int|] M() => 1;", "/** doc */ [Obsolete] int M() => 1;")]
    [InlineData("[Coroutine] // why\n    [|int|] M() => 1;", " // why\n    int M() => 1;")]
    [InlineData("Coroutine P { [Coroutine] [|get|] => Coroutine.Sleep(default); }", "Coroutine P { get => Coroutine.Sleep(default); }")]
    [InlineData("Func<Task> F = [Coroutine] async () [|=>|] await Task.Yield();", "Func<Task> F = async () => await Task.Yield();")]
    public Task Fix_takes_the_mark_away(string before, string after) => Code(before).FixedBy(InvalidCoroutineFix.RemoveAttribute, Whole(after));

    [Theory]
    [InlineData("[Coroutine] public [|abstract|] Coroutine M();")]
    [InlineData("[Coroutine] Coroutine M([|ref int x|]) => Coroutine.Sleep(default);")]
    [InlineData("[Coroutine] public override [|string|] ToString() => \"\";")]
    [InlineData("[Coroutine] public [|void|] Dispose() { }")]
    [InlineData("[Coroutine] [|void|] IDisposable.Dispose() { }")]
    [InlineData("[Coroutine] [|IEnumerable<int>|] M() { yield return 1; }")]
    [InlineData("[Coroutine] Coroutine [|M|](bool b) { if (b) return Coroutine.Completed; return (Coroutine)Coroutine.Completed; }")]
    [InlineData("[Coroutine] public static C operator [|+|](C a, C b) => a;")]
    public Task Offers_no_correction_that_would_not_compile(string member) => Code(member).Offers(InvalidCoroutineFix.RemoveAttribute);

    [Theory]
    [MemberData(nameof(FixAllCheck.Scopes), MemberType = typeof(FixAllCheck))]
    public Task Fix_all_corrects_what_it_can(FixAllScope scope) =>
        FixAllCheck.Run(new InvalidCoroutineAnalyzer(), new InvalidCoroutineFix(), InvalidCoroutineFix.CorrectSignature, scope, """
            using Coroutines;
            namespace A;
            abstract class C
            {
                [Coroutine] async [|Task|] M() => await Task.Yield();
                [Coroutine] Coroutine [|N|]() => Coroutine.Sleep(default);
                [Coroutine] public [|abstract|] Coroutine O();
            }
            """, """
            using Coroutines;
            namespace A;
            abstract class C
            {
                [Coroutine] async Coroutine M() => await Task.Yield();
                [Coroutine] async Coroutine N() => await Coroutine.Sleep(default);
                [Coroutine] public abstract Coroutine O();
            }
            """, left: 1);

    private static RuleCheck Code(string member) =>
        RuleCheck.Of(new InvalidCoroutineAnalyzer()).With(new InvalidCoroutineFix()).Code(Whole(member));

    private static string Whole(string member) => $$"""
        using Coroutines;
        abstract partial class C : IDisposable
        {
            {{member}}
            void IDisposable.Dispose() { }
        }
        """.Replace(member.Contains("Dispose", StringComparison.Ordinal) ? "    void IDisposable.Dispose() { }\n" : "\0", "", StringComparison.Ordinal);
}
