namespace Twins.Tasks;

public static partial class FailureSeenTwice
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async Coroutine Fails()
    {
        await Coroutine.Yield();
        throw new ArgumentException("once");
    }

    [Coroutine]
    private static async Coroutine Main()
    {
        var task = EventLoop.Current.CreateTask(Fails());
        var seen = new List<Exception>();
        for (var i = 0; i < 2; i++)
        {
            try
            {
                await task;
            }
            catch (ArgumentException e)
            {
                seen.Add(e);
            }
        }

        Print($"{seen[0] == seen[1]} {seen[0] == task.Exception} {task.Cancelled} {task.Done}");
        Print($"{task.Cancel()}");
    }
}
