// No await inside a lock, but one on either side of it.
namespace Programs.Using.Lock;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var gate = new object();
        var count = 0;
        for (var i = 0; i < 2; i++)
        {
            var add = await Value(i + 1);
            lock (gate)
            {
                count += add;
                Log(System.Threading.Monitor.IsEntered(gate));
            }
            await Pause("outside");
            Log(System.Threading.Monitor.IsEntered(gate));
        }
        Log(count);
    }
}
