using Coroutines.CompilerServices;
using Coroutines.Runtime.Tests.HandMade;

namespace Coroutines.Runtime.Tests;

/// <summary>The contract for awaitables of one's own, by a mailbox that hands each item to one reader.</summary>
public class NativeAwaiterTests : LoopTest
{
    private static EventLoop Loop => EventLoop.Current;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Takes_the_frame_and_resumes_it_in_its_turn(bool machine)
    {
        var mailbox = new Mailbox();
        Run(async () =>
        {
            var reader = Loop.CreateTask(Read(mailbox, machine));
            await Coroutine.Yield();
            mailbox.Put("a");
            await reader;
        });
        Assert.Equal(["read a"], Trace);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_cancel_takes_the_waiter_off(bool machine)
    {
        var mailbox = new Mailbox();
        Run(async () =>
        {
            var reader = Loop.CreateTask(Read(mailbox, machine));
            await Coroutine.Yield();
            reader.Cancel();
            await Coroutine.Yield();
            Assert.True(reader.Cancelled);
            mailbox.Put("a");
        });
        Assert.Equal(["a"], mailbox.Items);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_cancel_after_the_wake_up_gives_the_item_back(bool machine)
    {
        var mailbox = new Mailbox();
        Run(async () =>
        {
            var first = Loop.CreateTask(Read(mailbox, machine));
            var second = Loop.CreateTask(Read(mailbox, machine));
            await Coroutine.Yield();
            mailbox.Put("a");
            first.Cancel();
            await second;
            Assert.True(first.Cancelled);
        });
        Assert.Equal(["read a"], Trace);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_cannot_be_given_back_is_delivered_before_the_cancel(bool machine)
    {
        var mailbox = new Mailbox { GivesBack = false };
        Run(async () =>
        {
            var reader = Loop.CreateTask(ReadTwice());
            await Coroutine.Yield();
            mailbox.Put("a");
            reader.Cancel();
            await Coroutine.Yield();
            await Coroutine.Yield();
            Assert.True(reader.Cancelled);
        });
        Assert.Equal(["read a"], Trace);

        async Coroutine ReadTwice()
        {
            await Read(mailbox, machine);
            await Read(mailbox, machine);
        }
    }

    [Fact]
    public void A_waiter_resumes_once()
    {
        var mailbox = new Mailbox();
        Run(async () =>
        {
            var reader = Loop.CreateTask(Read(mailbox, machine: true));
            await Coroutine.Yield();
            var waiter = mailbox.Waiters.Dequeue();
            Assert.True(waiter.IsWaiting);
            Assert.Equal(reader, waiter.Task);
            Assert.True(waiter.TryResume(new FormatException()));
            Assert.False(waiter.TryResume());
            Assert.False(waiter.IsWaiting);
            Assert.Null(waiter.Task);
            await Assert.ThrowsAsync<FormatException>(() => reader.AsTask());
        });
    }

    private Coroutine Read(Mailbox mailbox, bool machine)
    {
        return machine ? Await.Awaiter(mailbox.GetAwaiter, awaiter => Note($"read {awaiter.GetResult()}")) : Compiled();

        async Coroutine Compiled() => Note($"read {await mailbox}");
    }

    private sealed class Mailbox : ICoroutineWait
    {
        private readonly Dictionary<CoroutineWaiter, string> _handed = [];

        public Queue<CoroutineWaiter> Waiters { get; } = new();

        public Queue<string> Items { get; } = new();

        public bool GivesBack { get; init; } = true;

        public Awaiter GetAwaiter() => new(this);

        public void Put(string item)
        {
            Items.Enqueue(item);
            while (Waiters.TryDequeue(out var waiter))
            {
                if (!waiter.TryResume())
                    continue;
                _handed[waiter] = Items.Dequeue();
                Last = _handed[waiter];
                return;
            }
        }

        public string? Last { get; private set; }

        public bool Cancel(CoroutineWaiter waiter, CoroutineCancelledException cancel) => false;

        public bool GiveBack(CoroutineWaiter waiter)
        {
            if (!GivesBack)
                return false;
            _handed.Remove(waiter, out var item);
            Put(item!);
            return true;
        }

        internal readonly struct Awaiter(Mailbox mailbox) : ICoroutineAwaiter
        {
            public bool IsCompleted => false;

            public string GetResult()
            {
                CoroutineWaiter.ThrowError();
                return mailbox.Last!;
            }

            public void Suspend(CoroutineFrame frame) => mailbox.Waiters.Enqueue(frame.WaitOn(mailbox));

            public void OnCompleted(Action continuation) => throw new NotSupportedException();

            public void UnsafeOnCompleted(Action continuation) => throw new NotSupportedException();
        }
    }
}
