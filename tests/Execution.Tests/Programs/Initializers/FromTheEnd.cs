// needs C# 14
namespace Programs.Initializers.FromTheEnd;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var holder = new Holder { Items = { [^1] = await Value(1), [Note("from", 2)] = Note("value", 2), [^Note("end", 2)] = await Value(3), [Note("index", ^3)] = Note("last", 4) } };
        Log(string.Join(",", holder.Items.All));
        var index = ^await Value(1);
        holder = new Holder { Items = { [index] = await Value(5), [0] = Note("zero", 6) } };
        Log(string.Join(",", holder.Items.All));
        var nested = new Outer { Inner = { [^1] = { Items = { [^1] = await Value(7), [^2] = Note("eight", 8) } }, [^Note("second", 1)] = { Other = await Value(9), More = Note("ten", 10) } } };
        Log(string.Join(",", nested.Inner[0].Items.All) + nested.Inner[0].Other + nested.Inner[0].More);
        try
        {
            Log(new Holder { Items = { [^9] = await Value(1) } });
        }
        catch (ArgumentOutOfRangeException)
        {
            Log("out of range");
        }

        var own = new Own { [^1] = await Value(11), [Note("two", ^2)] = Note("twelve", 12) };
        Log(string.Join(",", own.All));
    }

    private class Own
    {
        public List<int> All { get; } = [0, 0, 0];

        public int Count => Note("count", All.Count);

        public int this[int at]
        {
            set
            {
                Log($"[{at}] = {value}");
                All[at] = value;
            }
        }
    }

    private sealed class Holder
    {
        private readonly Own _items = new();

        public Own Items => Note("items", _items);

        public int Other { set => Log($"other {field = value}"); get; }

        public int More { set => Log($"more {field = value}"); get; }
    }

    private sealed class Outer
    {
        private readonly Holders _inner = new();

        public Holders Inner => Note("inner", _inner);
    }

    private sealed class Holders
    {
        private readonly List<Holder> _all = [new()];

        public int Count => Note("holders", _all.Count);

        public Holder this[int at] => Note("holder", _all[at]);
    }
}
