using Coroutines.Generator.Binding;
using Coroutines.Generator.Emit;
using Coroutines.Generator.Lowering;
using Coroutines.Generator.Lowering.Tree;
using Coroutines.Shared;
using Lowering.Tests.Harness;

namespace Lowering.Tests;

/// <summary>Which functions become machines, and what of the bodies around them they are given.</summary>
public class CoroutineFunctionTests
{
    [Theory]
    [InlineData("M__G()", "await G(); [Coroutine] async Coroutine G() { await Do(); }")]
    [InlineData("M__G(a)", "await G(); [Coroutine] async Coroutine G() { a++; await Do(); }")]
    [InlineData("M__Lambda(x)", "var x = 1; Func<Coroutine<int>> f = async () => x; await Do();")]
    [InlineData("M__Lambda(x) M__Lambda2(x, y)", "var x = 1; Func<Coroutine<int>> f = async () => x; { var y = 2; Func<Coroutine<int>> g = async () => x + y; await Do(); }")]
    [InlineData("M__G(a) M__H(a)", "await H(); [Coroutine] async Coroutine G() => a++; [Coroutine] async Coroutine H() => await G();")]
    [InlineData("M__G(a) M__H(a)", "await H(); [Coroutine] async Coroutine G() { a++; await H(); } [Coroutine] async Coroutine H() => await G();")]
    [InlineData("M__G(a)", "await G(); int P() => a; [Coroutine] async Coroutine G() => P();")]
    [InlineData("M__G() M__H(x)", "await G(); [Coroutine] async Coroutine G() { var x = 1; await H(); [Coroutine] async Coroutine H() => x++; }")]
    [InlineData("M__G(x)", "foreach (var n in xs) { var x = n; Use(G); [Coroutine] async Coroutine G() => x++; } void Use(Func<Coroutine> f) { }")]
    [InlineData("M__Lambda()", "Func<int, Func<Coroutine<int>>> f = n => async () => n; await Do();")]
    [InlineData("", "await G(); async Coroutine G() { await Do(); }")]
    [InlineData("", "Func<Task<int>> f = async () => a; await Do();")]
    [InlineData("", "Func<Coroutine<int>> f = [Coroutine(Rewrite = false)] async () => a; await Do();")]
    public void AFunctionIsGivenWhatItUses(string expected, string body)
    {
        var subject = Subject.Body(body + " return 0;");

        var functions = MethodLowering.Lower(subject.Context).Skip(1).Select(machine => machine.Context);

        Assert.Equal(expected, string.Join(' ', functions.Select(function => $"{function.Name}({string.Join(", ", function.Displays.Select(scope => string.Join(' ', scope.Captured)))})")));
    }

    [Theory]
    [InlineData(true, "Func<Coroutine<int>> f = async () => a;")]
    [InlineData(true, "Func<Coroutine<int>> f = async () => shared + new C { field = 1 }.field + o.field;")]
    [InlineData(true, "Func<Coroutine<int>> f = static async () => shared;")]
    [InlineData(false, "Func<Coroutine<int>> f = async () => field;")]
    [InlineData(false, "Func<Coroutine<int>> f = async () => this.Property;")]
    [InlineData(false, "Func<Coroutine<int>> f = async () => G(); int G() => field;")]
    [InlineData(false, "Func<Coroutine<int>> f = async () => await G(); [Coroutine] async Coroutine<int> G() => field;")]
    public void AFunctionHasAnInstanceOnlyIfItNeedsIt(bool isStatic, string body)
    {
        var subject = Subject.Body(body + " await Do(); return 0;");

        var function = MethodLowering.Lower(subject.Context).Single(machine => machine.Context.Name == "M__Lambda").Context;

        Assert.Equal(isStatic, function.IsStatic);
    }

    [Fact]
    public void ALambdaCallsItsMachineThroughTheCopyOfTheDisplay() =>
        AssertLine("f = (int n) => M__Lambda__Create(__captured1, n);", "var x = 1; Func<int, Coroutine<int>> f = async (int n) => x += n; await Do();");

    [Fact]
    public void ALambdaThatIsAnArgumentNamesItsDelegate() =>
        AssertLine(
            "Use(((global::System.Func<int, global::Coroutines.Coroutine<int>>)(n => M__Lambda__Create(__captured1, n))));",
            "var x = 1; Use(async n => x += n); await Do(); static void Use(Func<int, Coroutine<int>> f) { }");

    [Fact]
    public void AVariableOfALambdaAroundItIsPassedByValue() =>
        AssertLine("f = n => ((global::System.Func<global::Coroutines.Coroutine<int>>)(() => M__Lambda__Create(__captured1, n)));", "var x = 1; Func<int, Func<Coroutine<int>>> f = n => async () => x += n; await Do();");

    [Fact]
    public void AVariableOfAQueryAroundItIsPassedByValue() =>
        AssertLine("q = from n in __captured1.xs select new Func<Coroutine<int>>(((global::System.Func<global::Coroutines.Coroutine<int>>)(() => M__Lambda__Create(n))));", "var q = from n in xs select new Func<Coroutine<int>>(async () => n); await Do();");

    [Fact]
    public void AChangingVariableOfALambdaAroundItHasADisplay() =>
        AssertLine(
            "f = n => { var __captured1 = new M__Scope1(); __captured1.n = n; return ((global::System.Func<global::Coroutines.Coroutine<int>>)(() => M__Lambda__Create(__captured1))); };",
            "Func<int, Func<Coroutine<int>>> f = n => async () => n++; await Do();");

    [Theory]
    [InlineData(UnsupportedConstructs.SharedWithLambda, "Func<object, Func<Coroutine<int>>?> f = o => o is int n ? [|async () => n++|] : null; await Do();")]
    [InlineData(UnsupportedConstructs.SharedWithLambda, "Func<int, Func<Coroutine<int>>> f = n => { return [|async () => Use(G)|]; int G() => n; }; await Do(); int Use(Func<int> g) => g();")]
    [InlineData(UnsupportedConstructs.SharedWithLambda, "Func<Func<Coroutine<double>>> f = () => { const double n = double.NaN; return async () => [|n|]; }; await Do();")]
    [InlineData(UnsupportedConstructs.FileLocalType, "Func<Coroutine<int>> f = async () => [|Hidden|].Value; await Do();")]
    public void AFunctionThatIsNotRewrittenIsLeftAndNamed(string construct, string body)
    {
        var subject = Subject.Body(body + " return 0;");

        var exception = Assert.Throws<LeftFunctionException>(() => MethodLowering.Lower(subject.Context)).Reason;

        Assert.Equal(construct, exception.Construct);
        Assert.Equal(subject.Marked, exception.Location.SourceSpan);
    }

    private static void AssertLine(string expected, string body)
    {
        var subject = Subject.Body(body + " return 0;");
        var machine = MethodLowering.Lower(subject.Context)[0];
        var lines = Machine.All(machine.Body).Select(instr => instr switch
        {
            Line line => SnippetPrinter.Print(line.Snippet),
            Let set => $"{SnippetPrinter.Print(set.Target)} = {SnippetPrinter.Print(set.Value)};",
            _ => "",
        });
        Assert.Contains(expected, lines);
    }
}
