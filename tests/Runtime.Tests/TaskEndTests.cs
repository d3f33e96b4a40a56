namespace Coroutines.Runtime.Tests;

public class TaskEndTests : LoopTest
{
    /// <summary>The end of the first cancels the second at once, and so calls what its token calls, while the first's frames are on their way to the pool.</summary>
    [Fact]
    public void Whoever_hears_of_the_end_at_once_finds_the_task_ended()
    {
        CoroutineTask? winner = null;
        Run(async () =>
        {
            await Coroutine.Select(Wins(), Loses());
            Assert.Equal(["done True", "cancel False", "completed"], Trace);

            // the pooled frames of the winner carry nothing over
            var next = EventLoop.Current.CreateTask(Wins());
            Assert.False(next.CancellationToken.IsCancellationRequested);
            await next;
            Assert.Equal(0, next.Cancelling);
        });

        async Coroutine Wins()
        {
            winner ??= EventLoop.Current.CurrentTask!;
            await Coroutine.Yield();
        }

        async Coroutine Loses()
        {
            EventLoop.Current.CurrentTask!.CancellationToken.Register(() =>
            {
                Note($"done {winner!.Done}");
                Note($"cancel {winner.Cancel()}");
                _ = winner.CancellationToken;
                winner.GetAwaiter().GetResult();
                Note("completed");
            });
            await Coroutine.Sleep(Seconds(1));
        }
    }
}
