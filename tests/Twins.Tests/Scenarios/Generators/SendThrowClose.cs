namespace Twins.Generators;

public static partial class SendThrowClose
{
    public static void Play()
    {
        var generator = new Generator<int, int>(Account);
        try
        {
            generator.Send(5);
        }
        catch (InvalidOperationException)
        {
            Print("not started");
        }

        generator.Next();
        Print($"{generator.Current}");
        generator.Send(5);
        Print($"{generator.Current}");
        generator.Send(7);
        Print($"{generator.Current}");
        generator.Next();
        Print($"{generator.Current}");
        generator.Throw(new KeyNotFoundException("reset"));
        Print($"{generator.Current}");
        generator.Send(1);
        Print($"{generator.Current}");
        generator.Dispose();
        if (!generator.Next())
            Print("ended");
        Thrown("late", generator, new KeyNotFoundException("late"));

        generator = new Generator<int, int>(Account);
        Thrown("early", generator, new KeyNotFoundException("early"));
        if (!generator.Next())
            Print("ended");

        generator = new Generator<int, int>(Account);
        generator.Next();
        Thrown("thrown", generator, new ArgumentException("not caught"));
        if (!generator.Next())
            Print("ended");
    }

    private static void Thrown(string what, Generator<int, int> generator, Exception error)
    {
        try
        {
            generator.Throw(error);
        }
        catch (Exception e)
        {
            Print($"{what} {NameOf(e)}");
        }
    }

    private static IEnumerable<int> Account(Sent<int> sent)
    {
        var balance = 0;
        try
        {
            while (true)
            {
                yield return balance;
                try
                {
                    var amount = sent.Value;
                    Print($"got {(sent.HasValue ? amount : "None")}");
                    balance += amount;
                }
                catch (KeyNotFoundException e)
                {
                    Print($"caught {e.Message}");
                    balance = 0;
                }
            }
        }
        finally
        {
            Print($"closed at {balance}");
        }
    }
}
