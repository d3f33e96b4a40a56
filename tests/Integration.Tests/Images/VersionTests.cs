using System.Text.Json.Nodes;

namespace Integration.Tests.Images;

/// <summary>Images of older builds: what was renamed or added since then is found, what does not fit is listed, all of it.</summary>
public sealed partial class VersionTests : ImageTest
{
    private const string Type = "Integration.Tests.Images.VersionTests";

    [Fact]
    public void What_was_renamed_is_found() => AssertFits(
        ($"{Type}.Parcel", $"{Type}.Package"),
        ("\"Weight\"", "\"Mass\""),
        ("\"Owner\"", "\"Holder\""),
        ($"{Type}.Speed", "Old.Space.Velocity"),
        ($"{Type}.Ship(", $"{Type}.Send("),
        ("Coroutine.Sleep(pause)", "Coroutine.Sleep(delay)"),
        ("\"pause\"", "\"delay\""),
        ("\"days\"", "\"span\""));

    [Fact]
    public void The_name_of_a_coroutine_with_its_signature() => AssertFits(($"{Type}.Deliver({Type}.Parcel, {Type}.Speed, int)", "Old.Program.Deliver(int)"));

    [Fact]
    public void The_names_of_today_are_found() => AssertFits();

    [Fact]
    public void An_await_of_what_was_renamed_is_found() => AssertFits(("Ship(parcels, 3)", "Send(parcels, 3)"), ($"{Type}.Ship(", $"{Type}.Send("));

    [Fact]
    public void What_was_added_has_its_value()
    {
        var (before, image) = Until(() => Ship([new Parcel("a", 1), new Parcel("b", 2)], 3), 2);

        var older = Without(image, "note", "Insurance", "tries");

        Assert.Equal(["4 b none 0 0 Slow", "4 total 3 days 3", "4 insured 0 5 5"], Rest(older, 2).Select(static line => line));
        Assert.Equal(["0 a none 0 0 Slow"], before.Take(1));
    }

    [Fact]
    public void Everything_that_does_not_fit_is_listed_and_nothing_is_changed()
    {
        var (_, image) = Until(() => Ship([new Parcel("a", 1), new Parcel("b", 2)], 3), 2);
        var older = Renamed(Without(image, "total", "Name"), ($"{Type}.Speed", "Nowhere.Gone"), ("\"System.TimeSpan\"", "\"System.DateTime\""));

        using var runner = new EventLoopRunner(new EventLoopOptions { TimeProvider = new Coroutines.Testing.VirtualTime() });
        runner.Run(Nothing());
        var error = Assert.Throws<CoroutineImageException>(() => runner.Restore(older));

        Assert.Empty(runner.Loop.AllTasks);
        Assert.Contains(error.Differences, static line => line.Contains("'Speed'", StringComparison.Ordinal) && line.Contains("Nowhere.Gone", StringComparison.Ordinal));
        Assert.Contains(error.Differences, static line => line.Contains("'total'", StringComparison.Ordinal) && line.Contains(".Ship(", StringComparison.Ordinal));
        Assert.Contains(error.Differences, static line => line.Contains("'Name'", StringComparison.Ordinal));
        Assert.Contains(error.Differences, static line => line.Contains("System.DateTime", StringComparison.Ordinal) && line.Contains("System.TimeSpan", StringComparison.Ordinal) && line.Contains("'pause'", StringComparison.Ordinal));
    }

    private static void AssertFits(params (string Now, string Then)[] names)
    {
        var expected = Whole(Trip);
        var (before, image) = Until(Trip, 2);

        var older = Renamed(image, names);

        Assert.All(names, name => Assert.Contains(name.Then, older.ToJson(), StringComparison.Ordinal));
        Assert.Equal(expected, before.Concat(Rest(older, 2)));
    }

    private static CoroutineImage Renamed(CoroutineImage image, params (string Now, string Then)[] names) =>
        CoroutineImage.FromJson(names.Aggregate(image.ToJson(), static (json, name) => json.Replace(name.Now, name.Then, StringComparison.Ordinal)));

    /// <summary>The image of a build that had no such members.</summary>
    private static CoroutineImage Without(CoroutineImage image, params string[] members)
    {
        var json = JsonNode.Parse(image.ToJson())!;
        Remove(json);
        return CoroutineImage.FromJson(json.ToJsonString());

        void Remove(JsonNode? node)
        {
            switch (node)
            {
                case JsonObject map:
                    if (map["members"] is JsonObject all)
                    {
                        foreach (var member in members)
                            all.Remove(member);
                    }

                    foreach (var (_, inner) in map)
                        Remove(inner);
                    break;
                case JsonArray list:
                    foreach (var inner in list)
                        Remove(inner);
                    break;
            }
        }
    }

    private static Coroutine Trip() => Deliver(new Parcel("x", 4), Speed.Fast, 1);

    private static async Coroutine Nothing() => await Coroutine.Yield();

    [Coroutine(Restorable = true), WasNamed("Old.Program.Deliver(int)")]
    private static async Coroutine Deliver(Parcel first, Speed speed, [WasNamed("span")] int days)
    {
        List<Parcel> parcels = [first, new Parcel("y", 5)];
        await Ship(parcels, 3);
        Say($"delivered {parcels.Count} {first.Name} {speed} {days}");
    }

    [Coroutine(Restorable = true)]
    [WasNamed("Send"), WasNamed("delay", Local = "pause"), WasAdded("none", Local = "note"), WasAdded(Local = "tries")]
    private static async Coroutine Ship(List<Parcel> parcels, [WasNamed("span")] int days)
    {
        var total = 0;
        var tries = 0;
        var note = "none";
        var pause = TimeSpan.FromSeconds(4);
        for (var number = 0; number < parcels.Count; number++)
        {
            var parcel = parcels[number];
            Say($"{parcel.Name} {note} {tries} {(parcel.Owner is null ? 0 : 1)} {parcel.Speed}");
            if (number == 0)
                await Coroutine.Sleep(pause);
            total += parcel.Weight;
        }

        Say($"total {total} days {days}");
        Say($"insured {(total == 3 ? 0 : 1)} {parcels[0].Insurance} {parcels[^1].Insurance}");
    }

    [WasNamed("Velocity"), WasNamed("Old.Space.Velocity")]
    internal enum Speed
    {
        Slow,
        Fast,
    }

    [WasNamed("Package")]
    internal sealed class Parcel(string name, int weight)
    {
        public string Name { get; } = name;

        [WasNamed("Mass")]
        public int Weight { get; } = weight;

        [WasNamed("Holder")]
        public string? Owner { get; set; }

        [WasAdded(5)]
        public int Insurance = 5;

        [WasAdded(7)]
        public byte Floor = 7;

        [WasAdded(double.NaN)]
        public double Slope = double.NaN;

        public Speed Speed { get; set; }
    }
}
