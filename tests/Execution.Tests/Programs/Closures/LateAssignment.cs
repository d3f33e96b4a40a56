// A lambda that refers to itself, and variables assigned after it is made.
namespace Programs.Closures.LateAssignment;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Func<int, Coroutine<int>> fibonacci = null!;
        fibonacci = async n => n < 2 ? n : await fibonacci(n - 1) + await fibonacci(n - 2);
        Log(await fibonacci(6));
        int later;
        Func<Coroutine> set = async () =>
        {
            later = await Value(5);
            Log(later);
        };
        await set();
        later = 1;
        Func<Coroutine<int>> read = async () => later++ + await Value(0);
        Log(await read());
        Log(await read() + later);
    }
}
