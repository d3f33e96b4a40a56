// The same variable captured by two lambdas, read between awaits.
namespace Programs.Lambdas.DelegateOfVariable;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var value = 0;
        Action<int> set = x => value = x;
        Func<int> get = () => value;
        set(await Value(4));
        Log(get() + value);
        value = await Call(6);
        Log(get());
        set(get() + 1);
        await Pause("end");
        Log(value);
    }
}
