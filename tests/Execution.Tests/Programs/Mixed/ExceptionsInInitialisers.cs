// The object half made is lost; what was evaluated before stays evaluated.
namespace Programs.Mixed.ExceptionsInInitialisers;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        for (var i = 0; i < 3; i++)
        {
            try
            {
                var list = new List<int> { Note("first", 1), await Value(2) / (i == 1 ? Zero() : 1), i == 2 ? throw new FormatException("third") : await Call(3) };
                Log(list.Count);
            }
            catch (Exception e) when (e is DivideByZeroException or FormatException)
            {
                Log(e.GetType().Name);
            }
        }
    }

    private static int Zero() => 0;
}
