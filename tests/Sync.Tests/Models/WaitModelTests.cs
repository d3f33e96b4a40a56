namespace Sync.Tests.Models;

/// <summary>The model: what each wait was given, and when. Nobody may wait for what has come, or end before it has.</summary>
public partial class WaitModelTests : ModelTest
{
    private readonly List<Future<int>> _gates = [];
    private readonly List<CoroutineTask> _tasks = [];
    private readonly List<Waiting> _waiting = [];
    private int _begun;
    private int _told;
    private int _cancelled;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Ends_when_it_is_to(int seed)
    {
        Play(seed, Drive);
        Assert.Equal(_begun, _told + _cancelled);
        Assert.InRange(_told, Operations / 50, Operations);
        Assert.InRange(_cancelled, Operations / 500, Operations);
    }

    [Coroutine]
    private async Coroutine Drive()
    {
        for (var i = 0; i < Operations; i++)
        {
            switch (Random.Next(10))
            {
                case 0 or 1 when _gates.Count < 10:
                    Future<int> gate = new();
                    _gates.Add(gate);
                    _tasks.Add(EventLoop.Current.CreateTask(Passes(gate)));
                    break;
                case 2 when _gates.Count > 0:
                    Draw(_gates).TrySetResult(1);
                    break;
                case 3 when _gates.Count > 0:
                    Fail(Draw(_gates));
                    break;
                case 4 when _tasks.Count > 0:
                    _tasks[Random.Next(_tasks.Count)].Cancel();
                    break;
                case 5 or 6 when _waiting.Count < 8 && _tasks.Count > 0:
                    Begin();
                    break;
                case 7 when _waiting.Count > 0:
                    var waiting = _waiting[Random.Next(_waiting.Count)];
                    waiting.IsCancelled |= waiting.Task.Cancel();
                    break;
                case 8:
                    await Coroutine.Sleep(TimeSpan.FromSeconds(Random.Next(2)));
                    break;
                default:
                    await Compare();
                    break;
            }
        }

        foreach (var gate in _gates)
            gate.TrySetResult(1);
        await Compare();
        Assert.Empty(_waiting);
    }

    private void Begin()
    {
        CoroutineTask[] tasks = [.. _tasks.Where(_ => Random.Next(3) == 0)];
        if (tasks.Length == 0)
            return;
        TimeSpan? timeout = Random.Next(3) == 0 ? TimeSpan.FromSeconds(Random.Next(3) + 0.5) : null;
        var waiting = new Waiting(tasks, (ReturnWhen)Random.Next(3), EventLoop.Current.Time + timeout);
        waiting.Task = EventLoop.Current.CreateTask(Wait(waiting, timeout));
        _waiting.Add(waiting);
    }

    [Coroutine]
    private async Coroutine Compare()
    {
        await Settle();
        foreach (var waiting in _waiting)
            Assert.Equal(waiting.IsCancelled || waiting.HasCome(waiting.Tasks), waiting.Task.Done);
        _waiting.RemoveAll(static waiting => waiting.Task.Done);
        _gates.RemoveAll(static gate => gate.Done);

        // seen, so that it is not reported
        _tasks.RemoveAll(static task => task.Done && (task.Cancelled || task.Exception is null or FormatException));
    }

    [Coroutine]
    private async Coroutine Wait(Waiting waiting, TimeSpan? timeout)
    {
        _begun++;
        try
        {
            var (done, pending) = await Coroutine.Wait(waiting.Tasks, waiting.ReturnWhen, timeout);
            Assert.All(done, static task => Assert.True(task.Done));
            Assert.All(pending, static task => Assert.False(task.Done));
            Assert.Equal(waiting.Tasks.Where(done.Contains), done);
            Assert.Equal(waiting.Tasks.Where(pending.Contains), pending);
            Assert.Equal(waiting.Tasks.Length, done.Length + pending.Length);
            Assert.True(waiting.HasCome(done));
            _told++;
        }
        catch (CoroutineCancelledException)
        {
            _cancelled++;
            throw;
        }
    }

    [Coroutine]
    private static async Coroutine Passes(Future<int> gate) => await gate;

    private sealed class Waiting(CoroutineTask[] tasks, ReturnWhen returnWhen, TimeSpan? deadline)
    {
        internal CoroutineTask[] Tasks => tasks;

        internal ReturnWhen ReturnWhen => returnWhen;

        internal CoroutineTask Task { get; set; } = null!;

        internal bool IsCancelled { get; set; }

        /// <summary>Whether what it waits for has happened, if these are those that may have ended.</summary>
        internal bool HasCome(CoroutineTask[] among) => EventLoop.Current.Time >= deadline
            || tasks.All(static task => task.Done)
            || (returnWhen == ReturnWhen.FirstCompleted && among.Any(static task => task.Done))
            || (returnWhen == ReturnWhen.FirstException && among.Any(static task => task is { Done: true, Cancelled: false, Exception: not null }));
    }
}
