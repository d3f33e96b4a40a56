// Every compound assignment of an awaited value: to locals, fields, properties and elements, of narrow types too.
namespace Programs.Operators.CompoundAwaitedRight;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        (s_field, s_property) = (-256, 100);
        byte small = 200;
        small += await Value((byte)100);
        small >>= await Value(2);
        small |= await Value((byte)0x40);
        small ^= await Value((byte)0xFF);
        Log(small);
        sbyte signed = -100;
        signed >>= await Value(1);
        signed >>>= await Value(1);
        Log(signed);
        Log(s_field >>>= await Value(s_field = 3));
        Log(s_field <<= await Value(2));
        Log(Property %= await Value(7));
        Log(Property >>= await Value(1));
        long[] cells = [1, -64];
        Log(cells[Note("index", 1)] >>= await Value(2));
        Log(cells[Note("index", 1)] >>>= await Value(60));
        char letter = 'a';
        letter += await Value('\u0001');
        Log(letter);
        letter -= (char)await Value(1);
        Log(letter);
        string text = "t";
        text += await Value(1);
        text += await Value('c');
        text += await Value((object?)null);
        Log(text);
        decimal money = 10.5m;
        money %= await Value(3);
        Log(money);
        var day = DayOfWeek.Monday;
        day += await Value(2);
        day &= await Value(DayOfWeek.Wednesday);
        Log(day);
    }

    private static int s_field;

    private static int s_property;

    private static int Property
    {
        get => Note("get", s_property);
        set => s_property = Note("set", value);
    }
}
