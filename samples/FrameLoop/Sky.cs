namespace FrameLoop;

/// <summary>What the coroutines move and the screen shows.</summary>
public sealed class Sky(int width, int height, int seed)
{
    public int Width => width;

    public int Height => height;

    public Random Random { get; } = new(seed);

    public List<Star> Stars { get; } = [];

    /// <summary>The column of the catcher, which is three wide.</summary>
    public int Catcher { get; private set; } = width / 2;

    public int Caught { get; set; }

    public int Missed { get; set; }

    public void MoveCatcher(int columns) => Catcher = Math.Clamp(Catcher + columns, 1, Width - 2);

    public bool IsOverCatcher(Star star) => Math.Abs(star.Column - Catcher) <= 1;
}

public sealed class Star(int column)
{
    public int Column => column;

    public int Row { get; set; }
}
