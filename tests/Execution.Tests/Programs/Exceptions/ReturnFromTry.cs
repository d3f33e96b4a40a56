namespace Programs.Exceptions.ReturnFromTry;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        foreach (var where in new[] { "try", "catch", "end" })
            Log($"result {await Leave(where)}");
    }

    [Coroutine]
    private static async Coroutine<string> Leave(string where)
    {
        var text = where;
        try
        {
            await Pause("try");
            if (where == "try")
                return text;
            throw new InvalidOperationException(where);
        }
        catch (InvalidOperationException) when (where == "catch")
        {
            return await Value("from catch");
        }
        catch (InvalidOperationException)
        {
            Log("swallowed");
        }
        finally
        {
            text = "changed too late";
            await Pause($"finally {where}");
        }
        return await Call("from the end");
    }
}
