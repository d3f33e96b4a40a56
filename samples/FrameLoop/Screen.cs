using System.Diagnostics;
using System.Text;

namespace FrameLoop;

public static class Screen
{
    private static readonly long s_start = Stopwatch.GetTimestamp();

    public static void Draw(Sky sky, bool atTop)
    {
        var picture = new StringBuilder();
        for (int row = 0; row < sky.Height; row++)
        {
            char[] line = new string(' ', sky.Width).ToCharArray();
            foreach (Star star in sky.Stars.Where(star => star.Row == row))
                line[star.Column] = '*';
            if (row == sky.Height - 1)
                "\\_/".CopyTo(line.AsSpan(sky.Catcher - 1));
            picture.Append('|').Append(line).AppendLine("|");
        }

        picture.AppendLine($"caught {sky.Caught}, missed {sky.Missed}");
        if (atTop)
            Console.SetCursorPosition(0, 0);
        Console.Write(picture);
    }

    /// <summary>Sleeps until the next frame is due. The host may block: between two frames nothing of the loop runs.</summary>
    public static void WaitUntil(int frame, int framesPerSecond)
    {
        TimeSpan due = TimeSpan.FromSeconds((frame + 1.0) / framesPerSecond) - Stopwatch.GetElapsedTime(s_start);
        if (due > TimeSpan.Zero)
            Thread.Sleep(due);
    }
}
