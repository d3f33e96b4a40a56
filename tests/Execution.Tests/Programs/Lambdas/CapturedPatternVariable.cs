namespace Programs.Lambdas.CapturedPatternVariable;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        if (await Value<object>(5) is int number)
        {
            Func<int> twice = () => number * 2;
            number++;
            await Pause("kept");
            Log(twice());
        }
        if (int.TryParse(await Value("7"), out var parsed))
        {
            Action bump = () => parsed++;
            bump();
            await Pause("bumped");
            Log(parsed);
        }
    }
}
