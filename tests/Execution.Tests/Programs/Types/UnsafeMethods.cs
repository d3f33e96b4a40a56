// Methods and types in an unsafe context, where C# allows no await.
namespace Programs.Types.UnsafeMethods;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Log(await First([7, await Value(8)]));
        Log(await Value(await Sum([1, 2, 3], 2)));
        Log(await new Buffer(4).Fill(await Value(5)));
        Log(await new Buffer(2).Describe());
        Log(await Local(await Value(6)));
        Log(await new Derived().Read(3));
    }

    [Coroutine]
    private static unsafe async Coroutine<int> First(int[] numbers)
    {
        fixed (int* first = numbers)
            return *first;
    }

    [Coroutine]
    private static unsafe async Coroutine<int> Sum(int[] numbers, int times)
    {
        var sum = 0;
        int* place = &sum;
        for (var i = 0; i < times; i++)
        {
            fixed (int* first = numbers)
            {
                for (var at = first; at < first + numbers.Length; at++)
                    *place += *at;
            }
        }

        delegate*<int, int> twice = &Twice;
        int unassigned, offset = 1;
        Func<int> late = () => offset;
        again:
        unassigned = offset;
        if (unassigned < 3)
        {
            offset++;
            goto again;
        }

        ref var reference = ref place[0];
        reference += late() + Own(unassigned);
        return twice(*place) + sizeof(Pair);

        int Own(int n) => n + offset + times;
    }

    [Coroutine]
    private static async Coroutine<int> Local(int n)
    {
        var read = await Read(n);
        return read + await Value(1);

        [Coroutine]
        static unsafe async Coroutine<int> Read(int number)
        {
            int* place = stackalloc int[2] { number, 100 };
            return place[0] + place[1];
        }
    }

    private static int Twice(int n) => 2 * n;

    private struct Pair
    {
        public int Left;
        public int Right;
    }
}

public unsafe partial class Buffer(int size)
{
    private readonly int[] _numbers = new int[size];

    [Coroutine]
    public async Coroutine<int> Fill(int number)
    {
        fixed (int* first = _numbers)
        {
            for (var i = 0; i < size; i++)
                first[i] = number + i;
        }

        return _numbers.Sum();
    }
}

public partial class Buffer
{
    // This part is not unsafe.
    [Coroutine]
    public async Coroutine<string> Describe() => $"{await Value(size)} {_numbers.Length}";
}

public unsafe partial class Base
{
    [Coroutine]
    public virtual async Coroutine<int> Read(int n) => *&n;
}

public sealed unsafe partial class Derived : Base
{
    [Coroutine]
    public override async Coroutine<int> Read(int n)
    {
        byte* bytes = (byte*)&n;
        return bytes[0] * 10;
    }
}
