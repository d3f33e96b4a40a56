// One place or another: what they are made of may await, what follows may not.
namespace Programs.Refs.ChosenPlaces;

public static partial class Program
{
    private struct Counter
    {
        public int N;

        public int Add(int n) => N += n;
    }

    private static int s_field;

    [Coroutine]
    public static async Coroutine Run()
    {
        s_field = 0;
        int a = 1, b = 2;
        int[] items = [10, 20, 30];
        Store(ref await Value(1) > 0 ? ref a : ref b, Note("stored", 3));
        Store(ref a > 0 ? ref items[Note("array", 1) + await Value(1)] : ref b, 4);
        Store(ref a < 0 ? ref items[await Value(1)] : ref Note("items", items)[Note("index", 0)], 5);
        Log($"{a} {b} {string.Join(",", items)}");
        (await Value(false) ? ref a : ref b) = Note("assigned", 6);
        (await Value(true) ? ref a : ref b) += Note("added", 7);
        Log($"{a} {b}");
        ref var place = ref await Value(1) > 5 ? ref a : ref s_field;
        place = 8;
        place = ref items[await Value(1)];
        place = 9;
        place = ref await Value(true) ? ref items[await Value(2)] : ref b;
        place++;
        Log($"{a} {s_field} {string.Join(",", items)}");
        Counter one = default, two = default;
        Log((await Value(false) ? ref one : ref two).Add(Note("add", 10)));
        (await Value(true) ? ref one : ref two).N = 11;
        (await Value(true) ? ref one : ref two).N += 11;
        Log($"{one.N} {two.N} {(await Value(false) ? ref one : ref two).N}");
        Log((await Value(true) ? ref a : ref b) + Note("b", b) + await Value(1));
        Log((a > 0 ? ref a : ref b).CompareTo(await Value(1)));
        long wide = await Value(true) ? ref a : ref b;
        Log(wide);
        (await Value(1) switch { 1 => items, _ => [] })[await Value(0)] = 12;
        Log(items[0]);
        Store(ref await Value(true) ? ref (await Value(false) ? ref a : ref items[1]) : ref b, 13);
        Log(items[1]);
        Func<int> both = () => a + b;
        (await Value(true) ? ref b : ref a) = 100;
        Log(both());
    }

    private static void Store(ref int place, int value) => place = value;
}
