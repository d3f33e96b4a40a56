namespace Random.Tests.Generation;

/// <summary>The choices of one seed. Its own arithmetic, so that a seed means the same on every version of .NET.</summary>
internal sealed class Dice(int seed)
{
    private ulong _state = ((ulong)(uint)seed * 0x9E3779B97F4A7C15UL) + 0x1234567UL;

    public int Below(int limit)
    {
        _state += 0x9E3779B97F4A7C15UL;
        var bits = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9UL;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EBUL;
        return (int)((bits ^ (bits >> 31)) % (ulong)limit);
    }

    public int Between(int first, int last) => first + Below(last - first + 1);

    public bool Chance(int percent) => Below(100) < percent;

    public T Pick<T>(IReadOnlyList<T> choices) => choices[Below(choices.Count)];

    /// <summary>One of several productions, each as likely as its weight says.</summary>
    public string Choose(params ReadOnlySpan<(int Weight, Func<string> Write)> productions)
    {
        var total = 0;
        foreach (var (weight, _) in productions)
            total += weight;
        var left = Below(total);
        foreach (var (weight, write) in productions)
        {
            if ((left -= weight) < 0)
                return write();
        }

        throw new InvalidOperationException("the weights do not add up");
    }
}
