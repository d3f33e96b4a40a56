using System.Runtime.CompilerServices;
using Coroutines.Runtime.Tests.HandMade;

namespace Coroutines.Runtime.Tests;

/// <summary>Awaiters that are neither .NET's nor ours, and what they may get wrong.</summary>
public class CustomAwaiterTests : LoopTest
{
    private static EventLoop Loop => EventLoop.Current;

    /// <summary>Whatever is posted with a continuation runs: only .NET's own detours are spared.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_a_custom_awaiter_posts_is_called(bool several)
    {
        var kept = new Queue<object?>();
        var calls = 0;
        Run(async () =>
        {
            await new PostingAwaitable(continuation =>
            {
                SendOrPostCallback callback = several ? _ => calls++ : kept.Enqueue;
                if (several)
                    callback += static state => ((Action)state!)();
                SynchronizationContext.Current!.Post(callback, continuation);
                if (!several)
                    Loop.CallLater(TimeSpan.FromSeconds(1), () => ((Action)kept.Dequeue()!)());
            });
        });
        Assert.Equal(several ? 1 : 0, calls);
        Assert.Empty(kept);
    }

    [Fact]
    public void A_cancel_waits_for_a_custom_awaiter_and_is_thrown_when_it_ends()
    {
        Run(async () =>
        {
            var awaiter = new ManualAwaiter();
            var task = Loop.CreateTask(Await.Awaiter(() => awaiter, _ => Note("result")));
            await Coroutine.Yield();
            task.Cancel();
            await Coroutine.Yield();
            Assert.False(task.Done);
            awaiter.Continue!();
            await Assert.ThrowsAsync<TaskCanceledException>(() => task.AsTask());
            Assert.True(task.Cancelled);
        });
        Assert.Empty(Trace);
    }

    [Fact]
    public void An_awaiter_that_calls_twice_resumes_once()
    {
        Run(async () =>
        {
            var awaiter = new ManualAwaiter();
            var task = Loop.CreateTask(Await.Awaiter(() => awaiter, _ => Note("result")));
            await Coroutine.Yield();
            awaiter.Continue!();
            awaiter.Continue();
            await task;
            var next = Loop.CreateTask(Await.Awaiter(() => new ManualAwaiter(), _ => Note("not reached")));
            await Coroutine.Yield();
            awaiter.Continue();
            await Coroutine.Yield();
            await Coroutine.Yield();
            Assert.False(next.Done);
        });
        Assert.Equal(["result"], Trace);
    }

    [Fact]
    public void An_awaiter_whose_registration_fails_throws_at_the_await()
    {
        Run(async () =>
        {
            var awaiter = new FailingAwaiter();
            var task = Loop.CreateTask(Await.Awaiter(() => awaiter, _ => Note("not reached")));
            await Assert.ThrowsAsync<FormatException>(() => task.AsTask());
            awaiter.Continue!();
            await Coroutine.Yield();
        });
        Assert.Empty(Trace);
    }

    [Fact]
    public void An_awaiter_that_calls_back_and_then_fails_resumes_nothing()
    {
        Run(async () =>
        {
            var task = Loop.CreateTask(Await.Awaiter(() => new CallingAwaiter(), _ => Note("not reached")));
            await Assert.ThrowsAsync<FormatException>(() => task.AsTask());
            await Loop.CreateTask(HandleAndSleep());
        });
        Assert.Equal(["handled", "slept at 3"], Trace);
        Assert.Empty(Reports);

        async Coroutine HandleAndSleep()
        {
            try
            {
                await new PostingAwaitable(static continuation =>
                {
                    EventLoop.Current.CallSoon(static () => { });
                    continuation();
                    EventLoop.Current.CallSoon(static () => { });
                    throw new FormatException();
                });
                Note("not reached");
            }
            catch (FormatException)
            {
                Note("handled");
            }

            await Coroutine.Sleep(Seconds(3));
            Note($"slept at {Loop.Time.TotalSeconds}");
        }
    }

    private sealed class ManualAwaiter : ICriticalNotifyCompletion
    {
        public Action? Continue { get; private set; }

        public void OnCompleted(Action continuation) => Continue = continuation;

        public void UnsafeOnCompleted(Action continuation) => Continue = continuation;
    }

    private sealed class FailingAwaiter : INotifyCompletion
    {
        public Action? Continue { get; private set; }

        public void OnCompleted(Action continuation)
        {
            Continue = continuation;
            throw new FormatException();
        }
    }

    private sealed class CallingAwaiter : INotifyCompletion
    {
        public void OnCompleted(Action continuation)
        {
            continuation();
            throw new FormatException();
        }
    }

    private sealed class PostingAwaitable(Action<Action> post) : INotifyCompletion
    {
        public bool IsCompleted => false;

        public PostingAwaitable GetAwaiter() => this;

        public void GetResult()
        {
        }

        public void OnCompleted(Action continuation) => post(continuation);
    }
}
