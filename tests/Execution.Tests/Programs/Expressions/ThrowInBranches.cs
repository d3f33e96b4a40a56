// A branch throws beside one that awaits.
namespace Programs.Expressions.ThrowInBranches;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        for (var i = 0; i < 4; i++)
        {
            try
            {
                var a = i == 0 ? throw new Exception("first") : await Value(1);
                Log(a);
                Log(i == 1 ? await Value(2) : i == 3 ? 9 : throw new Exception("second"));
                Log(await Value(i) > 1 ? 5 : throw new Exception("third"));
                Log(Plus(await Value(i) > 2 ? throw new Exception("fourth") : 5, await Value(3)));
                string? s = i > 5 ? "" : null;
                Log(s ?? (i < 3 ? await Value("s") : throw new Exception("fifth")));
                Log(await R(i));
                Log(await Value(s) ?? throw new Exception("sixth"));
            }
            catch (Exception e) { Log(e.Message); await Pause("c"); }
        }
    }

    static int Plus(int a, int b) => a + b;
    [Coroutine] static async Coroutine<int> R(int i) => i > 2 ? throw new Exception("r") : i > 1 ? await Value(5) : throw new Exception(await Value("q"));
}
