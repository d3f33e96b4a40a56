namespace Sync.Tests.Models;

/// <summary>The model: a number of permits, and who waits, in order.</summary>
public partial class SemaphoreModelTests : ModelTest
{
    private AsyncSemaphore _semaphore = new(3);
    private readonly List<(int Id, CoroutineTask Task)> _waiting = [];
    private readonly List<int> _had = [];
    private int _permits = 3;
    private int _held;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Agrees_with_its_model(int seed) => Play(seed, Drive);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_bounded_one_agrees_with_its_model_and_takes_back_no_more_than_it_gave(int seed)
    {
        _semaphore = new AsyncBoundedSemaphore(3);
        Play(seed, Drive);
    }

    [Coroutine]
    private async Coroutine Drive()
    {
        for (var i = 0; i < Operations; i++)
        {
            switch (Random.Next(4))
            {
                case 0 when _waiting.Count < 10:
                    _waiting.Add((i, EventLoop.Current.CreateTask(Take(i))));
                    break;
                case 1 when _held > 0:
                    _semaphore.Release();
                    _held--;
                    _permits++;
                    break;
                // who was woken for a permit has it already, in asyncio too
                case 1 when _waiting.Count == 0 && _semaphore is AsyncBoundedSemaphore:
                    Assert.Throws<SemaphoreFullException>(_semaphore.Release);
                    break;
                case 2 when _waiting.Count > 0:
                    Assert.True(Draw(_waiting).Task.Cancel());
                    break;
                default:
                    await Compare();
                    break;
            }
        }
    }

    [Coroutine]
    private async Coroutine Compare()
    {
        await Settle();
        var expected = _waiting.Take(_permits).Select(static waiter => waiter.Id).ToList();
        _waiting.RemoveRange(0, expected.Count);
        _permits -= expected.Count;
        _held += expected.Count;
        Assert.Equal(expected, _had);
        _had.Clear();
        Assert.Equal(_permits == 0, _semaphore.Locked);
    }

    [Coroutine]
    private async Coroutine Take(int id)
    {
        await _semaphore.Acquire();
        _had.Add(id);
    }
}
