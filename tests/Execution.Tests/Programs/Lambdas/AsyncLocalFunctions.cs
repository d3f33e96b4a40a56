namespace Programs.Lambdas.AsyncLocalFunctions;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var total = 1;
        Log(await Twice(await Value(3)));
        Log(await Fall(3));
        Log(total);

        async Coroutine<int> Twice(int number)
        {
            await Pause("local");
            total++;
            return number * 2 + total;
        }

        static async Coroutine<int> Fall(int depth) => depth == 0 ? await Value(0) : 1 + await Fall(depth - 1);
    }
}
