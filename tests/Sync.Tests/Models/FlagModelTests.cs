namespace Sync.Tests.Models;

public partial class FlagModelTests : ModelTest
{
    private readonly ThreadSafeFlag _flag = new();
    private int _set;

    /// <summary>Threads count and set; the coroutine must see every count in the end, however settings and waits cross.</summary>
    [Fact]
    public void Loses_no_setting()
    {
        var threads = Enumerable.Range(0, 4).Select(_ => new Thread(SetOften)).ToList();
        EventLoop.Run(WaitForAll(threads), new EventLoopOptions { HandleInterrupt = false });
        threads.ForEach(static thread => thread.Join());
    }

    /// <summary>The model: whether it is set. A cancelled wait does not clear it.</summary>
    [Theory]
    [InlineData(1)]
    public void Agrees_with_its_model(int seed) => Play(seed, Drive);

    [Coroutine]
    private async Coroutine Drive()
    {
        var isSet = false;
        CoroutineTask? waiter = null;
        for (var i = 0; i < Operations; i++)
        {
            switch (Random.Next(5))
            {
                case 0:
                    _flag.Set();
                    isSet = true;
                    break;
                case 1 when waiter is null:
                    _flag.Clear();
                    isSet = false;
                    break;
                case 2 when waiter is null:
                    waiter = EventLoop.Current.CreateTask(_flag.Wait());
                    break;
                case 3 when waiter is not null:
                    Assert.True(waiter.Cancel());
                    await Settle();
                    Assert.True(waiter.Cancelled);
                    waiter = null;
                    break;
                default:
                    await Settle();
                    if (waiter is null)
                        break;
                    Assert.Equal(isSet, waiter.Done);
                    if (isSet)
                        (isSet, waiter) = (false, null);
                    break;
            }
        }

        waiter?.Cancel();
    }

    private void SetOften()
    {
        for (var i = 0; i < Operations / 4; i++)
        {
            Interlocked.Increment(ref _set);
            _flag.Set();
        }
    }

    [Coroutine]
    private async Coroutine WaitForAll(List<Thread> threads)
    {
        threads.ForEach(static thread => thread.Start());
        while (Volatile.Read(ref _set) < Operations)
            await _flag.Wait();
    }
}
