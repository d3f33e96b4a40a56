// Virtual calls from code that is not rewritten: ordinary methods, lambdas, constructors, properties.
namespace Programs.Dispatch.FromOutside;

public static partial class Program
{
    private static readonly Shape s_shape = new Circle();

    private static Coroutine<string> Property => s_shape.Name(1);

    [Coroutine]
    public static async Coroutine Run()
    {
        Log(await Property);
        Log(await Ordinary(s_shape));
        Log(await Lambda(s_shape));
        Log(await Late(new Plain()));
        Log(await new Holder(s_shape).Held);
        Log(await Generic(new Circle()));
        foreach (var coroutine in new[] { s_shape, new Plain() }.Select(shape => shape.Name(7)))
            Log(await coroutine);
    }

    private static Coroutine<string> Ordinary(Shape shape) => shape.Name(2);

    private static Coroutine<string> Lambda(Shape shape)
    {
        Func<Coroutine<string>> call = () => shape.Name(3);
        return call();
    }

    private static async Coroutine<string> Late(Shape shape) => await shape.Name(4) + await ((INamed)shape).Name(5);

    private static Coroutine<string> Generic<T>(T named)
        where T : INamed => named.Name(6);

    private sealed class Holder(Shape shape)
    {
        public Coroutine<string> Held { get; } = shape.Name(8);
    }
}

public partial interface INamed
{
    Coroutine<string> Name(int n);
}

public abstract partial class Shape : INamed
{
    public abstract Coroutine<string> Name(int n);
}

public sealed partial class Circle : Shape
{
    [Coroutine]
    public override async Coroutine<string> Name(int n)
    {
        await Pause("circle");
        return $"circle {n}";
    }
}

public sealed class Plain : Shape
{
    public override Coroutine<string> Name(int n) => Call($"plain {n}");
}
