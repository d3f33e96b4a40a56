namespace Execution.Tests.Support;

/// <summary>Which of a program's awaits suspend, and which one goes wrong.</summary>
/// <param name="Mode">Which awaits suspend.</param>
/// <param name="Seed">Chooses the awaits of <see cref="SuspendMode.Seeded"/>.</param>
/// <param name="ThrowAt">The number of the await that throws, counted from 1 in the order in which they are reached.</param>
/// <param name="CancelAt">The number of the loop-native await at which the task that waits there is cancelled.</param>
public sealed record Plan(SuspendMode Mode, int Seed = 0, int? ThrowAt = null, int? CancelAt = null)
{
    /// <summary>The runs that every program makes, before anything is thrown in.</summary>
    public static IReadOnlyList<Plan> Basic { get; } =
    [
        new(SuspendMode.Never),
        new(SuspendMode.Always),
        new(SuspendMode.Seeded, Seed: 1),
        new(SuspendMode.Seeded, Seed: 2),
        new(SuspendMode.Seeded, Seed: 3),
    ];

    /// <summary>Whether a loop-native await suspends.</summary>
    public bool SuspendsNatively(int point) => Mode == SuspendMode.Native || Suspends(point);

    public bool Suspends(int point) => Mode switch
    {
        _ when CancelAt == point => true,
        SuspendMode.Never or SuspendMode.Native => false,
        SuspendMode.Always => true,
        _ => (Scramble((uint)point) & 1) != 0,
    };

    public override string ToString()
    {
        var mode = Mode == SuspendMode.Seeded ? $"Seeded({Seed})" : Mode.ToString();
        var failure = ThrowAt is { } thrown ? $", throw at {thrown}" : CancelAt is { } cancelled ? $", cancel at {cancelled}" : "";
        return mode + failure;
    }

    private uint Scramble(uint point)
    {
        var bits = (point * 0x9E3779B9u) ^ ((uint)Seed * 0x85EBCA6Bu);
        bits ^= bits >> 15;
        bits *= 0xC2B2AE35u;
        return bits ^ (bits >> 13);
    }
}

/// <summary>Which awaits suspend.</summary>
public enum SuspendMode
{
    Never,
    Always,
    Seeded,

    /// <summary>Those that images can hold: of coroutines and of loop-native awaitables.</summary>
    Native,
}
