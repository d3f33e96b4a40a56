using Generator.Tests.Harness;

namespace Generator.Tests.Interception;

/// <summary>Calls that stay what they are, and still compile and run.</summary>
public class OrdinaryCallTests
{
    [Theory]
    [InlineData(
        "in an expression tree",
        "partial class C { [Coroutine] public static async Coroutine<int> M(int n) => n; }",
        "(Expression<Func<Coroutine<int>>>)(() => C.M(1))")]
    [InlineData(
        "in a lambda in an expression tree",
        "partial class C { [Coroutine] public static async Coroutine<int> M(int n) => n; }",
        "(Expression<Func<Func<Coroutine<int>>>>)(() => () => C.M(1))")]
    [InlineData(
        "in a query over a provider",
        "partial class C { [Coroutine] public static async Coroutine<int> M(int n) => n; }",
        "from n in new[] { 1 }.AsQueryable() select C.M(n)")]
    [InlineData(
        "on base",
        "partial class B { [Coroutine] public async Coroutine<int> M(int n) => n; } class C : B { public object Go() => base.M(1); }",
        "new C().Go()")]
    [InlineData(
        "local function",
        "class C { public static object Go() { return M(1); [Coroutine] static async Coroutine<int> M(int n) => n; } }",
        "C.Go()")]
    [InlineData(
        "explicit implementation of a private interface",
        "partial class C : C.I { interface I { Coroutine<int> M(int n); } [Coroutine] async Coroutine<int> I.M(int n) => n; public static object Go() => ((I)new C()).M(1); }",
        "C.Go()")]
    [InlineData(
        "explicit implementation of a type that is not partial",
        "interface I { Coroutine<int> M(int n); } class C : I { [Coroutine] async Coroutine<int> I.M(int n) => n; }",
        "((I)new C()).M(1)")]
    [InlineData(
        "through an interface that is not partial",
        "interface I { Coroutine<int> M(int n); } class C : I { public async Coroutine<int> M(int n) => n; }",
        "((I)new C()).M(1)")]
    [InlineData(
        "static virtual method of an interface",
        "partial interface I { [Coroutine] static virtual async Coroutine<int> M(int n) => n; } class C : I { public static object Go<T>() where T : I => T.M(1); }",
        "C.Go<C>()")]
    [InlineData(
        "iterator in a variant interface",
        "partial interface I<out T> { [Coroutine] async IAsyncEnumerable<T> M(int n) { await Coroutine.Yield(); yield break; } } class C : I<int>;",
        "((I<int>)new C()).M(1)")]
    [InlineData(
        "abstract method of a type that is not partial",
        "abstract class B { public abstract Coroutine<int> M(int n); } class C : B { public override async Coroutine<int> M(int n) => n; }",
        "((B)new C()).M(1)")]
    [InlineData(
        "method group",
        "partial class C { [Coroutine] public static async Coroutine<int> M(int n) => n; }",
        "new Func<int, Coroutine<int>>(C.M)(1)")]
    [InlineData(
        "nameof",
        "partial class C { [Coroutine] public static async Coroutine<int> M(int n) => n; }",
        "nameof(C.M)")]
    [InlineData(
        "dynamic call",
        "partial class C { [Coroutine] public async Coroutine<int> M(int n) => n; }",
        "((dynamic)new C()).M(1)")]
    [InlineData(
        "delegate of the name of a coroutine",
        "partial class C { [Coroutine] public static async Coroutine<int> M(int n) => n; } "
            + "class D { public static object Go() { var M = (int n) => n; return M(1); } }",
        "D.Go()")]
    [InlineData(
        "receiver private to its type",
        "partial class C { partial class P { [Coroutine] public async Coroutine<int> M(int n) => n; } public static object Go() => new P().M(1); }",
        "C.Go()")]
    [InlineData(
        "parameter private to its type",
        "partial class C { class P; [Coroutine] static async Coroutine<int> M(List<P[]> n) => 1; public static object Go() => M([]); }",
        "C.Go()")]
    [InlineData(
        "parameter protected in its type",
        "public partial class C { protected class P; [Coroutine] protected static async Coroutine<int> M(P n) => 1; public static object Go() => M(new()); }",
        "C.Go()")]
    [InlineData(
        "constraint private to its type",
        "partial class C { class P; [Coroutine] static async Coroutine<int> M<T>(T n) where T : P => 1; public static object Go() => M(new P()); }",
        "C.Go()")]
    [InlineData(
        "type local to its file",
        "file partial class C { [Coroutine] public static async Coroutine<int> M(int n) => n; }",
        "C.M(1)")]
    [InlineData(
        "type that is not partial",
        "partial class A { public class C { [Coroutine] public static async Coroutine<int> M(int n) => n; } }",
        "A.C.M(1)")]
    [InlineData(
        "left to the compiler",
        "partial class C { [Coroutine(Rewrite = false)] public static async Coroutine<int> M(int n) => n; }",
        "C.M(1)")]
    [InlineData(
        "not async",
        "partial class C { [Coroutine] public static Coroutine<int> M(int n) => Coroutine.FromResult(n); }",
        "C.M(1)")]
    [InlineData(
        "another result",
        "partial class C { [Coroutine] public static async System.Threading.Tasks.Task<int> M(int n) => 1; }",
        "C.M(1)")]
    [InlineData(
        "another attribute of the name",
        "class CoroutineAttribute : Attribute; partial class C { [Coroutine] public static async Coroutine<int> M(int n) => n; }",
        "C.M(1)")]
    [InlineData(
        "an array of pointers",
        "unsafe partial class C { [Coroutine] public static async Coroutine<int> M(int*[] n) => 1; public static object Go() => M([]); }",
        "C.Go()")]
    [InlineData(
        "obsolete, with an error",
        "partial class C { [Obsolete(\"\", true)] [Coroutine] public static async Coroutine<int> M(int n) => 1; }",
        "1")]
    [InlineData(
        "in an obsolete type, with an error",
        "[Obsolete(\"\", true)] partial class C { [Coroutine] public static async Coroutine<int> M(C? n) => 1; public static object Go() => M(null); } "
            + "class D { [Obsolete] public static object Go() => C.Go(); }",
        "1")]
    public void ACallStaysWithTheCompiler(string name, string declarations, string call)
    {
        Assert.NotEmpty(name);
        var generated = InterceptedCallTests.Project(declarations, call).Generate();

        Assert.Empty(generated.Interceptors);
        Assert.Equal("", ProgramRunner.Run(generated.Compilation));
    }

    [Fact]
    public void WithRewritingOffNothingIsGenerated()
    {
        var project = InterceptedCallTests.Project("partial class C { [Coroutine] public static async Coroutine<int> M(int n) => n; }", "C.M(1)");

        Assert.Empty((project with { Rewrite = "False" }).Generate().Sources);
        Assert.NotEmpty((project with { Rewrite = "true" }).Generate().Sources);
    }

    [Fact]
    public void WithoutLeaveNothingIsIntercepted()
    {
        var project = TestProject.WithoutLeaveToIntercept(
            InterceptedCallTests.Source("partial class C { [Coroutine] public static async Coroutine<int> M(int n) => n; }", "C.M(1)"));
        var generated = project.Generate();

        Assert.Empty(generated.Interceptors);
        Assert.Equal("", ProgramRunner.Run(generated.Compilation));
    }
}
