using Analyzers.Tests.Harness;
using Coroutines.CodeFixes.Refactorings;

namespace Analyzers.Tests;

public class ConvertToCoroutineTests
{
    [Theory]
    [InlineData(
        "class C { async Task [||]M() => await Task.Yield(); }",
        "partial class C { [Coroutine] async Coroutine M() => await Task.Yield(); }")]
    [InlineData(
        "class C { async Task<int> [||]M<T>(T x) { await Task.Yield(); return 1; } }",
        "partial class C { [Coroutine] async Coroutine<int> M<T>(T x) { await Task.Yield(); return 1; } }")]
    [InlineData(
        "partial class C { async ValueTask<int> [||]M() { await Task.Yield(); return 1; } }",
        "partial class C { [Coroutine] async Coroutine<int> M() { await Task.Yield(); return 1; } }")]
    [InlineData(
        "class C { async Task [||]M() => await Task.Yield(); async Task N() { await M(); /* why */ } }",
        "partial class C { [Coroutine] async Coroutine M() => await Task.Yield(); [Coroutine] async Coroutine N() { await M(); /* why */ } }")]
    [InlineData(
        "class C { async Task [||]M() => await Task.Yield(); async Task N() => await M().ConfigureAwait(false); }",
        "partial class C { [Coroutine] async Coroutine M() => await Task.Yield(); [Coroutine] async Coroutine N() => await M(); }")]
    [InlineData(
        "class C { async Task [||]M() => await Task.Yield(); Task N() => M(); }",
        "partial class C { [Coroutine] async Coroutine M() => await Task.Yield(); Task N() => EventLoop.Current.Submit(M()); }")]
    [InlineData(
        "class C { async Task [||]M(int n) { if (n > 0) await this.M(n - 1); } async Task N() { await M(1); await O(); } async Task O() => await N(); }",
        "partial class C { [Coroutine] async Coroutine M(int n) { if (n > 0) await this.M(n - 1); } [Coroutine] async Coroutine N() { await M(1); await O(); } [Coroutine] async Coroutine O() => await N(); }")]
    [InlineData(
        "class C { async Task [||]M() => await Task.Yield(); void N() { Func<Task> f = async () => await M(); } }",
        "partial class C { [Coroutine] async Coroutine M() => await Task.Yield(); void N() { Func<Task> f = async () => await EventLoop.Current.Submit(M()); } }")]
    [InlineData(
        "class C { async Task [||]M(int n) => await Task.Delay(n); Task N(int[] all) => Task.WhenAll(all.Select(async x => await M(x))); }",
        "partial class C { [Coroutine] async Coroutine M(int n) => await Task.Delay(n); Task N(int[] all) => Task.WhenAll(all.Select(async x => await EventLoop.Current.Submit(M(x)))); }")]
    [InlineData(
        "class C { void N() { async Task [||]L() => await Task.Yield(); _ = L(); } }",
        "class C { void N() { async Coroutine L() => await Task.Yield(); _ = EventLoop.Current.Submit(L()); } }")]
    [InlineData(
        "class C { async Task [||]M() => await Task.Yield(); static async Task Main() => await new C().M(); }",
        "partial class C { [Coroutine] async Coroutine M() => await Task.Yield(); static void Main() => EventLoop.Run(new C().M()); }")]
    [InlineData(
        "class C { static async Task<int> [||]M() { await Task.Yield(); return 1; } static async Task<int> Main() { var x = await M(); return x; } }",
        "partial class C { [Coroutine] static async Coroutine<int> M() { await Task.Yield(); return 1; } static int Main() { var x = EventLoop.Run(M()); return x; } }")]
    public Task Converts(string before, string after) =>
        RefactoringRun.Makes(new ConvertToCoroutineRefactoring(), ["using Coroutines;\n" + before], "using Coroutines;\n" + after);

    [Fact]
    public Task Converts_callers_in_other_files() =>
        RefactoringRun.Makes(
            new ConvertToCoroutineRefactoring(),
            ["public class A { public async Task [||]M() => await Task.Yield(); }", "using System.Text;\nusing Zoo;\n\nclass B\n{\n    // why\n    async Task N(A a)\n    {\n        await a.M();\n    }\n}\nnamespace Zoo { }"],
            "using Coroutines;\npublic partial class A { [Coroutine] public async Coroutine M() => await Task.Yield(); }",
            "using System.Text;\nusing Coroutines;\nusing Zoo;\n\npartial class B\n{\n    // why\n    [Coroutine]\n    async Coroutine N(A a)\n    {\n        await a.M();\n    }\n}\nnamespace Zoo { }");

    // Where the short names mean something else, or comments stand where the directive would, the names are written in full.
    [Theory]
    [InlineData(
        "class C { async Task [||]M() => await Task.Yield(); class EventLoop; }",
        "partial class C { [Coroutines.Coroutine] async Coroutines.Coroutine M() => await Task.Yield(); class EventLoop; }")]
    [InlineData(
        "// licence\nclass C { async Task [||]M() => await Task.Yield(); }",
        "// licence\npartial class C { [Coroutines.Coroutine] async Coroutines.Coroutine M() => await Task.Yield(); }")]
    [InlineData(
        "global using Coroutines; class C { async Task [||]M() => await Task.Yield(); }",
        "global using Coroutines; partial class C { [Coroutine] async Coroutine M() => await Task.Yield(); }")]
    [InlineData(
        "class C { async Task [||]M() => await Task.Yield(); Task N() => M(); static async Task Main() => await new C().M(); }",
        "using Coroutines;\npartial class C { [Coroutine] async Coroutine M() => await Task.Yield(); Task N() => EventLoop.Current.Submit(M()); static void Main() => EventLoop.Run(new C().M()); }")]
    public Task Adds_a_directive_where_it_can(string before, string after) =>
        RefactoringRun.Makes(new ConvertToCoroutineRefactoring(), [before], after);

    [Fact]
    public Task Leaves_what_others_fix() =>
        RefactoringRun.Makes(
            new ConvertToCoroutineRefactoring(),
            ["using Coroutines;\ninterface I { Task N(); }\nclass C : I { async Task [||]M() => await Task.Yield(); public async Task N() { await M(); } }"],
            "using Coroutines;\ninterface I { Task N(); }\npartial class C : I { [Coroutine] async Coroutine M() => await Task.Yield(); public async Task N() { await EventLoop.Current.Submit(M()); } }");

    [Theory]
    [InlineData("class C { Task [||]M() => Task.CompletedTask; }")]
    [InlineData("class C { async void [||]M() => await Task.Yield(); }")]
    [InlineData("class C { async Task M() { [||]await Task.Yield(); } }")]
    [InlineData("class C { async Task M(int [||]x) { await Task.Yield(); } }")]
    [InlineData("class C { async Coroutine [||]M() { await Task.Yield(); } }")]
    [InlineData("class C { static async Task [||]Main() { await Task.Yield(); } }")]
    [InlineData("interface I { Task M(); } class C : I { public async Task [||]M() { await Task.Yield(); } }")]
    [InlineData("class C { async Task [||]M() { await Task.Yield(); } void N() { Func<Task> f = M; } }")]
    public Task Offers_nothing(string code) => RefactoringRun.OffersNothing(new ConvertToCoroutineRefactoring(), "using Coroutines;\n" + code);
}
