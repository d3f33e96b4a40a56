// Type parameters of the method and of the type, captured by lambdas.
namespace Programs.Mixed.GenericClosures;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Log(await new Box<int>(5).Fold("x", (text, number) => $"{text}{number}"));
        Log(await new Box<string>("s").Fold(1.5, (number, text) => number + text.Length));
    }
}

public sealed partial class Box<T>(T content)
{
    [Coroutine]
    public async Coroutine<TState> Fold<TState>(TState state, Func<TState, T, TState> fold)
        where TState : notnull
    {
        Func<TState> step = () => state = fold(state, content);
        for (var i = 0; i < 2; i++)
        {
            var before = await Value(state);
            Func<(TState, T)> pair = () => (before, content);
            step();
            await Pause(pair().ToString());
        }
        return state;
    }
}
