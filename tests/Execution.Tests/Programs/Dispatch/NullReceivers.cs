// Receivers that are null.
namespace Programs.Dispatch.NullReceivers;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        foreach (var thing in new Thing?[] { new Thing(), null, new Other() })
        {
            try
            {
                Log(await thing!.Name(await Value("argument")));
            }
            catch (NullReferenceException)
            {
                Log("null");
            }

            try
            {
                await (thing?.Name("maybe") ?? Call("nothing"));
                IThing? through = thing;
                Log(await through!.Name(await Value("through")));
            }
            catch (NullReferenceException)
            {
                Log("null again");
            }
        }
    }
}

public partial interface IThing
{
    Coroutine<string> Name(string argument);
}

public partial class Thing : IThing
{
    [Coroutine]
    public virtual async Coroutine<string> Name(string argument) => $"thing {await Value(argument)}";
}

public partial class Other : Thing
{
    [Coroutine]
    public override async Coroutine<string> Name(string argument) => $"other {await base.Name(argument)}";
}
