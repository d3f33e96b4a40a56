// What is converted for an operator is converted before the other operand is awaited: by the user's conversion, or to a text. Only tuples are compared with conversions at the end.
using System.Text;

namespace Programs.Operators.ConvertedBefore;

public readonly struct Amount(int value)
{
    public int Of => value;

    public static implicit operator Amount(int value) => value < 0 ? throw new OverflowException(Note("below zero", "below zero")) : new(Note("to amount", value));

    public static implicit operator int(Amount amount) => Note("to int", amount.Of);

    public static Amount operator +(Amount left, Amount right) => new(Note("add", left.Of + right.Of));

    public static bool operator ==(Amount left, Amount right) => Note("==", left.Of == right.Of);

    public static bool operator !=(Amount left, Amount right) => Note("!=", left.Of != right.Of);

    public override bool Equals(object? other) => other is Amount amount && amount.Of == Of;

    public override int GetHashCode() => Of;

    public override string ToString() => Note("to text", $"{Of}!");
}

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        await Sums();
        await OwnOperators();
        await Texts();
        await Pairs();
    }

    [Coroutine]
    private static async Coroutine Sums()
    {
        var plain = 1;
        plain += await Value(new Amount(2));
        Log(plain);
        int? maybe = 3;
        maybe += await Value((Amount?)new Amount(4));
        Log(maybe);
        int[] numbers = [5];
        numbers[Note("index", 0)] += await Call(new Amount(6));
        Log(numbers[0] + await Value(new Amount(1)));
        try
        {
            var negative = -1;
            negative += await Value(new Amount(2));
        }
        catch (OverflowException e)
        {
            Log(e.Message);
        }
    }

    /// <summary>The operators are C#'s own, for what the operands are converted to.</summary>
    [Coroutine]
    private static async Coroutine OwnOperators()
    {
        var amount = new Amount(3);
        amount *= await Value(2);
        Log(amount.Of);
        Amount[] amounts = [amount];
        amounts[Note("index", 0)] -= await Call(1);
        Amount? maybe = amounts[0];
        maybe %= await Value(4);
        Log(maybe?.Of ?? 0);
        maybe *= await Value((int?)null);
        Log(maybe is null);
        amount ^= amount * await Value(amount);
        Log(amount > await Value(-30));
    }

    [Coroutine]
    private static async Coroutine Texts()
    {
        var builder = new StringBuilder("b");
        Log(builder + await Appended(builder, "!"));
        object boxed = builder;
        boxed += await Appended(builder, "?");
        Log(boxed);
        var text = "t";
        text += builder + await Appended(builder, ".");
        Log(text);
        Log("q" + (builder + await Appended(builder, ",")));
        Log(new Amount(1) + await Value("x"));
        Amount? none = null;
        object? nothing = null;
        Log(none + await Value("y") + nothing + await Value("z"));
        Log(Note("number", 1) + 2 + await Value("c") + 'd' + await Value("e"));
        Log(await Either(builder, builder) + await Either<int?>(null, null));
    }

    [Coroutine]
    private static async Coroutine<string> Either<T>(T one, T other)
    {
        one = other;
        return one + await Value("T");
    }

    [Coroutine]
    private static async Coroutine<string> Appended(StringBuilder builder, string text)
    {
        await Pause(text);
        builder.Append(text);
        return "done";
    }

    [Coroutine]
    private static async Coroutine Pairs()
    {
        var number = 5;
        Log((number, 2) == (await Value(new Amount(5)), await Value(new Amount(2))));
        Log((number, 2) != (await Value(new Amount(6)), await Value(new Amount(2))));
        var pair = (number, (2, number));
        Log(pair == (await Value(new Amount(5)), (await Value(new Amount(2)), Note("last", 4))));
        Log((await Value(5), (string?)null) == (number = 6, await Value((string?)null)));
        (int, string?)? lifted = (6, null);
        Log(lifted == (await Value(6), null));
        Log((null, number) == (await Value((string?)null), (long)await Value(6)));
    }
}
