using Generator.Tests.Harness;
using Microsoft.CodeAnalysis.CSharp;

namespace Generator.Tests.Interception;

/// <summary>An intercepted call has the arguments, the receiver and the result of the call that was written.</summary>
public class CallMeaningTests
{
    [Theory]
    [InlineData(
        "defaults and order of evaluation",
        "[Coroutine] static async Coroutine<string> M(int a, int b = 7, params int[] rest) => $\"{a} {b} "
            + "{rest.Length}\"; static int At(int n) { Log += n; return n; }",
        "M(rest: [At(1), At(2)], a: At(3)).Value() + Log",
        "3 7 2123")]
    [InlineData(
        "caller information",
        "[Coroutine] static async Coroutine<string> M([CallerMemberName] string s = \"\", [CallerArgumentExpression(nameof(s))] string e = \"\") => s + e;",
        "M().Value() + M(\"a\" + \"b\").Value()",
        "Runab\"a\" + \"b\"")]
    [InlineData(
        "a struct's state",
        "public partial struct S { public int N; [Coroutine] public async Coroutine<int> M() => N++; } "
            + "static string Go() { var s = new S { N = 3 }; return $\"{s.M().Value()}{s.N}\"; }",
        "Go()",
        "33")]
    [InlineData(
        "null receivers",
        "public partial class C { [Coroutine] public async Coroutine<int> M() => 1; } static string Go(C? c) { try { c!.M(); return $\"no\"; } "
            + "catch (NullReferenceException) { return $\"{c?.M() is null}\"; } }",
        "Go(null)",
        "True")]
    [InlineData(
        "the call does not run the body",
        "[Coroutine] static async Coroutine<int> M(int n) { Log += n; return n; } "
            + "static string Go() { var c = M(1); Log += \"called\"; return c.Value() + Log; }",
        "Go()",
        "1called1")]
    [InlineData(
        "the type's own argument",
        "public partial class C<T> { [Coroutine] public async Coroutine<string> M<U>() => $\"{typeof(T)} {typeof(U)}\"; }",
        "new C<string>().M<int>().Value()",
        "System.String System.Int32")]
    public void TheCallMeansTheSame(string name, string declarations, string expression, string expected)
    {
        Assert.NotEmpty(name);
        var source = $$"""
            using System;
            using System.Runtime.CompilerServices;
            using Coroutines;
            public static partial class Program
            {
                static string Log = "";
                public static string Run() { var result = {{expression}}; return result; }
                public static T Value<T>(this Coroutine<T> coroutine) => EventLoop.Run(coroutine);
                {{declarations}}
            }
            """;
        var project = TestProject.Of(source);
        var generated = project.Generate();

        Assert.NotEmpty(generated.Interceptors);
        Assert.Equal(expected, ProgramRunner.Run(generated.Compilation));
        Assert.Equal(expected, ProgramRunner.Run(project.Compilation));
    }

    [Fact]
    public void ACompanionOfTheCompilersVersionCallsIt()
    {
        var project = TestProject.Of("""
            using Coroutines;
            public static partial class Program
            {
                [Coroutine] static async Coroutine<int> Give(int n) => n;
                [Coroutine] static async Coroutine Nothing() { }
            }
            """);
        var generated = (project with { Lowerer = static (_, _, _, _) => null }).Generate();

        // Added behind, for the generator leaves to the user whatever names its code mentions.
        var caller = CSharpSyntaxTree.ParseText("""
            using Coroutines;
            public static partial class Program
            {
                public static string Run() { EventLoop.Run(Nothing__Create()); return $"{EventLoop.Run(Give__Create(5))}"; }
            }
            """, project.ParseOptions, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal("5", ProgramRunner.Run(generated.Compilation.AddSyntaxTrees(caller)));
    }
}
