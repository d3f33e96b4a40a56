// The object is kept, the struct in it is not: what others do to it meanwhile is seen.
namespace Programs.Places.FieldsOfObjects;

public static partial class Program
{
    private static Holder s_holder = new();

    [Coroutine]
    public static async Coroutine Run()
    {
        s_holder = new Holder { Name = "first" };
        var first = s_holder;
        s_holder.Point.X = await Replace();
        Get("get").Point.Y = await Value(4);
        Log($"{first.Point} {s_holder.Name} {s_holder.Point}");
        Log(s_holder.Point.Move(Note("one", 1), await Value(2)));
        Log(Get("moved").Point.Move(await Value(3), await Replace()));
        Log($"{first.Point} {s_holder.Name} {s_holder.Point}");
        first.Point.X += await Set(first, 50);
        first.Point.X -= Note("right", 1) + await Set(first, 60);
        Log(first.Point);
        first.Point.Both = await Set(first, 70);
        Log(first.Point);

        Holder? none = null;
        try
        {
            none!.Point.X = await Value(1);
        }
        catch (NullReferenceException)
        {
            Log("null");
        }
        try
        {
            none!.Point.Both = await Value(1);
        }
        catch (NullReferenceException)
        {
            Log("null");
        }
        try
        {
            Log(none!.Point.Move(1, await Value(1)));
        }
        catch (NullReferenceException)
        {
            Log("null");
        }
        try
        {
            none!.Point.X += await Value(1);
        }
        catch (NullReferenceException)
        {
            Log("null");
        }
    }

    private static Holder Get(string name)
    {
        Log(name);
        return s_holder;
    }

    [Coroutine]
    private static async Coroutine<int> Replace()
    {
        await Pause("replace");
        s_holder = new Holder { Name = "second" };
        return 7;
    }

    [Coroutine]
    private static async Coroutine<int> Set(Holder holder, int x)
    {
        await Pause($"set {x}");
        holder.Point.X = x;
        return 1;
    }
}

public sealed class Holder
{
    public string Name = "";
    public Point Point;
}

public struct Point
{
    public int X, Y;

    public int Both
    {
        set
        {
            Log($"was {this}");
            X = Y = value;
        }
    }

    public int Move(int x, int y)
    {
        Log($"move {this}");
        X += x;
        Y += y;
        return X + Y;
    }

    public override readonly string ToString() => $"({X} {Y})";
}
