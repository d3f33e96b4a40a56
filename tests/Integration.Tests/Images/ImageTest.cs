using Coroutines.Testing;

namespace Integration.Tests.Images;

/// <summary>
/// Runs a program on virtual time up to a moment, saves its loop, sends the image through both of its forms, and goes on in a fresh loop; the first one is dropped.
/// What the program says is compared with what it says when nobody saves it.
/// </summary>
public abstract class ImageTest
{
    [ThreadStatic]
    private static List<string>? t_said;

    /// <summary>A line of the program's trace.</summary>
    protected static void Say(string line) => t_said!.Add($"{EventLoop.Current.Time.TotalSeconds:0.###} {line}");

    protected static void Collect(List<string> said) => t_said = said;

    /// <summary>Saved after each of so many seconds in turn, the program says the same.</summary>
    protected static void AssertGoesOn(Func<Coroutine> main, params double[] seconds)
    {
        var expected = Whole(main);
        foreach (var at in seconds)
        {
            var (before, image) = Until(main, at);
            var after = Rest(Sent(image), at);
            Assert.Equal(expected, before.Concat(after));
        }
    }

    protected static List<string> Whole(Func<Coroutine> main)
    {
        t_said = [];
        EventLoop.Run(main, new EventLoopOptions { TimeProvider = new VirtualTime() });
        return t_said;
    }

    protected static (List<string> Said, CoroutineImage Image) Until(Func<Coroutine> main, double seconds, ImageHosts? hosts = null)
    {
        t_said = [];
        using var runner = new EventLoopRunner(new EventLoopOptions { TimeProvider = new VirtualTime() });
        runner.Run(Begin(main));
        runner.Run(Sleep(seconds));
        var image = runner.Save(hosts);
        var said = t_said;
        t_said = [];
        return (said, image);
    }

    protected static List<string> Rest(CoroutineImage image, double seconds, ImageHosts? hosts = null)
    {
        t_said = [];
        using var runner = new EventLoopRunner(new EventLoopOptions { TimeProvider = new VirtualTime() });
        runner.Run(Sleep(seconds));
        var tasks = runner.Restore(image, hosts);
        runner.Run(All(tasks));
        return t_said;
    }

    /// <summary>The image as bytes, as text, and back.</summary>
    protected static CoroutineImage Sent(CoroutineImage image) => CoroutineImage.FromJson(CoroutineImage.FromBytes(image.ToBytes()).ToJson());

    private static async Coroutine Begin(Func<Coroutine> main) => _ = EventLoop.Current.CreateTask(main());

    private static async Coroutine Sleep(double seconds) => await Coroutine.Sleep(TimeSpan.FromSeconds(seconds));

    private static async Coroutine All(IReadOnlyList<CoroutineTask> tasks) => await Coroutine.Wait(tasks);
}
