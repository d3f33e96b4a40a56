namespace Coroutines.Runtime.Tests;

/// <summary>More ready coroutines than one array holds take their turns in the same order as a few.</summary>
public class ManyReadyTests : LoopTest
{
    private const int Count = 40_000;
    private const int Few = 10_000;

    private readonly List<(int Round, int Number)> _turns = [];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void They_take_turns_round_by_round(bool oneRoundAtATime)
    {
        var options = oneRoundAtATime ? Options() : new EventLoopOptions();
        EventLoop.Run(Body(), options);
        Assert.Equal(
            from round in Enumerable.Range(0, 4)
            from number in Enumerable.Range(0, Count)
            where number % 4 >= round
            select (round, number), _turns);

        async Coroutine Body()
        {
            for (var i = 0; i < Count; i++)
                _ = EventLoop.Current.CreateTask(Turns(i));
            for (var i = 0; i < 4; i++)
                await Coroutine.Yield();
        }

        async Coroutine Turns(int number)
        {
            for (var round = 0; ; round++)
            {
                _turns.Add((round, number));
                if (number % 4 == round)
                    return;
                await Coroutine.Yield();
            }
        }
    }

    /// <summary>In each round the arrays fill while others empty, and callbacks stand between the coroutines.</summary>
    [Fact]
    public void Those_that_come_and_go_keep_their_order()
    {
        const int Rounds = 20;
        EventLoop.Run(Body());
        Assert.Equal(
            from round in Enumerable.Range(0, Rounds)
            from number in Enumerable.Range(0, WidthOf(round))
            select (round, number), _turns);

        static int WidthOf(int round) => 1 + (round * 7919 % 25_000);

        async Coroutine Body()
        {
            for (var round = 0; round < Rounds; round++)
            {
                for (var i = 0; i < WidthOf(round); i++)
                {
                    if (i % 3 == 0)
                        Call(round, i);
                    else
                        _ = EventLoop.Current.CreateTask(Turn(round, i));
                }

                await Coroutine.Yield();
            }
        }

        void Call(int round, int number)
        {
            if (number % 2 == 0)
                SynchronizationContext.Current!.Post(_ => _turns.Add((round, number)), null);
            else
                EventLoop.Current.CallSoon(() => _turns.Add((round, number)));
        }

        async Coroutine Turn(int round, int number)
        {
            _turns.Add((round, number));
            await Coroutine.Yield();
        }
    }

    [Fact]
    public void All_of_them_are_known_and_can_be_cancelled()
    {
        Run(async () =>
        {
            for (var i = 0; i < Few; i++)
                _ = EventLoop.Current.CreateTask(Forever());
            await Coroutine.Yield();
            var tasks = EventLoop.Current.AllTasks;
            Assert.Equal(Few + 1, tasks.Count);
            foreach (var task in tasks)
            {
                if (!ReferenceEquals(task, EventLoop.Current.CurrentTask))
                    task.Cancel();
            }

            await Coroutine.Yield();
            _ = Assert.Single(EventLoop.Current.AllTasks);
        });

        static async Coroutine Forever()
        {
            while (true)
                await Coroutine.Yield();
        }
    }
}
