namespace Execution.Tests.Support;

/// <summary>One run of one program: its plan, its trace, and the awaits that it has reached. Belongs to the thread that runs the loop.</summary>
public sealed class Session(Plan plan)
{
    [ThreadStatic]
    private static Session? t_current;

    /// <summary>The program that a defect keeps from ending waits after that many awaits, so that it costs nothing until the process ends.</summary>
    public static int MostPoints { get; set; } = int.MaxValue;

    private readonly List<string> _lines = [];
    private readonly List<string> _late = [];
    private readonly List<int> _nativePoints = [];

    /// <exception cref="InvalidOperationException">The program left the loop's thread.</exception>
    public static Session Current => t_current ?? throw new InvalidOperationException("the program does not run on the loop's thread");

    public Plan Plan { get; } = plan;

    /// <summary>How many awaits were reached so far.</summary>
    public int Points { get; private set; }

    /// <summary>The numbers of the awaits that a cancel can meet.</summary>
    public IReadOnlyList<int> NativePoints => _nativePoints;

    /// <summary>What happened, in its order, and then what has none.</summary>
    public IReadOnlyList<string> Lines => [.. _lines, .. _late.Order(StringComparer.Ordinal)];

    /// <summary>The program's lines in the text of the exception that ended it; null where the text leaves some out.</summary>
    public IReadOnlyList<int>? FailedAt { get; set; } = [];

    public void Log(string line) => _lines.Add(line);

    /// <summary>What the loop reports. When it sees that nobody will look at an exception any more is up to the collector.</summary>
    internal void LogReport(string message) => (message.EndsWith("was never retrieved.", StringComparison.Ordinal) ? _late : _lines).Add($"loop: {message}");

    internal int NextPoint(bool native)
    {
        if (++Points > MostPoints)
            Thread.Sleep(Timeout.Infinite);
        if (native)
            _nativePoints.Add(Points);
        return Points;
    }

    internal void IsForeign(int point) => _nativePoints.Remove(point);

    /// <summary>Another one that has seen the same so far.</summary>
    internal Session Copy()
    {
        var copy = new Session(Plan) { Points = Points };
        copy._lines.AddRange(_lines);
        copy._late.AddRange(_late);
        copy._nativePoints.AddRange(_nativePoints);
        return copy;
    }

    /// <summary>Makes this the session of the calling thread until the result is disposed.</summary>
    internal Scope Enter()
    {
        t_current = this;
        return default;
    }

    internal readonly struct Scope : IDisposable
    {
        public void Dispose() => t_current = null;
    }
}
