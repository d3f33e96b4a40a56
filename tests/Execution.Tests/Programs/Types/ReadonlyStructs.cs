namespace Programs.Types.ReadonlyStructs;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var range = new Range(2, 5);
        Log(await range.Sum());
        Log(await new Range(0, 0).Sum());
    }
}

public readonly partial record struct Range(int From, int To)
{
    [Coroutine]
    public async Coroutine<int> Sum()
    {
        var sum = 0;
        for (var i = From; i < To; i++)
            sum += await Value(i);
        Log(this);
        return sum;
    }
}
