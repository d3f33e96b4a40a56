using Coroutines.Generator.Lowering;
using Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Generator.Tests.Interception;

/// <summary>Calls of coroutines that come from a library.</summary>
public class OtherAssemblyTests
{
    private const string Declarations = """
        using System;
        using System.Collections.Generic;
        using System.Runtime.CompilerServices;
        using Coroutines;
        [assembly: InternalsVisibleTo("Program")]
        public partial class L<T>
        {
            [Coroutine] public async Coroutine<int> M(int n) => n;
            [Coroutine] public async Coroutine<string> M(List<T> n) => "";
            [Coroutine] public async Coroutine<T> M<U>(T t, U u) => t;
            [Coroutine] public async Coroutine M() { }
            [Coroutine] internal static async Coroutine<int> Hidden(int n) => n;
            [Coroutine] protected async Coroutine<int> Inherited(int n) => n;
        }
        public static partial class X
        {
            [Coroutine] public static async Coroutine<T> Last<T>(this List<T> list) => list[^1];
            extension<T>(List<T> list)
            {
                [Coroutine] public async Coroutine<(T, U)> First<U>(U u) => (list[0], u);
                [Coroutine] public static async Coroutine<List<T>> Of(T t) => [t];
            }
        }
        """;

    [Theory]
    [InlineData("new L<string>().M(1)", "M__Create")]
    [InlineData("new L<string>().M([\"\"])", "M__2__Create")]
    [InlineData("new L<string>().M(\"\", 1)", "M__3__Create")]
    [InlineData("new L<string>().M()", "M__4__Create")]
    [InlineData("L<int>.Hidden(1)", "Hidden__Create")]
    [InlineData("new List<int> { 1 }.Last()", "Last__Create")]
    [InlineData("X.First(new List<int> { 1 }, 2)", "First__Create")]
    public void APublishedCompanionIsCalled(string call, string companion)
    {
        var generated = Program(call, Library()).Generate();

        Assert.Contains("." + companion, generated.Interceptors);
        ProgramRunner.Run(generated.Compilation, Library());
    }

    [Theory]
    [InlineData("await T.Parse(1)", "IParser<T>.Parse__Start<T>(")]
    [InlineData("await T.Pick(\"\")", "IParser<T>.Pick__Start<string, T>(")]
    public void APublishedStaticVirtualMethodIsCalledOnTheTypeArgument(string call, string companion)
    {
        var library = ProgramRunner.Emit(TestProject.Of("""
            using Coroutines;
            public partial interface IParser<T> where T : IParser<T>
            {
                static abstract Coroutine<int> Parse(int n);
                [Coroutine] static virtual async Coroutine<int> Pick<U>(U value) => await T.Parse(1);
            }
            """).Named("Library").Generate().Compilation);
        var program = Program("1", library, $$"""
            public static partial class C { [Coroutine] public static async Coroutine<int> Go<T>() where T : IParser<T> => {{call}}; }
            public partial class One : IParser<One>
            {
                [Coroutine] static async Coroutine<int> IParser<One>.Parse(int n) => n;
                [Coroutine] public static async Coroutine<int> Pick<U>(U value) => 1;
            }
            """);

        var generated = (program with { Lowerer = MethodLowering.Lower }).Generate();

        Assert.Contains(generated.MethodSources, source => source.SourceText.ToString().Contains(companion, StringComparison.Ordinal));
        Assert.Contains(generated.MethodSources, source => source.SourceText.ToString().Contains("IParser<global::One>.Parse__StartBody(", StringComparison.Ordinal));
        ProgramRunner.Run(generated.Compilation, library);
    }

    [Fact]
    public void AProtectedMethodIsNotReachedFromOutside()
    {
        var generated = Program("new D().Go()", Library(), "class D : L<int> { public object Go() => Inherited(1); }").Named("Stranger").Generate();

        Assert.Empty(generated.Interceptors);
        ProgramRunner.Run(generated.Compilation, Library());
    }

    [Theory]
    [InlineData("await Inherited(n)", "Inherited__Start(out")]
    [InlineData("await this.Inherited(n)", "this.Inherited__Start(out")]
    [InlineData("await base.Inherited(n)", "base.Inherited__Start(out")]
    [InlineData("await new D().Inherited(n)", "new D().Inherited__Start(out")]
    [InlineData("await Virtual(n)", "Virtual__Start(out")]
    [InlineData("await base.Virtual(n)", "base.Virtual__StartBody(out")]
    [InlineData("await Pure(n)", "Pure__Start(out")]
    [InlineData("await ((Func<int, Coroutine<int>>)(async n => await Inherited(n)))(n)", "Inherited__Start(out")]
    [InlineData("await EventLoop.Current.CreateTask(Inherited(n))", "Inherited__Create(")]
    [InlineData("await new Inner().Ask(this, n)", "d.Inherited__Start(out")]
    public void AProtectedMethodIsReachedByADerivedType(string call, string companion)
    {
        var library = InheritedLibrary();
        var program = Program("1", library, $$"""
            using System;
            public partial class D : L
            {
                [Coroutine] public async Coroutine<int> Go(int n) => {{call}};
                [Coroutine] protected override async Coroutine<int> Virtual(int n) => n + 10;
                [Coroutine] protected override async Coroutine<int> Pure(int n) => n + 20;
                private partial class Inner
                {
                    [Coroutine] public async Coroutine<int> Ask(D d, int n) => await d.Inherited(n);
                }
            }
            """);

        var generated = (program with { Lowerer = MethodLowering.Lower }).Named("Stranger").Generate();

        Assert.Contains(generated.MethodSources, source => source.SourceText.ToString().Contains(companion, StringComparison.Ordinal));
        ProgramRunner.Run(generated.Compilation, library);
    }

    [Fact]
    public void AnOverrideOfAProtectedMethodIsCalledByTheLibrary()
    {
        var library = InheritedLibrary();
        var program = TestProject.Of($$"""
            using Coroutines;
            public partial class D : L
            {
                [Coroutine] protected override async Coroutine<int> Virtual(int n) { Note("virtual"); return n + 10; }
                [Coroutine] protected override async Coroutine<int> Pure(int n) { Note("pure"); return n + 20; }
            }
            public static class Program
            {
                public static string Run() => EventLoop.Run(new D().Both(1)) + L.Notes;
            }
            """).Referencing(MetadataReference.CreateFromImage(library));

        var generated = (program with { Lowerer = MethodLowering.Lower }).Named("Stranger").Generate();

        Assert.Equal("32: virtual in Virtual__Run, pure in Pure__Run", ProgramRunner.Run(generated.Compilation, library));
    }

    [Fact]
    public void ALibraryBuiltWithoutTheGeneratorIsCalledAsItStands()
    {
        var library = ProgramRunner.Emit(TestProject.Of(Declarations).Named("Library").Compilation);

        Assert.Empty(Program("new L<string>().M(1)", library).Generate().Interceptors);
    }

    [Fact]
    public void ACompanionOfAnotherAbiIsNotCalled()
    {
        var project = TestProject.Of(Declarations).Named("Library");
        var old = project with
        {
            Lowerer = (method, _, model, token) =>
            {
                var forwarder = TracingLowerer.Forward(method, model, token);
                return forwarder with { Source = forwarder.Source.Replace("Abi = 1", "Abi = 2") };
            },
        };

        Assert.Empty(Program("new L<string>().M(1)", ProgramRunner.Emit(old.Generate().Compilation)).Generate().Interceptors);
    }

    private static byte[] Library() => ProgramRunner.Emit(TestProject.Of(Declarations).Named("Library").Generate().Compilation);

    /// <summary>Its notes say whose body runs.</summary>
    private static byte[] InheritedLibrary() => ProgramRunner.Emit((TestProject.Of("""
        using System.Runtime.CompilerServices;
        using Coroutines;
        public abstract partial class L
        {
            public static string Notes { get; private set; } = ":";
            protected static void Note(string what) => Notes += $"{(Notes == ":" ? "" : ",")} {what} in {new System.Diagnostics.StackTrace().GetFrame(1)!.GetMethod()!.Name}";
            [Coroutine] public async Coroutine<int> Both(int n) => await Virtual(n) + await Pure(n);
            [Coroutine] protected async Coroutine<int> Inherited(int n) => n;
            [Coroutine] protected virtual async Coroutine<int> Virtual(int n) => n;
            protected abstract Coroutine<int> Pure(int n);
        }
        """).Named("Library") with { Lowerer = MethodLowering.Lower }).Generate().Compilation);

    private static TestProject Program(string call, byte[] library, string declarations = "") => TestProject.Of($$"""
        using System.Collections.Generic;
        using Coroutines;
        {{declarations}}
        public class Program
        {
            public static string Run() { Trace.Drop({{call}}); return ""; }
        }
        {{TracingLowerer.Trace}}
        """).Referencing(MetadataReference.CreateFromImage(library));
}
