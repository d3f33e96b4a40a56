// Properties with the field keyword: lazily made, checked and compound, assigned awaited values.
// needs C# 14
namespace Programs.Types.FieldKeyword;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var settings = new Settings { Name = await Value("  padded  ") };
        Log(settings.Name);
        settings.Level += await Value(5);
        settings.Level += await Value(100);
        Log(settings.Level);
        settings.Name ??= await Value("not evaluated");
        Log(settings.Lazy + await Value("!") + settings.Lazy);
        settings.Level++;
        Log(settings with { Level = await Value(3) });
        Log(await settings.Renamed("new"));
    }
}

public partial record Settings
{
    public string Name
    {
        get => Note("get name", field ?? "none");
        set => field = Note("set name", value.Trim());
    }

    public int Level
    {
        get;
        set => field = Note($"level {value}", Math.Min(value, 10));
    }

    public string Lazy => field ??= Note("made", "lazy");

    [Coroutine]
    public async Coroutine<string> Renamed(string name)
    {
        Name = Name + await Value(name);
        return Name;
    }
}
