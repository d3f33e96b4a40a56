// Shifts with awaits on either side, and shifts that are kept before one.
namespace Programs.Operators.Shifts;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var n = 1;
        Log(await Value(1) << Note("by", 3));
        Log(Note("left", 40) >> await Value(2));
        Log(await Value(-40) >> await Call(2));
        Log(await Value(-40) >>> Note("by", 28));
        Log(Note("left", -1) >>> await Value(31));
        Log((n << 3) + await Value(n = 6) + (n >> 1) + (n >>> 2));
        Log((n >> 1) + (n >>> 2) + await Value(n = -8) + (n << 1));
        Log(await Value(1L) << await Value(40));
        Log(await Value((uint)0x80000000) >> Note("uint", 4));
        Log(await Value((byte)255) << await Value((byte)1));
        Log(await Value((int?)null) << await Value(1));
        Log(Note("bits", new Bits(5)) << await Value(2));
        Log(await Value(new Bits(40)) >>> Note("by", "xx"));
    }
}

public readonly record struct Bits(int Value)
{
    public static Bits operator <<(Bits bits, int by) => new(Note($"{bits.Value} << {by}", bits.Value << by));

    public static Bits operator >>>(Bits bits, string by) => new(Note($"{bits.Value} >>> {by}", bits.Value >>> by.Length));
}
