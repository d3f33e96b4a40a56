namespace Programs.Lambdas.AsyncLambdaInLoop;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var steps = new List<Func<Coroutine<string>>>();
        for (var i = 0; i < 3; i++)
        {
            var own = i;
            steps.Add(async () => $"{own++} {await Value(own)} {i}");
            await Pause("made");
        }
        foreach (var step in steps)
            Log(await step() + " " + await step());
    }
}
