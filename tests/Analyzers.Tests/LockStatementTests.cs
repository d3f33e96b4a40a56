using Analyzers.Tests.Harness;
using Coroutines.Analyzers.Rules;
using Coroutines.CodeFixes.Rules;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Analyzers.Tests;

public class LockStatementTests
{
    [Theory]
    [InlineData("[|lock (_guard)|] Log();")]
    [InlineData("[|lock (_limit)|] { }")]
    [InlineData("[|lock (_own)|] { }")]
    [InlineData("[|lock (_changed)|] { }")]
    [InlineData("if (_maybe is not null) [|lock (_maybe)|] Log();")]
    [InlineData("[|lock (this._guard)|] { lock (this) Log(); }")]
    [InlineData("async Coroutine L() { [|lock (_guard)|] Log(); await F(); } await L();")]
    public Task Reports(string statements) => Body(statements).Reports();

    [Theory]
    [InlineData("lock (this) Log();")]
    [InlineData("lock (_rate) Log();")]
    [InlineData("lock (_queue) Log();")]
    [InlineData("lock ((object)_guard) Log();")]
    [InlineData("using (await _guard.Acquire()) Log();")]
    [InlineData("Action a = () => { lock (_guard) Log(); }; a();")]
    public Task Is_silent(string statements) => Body(statements).IsSilent();

    [Theory]
    [InlineData("void Sync() { lock (_guard) Log(); }")]
    [InlineData("async Task Net() { lock (_guard) Log(); await Task.Yield(); }")]
    public Task Is_silent_outside_of_coroutines(string member) => Member(member).IsSilent();

    [Fact]
    public Task Says_what_to_write() =>
        Body("[|lock (_guard)|] Log();").Saying("'lock (_guard)' blocks threads and holds back no coroutine: write using (await _guard.Acquire())").Reports();

    [Theory]
    [InlineData("[|lock (_guard)|] Log(/* why */);", "using (await _guard.Acquire()) Log(/* why */);")]
    [InlineData("[|lock ( _limit )|] { Log(); }", "using (await _limit.Acquire() ) { Log(); }")]
    [InlineData("[|lock (_maybe ?? _guard)|] { }", "using (await (_maybe ?? _guard).Acquire()) { }")]
    [InlineData("[|lock (_changed)|] { return; }", "using (await _changed.Acquire()) { return; }")]
    public Task Fix_acquires(string before, string after) => Body(before).FixedBy(LockStatementFix.Acquire, Whole(Method(after)));

    /// <summary>C# refuses the await; with the fix it may stand there.</summary>
    [Fact]
    public Task Fix_lets_the_body_await() =>
        Body("[|lock (_guard)|] { await F(); }").WithErrors("CS1996").FixedBy(LockStatementFix.Acquire, Whole(Method("using (await _guard.Acquire()) { await F(); }")));

    [Theory]
    [InlineData("[|lock (_guard)|] { Span<int> s = [1]; s[0]++; }", LockStatementFix.Acquire)]
    [InlineData("lock (this) [|lock (_guard)|] Log();")]
    [InlineData("unsafe { [|lock (_guard)|] Log(); }")]
    public Task Offers_what_would_compile(string statements, params string[] keys) => Body(statements).Offers(keys);

    [Fact]
    public Task Offers_nothing_in_a_coroutine_that_is_not_async() =>
        Member("Coroutine Made() { [|lock (_guard)|] return F(); }").Offers();

    [Theory]
    [MemberData(nameof(FixAllCheck.Scopes), MemberType = typeof(FixAllCheck))]
    public Task Fix_all(FixAllScope scope) =>
        FixAllCheck.Run(new LockStatementAnalyzer(), new LockStatementFix(), LockStatementFix.Acquire, scope, """
            using Coroutines;
            namespace A;
            class C
            {
                static async Coroutine M(AsyncLock a, AsyncLock b) { [|lock (a)|] { } [|lock (b)|] { } await Coroutine.Yield(); }
                static async Coroutine N(AsyncLock a) { await Coroutine.Yield(); [|lock (a)|] { } }
            }
            """, """
            using Coroutines;
            namespace A;
            class C
            {
                static async Coroutine M(AsyncLock a, AsyncLock b) { using (await a.Acquire()) { } using (await b.Acquire()) { } await Coroutine.Yield(); }
                static async Coroutine N(AsyncLock a) { await Coroutine.Yield(); using (await a.Acquire()) { } }
            }
            """);

    private static RuleCheck Body(string statements) => Member(Method(statements));

    private static RuleCheck Member(string member) => RuleCheck.Of(new LockStatementAnalyzer()).With(new LockStatementFix()).Code(Whole(member));

    private static string Method(string statements) => $"[Coroutine] async Coroutine M() {{ await F(); {statements} }}";

    private static string Whole(string member) => $$"""
        using Coroutines;
        class Own : AsyncSemaphore;
        partial class C
        {
            readonly AsyncLock _guard = new();
            readonly AsyncLock? _maybe = null;
            readonly AsyncSemaphore _limit = new(2);
            readonly Own _own = new();
            readonly AsyncCondition _changed = new();
            readonly AsyncRateLimiter _rate = new(1, TimeSpan.FromSeconds(1));
            readonly AsyncQueue<int> _queue = new();
            static void Log() { }
            [Coroutine] static async Coroutine F() => await Coroutine.Yield();
            {{member}}
        }
        """;
}
