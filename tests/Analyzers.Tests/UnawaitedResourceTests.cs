using Analyzers.Tests.Harness;
using Coroutines.Analyzers.Rules;
using Coroutines.CodeFixes.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Analyzers.Tests;

public class UnawaitedResourceTests
{
    [Theory]
    [InlineData("async Task M() { using var s = [|OpenTask()|]; await Task.Yield(); }")]
    [InlineData("async Task M() { using (var s = [|OpenTask()|]) await Task.Yield(); }")]
    [InlineData("async Task M() { using ([|OpenTask()|]) await Task.Yield(); }")]
    [InlineData("[Coroutine] async Coroutine M() { using var s = [|OpenTask()|]; await Coroutine.Yield(); }")]
    [InlineData("[Coroutine] async Coroutine M() { using (var s = [|OpenTask()|]) { } await Coroutine.Yield(); }")]
    [InlineData("void M() { using var s = [|OpenTask()|]; }")]
    [InlineData("[Coroutine] async Coroutine M() { using Task a = [|OpenTask()|], b = [|C.OpenTask()|]; await Coroutine.Yield(); }")]
    [InlineData("static Task<T> Get<T>() => null!; async Task M() { using var s = [|Get<MemoryStream>()|]; await Task.Yield(); }")]
    [InlineData("static Task<T> Get<T>() where T : IDisposable => null!; async Task M<T>() where T : IDisposable { using var s = [|Get<T>()|]; await Task.Yield(); }")]
    [InlineData("async Task M() { Action a = () => { using var s = [|OpenTask()|]; }; await Task.Yield(); }")]
    [InlineData("async Task M(bool b) { using (var s = [|b ? OpenTask() : C.OpenTask()|]) await Task.Yield(); }")]
    [InlineData("async Task M(Task<Stream>? t) { using var s = [|t ?? OpenTask()|]; await Task.Yield(); }")]
    public Task Reports(string body) => Body(body).Reports();

    [Theory]
    [InlineData("[Coroutine] async Coroutine M() { using var s = await Open(); }")]
    [InlineData("[Coroutine] async Coroutine M() { using (var s = await Open()) { } }")]
    [InlineData("async Task M() { using var s = await OpenTask(); }")]
    [InlineData("void M() { using var s = new MemoryStream(); }")]
    [InlineData("static IDisposable Plain() => null!; void M() { using var s = Plain(); }")]
    [InlineData("static Task<int> Number() => null!; async Task M() { using var s = Number(); await s; }")]
    [InlineData("static Task Nothing() => null!; async Task M() { using var s = Nothing(); await s; }")]
    [InlineData("async Task M(Task<Stream> t) { using (t) await t; }")]
    [InlineData("async Task M() { using var s = new Task(() => { }); await Task.Yield(); }")]
    [InlineData("void M() { var s = OpenTask(); }")]
    public Task IsSilent(string body) => Body(body).IsSilent();

    [Theory]
    [InlineData("[Coroutine] async Coroutine M() { using var s = [|Open()|]; await Coroutine.Yield(); }", "CS1674")]
    [InlineData("[Coroutine] async Coroutine M() { using ([|Open()|]) await Coroutine.Yield(); }", "CS1674")]
    [InlineData("[Coroutine] async Coroutine M() { await using var s = [|Open()|]; }", "CS8410")]
    public Task Says_what_the_compiler_does_not(string body, string error) => Body(body).WithErrors(error).Reports();

    [Fact]
    public Task Is_an_error() =>
        Body("void M() { using var s = [|OpenTask()|]; }")
            .Saying("The call of 'OpenTask' in this using is not awaited: what is disposed is not the resource")
            .As(DiagnosticSeverity.Error)
            .Reports();

    [Fact]
    public Task No_fix_where_nothing_can_be_awaited() => Body("void M() { using var s = [|OpenTask()|]; }").Offers();

    [Fact]
    public Task Fix_awaits() =>
        Body("[Coroutine] async Coroutine M() { using (var s = /* the file */ [|OpenTask()|]) Console.Write(s); await Coroutine.Yield(); }")
            .FixedBy(UnawaitedResourceFix.AddAwait, Whole("[Coroutine] async Coroutine M() { using (var s = /* the file */ await OpenTask()) Console.Write(s); await Coroutine.Yield(); }"));

    [Fact]
    public Task Fix_awaits_what_is_chosen() =>
        Body("async Task M(int n) { using var s = [|n switch { 0 => OpenTask(), _ => C.OpenTask() }|]; await Task.Yield(); }")
            .FixedBy(UnawaitedResourceFix.AddAwait, Whole("async Task M(int n) { using var s = await (n switch { 0 => OpenTask(), _ => C.OpenTask() }); await Task.Yield(); }"));

    [Theory]
    [InlineData("using Task<Stream> s = [|b ? OpenTask() : t|]; await Task.Yield();", "using Stream s = await (b ? OpenTask() : t); await Task.Yield();")]
    [InlineData("using (Task<Stream> s = [|OpenTask()|]) await Task.Yield();", "using (Stream s = await OpenTask()) await Task.Yield();")]
    [InlineData("using IDisposable s = [|OpenTask()|]; await Task.Yield();", "using IDisposable s = await OpenTask(); await Task.Yield();")]
    [InlineData("using (IDisposable s = [|t ?? OpenTask()|]) await Task.Yield();", "using (IDisposable s = await (t ?? OpenTask())) await Task.Yield();")]
    public Task Fix_corrects_the_written_type(string before, string after) =>
        Body("async Task M(bool b, Task<Stream> t) { " + before + " }").FixedBy(UnawaitedResourceFix.AddAwait, Whole("async Task M(bool b, Task<Stream> t) { " + after + " }"));

    [Fact]
    public Task Fix_awaits_all_that_share_a_written_type() =>
        Body("async Task M() { using Task a = [|OpenTask()|], b = [|C.OpenTask()|]; await Task.Yield(); }")
            .FixedBy(UnawaitedResourceFix.AddAwait, Whole("async Task M() { using Stream a = await OpenTask(), b = await C.OpenTask(); await Task.Yield(); }"));

    [Theory]
    [InlineData("async Task M() { using var s = [|Get()|]; await Task.Yield(); }", "async Task M() { await using var s = await Get(); await Task.Yield(); }")]
    [InlineData("async Task M() { using (Task<IAsyncDisposable> s = [|Get()|]) await Task.Yield(); }", "async Task M() { await using (IAsyncDisposable s = await Get()) await Task.Yield(); }")]
    public Task Fix_awaits_the_using_of_what_is_only_asynchronous(string before, string after)
    {
        const string get = "static Task<IAsyncDisposable> Get() => null!; ";
        return Body(get + before).FixedBy(UnawaitedResourceFix.AddAwait, Whole(get + after));
    }

    [Fact]
    public Task Fix_leaves_no_await_before_the_using_of_what_is_not_asynchronous() =>
        Body("[Coroutine] async Coroutine M() { await using var s = [|Open()|]; }")
            .WithErrors("CS8410")
            .FixedBy(UnawaitedResourceFix.AddAwait, Whole("[Coroutine] async Coroutine M() { using var s = await Open(); }"));

    [Theory]
    [InlineData("async Task M(bool b) { using var s = [|b ? OpenTask() : null|]; await Task.Yield(); }")]
    [InlineData("async Task M(Task<Stream> t) { using Task a = [|OpenTask()|], b = t, c = Task.CompletedTask; await Task.Yield(); }")]
    [InlineData("async Task M() { using var s = [|OpenTask()|]; Task t = s; await t; }")]
    public Task No_fix_that_would_not_compile_or_fail(string body) => Body(body).Offers();

    [Theory]
    [MemberData(nameof(FixAllCheck.Scopes), MemberType = typeof(FixAllCheck))]
    public Task Fix_all(FixAllScope scope) =>
        FixAllCheck.Run(new UnawaitedResourceAnalyzer(), new UnawaitedResourceFix(), UnawaitedResourceFix.AddAwait, scope, """
            using Coroutines;
            namespace A;
            partial class C
            {
                static Task<Stream> Open() => null!;
                [Coroutine] static async Coroutine M() { using var a = [|Open()|]; using (var b = [|Open()|]) await Coroutine.Yield(); }
            }
            """, """
            using Coroutines;
            namespace A;
            partial class C
            {
                static Task<Stream> Open() => null!;
                [Coroutine] static async Coroutine M() { using var a = await Open(); using (var b = await Open()) await Coroutine.Yield(); }
            }
            """);

    private static RuleCheck Body(string code) => Code(Members(code));

    private static string Whole(string code) => "using Coroutines;\n" + Members(code);

    private static string Members(string code) =>
        "partial class C { [Coroutine] static async Coroutine<IDisposable> Open() { await Coroutine.Yield(); return null!; } static Task<Stream> OpenTask() => null!; " + code + " }";

    private static RuleCheck Code(string code) =>
        RuleCheck.Of(new UnawaitedResourceAnalyzer()).With(new UnawaitedResourceFix()).Code("using Coroutines;\n" + code);
}
