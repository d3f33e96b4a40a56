namespace Sync.Tests.Models;

/// <summary>The model: how many have come; with the last of them all go, each with a number of its own.</summary>
public partial class BarrierModelTests : ModelTest
{
    private const int Parties = 4;

    private readonly AsyncBarrier _barrier = new(Parties);
    private readonly List<CoroutineTask> _waiting = [];
    private readonly List<int> _numbers = [];
    private int _sentAway;
    private bool _broken;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Agrees_with_its_model(int seed) => Play(seed, Drive);

    [Coroutine]
    private async Coroutine Drive()
    {
        for (var i = 0; i < Operations; i++)
        {
            switch (Random.Next(12))
            {
                case 0:
                    await _barrier.Reset();
                    await SendAway();
                    _broken = false;
                    break;
                case 1:
                    await _barrier.Abort();
                    await SendAway();
                    _broken = true;
                    break;
                case 2 or 3 when _waiting.Count > 0:
                    var one = Draw(_waiting);
                    Assert.True(one.Cancel());
                    await Settle();
                    Assert.True(one.Cancelled);
                    break;
                default:
                    await Come(Random.Next(1, 2 * Parties));
                    break;
            }

            Assert.Equal(_waiting.Count, _barrier.Waiting);
            Assert.Equal(_broken, _barrier.Broken);
        }
    }

    [Coroutine]
    private async Coroutine Come(int count)
    {
        for (var i = 0; i < count; i++)
            _waiting.Add(EventLoop.Current.CreateTask(Wait()));
        for (var i = 0; i < 4; i++)
            await Settle();
        if (_broken)
        {
            Assert.Equal(count, _sentAway);
            _sentAway = 0;
        }
        else
        {
            var meetings = _waiting.Count / Parties;
            Assert.Equal(Enumerable.Range(0, Parties).SelectMany(number => Enumerable.Repeat(number, meetings)), _numbers.Order());
            _numbers.Clear();
        }

        _waiting.RemoveAll(static task => task.Done);
    }

    [Coroutine]
    private async Coroutine SendAway()
    {
        await Settle();
        Assert.Equal(_waiting.Count, _sentAway);
        _waiting.Clear();
        _sentAway = 0;
    }

    [Coroutine]
    private async Coroutine Wait()
    {
        try
        {
            _numbers.Add(await _barrier.Wait());
        }
        catch (BrokenBarrierException)
        {
            _sentAway++;
        }
    }
}
