namespace Programs.Expressions.UnaryOperands;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Log(-await Value(3));
        Log(!await Call(true));
        Log(~await TaskOf(5));
        Log((-await Value(4)).ToString());
        Log(+await ForeignOf(2) + -await Value(1));
    }
}
