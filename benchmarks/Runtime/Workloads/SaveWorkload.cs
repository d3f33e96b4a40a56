namespace Coroutines.Benchmarks.Workloads;

/// <summary>A loop becomes bytes; beside it the same data as plain objects.</summary>
internal static class SaveWorkload
{
    private static ImagedLoop? s_loop;
    private static List<PlainFrame> s_frames = [];

    public static Workload OfChain() => Create("a chain", $"a chain of {ImagedLoop.ChainLength:n0} coroutines with five locals each, to bytes; one operation is one of them", ImagedLoop.OfChain, ImagedLoop.ChainLength);

    public static Workload OfTasks() => Create("a loop", $"a loop of {ImagedLoop.TaskCount:n0} tasks that sleep, with five locals each, to bytes; one operation is one of them", ImagedLoop.OfTasks, ImagedLoop.TaskCount);

    private static Workload Create(string variant, string title, Func<ImagedLoop> make, int count) => new("save", title, count,
    [
        new(Subject.Ours, () => s_loop!.Save().Length > 0 ? 1 : 0) { Begin = () => s_loop = make(), End = () => s_loop!.Dispose() },
        Plain(Subject.Json, PlainFrame.ToJson, count),
        Plain(Subject.Binary, PlainFrame.ToBinary, count),
    ])
    {
        Variant = variant,
    };

    private static Subject Plain(string name, Func<List<PlainFrame>, byte[]> save, int count) =>
        new(name, () => save(s_frames).Length > 0 ? 1 : 0) { Begin = () => s_frames = PlainFrame.Make(count), End = () => s_frames = [] };
}
