namespace Programs.Expressions.IncrementsBetween;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var i = 0;
        Log($"{i++} {await Value(i++)} {++i} {await Call(i--)} {i}");
        var array = new int[3];
        array[i] = i++ + await Value(i);
        Log(string.Join(",", array) + $" {i}");
    }
}
