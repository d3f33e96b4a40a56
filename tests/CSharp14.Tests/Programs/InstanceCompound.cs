// Operators that work on the variable itself.
namespace CSharp14.Tests.Programs.InstanceCompound;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var sum = new Sum("sum");
        var other = new Sum("other");
        sum += await Value(1);
        Log(sum.Name);
        var items = new[] { new Sum("first"), new Sum("second") };
        Note("items", items)[Note("index", 1)] += await Value(2) + Note("more", 3);
        var named = (sum += await Value(4)).Name;
        Log(named);

        // What was there before the await is changed, whatever is there then.
        var captured = new Sum("captured");
        Func<int, Task<int>> replace = async n =>
        {
            captured = other;
            return await Value(n);
        };
        captured += await replace(5);
        Log(captured.Name);
        captured = new Sum("again");
        Log((captured += await replace(6)).Name + captured.Name);

        Total total = default;
        total += await Value(7);
        var totals = new Total[2];
        Note("totals", totals)[Note("at", 1)] += await Value(8);
        Log(total.N + totals[1].N);
        Func<int, Task<int>> change = async n =>
        {
            total.N = 100;
            return await Value(n);
        };
        total += await change(9);
        Log(total.N);
        total.N = 1;
        Log((total += await change(10)).N);
        Log(total.N);
        for (total.N = 0; total.N < 5; total += await Value(3))
            Log($"at {total.N}");
        try
        {
            Note("totals", totals)[Note("outside", 5)] += await Value(11);
        }
        catch (IndexOutOfRangeException)
        {
            Log("outside");
        }

        Sum none = null!;
        try
        {
            none += await Value(12);
        }
        catch (NullReferenceException)
        {
            Log("null");
        }

        var holder = new Holder();
        holder.Field += await Value(13);
        holder.Count += await Value(14);
        Log(holder.Count.N);
        var big = byte.MaxValue;
        checked
        {
            holder.Count += await Value((int)big);
        }

        unchecked
        {
            holder.Count -= await Value(1);
        }
    }

    [Coroutine]
    public static async Coroutine Quietly(Sum sum) => sum += await Value(15);

    [Coroutine]
    public static async Coroutine Add<T>(T value)
        where T : IAdds
    {
        value += await Value(16);
        Log(value.Text);
    }

    /// <summary>An object is changed and nothing assigned; a struct is a copy, assigned afterwards.</summary>
    [Coroutine]
    public static async Coroutine AddAndUse<T>(T value, T other)
        where T : IAdds
    {
        var values = new[] { value, other };
        Log((Note("values", values)[Note("index", 0)] += await Value(17)).Text);
        Log(values[0].Text);
        Func<int, Task<int>> replace = async n =>
        {
            value = other;
            return await Value(n);
        };
        Log((value += await replace(18)).Text);
        Log($"{value.Text} {other.Text} {values[0].Text}");
        var holder = new Box<T> { Content = other };
        (holder.Content += await Value(19)).ToString();
        Log($"{holder.Content.Text} {other.Text}");
    }

    public sealed class Box<T>
    {
        public T Content = default!;
    }

    public interface IAdds
    {
        string Text { get; }

        void operator +=(int n);
    }

    private sealed class Holder
    {
        public Sum Field = new("field");

        public Total Count;
    }

    public sealed class Sum(string name) : IAdds
    {
        private int _n;

        public string Name => name;

        public string Text => $"{name} {_n}";

        public void operator +=(int n) => Log($"{name} {_n += n}");
    }

    public struct Total : IAdds
    {
        public int N;

        public readonly string Text => $"{N}";

        public void operator +=(int n) => Log($"total {N += n}");

        public void operator checked +=(int n) => Log($"checked {N = checked(N + n)}");

        public void operator -=(int n) => Log($"less {N -= n}");
    }
}
