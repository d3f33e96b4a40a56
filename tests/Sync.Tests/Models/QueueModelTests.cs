namespace Sync.Tests.Models;

/// <summary>The model: a collection that does the same on the spot. Nobody may wait for what is there.</summary>
public partial class QueueModelTests : ModelTest
{
    private AsyncQueue<int> _queue = null!;
    private Action<int> _add = null!;
    private Func<int> _take = null!;
    private readonly List<CoroutineTask> _getters = [];
    private readonly List<CoroutineTask> _putters = [];
    private int _put;
    private int _got;

    [Theory]
    [InlineData(1, 3)]
    [InlineData(2, 1)]
    [InlineData(3, 0)]
    public void First_in_first_out(int seed, int maxSize)
    {
        var items = new Queue<int>();
        (_queue, _add, _take) = (new AsyncQueue<int>(maxSize), items.Enqueue, items.Dequeue);
        Play(seed, Drive);
    }

    [Theory]
    [InlineData(1, 3)]
    [InlineData(2, 0)]
    public void Last_in_first_out(int seed, int maxSize)
    {
        var items = new Stack<int>();
        (_queue, _add, _take) = (new AsyncLifoQueue<int>(maxSize), items.Push, items.Pop);
        Play(seed, Drive);
    }

    [Theory]
    [InlineData(1, 30)]
    [InlineData(2, 0)]
    public void Smallest_first(int seed, int maxSize)
    {
        var items = new PriorityQueue<int, int>();
        (_queue, _add, _take) = (new AsyncPriorityQueue<int>(maxSize), item => items.Enqueue(item, item), items.Dequeue);
        Play(seed, Drive);
    }

    [Coroutine]
    private async Coroutine Drive()
    {
        for (var i = 0; i < Operations; i++)
        {
            switch (Random.Next(8))
            {
                case 0 when _getters.Count < 8:
                    _getters.Add(EventLoop.Current.CreateTask(Get()));
                    break;
                case 1 when _putters.Count < 8:
                    _putters.Add(EventLoop.Current.CreateTask(Put(Random.Next(1000))));
                    break;
                case 2 when _getters.Count > 0:
                    Draw(_getters).Cancel();
                    break;
                case 3 when _putters.Count > 0:
                    Draw(_putters).Cancel();
                    break;
                case 4 when _queue.TryGet(out var item):
                    Got(item);
                    break;
                case 5:
                    var extra = Random.Next(1000);
                    if (_queue.TryPut(extra))
                        WasPut(extra);
                    break;
                case 6:
                    await Coroutine.Yield();
                    break;
                default:
                    await Compare();
                    break;
            }
        }

        while (_queue.TryGet(out var left))
            Got(left);
        await Compare();
        while (_queue.TryGet(out var left))
            Got(left);
        for (; _put > 0; _put--)
            _queue.TaskDone();
        await _queue.Join();
    }

    [Coroutine]
    private async Coroutine Compare()
    {
        await Settle();
        _getters.RemoveAll(static task => task.Done);
        _putters.RemoveAll(static task => task.Done);
        Assert.Equal(_put - _got, _queue.Count);
        Assert.True(_queue.IsEmpty || _getters.Count == 0, "waits for an item that is there");
        Assert.True(_queue.IsFull || _putters.Count == 0, "waits for room that is there");
    }

    [Coroutine]
    private async Coroutine Get() => Got(await _queue.Get());

    [Coroutine]
    private async Coroutine Put(int item)
    {
        await _queue.Put(item);
        WasPut(item);
    }

    private void Got(int item)
    {
        Assert.Equal(_take(), item);
        _got++;
    }

    private void WasPut(int item)
    {
        _add(item);
        _put++;
        Assert.True(_queue.MaxSize <= 0 || _queue.Count <= _queue.MaxSize);
    }
}
