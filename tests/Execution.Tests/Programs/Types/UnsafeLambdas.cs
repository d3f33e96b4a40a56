// Coroutine lambdas and local functions in unsafe code, which share variables with blocks that hold pointers.
namespace Programs.Types.UnsafeLambdas;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var shared = new List<Func<Coroutine<int>>>();
        Log(await Raw.Share(3, shared));
        Log(await Raw.Loop([1, 2, 3], shared));
        foreach (var function in shared.Concat(shared))
            Log(await function());
        Log(await Raw.Capture());
        Log(await new Raw.Buffer(2).Fill(4));
        Log(await Safe(5));
    }

    [Coroutine]
    private static async Coroutine<int> Safe(int n)
    {
        var read = await Count(n);
        return read + await Value(1);

        [Coroutine]
        static unsafe async Coroutine<int> Count(int number)
        {
            var total = 0;
            int* place = stackalloc int[] { number, 100 };
            Func<Coroutine<int>> add = async () => ++total;
            for (var at = place; at < place + 2; at++)
            {
                var seen = *at;
                total += seen;
                Func<Coroutine> f = async () => Log($"{seen}");
                Note("made", f is not null);
            }

            return total + place[1];
        }
    }
}

public static unsafe partial class Raw
{
    [Coroutine]
    public static async Coroutine<int> Share(int n, List<Func<Coroutine<int>>> shared)
    {
        int m = n;
        int* p = null;
        Func<Coroutine<int>> f = async () =>
        {
            int own = 5;
            int* q = &own;
            *q += 1;
            m += own;
            return m;
        };
        if (p == null)
        {
            int* place = stackalloc int[3];
            place[1] = n;
            p = place + 1;
        }

        delegate*<int, int> twice = &Twice;
        int*[] pointers = [p];
        int offset = 0;
        int* at = &offset;
        *at = twice(*pointers[0]);
        shared.Add(f);
        return offset + m++;
    }

    [Coroutine]
    public static async Coroutine<string> Loop(int[] numbers, List<Func<Coroutine<int>>> all)
    {
        for (var i = 0; i < numbers.Length; i++)
        {
            var copy = numbers[i];
            unsafe
            {
                int local = copy;
                int* p = &local;
                *p *= 2;
                copy += *p;
                all.Add(async () => copy++);
            }

            {
                int* p = null;
                Note("null", p == null);
                all.Add(async () => copy += i);
            }
        }

        return $"{all.Count}";
    }

    [Coroutine]
    public static async Coroutine<bool> Capture()
    {
        int* p = (int*)1;
        Func<Coroutine<long>> f = async () => (long)p++;
        p += 1;
        Func<long> plain = () => (long)p;
        return Note("address", plain()) == (long)p && f is not null;
    }

    private static int Twice(int n) => 2 * n;

    public partial class Buffer(int size)
    {
        [Coroutine]
        public async Coroutine<int> Fill(int with)
        {
            int sum = 0;
            int* all = stackalloc int[size];
            for (var i = 0; i < size; i++)
                all[i] = with;
            Note("sum", await_());
            return all[size - 1] + sum;

            int await_()
            {
                Func<Coroutine<int>> f = async () => sum += size + all[0];
                return f is null ? 0 : ++sum;
            }
        }
    }
}
