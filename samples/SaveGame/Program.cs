using Coroutines.Testing;
using SaveGame;

// A text adventure that is saved in the middle of everything: who plays, the lamp that burns down, and the cat are coroutines, and the file has all three, where they stood.
//
// dotnet run --project samples/SaveGame              a new game; "save FILE" saves it, "quit" ends it, "help" tells the rest
// dotnet run --project samples/SaveGame -- FILE      goes on with a saved one
TimeSpan move = TimeSpan.FromMinutes(1);

var clock = new VirtualTime();
using var runner = new EventLoopRunner(new EventLoopOptions { TimeProvider = clock });
CoroutineTask game;
try
{
    game = args is [var saved] ? Load(saved) : runner.CreateTask(Game.Play(new Cave()), name: "game");
}
catch (Exception e) when (e is IOException or CoroutineImageException)
{
    Console.Error.WriteLine($"The game cannot be loaded: {e.Message}");
    return 1;
}

runner.Pump(budget: move);

while (!game.Done)
{
    Console.Write("> ");
    if (Console.ReadLine() is not { } line)
        break;
    if (Console.IsInputRedirected)
        Console.WriteLine(line);

    if (line == "quit")
        break;
    if (line.Split(' ') is ["save", var name])
    {
        using FileStream file = File.Create(name);
        runner.Save().Write(file);
        continue;
    }

    // the game waits for a command in one place only, and that has a key: it is found in a new game and in a loaded one
    runner.Loop.CallSoonThreadsafe(() => runner.Loop.FindFuture<string>(Game.Command)!.SetResult(line));
    runner.Pump(budget: move);
    clock.Advance(move);
    runner.Pump(budget: move);
}

if (game.Exception is { } error)
    throw error;
return 0;

CoroutineTask Load(string name)
{
    using FileStream file = File.OpenRead(name);
    return runner.Restore(CoroutineImage.Read(file)).Single(task => task.Name == "game");
}
