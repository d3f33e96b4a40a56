using System.Globalization;

namespace Integration.Tests.Images.Earlier;

/// <summary>
/// Images that earlier builds of this project made go on in this one. <c>COROUTINES_KEEP_IMAGES=2026-12</c> adds those of the present build under that name; nothing that is kept is ever
/// written anew, from the first release on.
/// </summary>
public sealed class EarlierBuildTests : ImageTest
{
    private static readonly double[] s_moments = [0.5, 1.25, 3.25, 4.25, 5.5];

    public static TheoryData<string> Kept => [.. Files().Select(static file => Path.GetFileName(file)!)];

    internal static void Tell(string line) => Say(line);

    [Theory]
    [MemberData(nameof(Kept))]
    public void An_image_of_an_earlier_build_goes_on(string file)
    {
        var path = Path.Combine(Folder, file);
        var seconds = double.Parse(Path.GetFileNameWithoutExtension(file).Split(' ')[1], CultureInfo.InvariantCulture);
        var image = Path.GetExtension(file) == ".json" ? CoroutineImage.FromJson(File.ReadAllText(path)) : CoroutineImage.FromBytes(File.ReadAllBytes(path));

        var rest = Rest(image, seconds);

        Assert.Equal(Whole(() => Voyage.Sail()).Where(line => TimeOf(line) > seconds), rest);
        Assert.NotEmpty(rest);
    }

    [Fact]
    public void Both_forms_of_every_moment_are_kept()
    {
        if (Environment.GetEnvironmentVariable("COROUTINES_KEEP_IMAGES") is { Length: > 0 } name)
            Keep(name);

        var all = Files().Select(static file => Path.GetFileName(file)!).ToList();
        Assert.Equal(all.Where(static file => file.EndsWith(".json", StringComparison.Ordinal)).Select(static file => Path.ChangeExtension(file, ".image")), all.Where(static file => file.EndsWith(".image", StringComparison.Ordinal)));
        Assert.Superset(s_moments.ToHashSet(), all.Select(static file => double.Parse(Path.GetFileNameWithoutExtension(file).Split(' ')[1], CultureInfo.InvariantCulture)).ToHashSet());
    }

    private static void Keep(string name)
    {
        foreach (var seconds in s_moments)
        {
            var (_, image) = Until(() => Voyage.Sail(), seconds);
            var path = Path.Combine(Folder, string.Create(CultureInfo.InvariantCulture, $"{name} {seconds}"));
            using (var file = new FileStream(path + ".image", FileMode.CreateNew))
                image.Write(file);
            using var text = new StreamWriter(new FileStream(path + ".json", FileMode.CreateNew));
            text.Write(image.ToJson());
        }
    }

    private static double TimeOf(string line) => double.Parse(line[..line.IndexOf(' ')], CultureInfo.InvariantCulture);

    private static IEnumerable<string> Files() => Directory.EnumerateFiles(Folder).Where(static file => Path.GetExtension(file) is ".image" or ".json").Order(StringComparer.Ordinal);

    private static string Folder
    {
        get
        {
            var directory = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(directory.FullName, "Coroutines.sln")))
                directory = directory.Parent!;
            return Path.Combine(directory.FullName, "tests", "Integration.Tests", "Images", "Earlier");
        }
    }
}
