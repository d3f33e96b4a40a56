// Captured variables of a try, its catch and its finally.
namespace Programs.Lambdas.CapturedInTry;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var log = new List<string>();
        Action<string> add = text => log.Add(text);
        try
        {
            var inTry = await Value("try");
            add(inTry);
            Func<string> later = () => inTry + "!";
            inTry = "changed";
            throw new InvalidOperationException(later());
        }
        catch (InvalidOperationException e)
        {
            Func<string> message = () => e.Message;
            await Pause("catch");
            add(message());
        }
        finally
        {
            var inFinally = "finally";
            Action end = () => add(inFinally);
            await Pause("finally");
            end();
        }
        Log(string.Join(",", log));
    }
}
