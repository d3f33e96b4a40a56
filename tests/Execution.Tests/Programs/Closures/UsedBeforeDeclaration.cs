// A function that is called before the variables it captures are declared.
namespace Programs.Closures.UsedBeforeDeclaration;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        [Coroutine]
        async Coroutine Early(string text)
        {
            await Pause(text);
            Log(text);
        }

        await Early("first");
        await Later(1);
        var x = 5;
        await Later(2);
        Log(x);

        [Coroutine]
        async Coroutine Later(int n)
        {
            x = n;
            await Pause("later");
            x += n;
            Log(x);
        }
    }
}
