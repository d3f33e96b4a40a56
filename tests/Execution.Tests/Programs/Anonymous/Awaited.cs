namespace Programs.Anonymous.Awaited;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Log(await Value(new { A = 1 }));
        var value = await TaskOf(new { A = 2, B = "b" });
        await Pause("task");
        Log(value.B);
        Log((await ValueTaskOf(new { C = await Value(3) })).C + 1);
        var task = Task.FromResult(new { D = 4 });
        Log((await task.ConfigureAwait(false)).D + (await task).D);
        await Call(new { Dropped = 1 });
        _ = await Direct(new { Dropped = 2 });
        try
        {
            value = await Call(new { A = 5, B = "five" });
        }
        catch (Exception e)
        {
            Log(e.GetType().Name);
            throw;
        }
        finally
        {
            Log(value);
        }

        var coroutine = Call(new { E = 6 });
        Log((await coroutine).E);
        var results = await Task.WhenAll(TaskOf(new { F = 7 }), TaskOf(new { F = 8 }));
        foreach (var result in results)
            Log(result.F + await Value(0));
    }
}
