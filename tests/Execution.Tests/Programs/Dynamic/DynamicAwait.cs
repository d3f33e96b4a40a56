namespace Programs.Dynamic.DynamicAwait;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        dynamic task = TaskOf(5);
        Log((int)await task);
    }
}
