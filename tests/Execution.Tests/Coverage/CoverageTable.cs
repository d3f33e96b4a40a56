using System.Text;
using Execution.Tests.Harness;
using Execution.Tests.Support;

namespace Execution.Tests.Coverage;

/// <summary>How many programs have an await in a position and are run in a mode.</summary>
internal sealed class CoverageTable
{
    private readonly Dictionary<(Position, string Column), int> _counts = [];

    /// <summary>What a plan does to the awaits of a program.</summary>
    public static IReadOnlyList<string> Modes { get; } = ["at once", "suspends", "mixed", "throws", "throws late", "cancelled", "cancelled late"];

    /// <summary>Where awaits were found.</summary>
    public IEnumerable<Position> Positions => _counts.Keys.Select(key => key.Item1).Distinct();

    public int this[Position position, string column] => _counts.GetValueOrDefault((position, column));

    public void Add(IEnumerable<(Position Position, BodyKind Body)> positions, IEnumerable<Plan> plans)
    {
        var found = positions.Distinct().ToList();
        var modes = plans.Select(ModeOf).Distinct().ToList();
        foreach (var position in found.Select(entry => entry.Position).Distinct())
            modes.ForEach(mode => Count(position, mode));
        foreach (var (position, body) in found)
            Count(position, body.ToString());
    }

    public string Print(IEnumerable<Position> rows)
    {
        var columns = Modes.Concat(Enum.GetNames<BodyKind>()).ToList();
        var text = new StringBuilder($"{"",-60}{string.Concat(columns.Select(column => $"  {column}"))}\n");
        foreach (var row in rows)
            text.Append($"{row,-60}{string.Concat(columns.Select(column => $"  {this[row, column].ToString().PadLeft(column.Length)}"))}\n");
        return text.ToString();
    }

    private static string ModeOf(Plan plan) => plan switch
    {
        { ThrowAt: not null } => plan.Mode == SuspendMode.Never ? "throws" : "throws late",
        { CancelAt: not null } => plan.Mode == SuspendMode.Never ? "cancelled" : "cancelled late",
        { Mode: SuspendMode.Never } => "at once",
        { Mode: SuspendMode.Always } => "suspends",
        _ => "mixed",
    };

    private void Count(Position position, string column) => _counts[(position, column)] = this[position, column] + 1;
}
