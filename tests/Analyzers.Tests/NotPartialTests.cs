using Analyzers.Tests.Harness;
using Coroutines.Analyzers.Rules;
using Coroutines.CodeFixes.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Analyzers.Tests;

public class NotPartialTests
{
    [Theory]
    [InlineData("class C { [Coroutine] async Coroutine [|M|]() => await Coroutine.Yield(); }")]
    [InlineData("static class C { [Coroutine] static async Coroutine<int> [|M|]() { await Coroutine.Yield(); return 1; } }")]
    [InlineData("struct S { [Coroutine] async Coroutine [|M|]() => await Coroutine.Yield(); }")]
    [InlineData("record R(int X) { [Coroutine] async Coroutine [|M|]() => await Coroutine.Yield(); }")]
    [InlineData("readonly record struct R(int X) { [Coroutine] async Coroutine [|M|]() => await Coroutine.Yield(); }")]
    [InlineData("interface I { [Coroutine] async Coroutine [|M|]() => await Coroutine.Yield(); }")]
    [InlineData("class C<T> { [Coroutine] async Coroutine<T> [|M|](T x) { await Coroutine.Yield(); return x; } }")]
    [InlineData("class Outer { partial class Inner { [Coroutine] async Coroutine [|M|]() => await Coroutine.Yield(); } }")]
    [InlineData("partial class Outer { class Inner { [Coroutine] async Coroutine [|M|]() => await Coroutine.Yield(); } }")]
    [InlineData("class C { [Coroutine] async IAsyncEnumerable<int> [|M|]() { await Coroutine.Yield(); yield return 1; } }")]
    [InlineData("class C { [Coroutine(Rewrite = true)] async Coroutine [|M|]() => await Coroutine.Yield(); }")]
    [InlineData("class C { [Coroutine] async Coroutine [|M|]() => await Coroutine.Yield(); [Coroutine] async Coroutine [|N|]() => await M(); }")]
    [InlineData("abstract class C { [Coroutine] public abstract IAsyncEnumerable<int> [|M|](); }")]
    [InlineData("interface I { [Coroutine] IAsyncEnumerator<int> [|M|](); }")]
    [InlineData("file class C { [Coroutine] async Coroutine [|M|]() => await Coroutine.Yield(); }")]
    public Task Reports(string type) => Code(type).Reports();

    [Theory]
    [InlineData("partial class C { [Coroutine] async Coroutine M() => await Coroutine.Yield(); }")]
    [InlineData("static partial class C { [Coroutine] static async Coroutine M() => await Coroutine.Yield(); }")]
    [InlineData("partial struct S { [Coroutine] async Coroutine M() => await Coroutine.Yield(); }")]
    [InlineData("partial record R { [Coroutine] async Coroutine M() => await Coroutine.Yield(); }")]
    [InlineData("partial interface I { [Coroutine] async Coroutine M() => await Coroutine.Yield(); }")]
    [InlineData("partial class Outer { partial class Inner { [Coroutine] async Coroutine M() => await Coroutine.Yield(); } }")]
    [InlineData("abstract partial class C { [Coroutine] public abstract IAsyncEnumerable<int> M(); }")]
    [InlineData("partial class C { [Coroutine] private partial IAsyncEnumerable<int> M(); private async partial IAsyncEnumerable<int> M() { await Coroutine.Yield(); yield return 1; } }")]
    [InlineData("class C { async Coroutine M() => await Coroutine.Yield(); }")]
    [InlineData("class C { [Coroutine(Rewrite = false)] async Coroutine M() => await Coroutine.Yield(); }")]
    [InlineData("class C { Coroutine M() => Coroutine.Sleep(default); }")]
    [InlineData("class C { async Task M() => await Task.Yield(); }")]
    [InlineData("class C { void M() { [Coroutine] async Coroutine L() => await Coroutine.Yield(); EventLoop.Run(L()); } }")]
    [InlineData("class C { [Coroutine] Coroutine NotAsync() => Coroutine.Sleep(default); }")]
    public Task IsSilent(string type) => Code(type).IsSilent();

    [Fact]
    public Task Names_the_outermost_type_that_is_not_partial() =>
        Code("class A { partial class B { class C { [Coroutine] async Coroutine [|M|]() => await Coroutine.Yield(); } } }")
            .Saying("'M' is left to the C# compiler: 'A' is not partial")
            .As(DiagnosticSeverity.Warning)
            .Reports();

    [Fact]
    public Task Is_silent_where_the_project_turns_rewriting_off() =>
        Code("class C { [Coroutine] async Coroutine M() => await Coroutine.Yield(); }").WithProperty("CoroutinesRewrite", "false").IsSilent();

    [Fact]
    public Task Reports_where_the_property_is_not_a_truth_value() =>
        Code("class C { [Coroutine] async Coroutine [|M|]() => await Coroutine.Yield(); }").WithProperty("CoroutinesRewrite", "").Reports();

    [Fact]
    public Task Fix_adds_partial_to_the_whole_chain() =>
        RuleCheck.Of(new NotPartialAnalyzer()).With(new NotPartialFix()).Code("""
            using Coroutines;

            // Keeps its comments.
            public static class Outer /* outer */
            {
                /// <summary>Documented.</summary>
                internal readonly struct Middle<T>
                    where T : class
                {
                    private partial class Done { private sealed record Inner { [Coroutine] async Coroutine [|M|]() => await Coroutine.Yield(); } }
                }
            }
            """).FixedBy(NotPartialFix.AddPartial, """
            using Coroutines;

            // Keeps its comments.
            public static partial class Outer /* outer */
            {
                /// <summary>Documented.</summary>
                internal readonly partial struct Middle<T>
                    where T : class
                {
                    private partial class Done { private sealed partial record Inner { [Coroutine] async Coroutine M() => await Coroutine.Yield(); } }
                }
            }
            """);

    [Theory]
    [MemberData(nameof(FixAllCheck.Scopes), MemberType = typeof(FixAllCheck))]
    public Task Fix_all_makes_a_type_partial_once(FixAllScope scope) =>
        FixAllCheck.Run(new NotPartialAnalyzer(), new NotPartialFix(), NotPartialFix.AddPartial, scope, """
            using Coroutines;
            namespace A;
            class C
            {
                [Coroutine] async Coroutine [|M|]() => await Coroutine.Yield();
                [Coroutine] async Coroutine [|N|]() => await M();
                class Inner { [Coroutine] async Coroutine [|O|]() => await Coroutine.Yield(); }
            }
            """, """
            using Coroutines;
            namespace A;
            partial class C
            {
                [Coroutine] async Coroutine M() => await Coroutine.Yield();
                [Coroutine] async Coroutine N() => await M();
                partial class Inner { [Coroutine] async Coroutine O() => await Coroutine.Yield(); }
            }
            """);

    private static RuleCheck Code(string type) => RuleCheck.Of(new NotPartialAnalyzer()).Code("using Coroutines;\n" + type);
}
