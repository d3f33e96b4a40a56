// Errors on their way through overrides and bases.
namespace Programs.Dispatch.FailingOverrides;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        foreach (Door door in new Door[] { new Door(), new Locked(), new Guarded(), new Broken() })
        {
            try
            {
                Log(await door.Open(1));
                Log(await door.Open(0));
            }
            catch (InvalidOperationException error) when (error.Message.Length > 0)
            {
                Log($"{door.GetType().Name}: {error.Message}");
            }
        }
    }
}

public partial class Door
{
    [Coroutine]
    public virtual async Coroutine<int> Open(int key)
    {
        if (key == 0)
            throw new InvalidOperationException("no key");
        try
        {
            return await Value(key);
        }
        finally
        {
            Log("door");
        }
    }
}

public partial class Locked : Door
{
    [Coroutine]
    public override async Coroutine<int> Open(int key)
    {
        try
        {
            return await base.Open(await Value(key));
        }
        catch (InvalidOperationException error) when (error.Message == "no key")
        {
            await Pause("locked");
            throw new InvalidOperationException("locked", error);
        }
        finally
        {
            await Pause("finally locked");
        }
    }
}

public sealed partial class Guarded : Locked
{
    [Coroutine]
    public override async Coroutine<int> Open(int key)
    {
        try
        {
            return await base.Open(key);
        }
        catch (InvalidOperationException)
        {
            return await base.Open(await Value(2)) + await Value(3);
        }
    }
}

public sealed class Broken : Locked
{
    public override Coroutine<int> Open(int key) => throw new InvalidOperationException("broken");
}
