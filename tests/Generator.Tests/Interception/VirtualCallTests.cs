using Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Generator.Tests.Interception;

/// <summary>
/// Virtual calls between assemblies: each type runs its own body, on its machine where it has one. A frame's type tells:
/// that of a machine is nested in the user's type.
/// </summary>
public class VirtualCallTests
{
    private const string Library = """
        using System;
        using Coroutines;
        public partial class Base
        {
            [Coroutine] public virtual async Coroutine<string> Name(int n = 1) { await Coroutine.Yield(); return $"base {n}"; }
            [Coroutine] protected internal virtual async Coroutine<T> Echo<T>(T t) where T : class { await Coroutine.Yield(); return t; }
            [Coroutine] public async Coroutine<string> Both() => $"{await Name(2)} {await Echo("echo")}";
            [Coroutine] internal virtual async Coroutine<int> Inside() { await Coroutine.Yield(); return 1; }
        }
        public abstract partial class Root
        {
            public abstract Coroutine<string> Name(int n = 1);
        }
        public partial class Dynamic : Base
        {
            [Coroutine] public override async Coroutine<string> Name(int n = 5)
            {
                return await Hidden.Task;
            }
        }
        file static class Hidden
        {
            public static readonly System.Threading.Tasks.Task<string> Task = System.Threading.Tasks.Task.FromResult("dynamic");
        }
        public partial interface INamed
        {
            Coroutine<string> Name(int n = 1);
            [Coroutine] async Coroutine<string> Body() { await Coroutine.Yield(); return $"body {await Name()}"; }
        }
        """;

    private const string Head = """
        using System;
        using System.Reflection;
        using System.Threading.Tasks;
        using Coroutines;
        using Coroutines.CompilerServices;
        public static partial class Program
        {
            public static string Value<T>(this Coroutine<T> coroutine)
            {
                var frame = typeof(Coroutine<T>).GetField("_frame", BindingFlags.NonPublic | BindingFlags.Instance)!.GetValue(coroutine)!;
                return $"{(frame.GetType().Assembly == typeof(Coroutine).Assembly ? "compiler" : "machine")}: {EventLoop.Run(coroutine)}";
            }
        }

        """;

    [Theory]
    [InlineData(
        "the base's own",
        "",
        "new Base().Name()",
        "machine: base 1")]
    [InlineData(
        "an override with a machine",
        "public partial class D : Base { [Coroutine] public override async Coroutine<string> Name(int n = 7) => $\"d {await base.Name(n)}\"; }",
        "((Base)new D()).Name()",
        "machine: d base 1")]
    [InlineData(
        "an override's own default",
        "public partial class D : Base { [Coroutine] public override async Coroutine<string> Name(int n = 7) => $\"d {await base.Name(n)} {await base.Name()}\"; }",
        "new D().Name()",
        "machine: d base 7 base 1")]
    [InlineData(
        "an override that is not marked",
        "public class D : Base { public override async Coroutine<string> Name(int n) => $\"d {await base.Name(n)}\"; }",
        "((Base)new D()).Name()",
        "compiler: d base 1")]
    [InlineData(
        "an override that is not marked, awaited by the library",
        "public class D : Base { public override async Coroutine<string> Name(int n) => $\"d {await base.Name(n)}\"; }",
        "new D().Both()",
        "machine: d base 2 echo")]
    [InlineData(
        "a protected generic override",
        "public partial class D : Base { [Coroutine] protected override async Coroutine<T> Echo<T>(T t) => await base.Echo(t) is string s ? (T)(object)(s + s) : t; }",
        "new D().Both()",
        "machine: base 2 echoecho")]
    [InlineData(
        "a base left to the compiler",
        "public partial class D : Dynamic { [Coroutine] public override async Coroutine<string> Name(int n) => $\"d {await base.Name()}\"; }",
        "((Base)new D()).Name()",
        "machine: d dynamic")]
    [InlineData(
        "a type argument of the type",
        "public partial class D<T> : Base { [Coroutine] public override async Coroutine<string> Name(int n) { await Coroutine.Yield(); return typeof(T).Name; } }",
        "((Base)new D<int>()).Name()",
        "machine: Int32")]
    [InlineData(
        "through an abstract method",
        "public partial class D : Root { [Coroutine] public override async Coroutine<string> Name(int n) { await Coroutine.Yield(); return $\"d {n}\"; } }",
        "((Root)new D()).Name(3)",
        "machine: d 3")]
    [InlineData(
        "through an abstract method, not marked",
        "public class D : Root { public override async Coroutine<string> Name(int n) => $\"d {n}\"; }",
        "((Root)new D()).Name(3)",
        "compiler: d 3")]
    [InlineData(
        "through an interface",
        "public partial class D : INamed { [Coroutine] async Coroutine<string> INamed.Name(int n) { await Coroutine.Yield(); return $\"explicit {n}\"; } }",
        "((INamed)new D()).Name()",
        "machine: explicit 1")]
    [InlineData(
        "a body of an interface",
        "public partial class D : INamed { [Coroutine] public async Coroutine<string> Name(int n) => $\"implicit {n}\"; }",
        "((INamed)new D()).Body()",
        "machine: body implicit 1")]
    [InlineData(
        "a body of an interface, replaced",
        "public class D : INamed { public async Coroutine<string> Name(int n) => \"\"; public async Coroutine<string> Body() => \"replaced\"; }",
        "((INamed)new D()).Body()",
        "compiler: replaced")]
    [InlineData(
        "a mock that returns nothing",
        "public class Mock : Base { public override Coroutine<string> Name(int n) => Coroutine.FromResult(\"mocked\"); "
            + "[CompanionBody(typeof(Base))] protected override Coroutine<string> Name__CreateBody(int n) => default; "
            + "protected override CoroutineFrame<string>? Name__StartBody(out string result, int n) { result = \"\"; return null; } }",
        "new Mock().Both()",
        "machine: mocked echo")]
    [InlineData(
        "a mock of an interface",
        "public class Mock : INamed { Coroutine<string> INamed.Name(int n) => Coroutine.FromResult(\"mocked\"); "
            + "Coroutine<string> INamed.Name__CreateBody(int n) => default; "
            + "CoroutineFrame<string>? INamed.Name__StartBody(out string result, int n) { result = \"\"; return null; } }",
        "((INamed)new Mock()).Body()",
        "machine: body mocked")]
    public void EachTypeRunsItsBody(string name, string declarations, string call, string expected)
    {
        Assert.NotEmpty(name);
        var library = ProgramRunner.Emit(TestProject.Of(Library).Named("Library").Generate().Compilation);
        var project = TestProject.Of($$"""
            {{Head}}
            {{declarations}}
            static partial class Program { public static string Run() => {{call}}.Value(); }
            """).Referencing(MetadataReference.CreateFromImage(library));

        Assert.Equal(expected, ProgramRunner.Run(project.Generate().Compilation, library));

        var ordinary = ProgramRunner.Run(project.Compilation, library);
        Assert.Equal(expected[expected.IndexOf(':')..], ordinary[ordinary.IndexOf(':')..]);
    }

    private const string Foreign = """
        using System;
        using System.Collections.Generic;
        using System.Runtime.CompilerServices;
        using Coroutines;
        [assembly: InternalsVisibleTo("Program")]
        public interface IJob<T> where T : notnull
        {
            Coroutine<string> Work(T t, int n = 1);
            Coroutine<string> Show<U>(U u);
            IAsyncEnumerable<T> Items(int n);
        }
        public partial class First : IJob<int>
        {
            [Coroutine] async Coroutine<string> IJob<int>.Work(int t, int n) { await Coroutine.Yield(); return $"first {t} {n}"; }
            [Coroutine] async Coroutine<string> IJob<int>.Show<U>(U u) { await Coroutine.Yield(); return $"first {u}"; }
            [Coroutine] async IAsyncEnumerable<int> IJob<int>.Items(int n) { await Coroutine.Yield(); yield return n; }
        }
        """;

    /// <summary>Interfaces that are not partial: who implements them explicitly here is found by calls here, and by no other.</summary>
    [Theory]
    [InlineData("of this assembly", "((IJob<string>)new D()).Work(\"a\")", "machine: d a 1")]
    [InlineData("on a type parameter that is a class", "On<D>(new D())", "machine: d on 1")]
    [InlineData("on a type parameter that may be a struct", "Over(new S())", "machine: over s")]
    [InlineData("conditional", "(Maybe?.Work(\"b\", 2))!.Value", "machine: d b 2")]
    [InlineData("generic, of a generic interface", "((IJob<string>)new D()).Show<int>(3)", "compiler: d 3")]
    [InlineData("generic, inferred", "((IJob<string>)new D()).Show(4)", "machine: d 4")]
    [InlineData("of another assembly", "((IJob<int>)new First()).Work(4, n: 5)", "compiler: first 4 5")]
    [InlineData("in a body", "All([new D(), new E()])", "machine: d x 1 e d items")]
    [InlineData("implemented again without us", "((IJob<string>)new E()).Work(\"c\")", "compiler: e")]
    public void ForeignInterfacesReachMachinesOfThisAssembly(string name, string call, string expected)
    {
        const string Types = """
            public partial class D : IJob<string>
            {
                [Coroutine] async Coroutine<string> IJob<string>.Work(string t, int n) { await Coroutine.Yield(); return $"d {t} {n}"; }
                [Coroutine] async Coroutine<string> IJob<string>.Show<U>(U u) { await Coroutine.Yield(); return $"d {u}"; }
                [Coroutine] async IAsyncEnumerable<string> IJob<string>.Items(int n) { await Coroutine.Yield(); yield return "d items"; }
            }
            public class E : D, IJob<string> { Coroutine<string> IJob<string>.Work(string t, int n) => Coroutine.FromResult("e"); }
            public partial struct S : IJob<string>
            {
                [Coroutine] async Coroutine<string> IJob<string>.Work(string t, int n) { await Coroutine.Yield(); return "s"; }
                [Coroutine] async Coroutine<string> IJob<string>.Show<U>(U u) { await Coroutine.Yield(); return $"s {u}"; }
                async IAsyncEnumerable<string> IJob<string>.Items(int n) { await Coroutine.Yield(); yield return "s"; }
            }
            static partial class Program
            {
                static IJob<string>? Maybe => new D();
                static Coroutine<string> On<T>(T job) where T : class, IJob<string> => job.Work("on");
                [Coroutine] static async Coroutine<string> Over<T>(T job) where T : IJob<string> => "over " + await job.Work("t");
                [Coroutine] static async Coroutine<string> All(IJob<string>[] jobs)
                {
                    var all = "";
                    foreach (var job in jobs)
                        all += await job.Work("x") + " ";
                    await foreach (var item in jobs[1].Items(1))
                        all += item;
                    return all;
                }
            }
            """;
        Assert.NotEmpty(name);
        var library = ProgramRunner.Emit(TestProject.Of(Foreign).Named("Library").Generate().Compilation);
        var project = TestProject.Of($$"""
            {{Head.Replace("using System;", "using System;\nusing System.Collections.Generic;")}}
            {{Types}}
            static partial class Program { public static string Run() => {{call}}.Value(); }
            """).Referencing(MetadataReference.CreateFromImage(library));

        Assert.Equal(expected, ProgramRunner.Run(project.Generate().Compilation, library));

        var ordinary = ProgramRunner.Run(project.Compilation, library);
        Assert.Equal(expected[expected.IndexOf(':')..], ordinary[ordinary.IndexOf(':')..]);
    }

    [Fact]
    public void IteratorsReachTheMachinesOfTheirOverrides()
    {
        const string Types = """
            public abstract partial class Source
            {
                [Coroutine] public abstract IAsyncEnumerable<int> Items(int n);
                [Coroutine] public virtual async IAsyncEnumerable<int> More(int n) { await foreach (var item in Items(n)) yield return item; }
            }
            public partial interface IOther { [Coroutine] IAsyncEnumerator<int> Others(); }
            """;
        const string Overrides = """
            public partial class D : Source, IOther
            {
                [Coroutine] public override async IAsyncEnumerable<int> Items(int n) { await Coroutine.Yield(); yield return n; }
                [Coroutine] async IAsyncEnumerator<int> IOther.Others() { await Coroutine.Yield(); yield return 1; }
            }
            public class E : D { public override async IAsyncEnumerable<int> Items(int n) { await Coroutine.Yield(); yield return n + 1; } }
            static partial class Program
            {
                static string Maker(object sequence) => sequence.GetType().FullName + ", ";
                public static string Run() =>
                    Maker(((Source)new D()).Items(1)) + Maker(((Source)new E()).Items(1)) + Maker(((Source)new E()).More(1)) + Maker(((IOther)new D()).Others());
            }
            """;
        var head = Head.Replace("using System.Reflection;", "using System.Reflection;\nusing System.Collections.Generic;");
        var library = ProgramRunner.Emit(TestProject.Of("using System.Collections.Generic;\nusing Coroutines;\n" + Types).Named("Library").Generate().Compilation);
        var project = TestProject.Of(head + Overrides).Referencing(MetadataReference.CreateFromImage(library));

        Assert.Equal(
            "D+Items__Frame, E+<Items>d__0, Source+More__Frame, Coroutines.IteratorEnumerator`1[[System.Int32, System.Private.CoreLib]], ",
            System.Text.RegularExpressions.Regex.Replace(ProgramRunner.Run(project.Generate().Compilation, library), ", Version=[^]]*", ""));
    }

    [Fact]
    public void ATypeIsDecidedOnce()
    {
        var source = Head + """
            public partial class Base { [Coroutine] public virtual async Coroutine<int> Name() => 1; }
            public partial class D : Base { [Coroutine] public override async Coroutine<int> Name() => 2; }
            public class E : D { public override async Coroutine<int> Name() => 3; }
            public class F : D;
            static partial class Program
            {
                public static string Run()
                {
                    var text = "";
                    foreach (var one in new Base[] { new Base(), new D(), new E(), new F(), new E(), new F(), new Base(), new D() })
                        text += one.Name().Value() + ", ";
                    return text;
                }
            }
            """;

        Assert.Equal(
            "machine: 1, machine: 2, compiler: 3, machine: 2, compiler: 3, machine: 2, machine: 1, machine: 2, ",
            ProgramRunner.Run(TestProject.Of(source).Generate().Compilation));
    }
}
