using Analyzers.Tests.Harness;
using Coroutines.Analyzers.Rules;
using Coroutines.CodeFixes.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Analyzers.Tests;

public class MissingAttributeTests
{
    [Theory]
    [InlineData("partial class C { async Coroutine [|M|]() => await Coroutine.Yield(); }")]
    [InlineData("partial class C { async Coroutine<int> [|M|]() { await Coroutine.Yield(); return 1; } }")]
    [InlineData("partial class C { public static async Coroutine [|M|]() { await Task.Yield(); } }")]
    [InlineData("partial class C { async Coroutine<T> [|M|]<T>(T x) { await Coroutine.Yield(); return x; } }")]
    [InlineData("class C { async Coroutine [|M|]() => await Coroutine.Yield(); }")]
    [InlineData("partial struct S { async Coroutine [|M|]() => await Coroutine.Yield(); }")]
    [InlineData("partial class C { [Obsolete] async Coroutine [|M|]() => await Coroutine.Yield(); }")]
    [InlineData("partial class C { public virtual async Coroutine [|M|]() => await Coroutine.Yield(); }")]
    [InlineData("partial class B { public virtual Coroutine M() => Coroutine.Completed; } partial class C : B { public override async Coroutine [|M|]() => await Coroutine.Yield(); }")]
    [InlineData("partial interface I { async Coroutine [|M|]() => await Coroutine.Yield(); }")]
    [InlineData("partial class C { private partial Coroutine M(); private async partial Coroutine [|M|]() => await Coroutine.Yield(); }")]
    [InlineData("partial class C { async global::Coroutines.Coroutine [|M|]() => await global::Coroutines.Coroutine.Yield(); }")]
    public Task Reports(string type) => Code(type).Reports();

    [Theory]
    [InlineData("partial class C { [Coroutine] async Coroutine M() => await Coroutine.Yield(); }")]
    [InlineData("partial class C { [CoroutineAttribute] async Coroutine M() => await Coroutine.Yield(); }")]
    [InlineData("partial class C { [Coroutine(Rewrite = false)] async Coroutine M() => await Coroutine.Yield(); }")]
    [InlineData("partial class C { [Obsolete, Coroutine] async Coroutine M() => await Coroutine.Yield(); }")]
    [InlineData("partial class C { Coroutine M() => Coroutine.Sleep(default); }")]
    [InlineData("partial class C { async Task M() => await Task.Yield(); }")]
    [InlineData("partial class C { async void M() => await Task.Yield(); }")]
    [InlineData("partial class C { async IAsyncEnumerable<int> M() { await Task.Yield(); yield return 1; } }")]
    [InlineData("abstract partial class C { public abstract Coroutine M(); }")]
    [InlineData("interface I { Coroutine M(); }")]
    [InlineData("partial class C { void M() { async Coroutine L() => await Coroutine.Yield(); EventLoop.Run(L()); } }")]
    [InlineData("partial class C { Func<Coroutine> F = async () => await Coroutine.Yield(); }")]
    [InlineData("partial class C { [Coroutine] private partial Coroutine M(); private async partial Coroutine M() => await Coroutine.Yield(); }")]
    public Task IsSilent(string type) => Code(type).IsSilent();

    [Fact]
    public Task Is_information() =>
        Code("partial class C { async Coroutine [|M|]() => await Coroutine.Yield(); }")
            .Saying("'M' is left to the C# compiler: it is not marked [Coroutine]")
            .As(DiagnosticSeverity.Info)
            .Reports();

    [Fact]
    public Task Is_silent_where_the_project_turns_rewriting_off() =>
        Code("partial class C { async Coroutine M() => await Coroutine.Yield(); }").WithProperty("CoroutinesRewrite", "false").IsSilent();

    [Fact]
    public Task Fix_puts_the_mark_below_the_comments() =>
        Code("""
            partial class C
            {
                int _before;

                /// <summary>Documented.</summary>
                // And commented.
                public async Coroutine [|M|]() // here too
                    => await Coroutine.Yield();
            }
            """).FixedBy(MissingAttributeFix.AddAttribute, """
            using Coroutines;
            partial class C
            {
                int _before;

                /// <summary>Documented.</summary>
                // And commented.
                [Coroutine]
                public async Coroutine M() // here too
                    => await Coroutine.Yield();
            }
            """);

    [Fact]
    public Task Fix_puts_the_mark_before_other_attributes() =>
        Code("""
            partial class C
            {
                [Obsolete("x")]
                async Coroutine [|M|]() => await Coroutine.Yield();
            }
            """).FixedBy(MissingAttributeFix.AddAttribute, """
            using Coroutines;
            partial class C
            {
                [Coroutine]
                [Obsolete("x")]
                async Coroutine M() => await Coroutine.Yield();
            }
            """);

    [Fact]
    public Task Fix_makes_the_types_partial() =>
        Code("class C { struct S { async Coroutine [|M|]() => await Coroutine.Yield(); } }")
            .FixedBy(MissingAttributeFix.AddAttribute, """
                using Coroutines;
                partial class C { partial struct S { [Coroutine] async Coroutine M() => await Coroutine.Yield(); } }
                """);

    [Fact]
    public Task Fix_names_the_attribute_in_full_where_it_must() =>
        RuleCheck.Of(new MissingAttributeAnalyzer()).With(new MissingAttributeFix())
            .Code("partial class C { async Coroutines.Coroutine [|M|]() => await Coroutines.Coroutine.Yield(); }")
            .FixedBy(
                MissingAttributeFix.AddAttribute,
                "partial class C { [Coroutines.Coroutine] async Coroutines.Coroutine M() => await Coroutines.Coroutine.Yield(); }");

    [Fact]
    public Task Fix_keeps_the_files_line_ends() =>
        RuleCheck.Of(new MissingAttributeAnalyzer()).With(new MissingAttributeFix())
            .Code("using Coroutines;\r\npartial class C\r\n{\r\n\tasync Coroutine [|M|]() => await Coroutine.Yield();\r\n}\r\n")
            .FixedBy(
                MissingAttributeFix.AddAttribute,
                "using Coroutines;\r\npartial class C\r\n{\r\n\t[Coroutine]\r\n\tasync Coroutine M() => await Coroutine.Yield();\r\n}\r\n");

    [Theory]
    [MemberData(nameof(FixAllCheck.Scopes), MemberType = typeof(FixAllCheck))]
    public Task Fix_all(FixAllScope scope) =>
        FixAllCheck.Run(new MissingAttributeAnalyzer(), new MissingAttributeFix(), MissingAttributeFix.AddAttribute, scope, """
            using Coroutines;
            namespace A;
            class C
            {
                async Coroutine [|M|]() => await Coroutine.Yield();

                async Coroutine [|N|]() => await M();
            }
            """, """
            using Coroutines;
            namespace A;
            partial class C
            {
                [Coroutine]
                async Coroutine M() => await Coroutine.Yield();

                [Coroutine]
                async Coroutine N() => await M();
            }
            """);

    private static RuleCheck Code(string type) =>
        RuleCheck.Of(new MissingAttributeAnalyzer()).With(new MissingAttributeFix()).Code("using Coroutines;\n" + type);
}
