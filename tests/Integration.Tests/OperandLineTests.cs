using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Integration.Tests;

/// <summary>What fails beside an await, and not in it, fails at the statement that it stands in.</summary>
public sealed partial class OperandLineTests
{
    private static readonly int[]? s_none = Environment.ProcessId < 0 ? [] : null;

    private static int Broken => throw new FormatException();

    [Theory]
    [InlineData("an argument")]
    [InlineData("the first operand")]
    [InlineData("an element of nothing")]
    [InlineData("the end of nothing")]
    [InlineData("an old value")]
    [InlineData("a text")]
    [InlineData("a choice")]
    [InlineData("a condition")]
    [InlineData("a result")]
    public void Fails_in_its_own_statement(string what)
    {
        var (line, count) = (0, 0);
        var failure = Record.Exception(() => EventLoop.Run(Fail(what, (at, lines) => (line, count) = (at, lines))))!;

        var frame = new StackTrace(failure, fNeedFileInfo: true).GetFrames().Single(each => each.GetMethod()!.Name.StartsWith("Fail__Run", StringComparison.Ordinal));
        Assert.InRange(frame.GetFileLineNumber(), line + 1, line + count);
    }

    /// <param name="what">Which.</param>
    /// <param name="next">Is told, in the line before the statement, where it stands and how many lines it has.</param>
    [Coroutine]
    private static async Coroutine<int> Fail(string what, Action<int, int> next)
    {
        await Coroutine.Yield();
        var number = 1;
        object text = new Untellable();
        switch (what)
        {
            case "an argument":
                next(Here(), 3);
                Use(
                    Broken,
                    await Value(1));
                break;
            case "the first operand":
                next(Here(), 2);
                number = Broken
                    + await Value(1);
                break;
            case "an element of nothing":
                next(Here(), 2);
                Change(ref s_none![0],
                    await Value(1));
                break;
            case "the end of nothing":
                next(Here(), 2);
                s_none![^1] =
                    await Value(1);
                break;
            case "an old value":
                next(Here(), 2);
                new Holder().Broken +=
                    await Value(1);
                break;
            case "a text":
                next(Here(), 2);
                Use(text +
                    await Value("b"));
                break;
            case "a choice":
                next(Here(), 3);
                Use(number == 1
                    ? Broken
                    : await Value(1));
                break;
            case "a condition":
                next(Here(), 2);
                if (Broken
                    > await Value(1))
                {
                    number++;
                }

                break;
            default:
                next(Here(), 2);
                return Broken
                    + await Value(1);
        }

        return number;
    }

    [Coroutine]
    private static async Coroutine<T> Value<T>(T value)
    {
        await Coroutine.Yield();
        return value;
    }

    private static int Here([CallerLineNumber] int line = 0) => line;

    private static void Change(ref int number, int value) => number = value;

    private static void Use(params object[] values) => Assert.NotEmpty(values);

    private sealed class Holder
    {
        public int Broken
        {
            get => throw new FormatException();
            set => Assert.Fail($"{value} is set.");
        }
    }

    private sealed class Untellable
    {
        public override string ToString() => throw new FormatException();
    }
}
