namespace Twins;

/// <summary>
/// One behaviour: <c>Scenarios/Group/Name.py</c>, what Python prints for it in <c>Name.expected</c>, and its twin
/// <c>Twins.Group.Name.Play()</c> in <c>Name.cs</c>. Where we differ on purpose, <c>Name.ours</c> holds what the twin prints, and
/// <c>docs/asyncio-map.md</c> the reason.
/// </summary>
public sealed record Scenario(string Group, string Name)
{
    public static string Map => Path.Combine(AppContext.BaseDirectory, "asyncio-map.md");

    private static string Root => Path.Combine(AppContext.BaseDirectory, "Scenarios");

    public bool IsDifferent => File.Exists(PathOf(".ours"));

    public Type? Twin => typeof(Scenario).Assembly.GetType($"Twins.{Group}.{Name}");

    public static IEnumerable<Scenario> All() =>
        from file in Directory.EnumerateFiles(Root, "*.py", SearchOption.AllDirectories)
        orderby file
        select new Scenario(Path.GetFileName(Path.GetDirectoryName(file)!), Path.GetFileNameWithoutExtension(file));

    public string Python() => Read(".expected");

    public string Expected() => IsDifferent ? Read(".ours") : Python();

    public string Play() => Stage.Play(Twin!.GetMethod("Play")!.CreateDelegate<Action>());

    public override string ToString() => $"{Group}/{Name}";

    private string Read(string extension) => File.ReadAllText(PathOf(extension)).ReplaceLineEndings("\n");

    private string PathOf(string extension) => Path.Combine(Root, Group, Name + extension);
}
