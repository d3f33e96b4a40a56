using System.Text;
using Execution.Tests.Contexts;
using Execution.Tests.Harness;
using Execution.Tests.Support;

namespace Execution.Tests.Coverage;

/// <summary>How many programs have an await in a position of a body of some kind, and are run in a mode.</summary>
internal sealed class CoverageTable
{
    private readonly Dictionary<(Position, BodyKind, string Mode), int> _counts = [];

    /// <summary>What a plan does to the awaits of a program.</summary>
    public static IReadOnlyList<string> Modes { get; } = ["at once", "suspends", "mixed", "throws", "throws late", "cancelled", "cancelled late"];

    /// <summary>Where awaits were found.</summary>
    public IEnumerable<(Position Position, BodyKind Body)> Found => _counts.Keys.Select(key => (key.Item1, key.Item2)).Distinct();

    /// <summary>In bodies of any kind.</summary>
    public int this[Position position, string mode] => Enum.GetValues<BodyKind>().Sum(body => this[position, body, mode]);

    public int this[Position position, BodyKind body, string mode] => _counts.GetValueOrDefault((position, body, mode));

    public void Add(IEnumerable<(Position Position, BodyKind Body)> positions, IEnumerable<string> modes)
    {
        foreach (var ((position, body), mode) in positions.Distinct().SelectMany(_ => modes, static (place, mode) => (place, mode)))
            _counts[(position, body, mode)] = this[position, body, mode] + 1;
    }

    /// <summary>For each position the programs in each mode, and for each kind of body those in the rarest mode.</summary>
    public string Print(IEnumerable<Position> rows)
    {
        var text = new StringBuilder($"{"",-60}{string.Concat(Modes.Concat(Enum.GetNames<BodyKind>()).Select(column => $"  {column}"))}\n");
        foreach (var row in rows)
        {
            var byMode = Modes.Select(mode => (mode, this[row, mode]));
            var byBody = Enum.GetValues<BodyKind>().Select(body => (body.ToString(), Modes.Min(mode => this[row, body, mode])));
            text.Append($"{row,-60}{string.Concat(byMode.Concat(byBody).Select(cell => $"  {cell.Item2.ToString().PadLeft(cell.Item1.Length)}"))}\n");
        }

        return text.ToString();
    }

    public static string ModeOf(Plan plan) => plan switch
    {
        { ThrowAt: not null } => plan.Mode == SuspendMode.Never ? "throws" : "throws late",
        { CancelAt: not null } => plan.Mode == SuspendMode.Never ? "cancelled" : "cancelled late",
        { Mode: SuspendMode.Never } => "at once",
        { Mode: SuspendMode.Always } => "suspends",
        _ => "mixed",
    };
}
