// Records in a hierarchy, and what they copy.
namespace Programs.Dispatch.Records;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Shape[] shapes = [new Circle(2), new Square(3), new Named("n", 4)];
        foreach (var shape in shapes)
        {
            Log(await shape.Area(await Value(1)));
            Log(shape == shape with { });
        }

        var scale = await Value(5);
        Log(await (shapes[1] with { Scale = scale }).Area(2));
        Log(shapes[2]);
        Log(await new Amount(3).Twice(await Value(2)) + await ((ITwice)new Amount(4)).Twice(5));
    }
}

public abstract partial record Shape
{
    public int Scale { get; init; } = 1;

    public abstract Coroutine<int> Area(int factor);
}

public partial record Circle(int Radius) : Shape
{
    [Coroutine]
    public override async Coroutine<int> Area(int factor) => 3 * Radius * await Value(factor) * Scale;
}

public partial record Square(int Side) : Shape
{
    [Coroutine]
    public override async Coroutine<int> Area(int factor)
    {
        await Pause("square");
        return Side * Side * factor * Scale;
    }
}

public sealed partial record Named(string Name, int Side) : Square(Side)
{
    [Coroutine]
    public override async Coroutine<int> Area(int factor) => Name.Length + await base.Area(factor);
}

public interface ITwice
{
    Coroutine<int> Twice(int more);
}

public readonly partial record struct Amount(int Number) : ITwice
{
    [Coroutine]
    public async Coroutine<int> Twice(int more) => Number * 2 + await Value(more);
}
