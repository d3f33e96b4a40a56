namespace Programs.Iterators.Virtual;

public partial interface INumbers
{
    [Coroutine]
    async IAsyncEnumerable<int> Numbers()
    {
        yield return await Value(0);
    }
}

public partial class One : INumbers
{
    [Coroutine]
    public virtual async IAsyncEnumerable<int> Numbers()
    {
        yield return await Value(1);
    }
}

public partial class Two : One
{
    [Coroutine]
    public override async IAsyncEnumerable<int> Numbers()
    {
        await foreach (var number in base.Numbers())
            yield return number * 10;
        yield return await Value(2);
    }
}

public sealed partial class None : INumbers
{
}

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        foreach (var numbers in new INumbers[] { new One(), new Two(), new None() })
        {
            await foreach (var number in numbers.Numbers())
                Log(number);
        }

        One two = new Two();
        await foreach (var number in two.Numbers())
            Log(number);
    }
}
