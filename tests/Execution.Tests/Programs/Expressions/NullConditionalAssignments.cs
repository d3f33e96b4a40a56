// Null-conditional assignments of awaited values: nothing is evaluated for a null receiver.
// needs C# 14
namespace Programs.Expressions.NullConditionalAssignments;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Holder? holder = new Holder();
        Holder? none = null;
        holder?.Value = await Value(1);
        none?.Value = await Value(2);
        holder?.Value += await Value(10);
        Log(holder?.Value);
        holder?.Cells[await Value(1)] = await Value(5);
        none?.Cells[await Value(1)] = Note("never", 5);
        Log(string.Join(" ", holder!.Cells));
        holder?.Next?.Value = await Value(6);
        holder?.Next = new Holder { Value = await Value(7) };
        holder?.Next?.Value -= await Value(2);
        Log(holder?.Next?.Value);
        (await Value(holder))?.Next?.Value *= Note("times", 3);
        Log(holder?.Next?.Value);
        holder?.Text ??= await Value("text");
        holder?.Text ??= await Value("never");
        Log(holder?.Text);
        Log((none?.Value = await Value(8)) is null);
        Log((holder?.Value = await Value(9)) + await Value(1));
        holder?.Changed += name => Log($"changed {name}");
        holder?.Raise(await Value("event"));
    }
}

public sealed class Holder
{
    public event Action<string>? Changed;

    public int Value
    {
        get => field;
        set => field = Note($"set {value}", value);
    }

    public int[] Cells { get; } = new int[3];

    public Holder? Next { get; set; }

    public string? Text { get; set; }

    public void Raise(string name) => Changed?.Invoke(name);
}
