// A local function of the body sees the variables of its turn.
namespace Programs.Lambdas.LocalFunctionsInLoops;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        for (var i = 0; i < 2; i++)
        {
            var own = await Value(i * 10);
            Bump();
            await Pause("between");
            Bump();
            Log($"{own} {i}");

            void Bump() => own += i + 1;
        }
    }
}
