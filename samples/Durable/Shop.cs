namespace Durable;

/// <summary>The main coroutine: a new order each few hours, all of them on their way at once.</summary>
[Restorable]
public static partial class Shop
{
    [Coroutine]
    public static async Coroutine Open(World world, int orders)
    {
        CoroutineTask postman = EventLoop.Current.CreateTask(Postman(world));
        var open = new List<CoroutineTask<string>>();
        for (int order = 1; order <= orders; order++)
        {
            open.Add(EventLoop.Current.CreateTask(Order.Handle(world, order)));
            await Coroutine.Sleep(TimeSpan.FromHours(5));
        }

        for (int order = 1; order <= orders; order++)
            world.Say($"order {order} has ended: {await open[order - 1]}");
        postman.Cancel();
    }

    /// <summary>
    /// Brings what customers have answered to the orders that wait for it. A letter is looked at again and again, for nobody can tell what a process that was
    /// killed had still done with it; the future of an order that has its answer is not found any more.
    /// </summary>
    [Coroutine]
    private static async Coroutine Postman(World world)
    {
        while (true)
        {
            await Coroutine.Sleep(TimeSpan.FromHours(1));
            foreach (Letter letter in world.Letters())
                EventLoop.Current.FindFuture<bool>(Order.ReplyTo(letter.Order))?.TrySetResult(letter.Yes);
        }
    }
}
