// Where no type can override any more; abstract again half way down.
namespace Programs.Dispatch.SealedOverrides;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        foreach (Shape shape in new Shape[] { new Shape(), new Square(), new Tile(), new Ring() })
            Log(await shape.Area(await Value(2)));
        Log(await new Tile().Area(3) + await ((Round)new Ring()).Area(4));
    }
}

public partial class Shape
{
    [Coroutine]
    public virtual async Coroutine<int> Area(int size)
    {
        await Pause("shape");
        return size;
    }
}

public partial class Square : Shape
{
    [Coroutine]
    public sealed override async Coroutine<int> Area(int size) => await base.Area(size) * await Value(size);
}

public class Tile : Square
{
    public new Coroutine<int> Area(int size) => Call(-size);
}

public abstract partial class Round : Shape
{
    public abstract override Coroutine<int> Area(int size);
}

public sealed partial class Ring : Round
{
    [Coroutine]
    public override async Coroutine<int> Area(int size) => 3 * await Call(size);
}
