// Conditions that are no bool: a conversion to bool beside an operator !, and operator true, in every place that asks for a condition.
namespace Programs.Operators.Conditions;

/// <summary>Converts to <c>bool</c>, and negates itself in its own way.</summary>
public readonly struct Flag(int value)
{
    public static implicit operator bool(Flag flag) => flag.Is("bool");

    public static bool operator !(Flag flag) => !flag.Is("not");

    private bool Is(string asked) => Note(asked, value) > 0;
}

/// <summary>Only knows whether it is true.</summary>
public readonly struct Vote(int value)
{
    public static bool operator true(Vote vote) => vote.Is("true");

    public static bool operator false(Vote vote) => !vote.Is("false");

    public static Vote operator !(Vote vote) => new(vote.Is("not") ? 0 : 1);

    public static Vote operator &(bool left, Vote right) => Note($"{left} and", right);

    private bool Is(string asked) => Note(asked, value) > 0;
}

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        if (await Value(new Flag(1)))
            Log("yes");
        if (new Flag(0))
            await Pause("never");
        var count = 0;
        while (await Value(new Flag(2 - count)))
            count++;
        do
            await Pause($"{count}");
        while (new Vote(--count));
        for (; new Flag(2 - count); count++)
            await Pause($"{count}");
        Log(new Flag(1) ? await Value(1) : 2);
        Log(await Value(new Flag(0)) || new Flag(1) && await Value(new Flag(1)));
        if (!await Value(new Flag(0)))
            Log("not");
        dynamic late = new Flag(1);
        if (late)
            await Pause("late");
        await Switches(3);
        await Filters();
    }

    [Coroutine]
    private static async Coroutine Switches(object value)
    {
        Log(value switch { int n when new Vote(n - 3) => await Value(1), int n when new Flag(n - 3) => await Value(2), var other => await Value(3) });
        Log(value switch { int n when await Value(new Vote(0)) => n, int n when await Value(new Flag(n)) => await Value(2), _ => 3 });
        switch (value)
        {
            case int n when new Vote(0):
                await Pause($"{n}");
                break;
            case var any when new Flag(1):
                await Pause($"any {any}");
                break;
        }

        switch (value)
        {
            case int n when await Value(new Flag(0)):
                Log(n);
                break;
            case var any when await Value(new Vote(1)):
                Log($"any {any}");
                break;
        }
    }

    [Coroutine]
    private static async Coroutine Filters()
    {
        for (var i = 0; i < 3; i++)
        {
            try
            {
                throw new InvalidOperationException(await Value($"try {i}"));
            }
            catch (InvalidOperationException error) when (error.Message == "try 0" && new Flag(1))
            {
                await Pause("flag");
            }
            catch (InvalidOperationException error) when (new Vote(i - 1))
            {
                await Pause(error.Message);
            }
            catch (InvalidOperationException error) when (new Flag(1))
            {
                Func<string> told = () => error.Message;
                await Pause(told());
            }
        }
    }
}
