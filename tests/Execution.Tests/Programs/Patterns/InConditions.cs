// Pattern variables of conditions with awaits on both sides: &&, ||, !, ?: and loops, and where they are assigned.
namespace Programs.Patterns.InConditions;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        object[] things = ["a", 1, "bc", 2];
        foreach (var thing in things)
        {
            if (thing is string text && await Value(text.Length) is > 1 and var length && text[length - 1] == 'c')
                Log($"{text} {length}");
            else if (thing is int n && await Value(n) == 2)
                Log(n);
            if (!(await Value(thing) is int number) || await Value(number) < 2)
                continue;
            Log($"number {number}");
        }

        Log(await Value(things[0]) is string first ? first + await Value("!") : await Value("none"));
        Log((things[1] is int one && await Value(one) == 1) | (things[2] is string two && await Value(two) != "bc"));
        var i = 0;
        while (i < things.Length && await Value(things[i]) is string or int && things[i++] is var item)
            Log(item);
        do
            i--;
        while (await Value(things[i]) is not string back || await Value(back.Length) == 2);
        Log(i);
        var found = things.Any(x => x is int and > 1) && await Value(things[3]) is int last ? last : -1;
        Log(found);
    }
}
