using System.Globalization;

namespace Durable;

/// <summary>The customers' answers: a file that any process may add to.</summary>
public static class Mail
{
    /// <summary>A line of its own, whatever a killed process has left in front of it.</summary>
    public static void Send(string folder, int order, bool yes, DateTimeOffset arrives) =>
        File.AppendAllText(PathIn(folder), string.Create(CultureInfo.InvariantCulture, $"\n{arrives:O} {order} {(yes ? "yes" : "no")}\n"));

    /// <summary>A line that was cut short ends in no word.</summary>
    public static IEnumerable<Letter> Read(string folder)
    {
        if (!File.Exists(PathIn(folder)))
            yield break;
        foreach (string line in File.ReadLines(PathIn(folder)))
        {
            if (line.Split(' ') is [var arrives, var order, "yes" or "no"] words)
                yield return new Letter(DateTimeOffset.Parse(arrives, CultureInfo.InvariantCulture), int.Parse(order, CultureInfo.InvariantCulture), words[2] == "yes");
        }
    }

    private static string PathIn(string folder) => Path.Combine(folder, "mail.txt");
}

public sealed record Letter(DateTimeOffset Arrives, int Order, bool Yes);
