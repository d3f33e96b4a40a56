// Types with an implicit operator to a number or a string: a switch statement asks about what it makes, a switch expression about the value itself.
namespace Programs.Patterns.SwitchedConversions;

#pragma warning disable CS8509 // not all values are handled

public readonly struct Id(int number)
{
    public int Number => number;

    public static implicit operator int(Id id) => Note("to number", id.Number);

    public static implicit operator Id(int number) => new(Note("from number", number));
}

public class Name(string text)
{
    public string Text => text;

    public static implicit operator string(Name name) => Note("to text", name.Text);

    public static implicit operator Exception(Name name) => new(Note("to exception", name.Text));

    public override string ToString() => $"name {text}";
}

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        await Expressions(new Id(3), new Id(2));
        await Statements(new Id(3), new Name("a"));
        await Generic(new Name("b"));
        await Unmatched(new Name("c"));
    }

    [Coroutine]
    private static async Coroutine Expressions(Id id, Id? other)
    {
        Log(id switch { { Number: 2 } => await Value(2), var three when three.Number == 3 => three.Number + await Call(1), var any => any });
        Log(await Value(other) switch { null => await Value(1), { Number: 2 } and var two => await Value(two.Number), _ => 4 });
        Log(id switch { { Number: var number } when await Value(number) == 4 => number, _ => await Value(1) });
    }

    [Coroutine]
    private static async Coroutine Statements(Id id, Name name)
    {
        switch (id)
        {
            case > 2 and var number when await Value(number == 3):
                Log($"{number}");
                break;
        }

        switch (await Value(name))
        {
            case "b":
                break;
            case var text when text.Length == 1:
                await Pause(text);
                goto case "b";
        }
    }

    [Coroutine]
    private static async Coroutine Generic<T>(T name)
        where T : Name =>
        Log(name switch { { Text: "a" } => 1, { Text: "b" } and var b => await Value(b.Text.Length), null => 3 });

    /// <summary>The exception tells of the value, not of what an operator makes of it.</summary>
    [Coroutine]
    private static async Coroutine Unmatched(Name name)
    {
        try
        {
            Log(name switch { { Text: "a" } => await Value(1) });
        }
        catch (System.Runtime.CompilerServices.SwitchExpressionException error)
        {
            Log($"{error.UnmatchedValue} {error.Message}");
        }

        try
        {
            Log(await Value("text") switch { "a" => await Value(1) });
        }
        catch (System.Runtime.CompilerServices.SwitchExpressionException error)
        {
            Log($"{error.UnmatchedValue} {error.Message}");
        }
    }
}
