// Members of a property that is only read are assigned in place, in order.
namespace Programs.Expressions.NestedInitialisers;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var outer = new Outer { Inner = { Number = await Value(1), Text = Note("text", "t") }, Items = { await Value(2), Note("three", 3), await Call(4) }, Last = await Value("last") };
        Log($"{outer.Inner.Number} {outer.Inner.Text} {string.Join(",", outer.Items)} {outer.Last}");
    }
}

public sealed class Outer
{
    public Inner Inner { get; } = new();
    public List<int> Items { get; } = [];
    public string Last { get; set; } = "";
}

public sealed class Inner
{
    public int Number { get; set; }
    public string Text { get; set; } = "";
}
