namespace Twins.Generators;

public static partial class AsyncSendThrowClose
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async IAsyncEnumerable<string> Dialog(string name, Sent<string> sent)
    {
        try
        {
            var question = "name?";
            while (true)
            {
                yield return question;
                try
                {
                    var answer = sent.Value ?? "None";
                    await Coroutine.Sleep(Ms(10));
                    question = $"{name} heard {answer}";
                }
                catch (KeyNotFoundException e)
                {
                    await Coroutine.Sleep(Ms(10));
                    question = $"{name} caught {e.Message}";
                }
                catch (CoroutineCancelledException)
                {
                    Print($"{name} is cancelled");
                    throw;
                }
            }
        }
        finally
        {
            await Coroutine.Sleep(Ms(10));
            Print($"{name} is closed");
        }
    }

    [Coroutine]
    private static async Coroutine Main()
    {
        var first = new AsyncGenerator<string, string>(sent => Dialog("first", sent));
        try
        {
            await first.Send("too early");
        }
        catch (InvalidOperationException)
        {
            Print("not started");
        }

        await first.Next();
        Print(first.Current);
        await first.Send("a");
        Print(first.Current);
        await first.Next();
        Print(first.Current);
        await first.Throw(new KeyNotFoundException("b"));
        Print(first.Current);
        try
        {
            await first.Throw(new ArgumentException("c"));
        }
        catch (ArgumentException e)
        {
            Print($"thrown {NameOf(e)}");
        }

        if (!await first.Next())
            Print("ended");

        var second = new AsyncGenerator<string, string>(sent => Dialog("second", sent));
        await second.Next();
        var task = EventLoop.Current.CreateTask(second.Send("d"));
        await Coroutine.Yield();
        try
        {
            await second.Next();
        }
        catch (InvalidOperationException e)
        {
            Print($"running {NameOf(e)}");
        }

        task.Cancel();
        await Coroutine.Wait([task]);
        Print($"cancelled {task.Cancelled}");
        if (!await second.Next())
            Print("ended");

        var third = new AsyncGenerator<string, string>(sent => Dialog("third", sent));
        await third.Next();
        await third.DisposeAsync();
        await third.DisposeAsync();

        var fourth = new AsyncGenerator<string, string>(sent => Dialog("fourth", sent));
        await fourth.Next();
        Print("main ends");
    }
}
