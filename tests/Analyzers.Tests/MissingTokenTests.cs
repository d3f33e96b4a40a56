using Analyzers.Tests.Harness;
using Coroutines.Analyzers.Rules;
using Coroutines.CodeFixes.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Analyzers.Tests;

public class MissingTokenTests
{
    [Theory]
    [InlineData("await Task.[|Delay|](1);")]
    [InlineData("await s.[|ReadAsync|](b);")]
    [InlineData("await s.[|ReadAsync|](b, 0, 1);")]
    [InlineData("await s.[|FlushAsync|]();")]
    [InlineData("await s.[|FlushAsync|]().ConfigureAwait(false);")]
    [InlineData("Log(await File.[|ReadAllTextAsync|](\"x\"));")]
    [InlineData("await new SemaphoreSlim(1).[|WaitAsync|]();")]
    [InlineData("Log(await new System.Net.Http.HttpClient().[|GetStringAsync|](\"x\"));")]
    [InlineData("await [|Optional|](1);")]
    [InlineData("await [|Optional|](x: 1);")]
    [InlineData("await [|Generic|]<int>(1);")]
    [InlineData("await Own.[|Overloaded|](\"x\");")]
    [InlineData("Func<Coroutine> f = async () => await Task.[|Delay|](1); await f();")]
    [InlineData("async Coroutine L<T>(T x) => await Task.[|Delay|](1); await L(1);")]
    [InlineData("await Task.[|Delay|](1).ConfigureAwait(true);")]
    public Task Reports(string statements) => Body(statements).Reports();

    [Theory]
    [InlineData("await Task.Delay(1, token);")]
    [InlineData("await Task.Delay(1, Coroutine.CancellationToken);")]
    [InlineData("await Task.Delay(1, CancellationToken.None);")]
    [InlineData("await s.ReadAsync(b, token);")]
    [InlineData("await Coroutine.Sleep(default);")]
    [InlineData("await Task.Run(() => 1);")]
    [InlineData("await Task.Yield();")]
    [InlineData("await Task.WhenAll(Task.CompletedTask);")]
    [InlineData("try { await Task.Yield(); } finally { await s.FlushAsync(); }")]
    [InlineData("try { await Task.Yield(); } catch (IOException) { await s.FlushAsync(); }")]
    [InlineData("var t = Task.Delay(1); await t;")]
    [InlineData("await NoToken(1);")]
    [InlineData("await Own.Hidden(1);")]
    [InlineData("Func<Task> f = async () => await Task.Delay(1); await f();")]
    public Task IsSilent(string statements) => Body(statements).IsSilent();

    [Theory]
    [InlineData("async Task M() => await Task.Delay(1);")]
    [InlineData("async IAsyncEnumerable<int> M() { await Task.Delay(1); yield return 1; }")]
    [InlineData("void M() => Task.Delay(1).Wait();")]
    public Task Is_silent_outside_of_coroutines(string member) => Check().Code($"using Coroutines; class C {{ {member} }}").IsSilent();

    [Fact]
    public Task Is_information() =>
        Body("await Task.[|Delay|](1);")
            .Saying("A cancel of 'M' does not reach 'Delay': pass Coroutine.CancellationToken")
            .As(DiagnosticSeverity.Info)
            .Reports();

    [Theory]
    [InlineData("await Task.[|Delay|](1); // why", "await Task.Delay(1, Coroutine.CancellationToken); // why")]
    [InlineData("await s.[|FlushAsync|]().ConfigureAwait(false);", "await s.FlushAsync(Coroutine.CancellationToken).ConfigureAwait(false);")]
    [InlineData("await s.[|ReadAsync|](b, 0, 1);", "await s.ReadAsync(b, 0, 1, Coroutine.CancellationToken);")]
    [InlineData("await [|Optional|](1);", "await Optional(1, token: Coroutine.CancellationToken);")]
    [InlineData("await [|Optional|](x: 1);", "await Optional(x: 1, token: Coroutine.CancellationToken);")]
    [InlineData("await [|Generic|]<int>(1);", "await Generic<int>(1, Coroutine.CancellationToken);")]
    [InlineData("Log(await File.[|ReadAllTextAsync|](\"x\"));", "Log(await File.ReadAllTextAsync(\"x\", Coroutine.CancellationToken));")]
    public Task Fix_passes_the_token(string before, string after) => Body(before).FixedBy(MissingTokenFix.PassToken, Whole(after));

    [Theory]
    [MemberData(nameof(FixAllCheck.Scopes), MemberType = typeof(FixAllCheck))]
    public Task Fix_all(FixAllScope scope) =>
        FixAllCheck.Run(new MissingTokenAnalyzer(), new MissingTokenFix(), MissingTokenFix.PassToken, scope, """
            using Coroutines;
            namespace A;
            class C
            {
                static async Coroutine M(Stream s) { await Task.[|Delay|](1); await s.[|FlushAsync|](); }
            }
            """, """
            using Coroutines;
            namespace A;
            class C
            {
                static async Coroutine M(Stream s) { await Task.Delay(1, Coroutine.CancellationToken); await s.FlushAsync(Coroutine.CancellationToken); }
            }
            """);

    private static RuleCheck Check() => RuleCheck.Of(new MissingTokenAnalyzer()).With(new MissingTokenFix());

    private static RuleCheck Body(string statements) => Check().Code(Whole(statements));

    private static string Whole(string statements) => $$"""
        using Coroutines;
        static class Own
        {
            public static Task Overloaded(string x) => Task.CompletedTask;
            public static Task Overloaded(string x, CancellationToken token) => Task.CompletedTask;
            public static Task Hidden(int x) => Task.CompletedTask;
            private static Task Hidden(int x, CancellationToken token) => Task.CompletedTask;
        }
        partial class C
        {
            static Task Optional(int x, int y = 2, CancellationToken token = default) => Task.CompletedTask;
            static Task NoToken(int x) => Task.CompletedTask;
            static Task<T> Generic<T>(T x, CancellationToken token = default) => Task.FromResult(x);
            [Coroutine] static async Coroutine F() => await Coroutine.Yield();
            static void Log(object x) { }
            [Coroutine] async Coroutine M(bool b_, Stream s, byte[] b, CancellationToken token)
            {
                {{statements}}
            }
        }
        """;
}
