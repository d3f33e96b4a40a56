using Analyzers.Tests.Harness;
using Coroutines.Analyzers.Rules;
using Coroutines.CodeFixes.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Analyzers.Tests;

public class SwallowedCancelTests
{
    [Theory]
    [InlineData("try { await F(); } [|catch|] { }")]
    [InlineData("try { await F(); } [|catch|] (Exception) { }")]
    [InlineData("try { await F(); } [|catch|] (Exception e) { Log(e); }")]
    [InlineData("try { await F(); } [|catch|] (OperationCanceledException) { }")]
    [InlineData("try { await F(); } [|catch|] (CoroutineCancelledException e) { Log(e); }")]
    [InlineData("while (true) { try { await F(); } [|catch|] (Exception e) { Log(e); } }")]
    [InlineData("while (true) { try { await F(); } [|catch|] (Exception) { if (b) continue; throw; } }")]
    [InlineData("try { await F(); } [|catch|] (Exception e) { if (b) throw; Log(e); }")]
    [InlineData("try { await F(); } [|catch|] (Exception e) { if (Equals(e, null)) Log(e); }")]
    [InlineData("try { await F(); } [|catch|] (Exception e) when (e is not IOException) { Log(e); }")]
    [InlineData("try { await F(); } [|catch|] (Exception e) when (e is OperationCanceledException or IOException) { }")]
    [InlineData("try { await F(); } catch (IOException) { } [|catch|] (Exception) { return; }")]
    [InlineData("try { using (var s = new MemoryStream()) { if (b) await F(); } } [|catch|] { }")]
    [InlineData("try { await F(); } [|catch|] (Exception e) { try { Log(e); } finally { Log(e); } }")]
    [InlineData("try { await foreach (var x in Items()) Log(x); } [|catch|] (Exception) { }")]
    [InlineData("try { try { await F(); } finally { b = false; } } [|catch|] (Exception) { }")]
    [InlineData("async Coroutine L() { try { await F(); } [|catch|] { } } await L();")]
    [InlineData("Func<Coroutine> f = async () => { try { await F(); } [|catch|] { } }; await f();")]
    [InlineData("try { await Task.Delay(1); } [|catch|] (Exception e) { Log(e); }")]
    [InlineData("var t = EventLoop.Current.CreateTask(F()); try { await t; await F(); } [|catch|] (OperationCanceledException) { } t.Cancel();")]
    [InlineData("for (var n = 0; ; n++) { try { await F(); return; } [|catch|] (Exception) when (n < 3) { } }")]
    [InlineData("var n = 0; try { await F(); } [|catch|] when (n++ < 3 || n == 7 && n != 8) { } ")]
    [InlineData("var n = 0; try { await F(); } catch (IOException) when (n < 3) { } [|catch|] (Exception e) { Log(e); }")]
    [InlineData("var n = 0; try { await F(); } [|catch|] (Exception) when (n < 3) { } [|catch|] (Exception e) { Log(e); }")]
    public Task Reports(string statements) => Body(statements).Reports();

    [Theory]
    [InlineData("try { await F(); } catch { throw; }")]
    [InlineData("try { await F(); } catch (Exception e) { if (!Equals(e, null)) throw; }")]
    [InlineData("try { await F(); } catch (Exception e) { if (Equals(e, null)) Log(e); else throw new IOException(); }")]
    [InlineData("try { await F(); } catch (Exception e) { Log(e); throw; }")]
    [InlineData("try { await F(); } catch (IOException e) { Log(e); }")]
    [InlineData("try { await F(); } catch (Exception e) when (e is not OperationCanceledException) { Log(e); }")]
    [InlineData("try { await F(); } catch (Exception e) when (e is IOException) { Log(e); }")]
    [InlineData("try { await F(); } catch (Exception e) when (!(e is OperationCanceledException)) { Log(e); }")]
    [InlineData("try { await F(); } catch (OperationCanceledException) { throw; } catch (Exception e) { Log(e); }")]
    [InlineData("try { await F(); } catch (Exception e) { if (e is OperationCanceledException) throw; Log(e); }")]
    [InlineData("try { await F(); } catch (Exception e) { if (e is not OperationCanceledException) { Log(e); return; } throw; }")]
    [InlineData("try { await F(); } catch (Exception e) { switch (e) { default: throw; } }")]
    [InlineData("try { await F(); } catch (OperationCanceledException) when (b) { }")]
    [InlineData("try { Log(1); } catch (Exception e) { Log(e); } await F();")]
    [InlineData("try { Func<Coroutine> f = async () => await F(); Log(f); } catch { } await F();")]
    [InlineData("Exception? kept = null; try { await F(); } catch (Exception e) { kept = e; } if (kept != null) throw kept;")]
    [InlineData("var future = new Future<int>(); try { await F(); } catch (Exception e) { future.SetException(e); }")]
    [InlineData("var errors = new List<Exception>(); try { await F(); } catch (Exception e) { errors.Add(e); } if (errors.Count > 0) throw new AggregateException(errors);")]
    [InlineData("try { await F(); } catch (Exception e) { System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(e).Throw(); }")]
    [InlineData("try { await F(); } catch (Exception e) { throw new IOException(\"\", e); }")]
    [InlineData("var t = EventLoop.Current.CreateTask(F()); t.Cancel(); try { await t; } catch (OperationCanceledException) { }")]
    [InlineData("try { await F(); } catch (OperationCanceledException) { EventLoop.Current.CurrentTask!.Uncancel(); }")]
    [InlineData("try { await F(); } catch (Exception) { Coroutine.CancellationToken.ThrowIfCancellationRequested(); }")]
    [InlineData("try { await F(); } finally { Log(1); }")]
    [InlineData("try { await Task.Delay(1); } catch (TaskCanceledException) { }")]
    [InlineData("var n = 0; try { await F(); } catch (Exception e) when (e is not OperationCanceledException && n < 3) { }")]
    [InlineData("var n = 0; try { await F(); } catch (Exception e) when (n < 3 && e.HResult != 5) { }")]
    [InlineData("var cancels = (CancelCount: 0, 0); try { await F(); } catch (Exception) when (cancels.CancelCount == 0) { }")]
    [InlineData("var n = 0; try { await F(); } catch (Exception) when (n < 3) { throw; }")]
    [InlineData("try { await F(); } catch (Exception e) when (b) { Log(e); } catch (Exception e) { Log(e); }")]
    public Task IsSilent(string statements) => Body(statements).IsSilent();

    [Theory]
    [InlineData("async Task M() { try { await Task.Yield(); } catch { } }")]
    [InlineData("void M() { try { Console.WriteLine(); } catch { } }")]
    [InlineData("Coroutine M() { try { return Coroutine.Completed; } catch { throw; } }")]
    [InlineData("async IAsyncEnumerable<int> M() { try { await Task.Yield(); } catch { } yield return 1; }")]
    public Task Is_silent_outside_of_coroutines(string member) => Code($"partial class C {{ {member} }}").IsSilent();

    [Theory]
    [InlineData("[Coroutine] async IAsyncEnumerable<int> M() { try { await Task.Yield(); } [|catch|] { } yield return 1; }")]
    [InlineData("[Coroutine] async Coroutine<T?> M<T>(Func<Coroutine<T>> f) { try { return await f(); } [|catch|] (Exception) { return default; } }")]
    [InlineData("Func<Coroutine> F = async () => { try { await Coroutine.Yield(); } [|catch|] { } };")]
    public Task Reports_in_members(string member) => Code($"partial class C {{ {member} }}").Reports();

    [Fact]
    public Task Reports_in_top_level_functions() =>
        Code("EventLoop.Run(M()); async Coroutine M() { try { await Coroutine.Yield(); } [|catch|] { } }").AsProgram().Reports();

    [Fact]
    public Task Reports_in_each_part_of_a_type() =>
        RuleCheck.Of(new SwallowedCancelAnalyzer())
            .Code("using Coroutines; partial class C { async Coroutine M() { try { await N(); } [|catch|] { } } }")
            .Code("using Coroutines; partial class C { async Coroutine N() { try { await M(); } [|catch|] { } } }", "Other.cs")
            .Reports();

    [Fact]
    public Task Is_a_warning() =>
        Body("try { await F(); } [|catch|] { }")
            .Saying("This catch ends the cancel of 'M', too: rethrow it, or let it pass with a filter")
            .As(DiagnosticSeverity.Warning)
            .Reports();

    [Theory]
    [InlineData("try { await F(); } [|catch|] { } // why", "try { await F(); } catch (Exception error) when (error is not OperationCanceledException) { } // why")]
    [InlineData("try { await F(); } [|catch|] (Exception) { }", "try { await F(); } catch (Exception error) when (error is not OperationCanceledException) { }")]
    [InlineData("try { await F(); } [|catch|] (Exception e) { Log(e); }", "try { await F(); } catch (Exception e) when (e is not OperationCanceledException) { Log(e); }")]
    [InlineData("var error = 1; try { await F(); } [|catch|] { Log(error); }", "var error = 1; try { await F(); } catch (Exception error2) when (error2 is not OperationCanceledException) { Log(error); }")]
    [InlineData("var n = 0; try { await F(); } [|catch|] (Exception) when (n < 3) { }", "var n = 0; try { await F(); } catch (Exception error) when (error is not OperationCanceledException && n < 3) { }")]
    [InlineData("var n = 0; try { await F(); } [|catch|] when (n < 3 || n > 7) { }", "var n = 0; try { await F(); } catch (Exception error) when (error is not OperationCanceledException && (n < 3 || n > 7)) { }")]
    [InlineData("var n = 0; try { await F(); } [|catch|] (Exception e) when (n < 3) { Log(e); }", "var n = 0; try { await F(); } catch (Exception e) when (e is not OperationCanceledException && n < 3) { Log(e); }")]
    public Task Fix_lets_pass(string before, string after) => Body(before).FixedBy(SwallowedCancelFix.LetPass, Whole(after));

    [Theory]
    [InlineData("try { await F(); } [|catch|] { }", "try { await F(); } catch { throw; }")]
    [InlineData("try { await F(); } [|catch|] (OperationCanceledException e) { Log(e); /* here */ } Log(1);", "try { await F(); } catch (OperationCanceledException e) { Log(e); throw; /* here */ } Log(1);")]
    public Task Fix_rethrows(string before, string after) => Body(before).FixedBy(SwallowedCancelFix.Rethrow, Whole(after));

    [Theory]
    [InlineData("try { await F(); } [|catch|] { }", SwallowedCancelFix.LetPass, SwallowedCancelFix.Rethrow)]
    [InlineData("try { await F(); } [|catch|] (OperationCanceledException) { }", SwallowedCancelFix.Rethrow)]
    [InlineData("while (true) { try { await F(); } [|catch|] (OperationCanceledException) { break; } }")]
    [InlineData("try { await F(); return; } [|catch|] (OperationCanceledException) { } Log(1);")]
    public Task Offers(string statements, params string[] keys) => Body(statements).Offers(keys);

    [Theory]
    [MemberData(nameof(FixAllCheck.Scopes), MemberType = typeof(FixAllCheck))]
    public Task Fix_all(FixAllScope scope) =>
        FixAllCheck.Run(new SwallowedCancelAnalyzer(), new SwallowedCancelFix(), SwallowedCancelFix.LetPass, scope, """
            using Coroutines;
            namespace A;
            class C
            {
                static async Coroutine M()
                {
                    try
                    {
                        await Coroutine.Yield();
                    }
                    [|catch|] (Exception)
                    {
                        try { await Coroutine.Yield(); } [|catch|] { }
                    }
                }
            }
            """, """
            using Coroutines;
            namespace A;
            class C
            {
                static async Coroutine M()
                {
                    try
                    {
                        await Coroutine.Yield();
                    }
                    catch (Exception error) when (error is not OperationCanceledException)
                    {
                        try { await Coroutine.Yield(); } catch (Exception error2) when (error2 is not OperationCanceledException) { }
                    }
                }
            }
            """);

    private static RuleCheck Body(string statements) => RuleCheck.Of(new SwallowedCancelAnalyzer()).With(new SwallowedCancelFix()).Code(Whole(statements));

    private static RuleCheck Code(string code) => RuleCheck.Of(new SwallowedCancelAnalyzer()).With(new SwallowedCancelFix()).Code("using Coroutines;\n" + code);

    private static string Whole(string statements) => $$"""
        using Coroutines;
        partial class C
        {
            [Coroutine] static async Coroutine F() => await Coroutine.Yield();
            [Coroutine] static async IAsyncEnumerable<int> Items() { await F(); yield return 1; }
            static void Log(object x) { }
            [Coroutine] async Coroutine M(bool b)
            {
                {{statements}}
            }
        }
        """;
}
