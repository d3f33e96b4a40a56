namespace Coroutines.Benchmarks;

/// <summary>What ours may be at most.</summary>
/// <param name="AtMost">Of the best peer.</param>
/// <param name="Peers">The peers; of bytes where <paramref name="OfBytes"/> says so.</param>
/// <param name="OfBytes">Compares bytes, not time.</param>
internal sealed record Bar(double AtMost, string[] Peers, bool OfBytes = false)
{
    /// <summary>What measuring a round itself may allocate, for one operation.</summary>
    private const double UnseenBytes = 0.01;

    /// <summary>No bytes in steady state; a thousandth of an operation's is what the measuring itself allocates.</summary>
    public static Bar NoBytes { get; } = new(0, [], OfBytes: true);

    /// <summary>Which of ours is compared.</summary>
    public string Of { get; init; } = Subject.Ours;

    /// <summary>How ours stands to the bar, in words; null where none of the peers was measured.</summary>
    /// <param name="runs">What a subject took in each run. Only ratios of one run count, and of several runs their median.</param>
    public string? Verdict(IReadOnlyList<Func<string, Measurement?>> runs)
    {
        if (Peers.Length == 0)
            return Statistics.Median(runs.Select(run => Figure(run, Of))) is { } bytes ? $"{bytes:0.0} bytes, at most 0: {Word(bytes <= UnseenBytes)}" : null;

        var best = Peers.Select(peer => (Name: peer, Ratio: Statistics.Median(runs.Select(run => Figure(run, Of) / Figure(run, peer))))).MaxBy(peer => peer.Ratio);
        var which = Of == Subject.Ours ? "" : $" ({Of})";
        return best.Ratio is { } ratio ? $"{ratio:0.00} of {best.Name}{(OfBytes ? "'s bytes" : "")}{which}, at most {AtMost:0.0#}: {Word(ratio <= AtMost)}" : null;
    }

    private double? Figure(Func<string, Measurement?> run, string subject) => OfBytes ? run(subject)?.BytesPerOp : run(subject)?.NsPerOp;

    private static string Word(bool isMet) => isMet ? "met" : "MISSED";
}
