namespace Sync.Tests.Models;

/// <summary>
/// The model: of each group its children that have not ended, what failed in it, and whether something has told it to end. It ends when its body and all
/// children have, and with everything that failed.
/// </summary>
public partial class GroupModelTests : ModelTest
{
    private readonly List<Model> _groups = [];
    private int _begun;
    private int _ended;
    private int _failed;
    private int _cancelled;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Ends_with_its_last_child_and_all_failures(int seed)
    {
        Play(seed, Drive);
        Assert.Equal(_begun, _ended + _failed + _cancelled);
        Assert.All([_ended, _failed, _cancelled], static count => Assert.InRange(count, Operations / 500, Operations));
    }

    [Coroutine]
    private async Coroutine Drive()
    {
        for (var i = 0; i < Operations; i++)
        {
            var group = _groups.Count > 0 ? _groups[Random.Next(_groups.Count)] : null;
            switch (Random.Next(14))
            {
                case 0 when _groups.Count < 8:
                    Begin(null);
                    break;
                case 1 when group is { IsOpen: true, Outer: null } && _groups.Count < 12:
                    Begin(group);
                    break;
                case 2 or 3 or 4 when group is { IsOpen: true }:
                    Future<int> gate = new();
                    group.Gates.Add(gate);
                    group.Children.Add(group.Group!.CreateTask(Child(group, () => Passes(gate))));
                    break;
                case 5 or 6 when group is { Gates.Count: > 0 }:
                    Draw(group.Gates).TrySetResult(1);
                    break;
                case 7 when group is { Gates.Count: > 0 } && Random.Next(3) == 0:
                    Fail(Draw(group.Gates));
                    break;
                case 8 when group is { Children.Count: > 0 }:
                    var child = group.Children[Random.Next(group.Children.Count)];
                    if (_groups.Find(inner => inner.Task == child) is { } inner)
                        inner.Cancel();
                    else
                        child.Cancel();
                    break;
                case 9 when group is not null && Random.Next(2) == 0:
                    group.Body.TrySetResult(1);
                    break;
                case 10 when group is not null && Random.Next(6) == 0:
                    Fail(group.Body);
                    break;
                case 11 when group is { Group: not null } && Random.Next(6) == 0:
                    group.Group.Cancel();
                    group.IsTold = true;
                    break;
                case 12 when group is not null && Random.Next(6) == 0:
                    group.Cancel();
                    break;
                case 13 when Random.Next(2) == 0:
                    await Compare();
                    break;
                default:
                    await Coroutine.Yield();
                    break;
            }
        }

        foreach (var group in _groups)
            group.Cancel();
        await Compare();
        Assert.Empty(_groups);
    }

    private void Begin(Model? outer)
    {
        Model group = new(outer);
        if (outer is null)
        {
            group.Task = EventLoop.Current.CreateTask(Runs(group));
        }
        else
        {
            group.Task = outer.Group!.CreateTask(Child(outer, () => Runs(group)));
            outer.Children.Add(group.Task);
        }

        _groups.Add(group);
        _begun++;
    }

    [Coroutine]
    private async Coroutine Compare()
    {
        for (var i = 0; i < 6; i++)
            await Settle();
        foreach (var group in _groups)
        {
            group.Children.RemoveAll(static child => child.Done);
            group.Gates.RemoveAll(static gate => gate.Done);
        }

        foreach (var group in _groups)
        {
            Assert.Equal(group.MustEnd, group.Task.Done);
            if (group.Task.Done)
                Count(group);
        }

        _groups.RemoveAll(static group => group.Task.Done);
    }

    private void Count(Model group)
    {
        Assert.Empty(group.Children);
        if (group.Failures.Count > 0)
        {
            var failures = Assert.IsType<TaskGroupException>(group.Task.Exception).InnerExceptions;
            Assert.Equal(group.Failures.Count, failures.Count);
            Assert.All(group.Failures, failure => Assert.Contains(failure, failures));
            _failed++;
        }
        else if (group.Task.Cancelled)
        {
            Assert.True(group.IsCancelled || group.Outer is { MustEnd: true });
            _cancelled++;
        }
        else
        {
            Assert.False(group.IsCancelled);
            _ended++;
        }
    }

    [Coroutine]
    private static async Coroutine Runs(Model model)
    {
        await TaskGroup.Run(async group =>
        {
            model.Group = group;
            await Child(model, () => Passes(model.Body));
        });
        Assert.Equal(model.IsCancelled, EventLoop.Current.CurrentTask!.Cancelling > 0);
    }

    /// <summary>Notes what it fails with.</summary>
    [Coroutine]
    private static async Coroutine Child(Model group, Func<Coroutine> work)
    {
        try
        {
            await work();
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            group.Failures.Add(e);
            throw;
        }
    }

    [Coroutine]
    private static async Coroutine Passes(Future<int> gate) => await gate;

    private sealed class Model(Model? outer)
    {
        internal Model? Outer => outer;

        internal TaskGroup? Group { get; set; }

        internal CoroutineTask Task { get; set; } = null!;

        internal Future<int> Body { get; } = new();

        internal List<Future<int>> Gates { get; } = [];

        internal List<CoroutineTask> Children { get; } = [];

        internal List<Exception> Failures { get; } = [];

        /// <summary>Something other than a failure has told it to end.</summary>
        internal bool IsTold { get; set; }

        internal bool IsCancelled { get; set; }

        internal bool IsOpen => Group is not null && !IsTold && !Body.Done && Failures.Count == 0 && outer is not { IsOpen: false };

        /// <summary>From outside.</summary>
        internal void Cancel()
        {
            if (Task.Cancel())
                IsTold = IsCancelled = true;
        }

        /// <summary>Once everything has had its turns.</summary>
        internal bool MustEnd => IsTold || Failures.Count > 0 || (Body.Done && Children.TrueForAll(static child => child.Done)) || outer is { MustEnd: true };
    }
}
