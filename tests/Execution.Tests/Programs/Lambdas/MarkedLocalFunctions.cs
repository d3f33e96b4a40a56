namespace Programs.Lambdas.MarkedLocalFunctions;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var total = 1;
        Log(await Add(await Value(3)));
        Log(await Add(4));
        Log(total);

        [Coroutine]
        async Coroutine<int> Add(int number)
        {
            total += number;
            await Pause("local");
            return total;
        }
    }
}
