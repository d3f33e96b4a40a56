namespace Programs.Anonymous.Locals;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var pair = new { First = Note("first", 1), Second = await Value("one") };
        Log(pair);
        var nested = new { Pair = pair, Outer = new { @class = await Call(2), Text = (string?)null }, Nothing = new { } };
        await Pause("kept");
        Log($"{nested.Pair.First} {nested.Outer.@class} {nested.Outer.Text ?? "none"} {nested.Nothing}");
        pair = new { First = pair.First + await Value(10), Second = pair.Second + "!" };
        Log(pair);
        Log(pair.Equals(new { First = 11, Second = "one!" }));
        Log(pair.GetType() == new { First = 0, Second = "" }.GetType());
        var same = pair;
        await Pause("same");
        Log(ReferenceEquals(same, pair));
        pair = null;
        await Pause("null");
        Log(pair is null);
        Log(pair?.First ?? await Value(-1));
        var dynamicOne = new { Any = (dynamic)await Value(3), Tuple = (x: 1, y: await Value("y")), When = default(DateTime?) };
        await Pause("dynamic");
        Log(dynamicOne.Any + 1);
        Log(dynamicOne.Tuple.y + dynamicOne.Tuple.x + dynamicOne.When);
    }
}
