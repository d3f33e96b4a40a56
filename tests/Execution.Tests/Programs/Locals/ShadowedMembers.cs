namespace Programs.Locals.ShadowedMembers;

public static partial class Program
{
    static int count = 100;
    static int Total(int count) => count + Program.count;
    [Coroutine]
    public static async Coroutine Run()
    {
        { var count = 1; await Pause("a"); Log(count + Program.count); }
        Log(count);
        { int count = 2, total = Total(count); await Pause("b"); Log(count + total); Log(nameof(count)); }
        Func<int, int> f = count => count * 2;
        Log(f(count));
        var String = "x"; await Pause(String); Log(String + string.Empty + global::System.String.Empty);
        var Console = 3; await Pause("c"); Log(Console);
    }
}
