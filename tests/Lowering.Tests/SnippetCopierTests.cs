using Coroutines.Generator.Binding;
using Coroutines.Generator.Lowering.Tree;
using Lowering.Tests.Harness;

namespace Lowering.Tests;

/// <summary>Text stays what the user wrote, except for what would mean something else where it goes.</summary>
public class SnippetCopierTests
{
    [Fact]
    public void TextStaysAsItIsWritten() => Copies("P( 1,/* two */ 2 ,\n   3 ) ;", "P( 1,/* two */ 2 ,\n   3 ) ;");

    [Fact]
    public void DirectivesAreDroppedAndLinesStay() => Copies(
        "P(1,\n#pragma warning disable\n#region two\n2,\n#endregion\n#if false\n3,\n#endif\n#nullable disable\n4);",
        "P(1,\n\n\n2,\n\n\n\n\n\n4);");

    [Fact]
    public void ANameofIsItsValue() => Copies("_ = nameof(a) + nameof(x) + nameof(C.shared) + nameof(List<int>.Count);", "_ = \"a\" + \"x\" + \"shared\" + \"Count\";");

    [Fact]
    public void WhatTheCompilerSaysOfItsCallerIsSpelledOut() => Copies(
        "Tell(a + 1); Tell(1, line: 2); _ = new Told(); Place();",
        "Tell(a + 1, name: \"M\", text: \"a + 1\", line: 0); Tell(1, line: 2, name: \"M\", text: \"1\"); _ = new Told(who: \"M\"); Place(path: \"Subject.cs\");");

    [Fact]
    public void WhatTheUserSaysOfTheCallerStays() => Copies("Tell(1, \"me\", text: \"x\", line: 3);", "Tell(1, \"me\", text: \"x\", line: 3);");

    [Fact]
    public void ACoroutineThatIsNotAwaitedIsMadeByItsCompanion() =>
        Copies("var one = F(1); this.Own<int>(Do()); C.F(F(2) is var f ? 1 : 2);", "var one = F__Create(1); this.Own__Create<int>(Do__Create()); C.F__Create(F__Create(2) is var f ? 1 : 2);");

    [Fact]
    public void RenamedLocalsKeepTheNamesThatTheyGive() => Copies(
        "var t = (x, a); var n = new { x, a }; _ = t.x + n.x; P(values: x);",
        "var t = (x_1, a); var n = new { x = x_1, a = a }; _ = t.x + n.x; P(values: x_1);");

    [Fact]
    public void ARenamedConstantIsRenamedEverywhere() => Copies("P(Limit, Limit + 1);", "P(Limit_1, Limit_1 + 1);");

    [Fact]
    public void JumpsInsideStay() => Copies(
        "while (c) { if (a == 1) break; if (a == 2) continue; goto end; end: switch (a) { case 1: goto case 2; case 2: break; } }",
        "while (c) { if (a == 1) break; if (a == 2) continue; goto end; end: switch (a) { case 1: goto case 2; case 2: break; } }");

    [Fact]
    public void AReturnLeavesButALambdasDoesNot()
    {
        var snippet = Copy("if (c) return a; Func<int> f = () => { return 1; }; int G() { return 2; } return G() + f();");

        Assert.Equal(["return a;", "return G() + f();"], snippet.Jumps.Select(SnippetPrinter.Print));
    }

    [Fact]
    public void LocalsSayWhatIsDoneToThem()
    {
        var snippet = Copy("x = a; b++; int.TryParse(\"\", out x); s.Add(1); o.field = 2; (x, a) = (1, b); xs[0] = 1; Set(ref a);");

        Assert.Equal(
            "Write x, Read a, ReadWrite b, Write x, ReadWrite s, Read o, ReadWrite x, ReadWrite a, ReadWrite b, Read xs, ReadWrite a",
            string.Join(", ", snippet.Locals.Select(static use => use.Access == Access.ReadWrite ? $"ReadWrite {use.Local.SourceName}" : $"{use.Access} {use.Local.SourceName}")));
    }

    [Fact]
    public void ALambdaSeesACopyOfTheDisplayObject() => Copies(
        "seen++; later = () => seen + P(seen);",
        "__scope1.seen++; later = () => __captured1.seen + P(__captured1.seen);");

    private static void Copies(string statement, string expected) =>
        Assert.Equal($"{{ {expected.Replace("line: 0", $"line: {Line(statement)}")} }}", Printed(Copy(statement)));

    /// <summary>With its line breaks.</summary>
    private static string Printed(Snippet snippet) => string.Concat(snippet.Parts.Select(static part => part is TextPart { Text: var text }
        ? text
        : SnippetPrinter.Print(new Snippet([part]))));

    private static Snippet Copy(string statement)
    {
        var subject = Of(statement);
        subject.Bind();
        var copied = subject.Declaration.Body!.Statements[^2];
        return SnippetCopier.Copy(copied, subject.Context, new JumpTargets());
    }

    private static int Line(string statement) => Of(statement).Declaration.Body!.Statements[^2].GetLocation().GetLineSpan().StartLinePosition.Line + 1;

    /// <summary>Around the statement stand locals of most kinds.</summary>
    private static Subject Of(string statement) => Subject.Of($$"""
            [Coroutine] internal async Coroutine<int> M(int a, int b, bool c, int[] xs, C o, S s)
            {
                Func<int, int> twice = x => x * 2, thrice = Limit => Limit * 3;
                Func<int> later = null!;
                const int Limit = 1;
                var (x, seen) = (1, 1);
                await F(x + seen);
                { {{statement}} }
                return later();
            }
            static void Tell(int value, [CallerMemberName] string name = "", [CallerArgumentExpression(nameof(value))] string text = "", [CallerLineNumber] int line = 0) { }
            static void Place([CallerFilePath] string path = "") { }
            class Told { public Told([CallerMemberName] string who = "") { } }
            [Coroutine] internal async Coroutine Own<T>(Coroutine first) => await first;
            static void Set(ref int place) => place = 1;
        """);
}
