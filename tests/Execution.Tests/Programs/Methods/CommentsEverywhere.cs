namespace Programs.Methods.CommentsEverywhere;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Log(await /* before */ Value(1) /* after */ + // to the end of the line
            await Call(2));
        /* await Value(3); */
        Log("done"); // trailing
    }
}
