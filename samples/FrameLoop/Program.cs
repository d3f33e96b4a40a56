using Coroutines.Testing;
using FrameLoop;

// A game that owns its loop: each frame lets the coroutines run, then draws. Every falling star is a coroutine, and so is the catcher.
//
// dotnet run --project samples/FrameLoop              in real time, at 60 frames a second; the arrow keys steer, Ctrl-C ends it
// dotnet run --project samples/FrameLoop -- --virtual on a clock that moves by one frame each time; steers itself, draws each second
const int FramesPerSecond = 60;
TimeSpan frame = TimeSpan.FromSeconds(1.0 / FramesPerSecond);

bool isVirtual = args.Contains("--virtual");
var clock = new VirtualTime();
using var runner = new EventLoopRunner(new EventLoopOptions { TimeProvider = isVirtual ? clock : TimeProvider.System });

var sky = new Sky(width: 24, height: 8, seed: 7);
bool hasKeys = !isVirtual && !Console.IsInputRedirected;
CoroutineTask<int> game = runner.CreateTask(Game.Play(sky, hasKeys ? Keyboard.Read : new Autopilot(sky).Steer));

bool hasScreen = !isVirtual && !Console.IsOutputRedirected;
if (hasScreen)
    Console.Clear();

int frames = 0;
for (; !game.Done; frames++)
{
    // on a clock that is moved, the frames must not depend on how fast the machine is
    runner.Pump(budget: isVirtual ? TimeSpan.MaxValue : frame / 2);

    if (!isVirtual)
    {
        Screen.Draw(sky, atTop: hasScreen);
        Screen.WaitUntil(frames, FramesPerSecond);
    }
    else
    {
        if (frames % FramesPerSecond == 0)
            Screen.Draw(sky, atTop: false);
        clock.Advance(frame);
    }
}

Console.WriteLine($"{game.Result} caught, {sky.Missed} missed, in {frames} frames");
