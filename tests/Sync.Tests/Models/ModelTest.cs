namespace Sync.Tests.Models;

/// <summary>
/// Random operations on a primitive, beside a model that is plain enough to be right. Several operations may come between two points where
/// everybody has had as many turns as it can use; there the two are compared.
/// </summary>
public abstract partial class ModelTest : LoopTest
{
    protected const int Operations = 100_000;

    protected Random Random { get; private set; } = new(0);

    protected void Play(int seed, Func<Coroutine> model)
    {
        Random = new Random(seed);
        Run(model());
        Assert.Empty(Reports);
    }

    /// <summary>Lets everybody run until nobody can.</summary>
    [Coroutine]
    protected static async Coroutine Settle()
    {
        for (var i = 0; i < 8; i++)
            await Coroutine.Yield();
    }

    /// <summary>Whether or not anybody still awaits it.</summary>
    protected static void Fail(Future<int> gate)
    {
        gate.TrySetException(new FormatException());
        _ = gate.Exception;
    }

    /// <summary>One of them, taken out.</summary>
    protected T Draw<T>(List<T> list)
    {
        var index = Random.Next(list.Count);
        var item = list[index];
        list.RemoveAt(index);
        return item;
    }
}
