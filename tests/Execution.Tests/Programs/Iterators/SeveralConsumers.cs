// order depends on suspension
namespace Programs.Iterators.SeveralConsumers;

public static partial class Program
{
    [Coroutine]
    static async IAsyncEnumerable<int> Numbers(string name)
    {
        for (var i = 0; i < 3; i++)
        {
            await Coroutine.Sleep(TimeSpan.FromMilliseconds(10));
            Log($"{name} {i}");
            yield return i;
        }
    }

    [Coroutine]
    static async Coroutine<int> Sum(string name, IAsyncEnumerable<int> numbers, int pause)
    {
        var sum = 0;
        await foreach (var number in numbers)
        {
            await Coroutine.Sleep(TimeSpan.FromMilliseconds(pause));
            Log($"{name} has {number}");
            sum += number;
        }

        return sum;
    }

    [Coroutine]
    public static async Coroutine Run()
    {
        var shared = Numbers("shared");
        var first = EventLoop.Current.CreateTask(Sum("first", shared, 7));
        var second = EventLoop.Current.CreateTask(Sum("second", shared, 16));
        var (a, b) = await Coroutine.Gather(Sum("third", Numbers("own"), 5), Sum("fourth", shared, 33));
        Log($"{await first} {await second} {a} {b}");
    }
}
