using Generator.Tests.Harness;

namespace Generator.Tests.Interception;

/// <summary>Every form of call that C# has, compiled and run: the companion's name is in the trace when the call reached it.</summary>
public class InterceptedCallTests
{
    [Theory]
    [InlineData(
        "static",
        "partial class C { [Coroutine] public static async Coroutine<int> M(int n) => n; }",
        "C.M(1)")]
    [InlineData(
        "void result",
        "partial class C { [Coroutine] public static async Coroutine M(int n) { } }",
        "C.M(1)")]
    [InlineData(
        "two type parameters of one name",
        "partial class C<T> { [Coroutine] public static async Coroutine<int> M<T>(T n) => 1; }",
        "C<int>.M(1)")]
    [InlineData(
        "instance",
        "partial class C { [Coroutine] public async Coroutine<int> M(int n) => n; }",
        "new C().M(1)")]
    [InlineData(
        "private, from inside",
        "partial class C { [Coroutine] private async Coroutine<int> M(int n) => n; public object Go() => M(1); }",
        "new C().Go()")]
    [InlineData(
        "protected, from a derived class",
        "partial class B { [Coroutine] protected async Coroutine<int> M(int n) => n; } class C : B { public object Go() => M(1); }",
        "new C().Go()")]
    [InlineData(
        "private protected",
        "partial class B { [Coroutine] private protected async Coroutine<int> M(int n) => n; } class C : B { public object Go() => this.M(1); }",
        "new C().Go()")]
    [InlineData(
        "on a derived receiver",
        "partial class B { [Coroutine] public async Coroutine<int> M(int n) => n; } class C : B { }",
        "new C().M(1)")]
    [InlineData(
        "null-conditional",
        "partial class C { [Coroutine] public async Coroutine<int> M(int n) => n; public C? Self => this; }",
        "new C()?.Self?.M(1)")]
    [InlineData(
        "virtual method",
        "partial class C { [Coroutine] public virtual async Coroutine<int> M(int n) => n; }",
        "new C().M(1)",
        "", "M;M")]
    [InlineData(
        "override",
        "partial class B { public virtual async Coroutine<int> M(int n) => n; } "
            + "partial class C : B { [Coroutine] public override async Coroutine<int> M(int n) => n; }",
        "new C().M(1)",
        "", "M;M")]
    [InlineData(
        "generic virtual method of a generic type",
        "partial class C<T> { [Coroutine] public virtual async Coroutine<int> M<U>(T n, U? u) where U : class => 1; } class D : C<int>;",
        "new D().M<string>(1, null)",
        "", "M;M")]
    [InlineData(
        "protected virtual method",
        "partial class C { [Coroutine] protected virtual async Coroutine<int> M(int n) => n; public object Go() => this.M(1); }",
        "new C().Go()",
        "", "M;M")]
    [InlineData(
        "body in an interface",
        "partial interface I<T> { [Coroutine] async Coroutine<int> M(T n) => 1; } class C : I<int>;",
        "((I<int>)new C()).M(1)",
        "", "M;M")]
    [InlineData(
        "static method of an interface",
        "partial interface I { [Coroutine] public static async Coroutine<int> M(int n) => n; }",
        "I.M(1)")]
    [InlineData(
        "sealed method of an interface, on a type parameter",
        "partial interface I { [Coroutine] sealed async Coroutine<int> M(int n) => n; } "
            + "struct C : I { public static object Go<T>(T t) where T : I => t.M(1); }",
        "C.Go(new C())")]
    [InlineData(
        "in a lambda",
        "partial class C { [Coroutine] public static async Coroutine<int> M(int n) => n; }",
        "new Func<Coroutine<int>>(() => C.M(1))()")]
    [InlineData(
        "in a local function",
        "partial class C { [Coroutine] public static async Coroutine<int> M(int n) => n; public static object Go() { return L(); object L() => M(1); } }",
        "C.Go()")]
    [InlineData(
        "in a field initializer",
        "partial class C { [Coroutine] public static async Coroutine<int> M(int n) => n; public Coroutine<int> F = M(1); }",
        "new C().F")]
    [InlineData(
        "in a query over objects",
        "partial class C { [Coroutine] public static async Coroutine<int> M(int n) => n; }",
        "(from n in new[] { 1 } select C.M(n)).First()")]
    [InlineData(
        "named and optional arguments",
        "partial class C { [Coroutine] public static async Coroutine<int> M(int a, string b = \"x\", params int[] rest) => a; }",
        "C.M(rest: [1, 2], a: 1)")]
    [InlineData(
        "params span of arguments",
        "partial class C { [Coroutine] public static async Coroutine<int> M(int a, params List<int> rest) => a; }",
        "C.M(1, 2, 3)")]
    [InlineData(
        "generic method",
        "partial class C { [Coroutine] public static async Coroutine<T> M<T>(T t) => t; }",
        "C.M(1)")]
    [InlineData(
        "generic method, explicit",
        "partial class C { [Coroutine] public async Coroutine<T?> M<T, U>(U? t) where U : class, new() where T : struct => default(T); }",
        "new C().M<int, object>(null)")]
    [InlineData(
        "generic method over an anonymous type",
        "partial class C { [Coroutine] public static async Coroutine<T> M<T>(T t) => t; }",
        "C.M(new { A = 1 })")]
    [InlineData(
        "generic method over a private type",
        "partial class C { [Coroutine] public static async Coroutine<int> M<T>(T t) => 1; class P { } public static object Go() => M(new P()); }",
        "C.Go()")]
    [InlineData(
        "generic type",
        "partial class C<T> where T : IComparable<T> { [Coroutine] public async Coroutine<T> M(T t) => t; }",
        "new C<int>().M(1)")]
    [InlineData(
        "static in a generic type",
        "partial class C<T> { [Coroutine] public static async Coroutine<List<T>> M<U>(T t, U u) => []; }",
        "C<int>.M(1, \"\")")]
    [InlineData(
        "nested generic types",
        "partial class A<T> { public partial class B { public partial struct C<U> where U : struct, Enum { [Coroutine] public static async "
            + "Coroutine M<V>(T t, U u, V v) where V : T { } } } }",
        "A<object>.B.C<DayOfWeek>.M(1, DayOfWeek.Friday, \"\")")]
    [InlineData(
        "constraints",
        "partial class C { [Coroutine] public static async Coroutine M<A, B, D, E, F>(A a, B b) where A : class? where B : unmanaged where D : "
            + "notnull, List<int?>?, new() where E : struct where F : D, IEnumerable<string?> { } }",
        "C.M<string?, int, List<int?>, int, L>(null, 1)",
        "class L : List<int?>, IEnumerable<string?> { IEnumerator<string?> IEnumerable<string?>.GetEnumerator() => null!; }")]
    [InlineData(
        "on a type parameter",
        "partial class C { [Coroutine] public async Coroutine<int> M(int n) => n; public static object Go<T>(T t) where T : C => t.M(1); }",
        "C.Go(new C())")]
    [InlineData(
        "member of an extension block, called as a static method",
        "static partial class X { extension<T>(List<T> list) { [Coroutine] public async Coroutine<U> M<U>(U u) => u; } }",
        "X.M<int, int>([1], 2)")]
    [InlineData(
        "extension",
        "static partial class X { [Coroutine] public static async Coroutine<int> M(this string s, int n) => n; }",
        "\"\".M(1)")]
    [InlineData(
        "extension, null-conditional",
        "static partial class X { [Coroutine] public static async Coroutine<int> M(this string s, int n) => n; }",
        "\"\"?.M(1)")]
    [InlineData(
        "extension, called as a static method",
        "static partial class X { [Coroutine] public static async Coroutine<int> M(this string s, int n) => n; }",
        "X.M(\"\", 1)")]
    [InlineData(
        "generic extension",
        "static partial class X { [Coroutine] public static async Coroutine<T?> M<T>(this IEnumerable<T> s) => default; }",
        "new List<int>().M()")]
    [InlineData(
        "struct variable",
        "partial struct S { [Coroutine] public async Coroutine<int> M(int n) => n; public static object Go() { S s = new(); return s.M(1); } }",
        "S.Go()")]
    [InlineData(
        "struct value",
        "partial struct S { [Coroutine] public async Coroutine<int> M(int n) => n; }",
        "new S().M(1)")]
    [InlineData(
        "struct in a readonly field",
        "partial struct S { [Coroutine] public async Coroutine<int> M(int n) => n; } class C { readonly S s; public object Go() => s.M(1); }",
        "new C().Go()")]
    [InlineData(
        "struct this",
        "partial struct S { [Coroutine] public async Coroutine<int> M(int n) => n; public object Go() => M(1); }",
        "new S().Go()")]
    [InlineData(
        "struct this in a readonly method",
        "partial struct S { [Coroutine] public readonly async Coroutine<int> M(int n) => n; public readonly object Go() => M(1); }",
        "new S().Go()")]
    [InlineData(
        "struct this, called by a readonly method",
        "partial struct S { [Coroutine] public async Coroutine<int> M(int n) => n; public readonly object Go() => M(1); }",
        "new S().Go()")]
    [InlineData(
        "readonly struct value",
        "readonly partial struct S { [Coroutine] public async Coroutine<int> M(int n) => n; public static S Make() => default; }",
        "S.Make().M(1)")]
    [InlineData(
        "struct element",
        "partial struct S<T> { [Coroutine] public async Coroutine<int> M(int n) => n; }",
        "new[] { default(S<string>) }[0].M(1)")]
    [InlineData(
        "struct through in",
        "partial record struct S { [Coroutine] public async Coroutine<int> M(int n) => n; public static object Go(in S s) => s.M(1); }",
        "S.Go(default)")]
    [InlineData(
        "nullable struct",
        "partial struct S { [Coroutine] public async Coroutine<int> M(int n) => n; public static object? Go(S? s) => s?.M(1); }",
        "S.Go(new S())")]
    [InlineData(
        "record",
        "partial record R(int N) { [Coroutine] public async Coroutine<int> M(int n) => n; }",
        "new R(1).M(1)")]
    [InlineData(
        "tuples, nullables, dynamic",
        "partial class C { [Coroutine] public static async Coroutine<(int A, string? B)> M((int X, dynamic? Y) a, dynamic? b, int?[]? c) => (1, "
            + "null); }",
        "C.M((1, null), null, [])")]
    [InlineData(
        "keywords as names",
        "partial class @class { [Coroutine] public static async Coroutine<int> @event(int @int, int record) => @int; }",
        "@class.@event(1, 2)", "", "event")]
    [InlineData(
        "overloads",
        "partial class C { [Coroutine] public static async Coroutine<int> M(int n) => n; [Coroutine] public static async Coroutine<string> "
            + "M(string n) => n; [Coroutine] public static async Coroutine<int> M<T>(int n) => n; }",
        "C.M(\"\")")]
    [InlineData(
        "a base method hidden by another",
        "partial class B { [Coroutine] public async Coroutine<int> M(int n) => n; } "
            + "partial class C : B { [Coroutine] public new async Coroutine<string> M(int n) => \"\"; }",
        "((B)new C()).M(1)")]
    [InlineData(
        "implements an interface",
        "interface I { Coroutine<int> M(int n); } partial class C : I { [Coroutine] public async Coroutine<int> M(int n) => n; }",
        "new C().M(1)")]
    [InlineData(
        "partial method, marked at its definition",
        "partial class C { [Coroutine] public static partial Coroutine<int> M(int n); } "
            + "partial class C { public static async partial Coroutine<int> M(int n) => n; }",
        "C.M(1)")]
    [InlineData(
        "twice in one expression",
        "partial class C { [Coroutine] public static async Coroutine<int> M(int n) => n; }",
        "new[] { C.M(1), C.M(2) }", "", "M;M")]
    [InlineData(
        "one inside the other",
        "partial class C { [Coroutine] public static async Coroutine<int> M(Coroutine<int> n) => await n; [Coroutine] public static async "
            + "Coroutine<int> N() => 1; }",
        "C.M(C.N())", "", "N;M")]
    [InlineData(
        "attribute under an alias",
        "partial class C { [Co] public static async Coroutine<int> M(int n) => n; }",
        "C.M(1)")]
    [InlineData(
        "obsolete and experimental",
        "[System.Diagnostics.CodeAnalysis.Experimental(\"X1\")] public class E; partial class C {\n"
            + "#pragma warning disable X1\n"
            + "[Obsolete, Coroutine] public static async Coroutine<int> M(E? n) => 1; }",
        "C.M(null)")]
    public void ACallReachesTheCompanion(string name, string declarations, string call, string more = "", string trace = "M")
    {
        Assert.NotEmpty(name);
        var generated = Project(declarations + more, call).Generate();

        Assert.Equal(trace + ";", ProgramRunner.Run(generated.Compilation));
    }

    internal static TestProject Project(string declarations, string call) =>
        TestProject.Of(Source(declarations, call)) with { Lowerer = TracingLowerer.Lower };

    internal static string Source(string declarations, string call) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Linq.Expressions;
        using Coroutines;
        using Co = Coroutines.CoroutineAttribute;
        public partial class Program
        {
            public static string Run() { Trace.Drop({{call}}); return Trace.Text; }
        }
        {{declarations}}
        {{TracingLowerer.Trace}}
        """;
}
