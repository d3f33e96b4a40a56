namespace Programs.Loops.ForEachString;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var vowels = 0;
        foreach (var letter in await Value("coroutine"))
            vowels += "aeiou".Contains(letter) ? await Call(1) : 0;
        Log(vowels);
    }
}
