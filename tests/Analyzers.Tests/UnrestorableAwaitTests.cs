using Analyzers.Tests.Harness;
using Coroutines.Analyzers.Rules;
using Coroutines.CodeFixes.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Analyzers.Tests;

public class UnrestorableAwaitTests
{
    [Theory]
    [InlineData("[|await|] Task.Delay(1);")]
    [InlineData("[|await|] Task.Delay(1).ConfigureAwait(false);")]
    [InlineData("Console.WriteLine([|await|] new ValueTask<int>(1));")]
    [InlineData("[|await|] Task.Yield();")]
    [InlineData("async Coroutine L() => [|await|] Task.Delay(1); await L();")]
    [InlineData("Func<Coroutine> f = async () => [|await|] Task.Delay(1); await f();")]
    public Task Reports(string statements) => Body(statements).Reports();

    [Theory]
    [InlineData("await Coroutine.Yield();")]
    [InlineData("await Coroutine.Sleep(TimeSpan.FromSeconds(1));")]
    [InlineData("await Other();")]
    [InlineData("await new Future<int>(\"key\");")]
    [InlineData("await EventLoop.Current.CreateTask(Other());")]
    [InlineData("var l = new AsyncLock(); using (await l.Acquire()) { }")]
    [InlineData("dynamic d = 1; await d;")]
    [InlineData("Func<Task> f = async () => await Task.Delay(1); f();")]
    public Task IsSilent(string statements) => Body(statements).IsSilent();

    [Theory]
    [InlineData("[Coroutine] static async Coroutine M() => await Task.Delay(1);")]
    [InlineData("[Coroutine(Restorable = true, RunsAgain = true)] static async Coroutine M(int x) { await Task.Delay(x); Console.WriteLine(x); }")]
    [InlineData("static async Task M() => await Task.Delay(1);")]
    [InlineData("[Coroutine] static async IAsyncEnumerable<int> M() { await Task.Delay(1); yield return 1; }")]
    public Task Is_silent_elsewhere(string member) => Check().Code($"using Coroutines; static partial class C {{ {member} }}").IsSilent();

    [Fact]
    public Task Reports_in_an_iterator() =>
        Check().Code("using Coroutines; static partial class C { [Coroutine(Restorable = true)] static async IAsyncEnumerable<int> M() { [|await|] Task.Delay(1); yield return 1; } }").Reports();

    [Theory]
    [InlineData("x++; [|await|] Task.Delay(x);", "A coroutine that waits for a 'Task' cannot be saved: wait for it in a step that runs again, and 'M' cannot run again: it assigns its parameter 'x'")]
    [InlineData("Action f = () => Console.WriteLine(x); [|await|] Task.Delay(1); f();",
        "A coroutine that waits for a 'Task' cannot be saved: wait for it in a step that runs again, and 'M' cannot run again: a lambda or local function captures its parameter 'x'")]
    [InlineData("await Coroutine.Timeout(TimeSpan.FromSeconds(x), [Coroutine] async () => [|await|] Task.Delay(1));",
        "A coroutine that waits for a 'Task' cannot be saved: wait for it in a step that runs again, and 'M' cannot run again: a lambda or local function in it does not run again by itself")]
    public Task A_step_begins_with_what_it_was_given(string statements, string message) =>
        Check().Code($"using Coroutines; static partial class C {{ [Coroutine(Restorable = true, RunsAgain = true)] static async Coroutine M(int x) {{ {statements} }} }}").Saying(message).Reports();

    [Theory]
    [InlineData("[|await|] using var s = new Slow();")]
    [InlineData("[|await|] using (var s = new Slow()) { }")]
    [InlineData("[|await|] using (new Derived()) { }")]
    [InlineData("[|await|] using var s = new Explicit();")]
    [InlineData("[|await|] using var s = new MemoryStream();")]
    [InlineData("[|await|] foreach (var line in File.ReadLinesAsync(\"x\")) { }")]
    [InlineData("[|await|] foreach (var line in File.ReadLinesAsync(\"x\").WithCancellation(default).ConfigureAwait(false)) { }")]
    [InlineData("[|await|] foreach (var x in new Steps()) { }")]
    [InlineData("[|await|] foreach (var x in new Iterated()) { }")]
    public Task Reports_what_is_awaited_between_the_lines(string statements) => Body(statements).Reports();

    [Theory]
    [InlineData("await using var s = new Quick();")]
    [InlineData("await using var s = new Ours();")]
    [InlineData("IAsyncDisposable s = new Slow(); await using (s) { }")]
    [InlineData("var l = new AsyncLock(); await using (await l.Acquire()) { }")]
    [InlineData("using var s = new MemoryStream();")]
    [InlineData("await foreach (var x in Items()) { }")]
    [InlineData("await foreach (var x in Items().WithCancellation(default)) { }")]
    [InlineData("IAsyncEnumerable<int> all = Items(); await foreach (var x in all) { }")]
    [InlineData("var list = new List<IAsyncEnumerable<int>> { Items() }; await foreach (var x in list.First()) { }")]
    [InlineData("Func<IAsyncEnumerable<int>> made = Items; await foreach (var x in made()) { }")]
    [InlineData("await foreach (var x in Coroutine.Every(TimeSpan.FromSeconds(1))) { }")]
    [InlineData("await foreach (var x in new AsyncQueue<int>()) { }")]
    [InlineData("await foreach (var x in new Marked()) { }")]
    [InlineData("await foreach (var x in new Unknown()) { }")]
    public Task Is_silent_where_it_may_be_restored(string statements) => Body(statements).IsSilent();

    [Theory]
    [InlineData("[|await|] using var s = new Slow();", "A coroutine that waits for a 'Slow.DisposeAsync()' cannot be saved: wait for it in a step that runs again")]
    [InlineData("[|await|] foreach (var line in File.ReadLinesAsync(\"x\")) { }", "A coroutine that waits for a 'File.ReadLinesAsync()' cannot be saved: wait for it in a step that runs again")]
    public Task Says_what_is_awaited(string statements, string message) => Body(statements).Saying(message).Reports();

    [Fact]
    public Task A_step_may_await_between_the_lines() =>
        Check().Code("using Coroutines; static partial class C { [Coroutine(Restorable = true, RunsAgain = true)] static async Coroutine M() { await using var s = new MemoryStream(); } }").IsSilent();

    [Theory]
    [InlineData("[|await|] using var s = new Slow();")]
    [InlineData("await Taking([Coroutine] async () => { [|await|] using var s = new Slow(); });")]
    public Task Offers_nothing_for_what_is_awaited_between_the_lines(string statements) => Body(statements).Offers();

    [Fact]
    public Task Is_a_warning() => Body("[|await|] Task.Delay(1);")
        .Saying("A coroutine that waits for a 'Task' cannot be saved: wait for it in a step that runs again").As(DiagnosticSeverity.Warning).Reports();

    [Fact]
    public Task Fix_makes_a_step() => Check().Code("""
        using Coroutines;
        static partial class C
        {
            [Coroutine(Restorable = true)]
            static async Coroutine<int> M(string? path)
            {
                var list = new List<string?> { path };
                // reads it
                var text = [|await|] File.ReadAllTextAsync(path ?? $"{list.Count}");
                return text.Length;
            }
        }
        """).FixedBy(UnrestorableAwaitFix.MakeStep, """
        using Coroutines;
        static partial class C
        {
            [Coroutine(Restorable = true)]
            static async Coroutine<int> M(string? path)
            {
                var list = new List<string?> { path };
                // reads it
                var text = await ReadAllTextStep(path, list);
                return text.Length;
            }

            [Coroutine(Restorable = true, RunsAgain = true)]
            private static async Coroutine<string> ReadAllTextStep(string? path, List<string?> list) => await File.ReadAllTextAsync(path ?? $"{list.Count}");
        }
        """);

    [Theory]
    [InlineData("int y; [|await|] Use(y = 1); Console.WriteLine(y);")]
    [InlineData("[|await|] Use(await Other());")]
    public Task Offers_nothing_for_what_is_more_than_values(string statements) => Body(statements).Offers();

    [Theory]
    [MemberData(nameof(FixAllCheck.Scopes), MemberType = typeof(FixAllCheck))]
    public Task Fix_all(FixAllScope scope) => FixAllCheck.Run(new UnrestorableAwaitAnalyzer(), new UnrestorableAwaitFix(), UnrestorableAwaitFix.MakeStep, scope, """
        using Coroutines;
        namespace A;
        static partial class C
        {
            [Coroutine(Restorable = true)]
            static async Coroutine M() => [|await|] Task.Delay(1);
        }
        """, """
        using Coroutines;
        namespace A;
        static partial class C
        {
            [Coroutine(Restorable = true)]
            static async Coroutine M() => await DelayStep();

            [Coroutine(Restorable = true, RunsAgain = true)]
            private static async Coroutine DelayStep() => await Task.Delay(1);
        }
        """);

    private static RuleCheck Check() => RuleCheck.Of(new UnrestorableAwaitAnalyzer()).With(new UnrestorableAwaitFix());

    private static RuleCheck Body(string statements) => Check().Code($$"""
        using Coroutines;
        class Slow : IAsyncDisposable { public async ValueTask DisposeAsync() => await Task.Delay(1); }
        class Derived : Slow { }
        class Explicit : IAsyncDisposable { ValueTask IAsyncDisposable.DisposeAsync() => new(Task.Delay(1)); }
        class Quick : IAsyncDisposable { public ValueTask DisposeAsync() { GC.KeepAlive(this); return default; } }
        class Ours { public async Coroutine DisposeAsync() => await Coroutine.Yield(); }
        class Steps { public Steps GetAsyncEnumerator() => this; public int Current => 1; public ValueTask<bool> MoveNextAsync() => default; }
        class Iterated : IAsyncEnumerable<int> { public async IAsyncEnumerator<int> GetAsyncEnumerator(CancellationToken token = default) { await Task.Delay(1); yield return 1; } }
        partial class Marked : IAsyncEnumerable<int> { [Coroutine(Restorable = true)] public async IAsyncEnumerator<int> GetAsyncEnumerator(CancellationToken token = default) { await Coroutine.Yield(); yield return 1; } }
        class Unknown : IAsyncEnumerable<int> { public IAsyncEnumerator<int> GetAsyncEnumerator(CancellationToken token = default) => new Marked().GetAsyncEnumerator(token); }
        static partial class C
        {
            static Task Use(int x) => Task.CompletedTask;
            static Coroutine Taking(Func<Coroutine> work) => work();
            [Coroutine(Restorable = true)] static async IAsyncEnumerable<int> Items() { await Coroutine.Yield(); yield return 1; }
            [Coroutine(Restorable = true)] static async Coroutine<int> Other() { await Coroutine.Yield(); return 1; }
            [Coroutine(Restorable = true)] static async Coroutine M()
            {
                {{statements}}
            }
        }
        """);
}
