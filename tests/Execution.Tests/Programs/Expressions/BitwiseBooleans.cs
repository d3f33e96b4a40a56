// Unlike && and ||, these evaluate both sides.
namespace Programs.Expressions.BitwiseBooleans;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Log(await Value(false) & await Value(true));
        Log(await Value(true) | Note("right", false));
        Log(Note("left", true) ^ await Call(true));
        bool? unknown = null;
        Log((unknown & await Value(false)).ToString());
        var flag = true;
        flag &= await Value(false);
        flag |= await Value(true);
        Log(flag);
    }
}
