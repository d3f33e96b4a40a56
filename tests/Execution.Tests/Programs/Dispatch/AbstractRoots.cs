// Abstract methods in partial types: calls of them reach the machines of the overrides, and the bodies of those that have none.
namespace Programs.Dispatch.AbstractRoots;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Animal[] animals = [new Dog(), new Cat(), new Fish(), new Puppy()];
        foreach (var animal in animals)
            Log(await animal.Speak(await Value(2)));
        Log(await animals[0].Total(1) + await animals[3].Total(await Call(2)));
    }
}

public abstract partial class Animal
{
    protected abstract Coroutine<string> Sound(string after);

    public abstract Coroutine<int> Total(int add);

    [Coroutine]
    public async Coroutine<string> Speak(int times)
    {
        var text = "";
        for (var i = 0; i < times; i++)
            text += await Sound(await Value($"{i}"));
        return text;
    }
}

public partial class Dog : Animal
{
    [Coroutine]
    protected override async Coroutine<string> Sound(string after) => await Value("woof") + after;

    [Coroutine]
    public override async Coroutine<int> Total(int add)
    {
        await Pause("dog");
        return 10 + add;
    }
}

public sealed partial class Cat : Animal
{
    [Coroutine]
    protected override async Coroutine<string> Sound(string after)
    {
        try
        {
            return await Call("meow") + after;
        }
        finally
        {
            Log("cat");
        }
    }

    public override Coroutine<int> Total(int add) => Call(add);
}

// Nothing here is rewritten.
public class Fish : Animal
{
    protected override async Coroutine<string> Sound(string after)
    {
        await Pause("fish");
        return "..." + after;
    }

    public override Coroutine<int> Total(int add) => Coroutine.FromResult(add);
}

public sealed class Puppy : Dog
{
    public override async Coroutine<int> Total(int add) => await base.Total(add) + await Value(1);
}
