namespace FrameLoop;

/// <summary>The rules, each as a coroutine that reads from top to bottom.</summary>
public static partial class Game
{
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(10);

    /// <summary>Ten seconds of stars; then those in the air may land.</summary>
    [Coroutine]
    public static async Coroutine<int> Play(Sky sky, Func<int> steer)
    {
        CoroutineTask steering = EventLoop.Current.CreateTask(Steer(sky, steer));
        await TaskGroup.Run(async stars =>
        {
            await Coroutine.MoveOnAfter(Length, () => Spawn(sky, stars));
        });
        steering.Cancel();
        return sky.Caught;
    }

    /// <summary>A new star now and then, until it is cancelled.</summary>
    [Coroutine]
    private static async Coroutine Spawn(Sky sky, TaskGroup stars)
    {
        while (true)
        {
            await Coroutine.Sleep(TimeSpan.FromSeconds(0.3 + sky.Random.NextDouble()));
            _ = stars.CreateTask(Fall(sky, new Star(sky.Random.Next(sky.Width))));
        }
    }

    /// <summary>The life of one star.</summary>
    [Coroutine]
    private static async Coroutine Fall(Sky sky, Star star)
    {
        TimeSpan rowTime = TimeSpan.FromSeconds(0.1 + (sky.Random.NextDouble() / 5));
        sky.Stars.Add(star);
        while (star.Row < sky.Height - 1)
        {
            await Coroutine.Sleep(rowTime);
            star.Row++;
        }

        sky.Stars.Remove(star);
        if (sky.IsOverCatcher(star))
            sky.Caught++;
        else
            sky.Missed++;
    }

    /// <summary>The catcher makes at most twenty steps a second.</summary>
    [Coroutine]
    private static async Coroutine Steer(Sky sky, Func<int> steer)
    {
        await foreach (long _ in Coroutine.Every(TimeSpan.FromSeconds(0.05)))
            sky.MoveCatcher(steer());
    }
}
