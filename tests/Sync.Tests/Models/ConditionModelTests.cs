namespace Sync.Tests.Models;

/// <summary>
/// The model: a number of things that were made and taken. Every one is announced by one notification, so nobody may wait while there is
/// one, whoever is cancelled on the way.
/// </summary>
public partial class ConditionModelTests : ModelTest
{
    private readonly AsyncCondition _condition = new();
    private readonly List<CoroutineTask> _consumers = [];
    private int _stock;
    private int _made;
    private int _taken;
    private int _cancelled;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Loses_no_notification(int seed) => Play(seed, Drive);

    [Coroutine]
    private async Coroutine Drive()
    {
        var started = 0;
        for (var i = 0; i < Operations; i++)
        {
            switch (Random.Next(5))
            {
                case 0 when _consumers.Count < 10:
                    _consumers.Add(EventLoop.Current.CreateTask(Consume()));
                    started++;
                    break;
                case 1:
                    using (await _condition.Acquire())
                    {
                        var count = Random.Next(3);
                        _stock += count;
                        _made += count;
                        _condition.Notify(count);
                        if (Random.Next(2) == 0)
                            await Coroutine.Yield();
                    }

                    break;
                case 2 when _consumers.Count > 0:
                    var consumer = Draw(_consumers);
                    if (consumer.Cancel())
                        _cancelled++;
                    break;
                case 3:
                    await Coroutine.Yield();
                    break;
                default:
                    await Settle();
                    await Settle();
                    _consumers.RemoveAll(static consumer => consumer.Done);
                    Assert.True(_stock == 0 || _consumers.Count == 0);
                    Assert.Equal(_made, _taken + _stock);
                    Assert.Equal(started, _taken + _cancelled + _consumers.Count);
                    Assert.False(_condition.Locked);
                    break;
            }
        }
    }

    [Coroutine]
    private async Coroutine Consume()
    {
        using (await _condition.Acquire())
        {
            await _condition.WaitFor(() => _stock > 0);
            _stock--;
            _taken++;
        }
    }
}
