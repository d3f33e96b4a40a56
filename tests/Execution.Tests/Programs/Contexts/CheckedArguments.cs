// The operand of an await stands in the context too.
namespace Programs.Contexts.CheckedArguments;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var big = int.MaxValue;
        try
        {
            Log(checked(await Call(big + 1)));
        }
        catch (OverflowException)
        {
            Log("argument");
        }

        Log(unchecked(await Call(big + 1)));
        checked
        {
            var numbers = new[] { 1, 2, 3 };
            try
            {
                numbers[await Value(big) + 1]++;
            }
            catch (OverflowException)
            {
                Log("index");
            }

            try
            {
                await Call(unchecked(big + 2));
                await Step($"{big * 2}");
            }
            catch (OverflowException)
            {
                Log("step");
            }
        }
    }
}
