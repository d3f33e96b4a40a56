// The undocumented __makeref, __refvalue and __reftype in statements between awaits.
namespace Programs.Expressions.TypedReferences;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var number = await Value(5);
        {
            var reference = __makeref(number);
            __refvalue(reference, int) = 6;
            Log(__refvalue(reference, int));
            Log(__reftype(reference).Name);
        }

        Log(number + await Value(1));
        Log(__reftype(__makeref(number)).Name.Length);
    }
}
