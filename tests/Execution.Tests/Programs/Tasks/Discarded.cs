// order depends on suspension
// Tasks that nobody keeps, from calls of every shape.
namespace Programs.Tasks.Discarded;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var worker = new Worker<string>("w");
        _ = EventLoop.Current.CreateTask(worker.Work(3), "worker");
        EventLoop.Current.CreateTask(worker.Relay("relayed"), name: "relay");
        _ = EventLoop.Current.CreateTask(Generic(Arg(7)), $"named {Arg(1)}");
        _ = EventLoop.Current.CreateTask(Optional(1));
        _ = EventLoop.Current.CreateTask(Many(1, 2, 3), "many");
        _ = EventLoop.Current.CreateTask(LeftToTheCompiler(5), "compiled");
        for (var i = 0; i < 3; i++)
            EventLoop.Current.CreateTask(Optional(i, more: i * 2));
        var _kept = EventLoop.Current.CreateTask(Generic("kept"), "kept");
        Log(await _kept);
        {
            CoroutineTask<int> _;
            _ = EventLoop.Current.CreateTask(Generic(8), "local");
            Log($"a local named _: {await _}");
        }

        System.Action later = () => EventLoop.Current.CreateTask(Optional(9));
        later();
        await Step("settle");
        await Step("settle");
        await Coroutine.Sleep(System.TimeSpan.FromSeconds(1));
        Log($"left: {EventLoop.Current.AllTasks.Count}");
    }

    [Coroutine]
    private static async Coroutine<T> Generic<T>(T value)
    {
        await Step($"generic {value} in {EventLoop.Current.CurrentTask?.Name.Split('(', '<')[0].Split('.')[^1]}");
        return value;
    }

    [Coroutine]
    private static async Coroutine Optional(int value, int more = 4)
    {
        try
        {
            await Step($"optional {value} {more}");
        }
        catch (System.Exception e)
        {
            // or the loop would report it under the task's name, which the compiler's version does not know in full
            Log($"optional {value}: {e.GetType().Name}");
        }
    }

    [Coroutine]
    private static async Coroutine Many(params int[] values) => await Step($"many {values.Length}");

    [Coroutine(Rewrite = false)]
    private static async Coroutine<int> LeftToTheCompiler(int value)
    {
        await Step($"compiler's {value}");
        return value;
    }

    private static T Arg<T>(T value)
    {
        Log($"argument {value}");
        return value;
    }

    private sealed partial class Worker<TName>(TName name)
    {
        [Coroutine]
        public async Coroutine Work(int times)
        {
            if (times > 0)
            {
                await Step($"{name} {times}");
                _ = EventLoop.Current.CreateTask(this.Work(times - 1), "next");
                _ = EventLoop.Current.CreateTask(new Worker<TName>(name).Work(0), "other");
            }
        }

        [Coroutine]
        public async Coroutine<TName> Relay(string text)
        {
            await Step(text);
            return name;
        }
    }
}
