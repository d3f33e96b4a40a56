// Constants that only an unchecked context allows.
namespace Programs.Contexts.UncheckedConstants;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        unchecked
        {
            const int Bits = (int)0xFFFF_FFF0;
            const byte Low = (byte)Bits;
            await Pause("constants");
            Log($"{Bits} {Low} {(int)0x8000_0000}");
            Log((int)0x8000_0001 + await Value(Bits));
            Log(Bits switch { (int)0xFFFF_FFF0 => await Value("matched"), _ => "not" });
        }
    }
}
