// Nullable annotations that differ from the base's, and tuple names and dynamic that must not.
#nullable enable
namespace Programs.Dispatch.NullableOverrides;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Base<string> thing = new Derived();
        Log(await thing.Text("a") ?? "null");
        Log((await thing.Row((await Value(1), "b"))).Name ?? "null");
        Log((await thing.Lists([null, "c"])).Count);
        Log(await thing.Late(await Value("late")));
    }
}

public partial class Base<T>
{
    [Coroutine]
    public virtual async Coroutine<string?> Text(string text) => await Value(text);

    [Coroutine]
    public virtual async Coroutine<(int Id, string? Name)> Row((int Id, string Name) row) => (await Value(row.Id), null);

    [Coroutine]
    public virtual async Coroutine<List<T?>> Lists(List<T?> items) => await Value(items);

    [Coroutine]
    public virtual async Coroutine<object> Late(dynamic value) => await Value((object)value);
}

public sealed partial class Derived : Base<string>
{
    [Coroutine]
    public override async Coroutine<string?> Text(string? text) => await base.Text(text ?? "none") is { } found ? $"{found}!" : null;

    [Coroutine]
    public override async Coroutine<(int Id, string? Name)> Row((int Id, string Name) row) => (await base.Row(row)) with { Name = row.Name };

#nullable disable
    [Coroutine]
    public override async Coroutine<List<string>> Lists(List<string> items)
    {
        var list = await base.Lists(items);
        list.Add(await Value("d"));
        return list;
    }
#nullable restore

    [Coroutine]
    public override async Coroutine<object> Late(dynamic value) => $"{await base.Late((object)value)} {value.Length}";
}
