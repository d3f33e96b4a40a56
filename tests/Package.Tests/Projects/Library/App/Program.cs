using Coroutines;
using Greetings;

EventLoop.Run(Front.Run());

internal static partial class Front
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var greeting = EventLoop.Current.CreateTask(Ask(new Polite()));
        await Coroutine.Yield();

        foreach (var frame in greeting.Frames)
            Console.WriteLine($"{frame.Method}, {Path.GetFileName(frame.File)} line {frame.Line}: {string.Join(", ", frame.Locals)}");
        Console.WriteLine(await greeting);
    }

    [Coroutine]
    private static async Coroutine<string> Ask(Greeter greeter)
    {
        var ending = '!';
        return await greeter.Greet("you") + ending;
    }

    private sealed partial class Polite : Greeter
    {
        [Coroutine]
        protected override async Coroutine<string> Word()
        {
            await Coroutine.Sleep(TimeSpan.FromMilliseconds(1));
            return "good day";
        }
    }
}
