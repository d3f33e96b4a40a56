namespace Programs.Expressions.IndexFromEnd;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var list = new List<int> { 1, 2, 3 };
        list[^1] = await Grow(list);
        Log(string.Join(",", list));
        list[^1] += await Grow(list);
        Log(string.Join(",", list));
        list[^await Value(1)] = 50;
        Log(string.Join(",", list));
        var a = new[] { 1, 2, 3 };
        a[^1] = await Value(5);
        a[^2] += await Value(5);
        a[^1]++;
        Log(string.Join(",", a[1..await Value(3)]));
        Log("hello"[await Value(1)..^1]);
        Log("hello"[^await Value(2)]);
    }

    [Coroutine] static async Coroutine<int> Grow(List<int> l) { l.Add(9); await Pause("g"); return 7; }
}
