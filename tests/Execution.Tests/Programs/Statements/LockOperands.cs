// An await in what is locked; Monitor and System.Threading.Lock; jumps out of the lock.
// lines of its own
namespace Programs.Statements.LockOperands;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var gate = new object();
        lock (await Value(gate))
        {
            Log(System.Threading.Monitor.IsEntered(gate));
        }

        Log(System.Threading.Monitor.IsEntered(gate));
        var modern = new System.Threading.Lock();
        lock (await Call(modern))
            Log(modern.IsHeldByCurrentThread);
        lock (modern)
        {
            Log(modern.IsHeldByCurrentThread);
        }

        for (var i = 0; i < 3; i++)
        {
            lock (await Value(gate))
            {
                if (i == 0)
                    continue;
                if (i == 1)
                    break;
            }
        }

        Log(await Locked(gate));
        try
        {
            lock (await Value((object?)null)!)
                Log("never");
        }
        catch (ArgumentNullException)
        {
            Log($"null {System.Threading.Monitor.IsEntered(gate)}");
        }
    }

    [Coroutine]
    private static async Coroutine<int> Locked(object gate)
    {
        lock (await Value(gate))
            return Note("in the lock", 5);
    }
}
