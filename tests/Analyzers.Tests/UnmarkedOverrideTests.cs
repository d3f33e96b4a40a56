using Analyzers.Tests.Harness;
using Coroutines.Analyzers.Rules;
using Coroutines.CodeFixes.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Analyzers.Tests;

public class UnmarkedOverrideTests
{
    [Theory]
    [InlineData("abstract partial class B { public abstract Coroutine M(); } partial class C : B { public override async Coroutine [|M|]() => await Coroutine.Yield(); }")]
    [InlineData("abstract partial class B<T> { public abstract Coroutine<T> M(); } partial class C : B<int> { public override async Coroutine<int> [|M|]() { await Coroutine.Yield(); return 1; } }")]
    [InlineData("partial class B { [Coroutine] public virtual async Coroutine M() => await Coroutine.Yield(); } partial class C : B { public override async Coroutine [|M|]() => await Coroutine.Yield(); }")]
    [InlineData("partial class B { [Coroutine] public virtual async Coroutine M() => await Coroutine.Yield(); } class D : B { } partial class C : D { public sealed override async Coroutine [|M|]() => await Coroutine.Yield(); }")]
    [InlineData("partial interface I { Coroutine M(); } partial class C : I { public async Coroutine [|M|]() => await Coroutine.Yield(); }")]
    [InlineData("interface I { Coroutine M(); } partial class C : I { async Coroutine I.[|M|]() => await Coroutine.Yield(); }")]
    [InlineData("interface I<T> { Coroutine<T> M<U>(U u); } partial class C : I<int> { public async Coroutine<int> [|M|]<U>(U u) { await Coroutine.Yield(); return 1; } }")]
    [InlineData("partial interface I { [Coroutine] async Coroutine M() => await Coroutine.Yield(); } partial class C : I { public async Coroutine [|M|]() => await Coroutine.Yield(); }")]
    [InlineData("interface I { Coroutine M(); } interface J : I { } partial struct S : J { public async Coroutine [|M|]() => await Coroutine.Yield(); }")]
    [InlineData("partial class B { [Coroutine] public virtual async IAsyncEnumerable<int> M() { await Coroutine.Yield(); yield return 1; } } partial class C : B { public override async IAsyncEnumerable<int> [|M|]() { await Task.Yield(); yield return 1; } }")]
    public Task Reports(string type) => Code(type).Reports();

    [Theory]
    [InlineData("abstract partial class B { public abstract Coroutine M(); } partial class C : B { [Coroutine] public override async Coroutine M() => await Coroutine.Yield(); }")]
    [InlineData("interface I { Coroutine M(); } partial class C : I { [Coroutine] public async Coroutine M() => await Coroutine.Yield(); }")]
    [InlineData("interface I { Coroutine M(); } partial class C : I { [Coroutine(Rewrite = false)] async Coroutine I.M() => await Coroutine.Yield(); }")]
    [InlineData("interface I { Coroutine M(); } partial class C : I { public Coroutine M() => Coroutine.Sleep(default); }")]
    [InlineData("abstract class B { public abstract Coroutine M(); } class C : B { public override Coroutine M() => Coroutine.Completed; }")]
    [InlineData("interface I { Task M(); } partial class C : I { public async Task M() => await Task.Yield(); }")]
    [InlineData("abstract class B { public abstract IAsyncEnumerable<int> M(); } class C : B { public override async IAsyncEnumerable<int> M() { await Task.Yield(); yield return 1; } }")]
    [InlineData("interface I { IAsyncEnumerable<int> M(); } class C : I { public async IAsyncEnumerable<int> M() { await Task.Yield(); yield return 1; } }")]
    [InlineData("abstract class B { public abstract Task M(); } class C : B { public override async Task M() => await Task.Yield(); }")]
    [InlineData("class B { public virtual Coroutine M() => Coroutine.Completed; } class C : B { public new Coroutine M() => Coroutine.Completed; }")]
    public Task IsSilent(string type) => Code(type).IsSilent();

    [Fact]
    public Task Is_a_warning() =>
        Code("interface I { Coroutine M(); } partial class C : I { public async Coroutine [|M|]() => await Coroutine.Yield(); }")
            .Saying("'M' is left to the C# compiler, though what it overrides or implements is a coroutine: it is not marked [Coroutine]")
            .As(DiagnosticSeverity.Warning)
            .Reports();

    [Fact]
    public Task Fix_marks_it() =>
        Code("interface I { Coroutine M(); } class C : I { public async Coroutine [|M|]() => await Coroutine.Yield(); }")
            .FixedBy(MissingAttributeFix.AddAttribute, "using Coroutines;\ninterface I { Coroutine M(); } partial class C : I { [Coroutine] public async Coroutine M() => await Coroutine.Yield(); }");

    [Theory]
    [MemberData(nameof(FixAllCheck.Scopes), MemberType = typeof(FixAllCheck))]
    public Task Fix_all(FixAllScope scope) =>
        FixAllCheck.Run(new UnmarkedOverrideAnalyzer(), new MissingAttributeFix(), MissingAttributeFix.AddAttribute, scope, """
            using Coroutines;
            namespace A;
            interface I { Coroutine M(); Coroutine N(); }
            class C : I
            {
                public async Coroutine [|M|]() => await Coroutine.Yield();
                async Coroutine I.[|N|]() => await M();
            }
            """, """
            using Coroutines;
            namespace A;
            interface I { Coroutine M(); Coroutine N(); }
            partial class C : I
            {
                [Coroutine]
                public async Coroutine M() => await Coroutine.Yield();
                [Coroutine]
                async Coroutine I.N() => await M();
            }
            """);

    private static RuleCheck Code(string code) =>
        RuleCheck.Of(new UnmarkedOverrideAnalyzer()).With(new MissingAttributeFix()).Code("using Coroutines;\n" + code);
}
