// Interfaces with variant type parameters, and those who implement them.
namespace Programs.Dispatch.Variance;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        ISink<string> sink = new Sink();
        await sink.Put("a");
        ISource<object> source = new Source();
        Log(await source.Take() + await source.Count());
        Log((await new Kennel().Find()).ToString());
        Animals animals = new Kennel();
        Log((await animals.Find()).ToString());
    }
}

public interface ISink<in T>
{
    Coroutine Put(T value);
}

public sealed partial class Sink : ISink<object>
{
    [Coroutine]
    public async Coroutine Put(object value) => await Pause($"put {value}");
}

public partial interface ISource<out T>
{
    T Current { get; }

    Coroutine<string> Take();

    [Coroutine]
    async Coroutine<int> Count() => await Value(Current is null ? 0 : 1);
}

public sealed partial class Source : ISource<string>
{
    public string Current => "current";

    [Coroutine]
    public async Coroutine<string> Take() => await Value(Current);
}

public class Animal
{
    public override string ToString() => GetType().Name;
}

public sealed class Dog : Animal;

public abstract partial class Animals
{
    public abstract Coroutine<Animal> Find();
}

public sealed partial class Kennel : Animals
{
    [Coroutine]
    public override async Coroutine<Animal> Find() => await Value(new Dog());
}
