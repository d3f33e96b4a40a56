namespace Sync.Tests.Models;

/// <summary>The model: a flag, who waits, and who was woken and has not run; in order.</summary>
public partial class EventModelTests : ModelTest
{
    private readonly AsyncEvent _event = new();
    private readonly List<(int Id, CoroutineTask Task)> _waiting = [];
    private readonly List<(int Id, CoroutineTask Task)> _woken = [];
    private readonly List<int> _went = [];
    private bool _isSet;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Agrees_with_its_model(int seed) => Play(seed, Drive);

    [Coroutine]
    private async Coroutine Drive()
    {
        for (var i = 0; i < Operations; i++)
        {
            switch (Random.Next(6))
            {
                case 0:
                    await Compare();
                    (_isSet ? _woken : _waiting).Add((i, EventLoop.Current.CreateTask(Wait(i))));
                    await Compare();
                    break;
                case 1:
                    _event.Set();
                    _isSet = true;
                    _woken.AddRange(_waiting);
                    _waiting.Clear();
                    break;
                case 2:
                    _event.Clear();
                    _isSet = false;
                    break;
                case 3 when _waiting.Count > 0:
                    Assert.True(Draw(_waiting).Task.Cancel());
                    break;
                case 4 when _woken.Count > 0:
                    Assert.True(Draw(_woken).Task.Cancel());
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
        Assert.Equal(_woken.Select(static waiter => waiter.Id), _went);
        Assert.Equal(_isSet, _event.IsSet);
        _woken.Clear();
        _went.Clear();
    }

    [Coroutine]
    private async Coroutine Wait(int id)
    {
        await _event.Wait();
        _went.Add(id);
    }
}
