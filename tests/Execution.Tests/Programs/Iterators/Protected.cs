// Overridden where nobody outside can call them; closed early; an override that fell back in between.
namespace Programs.Iterators.Protected;

public partial class Top
{
    [Coroutine]
    protected virtual async IAsyncEnumerable<string> Parts(int n)
    {
        try
        {
            yield return await Value("top");
            yield return $"top {n}";
        }
        finally
        {
            Log("top closed");
            await Pause("closing");
        }
    }

    [Coroutine]
    public async Coroutine<string?> First(int n)
    {
        await foreach (var part in Parts(n))
            return part;
        return null;
    }

    [Coroutine]
    public async Coroutine All(int n)
    {
        await foreach (var part in this.Parts(n + 1))
            Log(part);
    }
}

public partial class Middle : Top
{
    protected override async IAsyncEnumerable<string> Parts(int n)
    {
        await foreach (var part in base.Parts(n))
            yield return $"middle {part}";
    }
}

public partial class Bottom : Middle
{
    [Coroutine]
    protected sealed override async IAsyncEnumerable<string> Parts(int n)
    {
        await foreach (var part in base.Parts(n * 2))
        {
            if (n < 0)
                yield break;
            yield return $"bottom {part}";
        }
    }
}

public partial record Kept(int Size)
{
    [Coroutine]
    public virtual async IAsyncEnumerable<int> Sizes()
    {
        for (var i = 0; i < Size; i++)
            yield return await Value(i);
    }
}

public sealed partial record Wide(int Size, int Width) : Kept(Size)
{
    [Coroutine]
    public override async IAsyncEnumerable<int> Sizes()
    {
        await foreach (var size in base.Sizes())
            yield return size * Width;
    }
}

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        foreach (var top in new[] { new Top(), new Middle(), new Bottom() })
        {
            Log(await top.First(1));
            await top.All(2);
        }

        await new Bottom().All(-5);
        foreach (var kept in new[] { new Kept(2), new Wide(2, 10) })
        {
            await foreach (var size in kept.Sizes())
                Log(size);
        }
    }
}
