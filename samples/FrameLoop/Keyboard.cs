namespace FrameLoop;

/// <summary>The arrow keys.</summary>
public static class Keyboard
{
    public static int Read()
    {
        int columns = 0;
        while (Console.KeyAvailable)
        {
            columns += Console.ReadKey(intercept: true).Key switch
            {
                ConsoleKey.LeftArrow => -1,
                ConsoleKey.RightArrow => 1,
                _ => 0,
            };
        }

        return columns;
    }
}
