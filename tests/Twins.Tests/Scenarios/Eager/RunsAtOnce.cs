namespace Twins.Eager;

public static partial class RunsAtOnce
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async Coroutine<string> Work(string name)
    {
        Print($"{name} begins in {EventLoop.Current.CurrentTask!.Name}");
        await Coroutine.Yield();
        Print($"{name} goes on");
        await Coroutine.Yield();
        Print($"{name} ends");
        return name;
    }

    [Coroutine]
    private static async Coroutine Main()
    {
        var ordinary = EventLoop.Current.CreateTask(Work("ordinary"), "o");
        Print("made o");
        var quick = EventLoop.Current.CreateEagerTask(Work("eager"), "e");
        Print($"made e {quick.Done}");
        Print($"{await quick} {await ordinary}");
    }
}
