namespace Twins.Streams;

public static partial class Drain
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async Coroutine Drainer(AsyncStreamWriter writer, string name)
    {
        try
        {
            await writer.Drain();
            Print($"{name} drained");
        }
        catch (CoroutineCancelledException)
        {
            Print($"{name} cancelled");
            throw;
        }
        catch (IOException e)
        {
            Print($"{name} failed: {e.Message}");
        }
    }

    private static CoroutineTask[] Drainers(AsyncStreamWriter writer, string names) =>
        [.. names.Select(name => EventLoop.Current.CreateTask(Drainer(writer, name.ToString())))];

    private static string DoneOf(CoroutineTask[] tasks) => $"[{string.Join(", ", tasks.Select(static task => task.Done))}]";

    [Coroutine]
    private static async Coroutine Main()
    {
        Gate gate = new();
        AsyncStreamWriter writer = new(gate) { HighWater = 10 };

        writer.Write("small");
        await Drainer(writer, "small");

        gate.Close();
        writer.Write("more than ten bytes");
        var tasks = Drainers(writer, "abc");
        await Coroutine.Sleep(Ms(10));
        Print(DoneOf(tasks));
        tasks[1].Cancel();
        await Coroutine.Sleep(Ms(10));
        Print(DoneOf(tasks));
        gate.Open();
        await Coroutine.Wait(tasks);
        await Drainer(writer, "later");

        gate.Close();
        writer.Write("again more than ten bytes");
        tasks = Drainers(writer, "de");
        await Coroutine.Sleep(Ms(10));
        gate.Fail(new IOException("gone"));
        await Coroutine.Wait(tasks);
        await Drainer(writer, "too late");
    }

    /// <summary>A stream that takes what is written while it is open.</summary>
    private sealed class Gate : MemoryStream
    {
        private TaskCompletionSource? _opened;

        internal new void Close() => _opened = new TaskCompletionSource();

        internal void Open() => _opened!.SetResult();

        internal void Fail(Exception error) => _opened!.SetException(error);

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (_opened is not null)
                await _opened.Task.WaitAsync(cancellationToken);
        }
    }
}
