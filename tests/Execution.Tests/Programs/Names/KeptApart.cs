// Words that only a comment, or the @ of a name, keeps apart.
namespace Programs.Names.KeptApart;

public static partial class Program
{
    private const int@Two = 2;

    [Coroutine]
    public static async Coroutine Run()
    {
        var numbers = new/* two of them */int[await Value(2)];
        Log(numbers.Length + new/**/List<int>(await Value(3)).Capacity);
        Log(new/**/int[]/**/{ 4, await Value(5) }.Length);
        object/**/boxed = await Value<object>(6);
        Log(await Value(boxed)/**/is/**/int);
        Log((await Value(boxed))/**/as/**/string ?? "no text");
        Log(boxed/**/is/**/int/**/number ? number + await Value(7) : 0);
        Change(ref/**/numbers[await Value(0)], out/**/var/**/changed, await Value(8));
        Log(numbers[0] - /**/ -changed + checked/**/(changed + await Value(9)));
        foreach (var/**/each/**/in/**/await/**/Value(numbers))
            Log(each);
        await Names();
        Log(await Result(1) + await Result(0));
    }

    private static async Task<int> Plain(int@n) => @n;

    [Coroutine]
    private static async Coroutine Names()
    {
        int@x = await Value(1);
        var@list = new[] { @x, 2 };
        object@boxed = new@Box();
        Func<int> read = () => {return@x;};
        await Pause("between");
        foreach (var@each in@list)
        {
            Func<int> show = () =>@each;
            Log(show() + await Value(@each));
        }

        foreach (var@each in@list)
            Log(@each);
        if (boxed is@Box@box && await Value(3) == 3)
            Log(@box.Size + read());
        if (@x > 1)
            Log("more");
        else@x = await Plain(7);
        if (@x > 7)
            Log("more");
        else@x++;
        try
        {
            Exception@error = new("thrown");
            await Pause("before");
            if (@x > 0)
                throw@error;
        }
        catch (Exception@caught)when(@caught.Message ==@Text(@x))
        {
            Log(@caught.Message + await Value(@x));
        }

        var query = (from@a in@list let@b = @a + @x where@b is not@Two select@b).ToList();
        await Pause("query");
        Log(string.Join(",", query));
        int.TryParse("5", out@x);
        Change(ref@x, out@x, 1);
        Log(@x is@Two or@Two ? 1 : await Value(@x));
        do@x--;
        while (@x > 0);
        await Pause("end");
        Log(read() + (@x == 0 ?@x : 1));

        static string@Text(int@n) => @n > 0 ? "thrown" : "";
    }

    [Coroutine]
    private static async Coroutine<int> Result(int@given)
    {
        Func<int> read = () => @given;
        if (@given > 0)
            return@given;
        await Pause("result");
        return@given + read();
    }

    private static void Change(ref int place, out int changed, int n) => changed = place += n;

    private sealed class@Box
    {
        public int@Size = 4;
    }
}
