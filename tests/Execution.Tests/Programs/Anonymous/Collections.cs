namespace Programs.Anonymous.Collections;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var array = new[] { new { Id = 1, Name = await Value("a") }, new { Id = await Value(2), Name = "b" } };
        await Pause("array");
        Log(array[1].Name + array.Length);
        array[0] = new { Id = Note("id", 7), Name = await Call("seven") };
        Log(array[0]);

        var list = array.ToList();
        list.Add(new { Id = 3, Name = await Value("c") });
        foreach (var item in list)
        {
            await Pause(item.Name);
            Log(item.Id);
        }

        foreach (var item in array)
            Log(item.Name + await Value(item.Id));

        var byName = list.ToDictionary(item => item.Name);
        foreach (var (name, item) in byName)
            Log($"{name} {item.Id} {await Value("in")}");
        if (byName.TryGetValue("b", out var found))
        {
            await Pause("found");
            Log(found.Id);
        }

        var lookup = list.GroupBy(item => item.Id % 2).OrderBy(group => group.Key);
        foreach (var group in lookup)
        {
            Log(await Call(group.Key));
            foreach (var item in group)
                Log(item.Name + await Value("!"));
        }

        var tuple = (Item: list[0], Count: await Value(list.Count));
        await Pause("tuple");
        Log(tuple.Item.Name + tuple.Count);
        var (first, count) = tuple;
        await Pause("deconstructed");
        Log(first.Id + count);
        KeyValuePair<string, int>? other = null;
        var mixed = (list[1], other, await Value(1));
        Log(mixed);

        using var enumerator = list.GetEnumerator();
        while (enumerator.MoveNext())
            Log(enumerator.Current.Id + await Value(100));
        var jagged = new[] { new[] { list[0] }, [] };
        await Pause("jagged");
        Log(jagged[0][0].Name + jagged[1].Length);
        var square = new[,] { { list[0] }, { list[1] } };
        await Pause("square");
        Log(square[1, 0].Id + await Value(0));
    }
}
