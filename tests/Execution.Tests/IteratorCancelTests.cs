using Execution.Tests.Harness;
using Execution.Tests.Support;

namespace Execution.Tests;

/// <summary>
/// A cancel that meets an await of an iterator's own. The compiler's iterators cannot be told of it, so there is no oracle: the traces stand here.
/// </summary>
public sealed class IteratorCancelTests
{
    private const string Iterator = """
        namespace Programs.Harness.Cancelled;

        public static partial class Program
        {
            [Coroutine]
            static async IAsyncEnumerable<int> Numbers()
            {
                try
                {
                    yield return 1;
                    await Pause("inside");
                    yield return 2;
                }
                finally
                {
                    Log("iterator finally");
                    await Pause("closing");
                }
            }

            [Coroutine]
            static async IAsyncEnumerable<int> Swallows()
            {
                try
                {
                    await Pause("inside");
                }
                catch (OperationCanceledException e)
                {
                    Log($"swallows {e.Message}");
                }

                yield return 3;
            }

            [Coroutine]
            public static async Coroutine Run()
            {
                BODY
            }

            [Coroutine]
            static async Coroutine Consume(IAsyncEnumerable<int> numbers)
            {
                try
                {
                    await foreach (var number in numbers)
                        Log($"has {number}");
                    Log("passed the loop");
                }
                finally
                {
                    Log("consumer finally");
                }
            }

            [Coroutine]
            static async IAsyncEnumerable<int> Through(IAsyncEnumerable<int> numbers)
            {
                await foreach (var number in numbers)
                    yield return number;
            }
        }
        """;

    private static readonly string[] s_cancelledInside =
        ["has 1", "pause inside", "iterator finally", "pause closing", "passed closing", "consumer finally", "ended with CoroutineCancelledException: cancel 1"];

    private static readonly string[] s_cancelledClosing =
        ["has 1", "pause inside", "passed inside", "has 2", "iterator finally", "pause closing", "consumer finally", "ended with CoroutineCancelledException: cancel 2"];

    [Theory]
    [InlineData("await Consume(Numbers());")]
    [InlineData("await Consume(Through(Through(Numbers())));")]
    [InlineData("try { await foreach (var n in Numbers()) Log($\"has {n}\"); } finally { Log(\"consumer finally\"); }")]
    public void It_is_thrown_inside_the_iterator(string body)
    {
        Assert.Equal(s_cancelledInside, Trace(body, new Plan(SuspendMode.Always, CancelAt: 1)));
        Assert.Equal(s_cancelledInside, Trace(body, new Plan(SuspendMode.Never, CancelAt: 1)));
        Assert.Equal(s_cancelledClosing, Trace(body, new Plan(SuspendMode.Always, CancelAt: 2)));
    }

    [Fact]
    public void An_iterator_may_swallow_it() => Assert.Equal(
        ["pause inside", "swallows cancel 1", "has 3", "passed the loop", "consumer finally", "completed"],
        Trace("await Consume(Swallows());", new Plan(SuspendMode.Always, CancelAt: 1)));

    [Fact]
    public void A_step_that_somebody_elses_operator_takes_is_a_task_that_can_be_cancelled() =>
        Assert.Equal(s_cancelledInside, Trace("await Consume(Numbers().Where(static n => n > 0));", new Plan(SuspendMode.Always, CancelAt: 1)));

    private static IReadOnlyList<string> Trace(string body, Plan plan)
    {
        var program = new ProgramSource("Harness", "Cancelled", "Programs/Harness/Cancelled.cs", Iterator.Replace("BODY", body));
        using var library = new ProgramLibrary();
        return ProgramRunner.Run(library.Load(program, Variant.Rewritten).Entry(program), plan).Lines;
    }
}
