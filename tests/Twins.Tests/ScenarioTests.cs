using System.Reflection;
using System.Text.RegularExpressions;

namespace Twins;

public sealed class ScenarioTests
{
    public static TheoryData<string, string> Names()
    {
        var names = new TheoryData<string, string>();
        foreach (var scenario in Scenario.All())
            names.Add(scenario.Group, scenario.Name);
        return names;
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Prints_what_Python_prints(string group, string name)
    {
        var scenario = new Scenario(group, name);
        Assert.Equal(scenario.Expected(), scenario.Play());
    }

    [Fact]
    public void Every_twin_has_its_Python()
    {
        var twins =
            from type in typeof(Scenario).Assembly.GetTypes()
            where type.GetMethod("Play", BindingFlags.Public | BindingFlags.Static, []) is not null
            select $"{type.Namespace!.Split('.')[^1]}/{type.Name}";
        Assert.Equal(Scenario.All().Select(static scenario => scenario.ToString()).Order(), twins.Order());
    }

    [Fact]
    public void Every_difference_has_its_reason()
    {
        var map = File.ReadAllText(Scenario.Map);
        var different = Scenario.All().Where(static scenario => scenario.IsDifferent).ToList();
        Assert.All(different, scenario => Assert.Contains($"`{scenario}`", map));
        Assert.All(different, static scenario => Assert.NotEqual(scenario.Python(), scenario.Expected()));
    }

    [Fact]
    public void The_map_has_every_name_of_asyncio()
    {
        var code = string.Join(' ', Regex.Matches(File.ReadAllText(Scenario.Map), "`[^`]+`").Select(static match => match.Value));
        var words = Regex.Matches(code, @"\w+").Select(static match => match.Value).ToHashSet();
        var names = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "asyncio.names")).Where(static line => !line.StartsWith('#')).ToList();
        Assert.InRange(names.Count, 200, 1000);
        names.RemoveAll(name => words.Contains(name.Split('.')[^1]));
        Assert.Empty(names);
    }
}
