namespace Coroutines.Benchmarks.Workloads;

/// <summary>The bytes of <see cref="SaveWorkload"/> become a loop again; beside it the plain objects.</summary>
internal static class RestoreWorkload
{
    private static byte[] s_saved = [];
    private static ImagedLoop? s_loop;
    private static List<PlainFrame> s_frames = [];

    public static Workload OfChain() => Create("a chain", $"a chain of {ImagedLoop.ChainLength:n0} coroutines with five locals each, from bytes; one operation is one of them", ImagedLoop.OfChain, ImagedLoop.ChainLength);

    public static Workload OfTasks() => Create("a loop", $"a loop of {ImagedLoop.TaskCount:n0} tasks that sleep, with five locals each, from bytes; one operation is one of them", ImagedLoop.OfTasks, ImagedLoop.TaskCount);

    private static Workload Create(string variant, string title, Func<ImagedLoop> make, int count) => new("restore", title, count,
    [
        new(Subject.Ours, () => (s_loop = ImagedLoop.Of(s_saved)) is not null ? count : 0)
        {
            Begin = () =>
            {
                using var loop = make();
                s_saved = loop.Save();
            },
            End = () =>
            {
                if (s_loop!.Count() != count)
                    throw new InvalidOperationException("the restored loop has other coroutines than the saved one");
                s_loop.Dispose();
            },
        },
        Plain(Subject.Json, PlainFrame.ToJson, PlainFrame.FromJson, count),
        Plain(Subject.Binary, PlainFrame.ToBinary, PlainFrame.FromBinary, count),
    ])
    {
        Variant = variant,
    };

    private static Subject Plain(string name, Func<List<PlainFrame>, byte[]> save, Func<byte[], List<PlainFrame>> load, int count) =>
        new(name, () => (s_frames = load(s_saved)).Count) { Begin = () => s_saved = save(PlainFrame.Make(count)), End = () => s_frames = [] };
}
