namespace Programs.Exceptions.NestedTryRethrowVars;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        try
        {
            try { await Pause("a"); throw new InvalidOperationException("one"); }
            catch (InvalidOperationException e) when (Log2("filter", e.Message == "one"))
            {
                try { await Pause("b"); throw new FormatException("two"); }
                catch (FormatException f) { Log(e.Message + f.Message); await Pause("c"); e = new("three"); throw; }
            }
        }
        catch (Exception e) { Log(e.GetType().Name + e.Message); await Pause("d"); try { throw; } catch (Exception again) { Log(again == e ? "same" : "other"); } }
        for (var i = 0; i < 3; i++)
        {
            try { if (i == 1) throw new Exception($"{i}"); await Pause($"n{i}"); }
            catch (Exception e) { Log(e.Message); continue; }
            Log($"after {i}");
        }
    }
    static bool Log2(string a, bool b) { Log(a); return b; }
}
