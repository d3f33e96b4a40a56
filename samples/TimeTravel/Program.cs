using System.Globalization;
using TimeTravel;

// A debugger that also steps back. The program is a sort; an image is taken after each of its steps, so any of them can be gone back to, and from there the program can
// be made to go another way.
//
// dotnet run --project samples/TimeTravel            next [N], back [N], set INDEX VALUE, all, quit
using var history = new History(Sorting.Run([5, 2, 8, 1, 9, 3]));
Console.WriteLine(history.Show());
while (Read() is { } line && line != "quit")
{
    try
    {
        switch (line.Split(' '))
        {
            case ["next", .. var count]:
                for (int i = 0; i < Count(count) && history.Forward(); i++) { }
                break;
            case ["back", .. var count]:
                history.Back(Count(count));
                break;
            case ["set", var index, var value]:
                history.Change(numbers => numbers[Number(index)] = Number(value));
                break;
            case ["all"]:
                while (history.Forward()) { }
                break;
            default:
                Console.WriteLine("next [N], back [N], set INDEX VALUE, all, quit");
                continue;
        }
    }
    catch (Exception e) when (e is FormatException or IndexOutOfRangeException)
    {
        Console.WriteLine(e.Message);
        continue;
    }

    Console.WriteLine(history.Show());
}

static string? Read()
{
    Console.Write("> ");
    string? line = Console.ReadLine();
    if (Console.IsInputRedirected)
        Console.WriteLine(line);
    return line;
}

static int Count(string[] words) => words is [var word] ? Number(word) : 1;

static int Number(string word) => int.Parse(word, CultureInfo.InvariantCulture);
