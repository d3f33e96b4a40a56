namespace Programs.Methods.AbstractMethods;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Log(await new Dog().Speak(2));
    }
}

public abstract partial class Animal
{
    protected abstract Coroutine<string> Sound();

    [Coroutine]
    public async Coroutine<string> Speak(int times)
    {
        var text = "";
        for (var i = 0; i < times; i++)
            text += await Sound();
        return text;
    }
}

public sealed partial class Dog : Animal
{
    [Coroutine]
    protected override async Coroutine<string> Sound() => await Value("woof ");
}
