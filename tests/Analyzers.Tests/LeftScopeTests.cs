using Analyzers.Tests.Harness;
using Coroutines.Analyzers.Rules;
using Microsoft.CodeAnalysis;

namespace Analyzers.Tests;

public class LeftScopeTests
{
    [Theory]
    [InlineData("await TaskGroup.Run(async g => { await F(); if (b) [|return|] 1; return 2; });")]
    [InlineData("await Coroutine.Timeout(T, async () => { await F(); if (b) { [|return|] 1; } return 2; });")]
    [InlineData("await Coroutine.Timeout(T, async scope => { await F(); foreach (var x in new[] { 1 }) [|return|] x; return 2; });")]
    [InlineData("await Coroutine.TimeoutAt(T, async scope => { await F(); if (b) [|return|] 1; return 2; });")]
    [InlineData("await Coroutine.MoveOnAfter(T, async () => { if (b) [|return|] 1; await F(); return 2; }, 3);")]
    [InlineData("await new CancelScope().Run(async s => { if (b) [|return|] 1; await F(); return 2; }, 3);")]
    [InlineData("await TaskGroup.Run<string>(async g => { try { await F(); [|return|] \"\"; } catch (IOException) { } return \"x\"; });")]
    [InlineData("await TaskGroup.Run(async delegate (TaskGroup g) { await F(); if (b) [|return|] 1; return 2; });")]
    [InlineData("await TaskGroup.Run(async g => { await F(); while (b) { [|return|] 1; } return 2; });")]
    [InlineData("await foreach (var x in await Coroutine.Timeout(T, async () => { await F(); [|return|] Items(); })) Log(x);")]
    [InlineData("var items = await TaskGroup.Run(async g => { await F(); if (b) [|return|] Items(); [|return|] Items(); }); Log(items);")]
    [InlineData("Func<Coroutine> f = async () => { await TaskGroup.Run(async g => { await F(); if (b) [|return|] 1; return 2; }); }; await f();")]
    public Task Reports(string statements) => Body(statements).Reports();

    [Theory]
    [InlineData("await TaskGroup.Run(async g => { await F(); if (b) return; });")]
    [InlineData("var x = await TaskGroup.Run(async g => { await F(); if (b) return 1; return 2; });")]
    [InlineData("_ = await TaskGroup.Run(async g => { await F(); if (b) return 1; return 2; });")]
    [InlineData("Log(await Coroutine.Timeout(T, async () => { await F(); if (b) return 1; return 2; }));")]
    [InlineData("await Coroutine.Timeout(T, async () => { await F(); return 2; });")]
    [InlineData("await Coroutine.Timeout(T, async () => await N());")]
    [InlineData("await Coroutine.Timeout(T, () => N());")]
    [InlineData("await TaskGroup.Run(async g => { Func<int> f = () => { if (b) return 1; return 2; }; await F(); return f(); });")]
    [InlineData("await TaskGroup.Run(async g => { await F(); if (b) return; g.CreateTask(F()); });")]
    [InlineData("await Own(async () => { await F(); if (b) return 1; return 2; });")]
    [InlineData("var c = TaskGroup.Run(async g => { await F(); if (b) return 1; return 2; }); Log(await c);")]
    [InlineData("await Coroutine.MoveOnAfter(T, async () => { await F(); if (b) return; });")]
    [InlineData("await foreach (var x in Items()) { if (b) break; }")]
    public Task IsSilent(string statements) => Body(statements).IsSilent();

    [Theory]
    [InlineData("await TaskGroup.Run(async g => { await F(); if (b) [|return|] 1; return 2; });", "This return leaves only the body of 'Run': nobody takes its value, and the code after goes on")]
    [InlineData("Log(await Coroutine.Timeout(T, async () => { await F(); [|return|] Items(); }));", "This return leaves only the body of 'Timeout': the sequence that it gives runs after that has ended")]
    public Task Says_what_happens(string statements, string message) => Body(statements).Saying(message).As(DiagnosticSeverity.Warning).Reports();

    private static RuleCheck Body(string statements) => RuleCheck.Of(new LeftScopeAnalyzer()).Code($$"""
        using Coroutines;
        partial class C
        {
            static TimeSpan T => TimeSpan.FromSeconds(1);
            [Coroutine] static async Coroutine F() => await Coroutine.Yield();
            [Coroutine] static async Coroutine<int> N() { await Coroutine.Yield(); return 1; }
            [Coroutine] static async IAsyncEnumerable<int> Items() { await F(); yield return 1; }
            [Coroutine] static async Coroutine<int> Own(Func<Coroutine<int>> f) => await f();
            static void Log(object x) { }
            [Coroutine] async Coroutine M(bool b)
            {
                {{statements}}
            }
        }
        """);
}
