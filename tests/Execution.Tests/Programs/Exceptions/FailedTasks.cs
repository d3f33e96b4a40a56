// A failed task throws its own exception at the await, once per await.
namespace Programs.Exceptions.FailedTasks;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var task = Fail();
        for (var i = 0; i < 2; i++)
        {
            try
            {
                await task;
            }
            catch (InvalidOperationException e)
            {
                Log($"{i} {e.Message}");
            }
        }
    }

    private static async Task Fail()
    {
        await TaskOf(1);
        throw new InvalidOperationException("failed task");
    }
}
