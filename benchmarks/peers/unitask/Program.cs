// The workloads of benchmarks/Runtime in UniTask: `UniTask WORKLOAD SECONDS` prints a line of JSON. What UniTask leaves to Unity's loop (delays, its own
// yield) has no place here, so a coroutine yields as the .NET tasks beside it do, to the same loop.

using System.Diagnostics;
using System.Globalization;
using Coroutines.Benchmarks;
using Cysharp.Threading.Tasks;

const int Million = 1_000_000;

var workloads = new Dictionary<string, (long Operations, Func<UniTask<long>> Run)>
{
    ["call"] = (Calls(27), () => Fib(27)),
    ["chain"] = (50 * 10_000, () => Chain(50, 10_000)),
    ["yield"] = (Million, () => Turns(Million)),
    ["spawn"] = (Million, () => Spawn(Million)),
    ["fan"] = (1_000 * 50, () => Fan(1_000, 50)),
    ["throw"] = (500, () => Throw(20, 500)),
};

if (!workloads.TryGetValue(args[0], out var workload))
    return;
var seconds = double.Parse(args[1], CultureInfo.InvariantCulture);
var (best, bytes) = (double.MaxValue, double.MaxValue);
for (var clock = Stopwatch.StartNew(); clock.Elapsed.TotalSeconds < 0.2 + (seconds / 3);)
    Once();
var measured = Stopwatch.StartNew();
for (var round = 0; round < 3 || measured.Elapsed.TotalSeconds < seconds; round++)
{
    GC.Collect();
    var before = GC.GetTotalAllocatedBytes(precise: true);
    var start = Stopwatch.GetTimestamp();
    Once();
    best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalNanoseconds / workload.Operations);
    bytes = Math.Min(bytes, (double)(GC.GetTotalAllocatedBytes(precise: true) - before) / workload.Operations);
}

Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $$"""{"workload": "{{args[0]}}", "subject": "UniTask", "ns_per_op": {{best}}, "bytes_per_op": {{bytes}}}"""));

void Once() => SingleThread.Run(() => workload.Run().AsTask());

static long Calls(int n) => n < 2 ? 1 : 1 + Calls(n - 1) + Calls(n - 2);

static async UniTask<long> Fib(int n) => n < 2 ? n : await Fib(n - 1) + await Fib(n - 2);

static async UniTask<long> Nested(int depth)
{
    if (depth > 1)
        return 1 + await Nested(depth - 1);
    await Task.Yield();
    return 1;
}

static async UniTask<long> Chain(int depth, int times)
{
    long sum = 0;
    for (var i = 0; i < times; i++)
        sum += await Nested(depth);
    return sum;
}

static async UniTask<long> Turns(int times)
{
    for (var i = 0; i < times; i++)
        await Task.Yield();
    return times;
}

static async UniTask<long> Spawn(int count)
{
    var done = 0;
    for (var i = 0; i < count; i++)
        One().Forget();
    while (done < count)
        await Task.Yield();
    return done;

    async UniTask One()
    {
        await Task.Yield();
        done++;
    }
}

static async UniTask<long> Fan(int width, int times)
{
    long sum = 0;
    for (var i = 0; i < times; i++)
        sum += (await UniTask.WhenAll(Enumerable.Range(0, width).Select(One))).Sum();
    return sum;

    static async UniTask<long> One(int item)
    {
        await Task.Yield();
        return item;
    }
}

static async UniTask<long> Failing(int depth)
{
    if (depth > 1)
        return 1 + await Failing(depth - 1);
    await Task.Yield();
    throw new TimeoutException();
}

static async UniTask<long> Throw(int depth, int times)
{
    long caught = 0;
    for (var i = 0; i < times; i++)
    {
        try
        {
            await Failing(depth);
        }
        catch (TimeoutException)
        {
            caught++;
        }
    }

    return caught;
}
