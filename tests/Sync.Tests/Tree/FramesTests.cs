using System.Runtime.CompilerServices;

namespace Sync.Tests.Tree;

/// <summary>Where the coroutines of a task stand, with their live locals.</summary>
public partial class FramesTests : LoopTest
{
    private readonly string _field = "of this";

    [Fact]
    public void A_frame_tells_method_file_line_and_live_locals()
    {
        int[] lines = [LineOf("inner"), LineOf("outer")];
        Run(Body());

        [Coroutine]
        async Coroutine Body()
        {
            var task = EventLoop.Current.CreateTask(Outer("abc"));
            Assert.Equal("FramesTests.Outer(string)", Assert.Single(task.Frames).ToString().Split(" in ")[0]);
            await Coroutine.Yield();
            var frames = task.Frames;
            Assert.Equal([$"FramesTests.Inner(int)", "FramesTests.Outer(string)"], frames.Select(frame => frame.Method));
            Assert.Equal(lines, frames.Select(frame => frame.Line));
            Assert.All(frames, frame => Assert.EndsWith("FramesTests.cs", frame.File));
            Assert.Equal(["number: Int32 = 7", "pairs: List`1 = List<ValueTuple<Int32, String>> of 1", "text: Object = \"third\""], Shown(frames[0]));
            Assert.Equal(["captures: Func`1 = {Func<Int32>}", "kept: DayOfWeek = Friday", "name: String = \"abc\"", "this: FramesTests = {FramesTests}", "total: Int32 = 5"], Shown(frames[1]).Order(StringComparer.Ordinal));
            Assert.Same(this, frames[1].Locals[0].Value);
            await task;
            Assert.Empty(task.Frames);
        }
    }

    [Fact]
    public void Each_await_shows_what_lives_there()
    {
        Run(Body());

        [Coroutine]
        static async Coroutine Body()
        {
            var task = EventLoop.Current.CreateTask(Changes(1));
            foreach (var expected in new[] { "first = 2", "first = 2, second = 3", "second = 3, locals = 4", "" })
            {
                await Coroutine.Yield();
                Assert.Equal(expected, string.Join(", ", task.Frames[0].Locals));
            }
        }
    }

    [Fact]
    public void A_task_that_looks_at_itself_shows_no_stale_locals()
    {
        Run(Body());

        [Coroutine]
        static async Coroutine Body()
        {
            var count = 1;
            await Coroutine.Yield();
            var frame = Assert.Single(EventLoop.Current.CurrentTask!.Frames);
            Assert.Equal(0, frame.Line);
            Assert.Empty(frame.Locals);
            count++;
            await Coroutine.Yield();
            Assert.Equal(2, count);
        }
    }

    [Fact]
    public void A_body_left_to_the_compiler_tells_its_method()
    {
        Run(Body());

        [Coroutine]
        static async Coroutine Body()
        {
            Func<Coroutine> unmarked = static async () => await Coroutine.Sleep(Seconds(1));
            var task = EventLoop.Current.CreateTask(unmarked());
            await Coroutine.Yield();
            Assert.Equal(["Coroutine.Sleep(TimeSpan)", "FramesTests.A_body_left_to_the_compiler_tells_its_method.lambda"], task.Frames.Select(frame => frame.Method));
        }
    }

    [Coroutine]
    private async Coroutine<int> Outer(string name)
    {
        var total = 5;
        var kept = DayOfWeek.Friday;
        var dead = name.Length;
        Func<int> captures = () => total++;
        await Inner(dead + 4); // outer
        return captures() + total + name.Length + (int)kept + _field.Length;
    }

    [Coroutine]
    private static async Coroutine Inner(int number)
    {
        List<(int, string)> pairs = [(1, "a")];
        {
            var text = "first";
            Assert.Equal("first", text);
        }

        {
            dynamic text = "third";
            await Coroutine.Sleep(Seconds(1)); // inner
            Assert.Equal("third", text);
        }

        Assert.Equal(8, number + pairs.Count);
    }

    [Coroutine]
    private static async Coroutine Changes(int n)
    {
        var first = n + 1;
        await Coroutine.Yield();
        var second = first + 1;
        await Coroutine.Yield();
        var locals = first + 2;
        await Coroutine.Yield();
        Assert.Equal(7, second + locals);
        await Coroutine.Yield();
    }

    private static IEnumerable<string> Shown(CoroutineFrameInfo frame) => frame.Locals.Select(local => $"{local.Name}: {local.Type.Name} = {local.ToString()[(local.Name.Length + 3)..]}");

    private static int LineOf(string marker, [CallerFilePath] string file = "") => 1 + Array.FindIndex(File.ReadAllLines(file), line => line.EndsWith($"// {marker}", StringComparison.Ordinal));
}
