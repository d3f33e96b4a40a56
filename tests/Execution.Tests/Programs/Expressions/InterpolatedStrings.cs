namespace Programs.Expressions.InterpolatedStrings;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var x = 1;
        Log($"{x} {await Value(2)} {x = 3} {await Call(4),5}| {x}");
        Log($"{await Value(1.5):0.00} {Note("inner", "i")} {await TaskOf("t"),-4}|");
        Log($"outer {$"inner {await Value("deep")}"} {{braces}}");
    }
}
