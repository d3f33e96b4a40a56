using System.Reflection;

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
}
