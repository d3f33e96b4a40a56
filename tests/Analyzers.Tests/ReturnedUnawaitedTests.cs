using Analyzers.Tests.Harness;
using Coroutines.Analyzers.Rules;
using Coroutines.CodeFixes.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Analyzers.Tests;

public class ReturnedUnawaitedTests
{
    [Theory]
    [InlineData("Coroutine<int> M() { using var d = D(); return [|F(d)|]; }")]
    [InlineData("Coroutine<int> M() { using (var d = D()) return [|F(d)|]; }")]
    [InlineData("Coroutine<int> M() { using (D()) { return [|F()|]; } }")]
    [InlineData("Coroutine<int> M() { try { return [|F()|]; } catch { return default; } }")]
    [InlineData("Coroutine<int> M() { try { return [|F()|]; } finally { Console.Write(1); } }")]
    [InlineData("Coroutine<int> M() { try { Console.Write(1); } catch { return [|F()|]; } finally { Console.Write(1); } return default; }")]
    [InlineData("Coroutine M() { using var d = D(); return [|Coroutine.Sleep(default)|]; }")]
    [InlineData("Coroutine<T> M<T>(Func<Coroutine<T>> f) { using var d = D(); return [|f()|]; }")]
    [InlineData("void M() { Func<Coroutine<int>> f = () => { using var d = D(); return [|F(d)|]; }; }")]
    [InlineData("void M() { Coroutine<int> L() { using var d = D(); if (d is null) { return [|F(d)|]; } return default; } EventLoop.Run(L()); }")]
    [InlineData("readonly object g = new(); Coroutine<int> M() { lock (g) return [|F()|]; }")]
    [InlineData("Coroutine<int> M(int n) { using var d = D(); return [|n switch { 0 => default, _ => F(d) }|]; }")]
    [InlineData("Coroutine<int> M(bool b) { try { return [|b ? (F()) : default|]; } catch { return default; } }")]
    [InlineData("Coroutine<int> M(Coroutine<int>? c) { using var d = D(); return [|c ?? F(d)|]; }")]
    public Task Reports(string body) => Body(body).Reports();

    [Theory]
    [InlineData("Coroutine<int> M() => F();")]
    [InlineData("Coroutine<int> M() { return F(); }")]
    [InlineData("[Coroutine] async Coroutine<int> M() { using var d = D(); return await F(d); }")]
    [InlineData("Coroutine<int> M() { using (var d = D()) Console.Write(d); return F(); }")]
    [InlineData("Coroutine<int> M() { try { Console.Write(1); } catch { } return F(); }")]
    [InlineData("Coroutine<int> M() { try { Console.Write(1); } catch { return F(); } return default; }")]
    [InlineData("Coroutine<int> M(Coroutine<int> c) { using var d = D(); return c; }")]
    [InlineData("Func<Coroutine<int>> M() { using var d = D(); return () => { return F(); }; }")]
    [InlineData("Coroutine<int> M() { if (this is null) return F(); using var d = D(); return default; }")]
    [InlineData("Task<int> M() { using var d = D(); return Task.FromResult(1); }")]
    [InlineData("int M() { using var d = D(); return EventLoop.Run(F(d)); }")]
    [InlineData("Coroutine<int> M(Coroutine<int> c, bool b) { using var d = D(); return b ? c : default; }")]
    public Task IsSilent(string body) => Body(body).IsSilent();

    [Fact]
    public Task Is_a_warning() =>
        Body("Coroutine<int> M() { using var d = D(); return [|F(d)|]; }")
            .Saying("'F' is returned without an await, so it runs after the using around it has ended")
            .As(DiagnosticSeverity.Warning)
            .Reports();

    [Theory]
    [InlineData("static Coroutine<int> M(int n) { using var d = D(); return [|n switch { 0 => default, _ => F(d) }|]; }", "[Coroutine] static async Coroutine<int> M(int n) { using var d = D(); return await (n switch { 0 => default, _ => F(d) }); }")]
    [InlineData("static Coroutine M(bool b) { using (D()) return [|b ? Coroutine.Sleep(default) : Coroutine.Completed|]; }", "[Coroutine] static async Coroutine M(bool b) { using (D()) { await (b ? Coroutine.Sleep(default) : Coroutine.Completed); return; } }")]
    [InlineData("static Coroutine<int> M(Coroutine<int>? c) { using var d = D(); return [|c ?? F(d)|]; }", "[Coroutine] static async Coroutine<int> M(Coroutine<int>? c) { using var d = D(); return await (c ?? F(d)); }")]
    public Task Fix_awaits_what_is_chosen(string before, string after) => Body(before).FixedBy(ReturnedUnawaitedFix.ReturnAwait, Whole(after));

    [Fact]
    public Task Fix_makes_it_a_coroutine() =>
        Code("""
            class C
            {
                [Coroutine] static async Coroutine<int> F(object? x = null) { await Coroutine.Yield(); return 1; }

                // opens
                static Coroutine<int> M(bool fast)
                {
                    if (fast)
                        return F();
                    using var d = new MemoryStream();
                    return [|F(d)|]; // reads
                }
            }
            """).FixedBy(ReturnedUnawaitedFix.ReturnAwait, """
            using Coroutines;
            partial class C
            {
                [Coroutine] static async Coroutine<int> F(object? x = null) { await Coroutine.Yield(); return 1; }

                // opens
                [Coroutine]
                static async Coroutine<int> M(bool fast)
                {
                    if (fast)
                        return await F();
                    using var d = new MemoryStream();
                    return await F(d); // reads
                }
            }
            """);

    [Fact]
    public Task Fix_of_one_without_a_result_keeps_its_ways_out() =>
        Code("""
            partial class C
            {
                static Coroutine M(bool fast)
                {
                    if (fast)
                        return Coroutine.Sleep(TimeSpan.Zero);
                    try
                    {
                        if (!fast)
                        {
                            return [|Coroutine.Sleep(TimeSpan.MaxValue)|];
                        }

                        Console.Write(1);
                        return [|Coroutine.Yield()|];
                    }
                    finally
                    {
                        Console.Write(2);
                    }
                }
            }
            """).FixedBy(ReturnedUnawaitedFix.ReturnAwait, """
            using Coroutines;
            partial class C
            {
                [Coroutine]
                static async Coroutine M(bool fast)
                {
                    if (fast)
                        { await Coroutine.Sleep(TimeSpan.Zero); return; }
                    try
                    {
                        if (!fast)
                        {
                            await Coroutine.Sleep(TimeSpan.MaxValue);
                            return;
                        }

                        Console.Write(1);
                        await Coroutine.Yield();
                        return;
                    }
                    finally
                    {
                        Console.Write(2);
                    }
                }
            }
            """);

    [Fact]
    public Task No_fix_under_a_lock() =>
        Body("readonly object g = new(); Coroutine<int> M() { lock (g) return [|F()|]; }").Offers();

    [Theory]
    [InlineData("unsafe Coroutine<int> M() { using var d = D(); return [|F(d)|]; }")]
    [InlineData("Coroutine<int> M(Span<int> s) { using var d = D(); return [|F(s.Length)|]; }")]
    [InlineData("Coroutine<int> M() { using var d = D(); Span<int> s = new int[1]; if (d is null) return [|F(s.Length)|]; s[0] = 1; try { return [|F(s[0])|]; } finally { s.Clear(); } }")]
    public Task No_fix_that_would_not_compile(string body) => Body(body).Offers();

    [Theory]
    [MemberData(nameof(FixAllCheck.Scopes), MemberType = typeof(FixAllCheck))]
    public Task Fix_all(FixAllScope scope) =>
        FixAllCheck.Run(new ReturnedUnawaitedAnalyzer(), new ReturnedUnawaitedFix(), ReturnedUnawaitedFix.ReturnAwait, scope, """
            using Coroutines;
            namespace A;
            class C
            {
                [Coroutine] static async Coroutine<int> F() { await Coroutine.Yield(); return 1; }
                Coroutine<int> M() { using (Console.Out) return [|F()|]; }
                Coroutine<int> N() { using (Console.Out) return [|M()|]; }
            }
            """, """
            using Coroutines;
            namespace A;
            partial class C
            {
                [Coroutine] static async Coroutine<int> F() { await Coroutine.Yield(); return 1; }
                [Coroutine]
                async Coroutine<int> M() { using (Console.Out) return await F(); }
                [Coroutine]
                async Coroutine<int> N() { using (Console.Out) return await M(); }
            }
            """);

    private static RuleCheck Body(string code) => Code(Members(code));

    private static string Whole(string code) => "using Coroutines;\n" + Members(code);

    private static string Members(string code) =>
        "partial class C { [Coroutine] static async Coroutine<int> F(object? x = null) { await Coroutine.Yield(); return 1; } static IDisposable D() => null!; " + code + " }";

    private static RuleCheck Code(string code) =>
        RuleCheck.Of(new ReturnedUnawaitedAnalyzer()).With(new ReturnedUnawaitedFix()).Code("using Coroutines;\n" + code);
}
