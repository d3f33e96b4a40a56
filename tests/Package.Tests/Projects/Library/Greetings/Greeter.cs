using Coroutines;

namespace Greetings;

/// <summary>Greets, after a while.</summary>
public abstract partial class Greeter
{
    [Coroutine]
    public async Coroutine<string> Greet(string name)
    {
        var word = await Word();
        return $"{word}, {name}";
    }

    protected abstract Coroutine<string> Word();
}
