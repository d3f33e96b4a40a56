using Generator.Tests.Harness;

namespace Generator.Tests;

/// <summary>A coroutine that is suspended while its body is changed goes on in the new one, at the await where it stands; if that is no longer there, it says so.</summary>
public sealed class HotReloadTests
{
    private const string Work = """
        var sum = n;
        await Coroutine.Yield();
        return $"before {sum}";
        """;

    [Fact]
    public void TheRestOfANewBodyRunsFromTheSameAwait() =>
        Assert.Equal("after 1; after 12", Reload(Work.Replace("var sum = n;", "var sum = n + 10;").Replace("before", "after")));

    [Fact]
    public void AnAwaitThatIsNoLongerThereIsNamed() =>
        Assert.Matches(
            @"^Coroutine 'Program\.Work\(int\)' cannot go on: it was suspended at an await \(number 0x[0-9a-f]+\) that the method no longer has\. "
            + @"Its body was changed while it was suspended; start it again\.; after 2$",
            Reload(Work.Replace("Coroutine.Yield()", "Coroutine.Sleep(TimeSpan.Zero)").Replace("before", "after")));

    /// <returns>How the coroutine ended that was suspended meanwhile, and then a new call.</returns>
    private static string Reload(string work) => HotReload.Run(Program(Work), Program(work));

    private static string Program(string work) => $$"""
        using System;
        using Coroutines;

        public static partial class Program
        {
            public static string Run(Action reload) => EventLoop.Run(Main(reload));

            [Coroutine]
            private static async Coroutine<string> Main(Action reload)
            {
                var suspended = EventLoop.Current.CreateTask(Work(1));
                await Coroutine.Yield();
                reload();
                return $"{await End(suspended)}; {await Work(2)}";
            }

            [Coroutine]
            private static async Coroutine<string> End(CoroutineTask<string> task)
            {
                try
                {
                    return await task;
                }
                catch (InvalidOperationException e)
                {
                    return e.Message;
                }
            }

            [Coroutine]
            private static async Coroutine<string> Work(int n)
            {
                {{work}}
            }
        }
        """;
}
