// Copied code with ref, out and spans inside of functions.
namespace Programs.Closures.RefAndOutInside;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var total = 0;
        Func<int, Coroutine<int>> f = async n =>
        {
            Add(ref total, n);
            Span<int> numbers = stackalloc int[2];
            numbers[0] = n;
            total += numbers[0] + numbers.Length;
            await Pause($"{total}");
            return Read(out var again) + again;
        };
        Log(await f(1));
        Log(await f(2));
        Log(total);

        static void Add(ref int target, int n) => target += n;

        int Read(out int value)
        {
            value = total;
            return total++;
        }
    }
}
