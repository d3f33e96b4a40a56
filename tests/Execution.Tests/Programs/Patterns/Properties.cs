// Property patterns, nested and extended, over awaited objects, with variables that live on.
namespace Programs.Patterns.Properties;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Node? node = new Node("a", 1, new Node("b", 2, new Node("c", 3, null)));
        if (await Value(node) is { Name: var name, Next: { Number: > 1 and var number, Next.Name: "c" } next })
        {
            await Pause("matched");
            Log($"{name} {number} {next.Name}");
        }

        if (await Value(node) is not { Next.Next.Next: not null } short1)
            Log("short");
        else
            Log(short1.Name);
        for (; await Value(node) is { Name: [var letter, ..] } current; node = current.Next)
            Log($"{letter} {await Value(current.Number)}");
        Log(node is null);
        object thing = await Value((object)"text");
        Log(thing is string { Length: 4 } text && await Value(text[0]) is 't' ? text : "no");
        Log(await Value((int?)5) is { } five ? five + await Value(1) : 0);
        Log(await Value((Node?)null) is { Name: _ });
    }
}

public sealed record Node(string Name, int Number, Node? Next)
{
    public override string ToString() => Name;
}
