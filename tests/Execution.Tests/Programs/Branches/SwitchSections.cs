// Locals of a switch block are shared by its sections; a pattern variable is its section's own.
namespace Programs.Branches.SwitchSections;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        for (var i = 0; i < 3; i++)
        {
            switch (i)
            {
                case 0:
                    int shared = await Value(10);
                    Log(shared);
                    break;
                case 1:
                    shared = 5;
                    await Pause("shared");
                    Log(shared);
                    break;
                case var rest:
                    await Pause("rest");
                    Log(rest);
                    break;
            }
        }
    }
}
