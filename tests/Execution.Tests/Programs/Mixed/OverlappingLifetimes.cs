// Locals that live in parts of a loop only, so that a frame could wrongly share or drop them.
namespace Programs.Mixed.OverlappingLifetimes;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        string? kept = null;
        var last = 0;
        for (var i = 0; i < 4; i++)
        {
            var before = last;
            if (i % 2 == 0)
            {
                var text = await Value($"t{i}");
                kept ??= text;
                last = text.Length + before;
            }
            else
            {
                var number = await Call(i * 100);
                last = number + before;
                if (number > 200)
                    kept = null;
            }
            await Pause($"{kept ?? "null"} {before} {last}");
        }
        Log($"{kept ?? "null"} {last}");
    }
}
