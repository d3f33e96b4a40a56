namespace Programs.Mixed.WhileWithComplexCondition;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var queue = new Queue<int>([3, 0, 2]);
        var total = 0;
        while (queue.TryDequeue(out var next) && (next > 0 || await Value(total) < 10) && !(await Call(next) is > 5 and var huge && huge > 100))
        {
            if (next == 3)
                queue.Enqueue(await TaskOf(1));
            total += next switch { 0 => 5, var n and < 3 => await Value(n), _ => next * 2 };
            Log($"{next} {total}");
        }
        Log(total);
    }
}
