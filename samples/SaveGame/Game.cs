namespace SaveGame;

/// <summary>The rules, each as a coroutine.</summary>
[Restorable]
public static partial class Game
{
    /// <summary>The key of the future that has the next command.</summary>
    public const string Command = "command";

    [Coroutine]
    public static async Coroutine Play(Cave cave)
    {
        CoroutineTask cat = EventLoop.Current.CreateTask(Wander(cave));
        CoroutineTask? burning = null;
        Console.WriteLine(cave.Look());
        for (int moves = 1; ; moves++)
        {
            string line = await new Future<string>(Command);
            switch (line.Split(' '))
            {
                case ["look"]:
                    Console.WriteLine(cave.Look());
                    break;
                case ["go", var way]:
                    Console.WriteLine(cave.Go(way));
                    break;
                case ["take", var thing]:
                    Console.WriteLine(cave.Take(thing));
                    break;
                case ["light", "lamp"] when cave.Bag.Contains("lamp"):
                    burning ??= EventLoop.Current.CreateTask(Burn(cave));
                    Console.WriteLine("The lamp burns.");
                    break;
                case ["help"]:
                    Console.WriteLine("look, go WAY, take THING, light lamp, save FILE, quit");
                    break;
                default:
                    Console.WriteLine("That cannot be done here.");
                    break;
            }

            if (cave.IsWon)
            {
                Console.WriteLine($"You stand in the sun with the crown, after {moves} moves.");
                cat.Cancel();
                burning?.Cancel();
                return;
            }
        }
    }

    /// <summary>The life of the lamp.</summary>
    [Coroutine]
    private static async Coroutine Burn(Cave cave)
    {
        cave.IsLit = true;
        try
        {
            await Coroutine.Sleep(TimeSpan.FromMinutes(8));
            for (int left = 3; left > 0; left--)
            {
                Console.WriteLine($"The lamp flickers: oil for {left} more.");
                await Coroutine.Sleep(TimeSpan.FromMinutes(1));
            }
        }
        finally
        {
            cave.IsLit = false;
        }

        Console.WriteLine("The lamp goes out.");
    }

    /// <summary>The cat goes where it likes.</summary>
    [Coroutine]
    private static async Coroutine Wander(Cave cave)
    {
        while (true)
        {
            await Coroutine.Sleep(TimeSpan.FromMinutes(1 + cave.Dice.Roll(2)));
            Room from = cave.Cat;
            cave.Cat = from.Exits.Values.ElementAt(cave.Dice.Roll(from.Exits.Count));
            if (cave.Cat == cave.Here)
                Console.WriteLine("A cat comes along.");
            else if (from == cave.Here)
                Console.WriteLine("The cat walks away.");
        }
    }
}
