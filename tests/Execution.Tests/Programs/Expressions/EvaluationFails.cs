// An operand that throws: what stands to its right is not evaluated.
namespace Programs.Expressions.EvaluationFails;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        try
        {
            Log(Note("first", 1) + await Value(2) / Zero() + await Value(3));
        }
        catch (DivideByZeroException)
        {
            Log("divided");
        }
        try
        {
            Log(Add(Note("a", 1), Fail(), await Value(4)));
        }
        catch (InvalidOperationException e)
        {
            Log(e.Message);
        }
    }

    private static int Zero() => Note("zero", 0);

    private static int Fail() => throw new InvalidOperationException("failed operand");

    private static int Add(int a, int b, int c) => a + b + c;
}
