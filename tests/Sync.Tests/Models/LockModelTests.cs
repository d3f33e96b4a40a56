namespace Sync.Tests.Models;

/// <summary>The model: who holds it, and who waits, in order.</summary>
public partial class LockModelTests : ModelTest
{
    private readonly AsyncLock _lock = new();
    private readonly List<(int Id, CoroutineTask Task)> _waiting = [];
    private readonly List<int> _had = [];
    private int? _holder;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Agrees_with_its_model(int seed) => Play(seed, Drive);

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
                case 1 when _holder is not null:
                    _lock.Release();
                    _holder = null;
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
        if (_holder is null && _waiting.Count > 0)
        {
            _holder = _waiting[0].Id;
            _waiting.RemoveAt(0);
            Assert.Equal(_holder, _had.Single());
            _had.Clear();
        }

        Assert.Empty(_had);
        Assert.Equal(_holder is not null, _lock.Locked);
    }

    [Coroutine]
    private async Coroutine Take(int id)
    {
        await _lock.Acquire();
        _had.Add(id);
    }
}
