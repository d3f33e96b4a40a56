namespace Sync.Tests.Models;

/// <summary>
/// The model: the items of each queue, in order, and a number of permits. Each goes to one winner and to nobody else, whoever loses or is cancelled; and
/// nobody waits for what is there.
/// </summary>
public partial class SelectModelTests : ModelTest
{
    private const int Permits = 2;

    private readonly AsyncQueue<int>[] _queues = [new(), new(1), new(3)];
    private readonly Queue<int>[] _items = [new(), new(), new()];
    private readonly AsyncSemaphore _permits = new(Permits);
    private readonly List<CoroutineTask> _selecting = [];
    private readonly List<HashSet<int>> _wanted = [];
    private int _held;
    private int _taken;
    private int _won;
    private int _begun;
    private int _cancelled;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void The_losers_lose_nothing(int seed)
    {
        Play(seed, Drive);
        Assert.Equal(_taken, _won);
        Assert.Equal(_begun, _won + _cancelled);
        Assert.InRange(_won, Operations / 50, Operations);
        Assert.InRange(_cancelled, Operations / 500, Operations);
    }

    [Coroutine]
    private async Coroutine Drive()
    {
        var next = 0;
        for (var i = 0; i < Operations; i++)
        {
            switch (Random.Next(9))
            {
                case 0 or 1 when _selecting.Count < 8:
                    var sources = Enumerable.Range(0, _queues.Length + 1).Where(_ => Random.Next(2) == 0).OrderBy(_ => Random.Next()).ToArray();
                    if (sources.Length == 0)
                        break;
                    _selecting.Add(EventLoop.Current.CreateTask(Select(sources)));
                    _wanted.Add([.. sources]);
                    break;
                case 2 or 3:
                    var source = Random.Next(_queues.Length);
                    if (_queues[source].TryPut(next))
                        _items[source].Enqueue(next++);
                    break;
                case 4 when _held > 0:
                    _held--;
                    _permits.Release();
                    break;
                case 5 when _selecting.Count > 0:
                    _selecting[Random.Next(_selecting.Count)].Cancel();
                    break;
                case 6 or 7:
                    await Coroutine.Yield();
                    break;
                default:
                    await Compare();
                    break;
            }
        }

        foreach (var task in _selecting)
            task.Cancel();
        await Compare();
        Assert.Empty(_selecting);
    }

    [Coroutine]
    private async Coroutine Compare()
    {
        await Settle();
        await Settle();
        for (var i = _selecting.Count - 1; i >= 0; i--)
        {
            if (!_selecting[i].Done)
                continue;
            _selecting.RemoveAt(i);
            _wanted.RemoveAt(i);
        }

        for (var i = 0; i < _queues.Length; i++)
        {
            Assert.Equal(_items[i].Count, _queues[i].Count);
            Assert.True(_items[i].Count == 0 || !_wanted.Any(sources => sources.Contains(i)), "waits for an item that is there");
        }

        Assert.Equal(_held == Permits, _permits.Locked);
        Assert.True(_held == Permits || !_wanted.Any(sources => sources.Contains(_queues.Length)), "waits for a permit that is there");
    }

    [Coroutine]
    private async Coroutine Select(int[] sources)
    {
        _begun++;
        try
        {
            var (index, source) = await Coroutine.Select([.. sources.Select(Take)]);
            Assert.Equal(sources[index], source);
            _won++;
        }
        catch (CoroutineCancelledException)
        {
            _cancelled++;
            throw;
        }
    }

    [Coroutine]
    private async Coroutine<int> Take(int source)
    {
        if (source < _queues.Length)
        {
            var item = await _queues[source].Get();
            Assert.Equal(_items[source].Dequeue(), item);
        }
        else
        {
            _ = await _permits.Acquire();
            _held++;
        }

        _taken++;
        return source;
    }
}
