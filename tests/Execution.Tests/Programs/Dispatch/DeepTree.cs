// runs once
// A virtual recursion deeper than the stack.
namespace Programs.Dispatch.DeepTree;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Node node = new Leaf();
        for (var i = 0; i < 20_000; i++)
            node = i % 3 == 0 ? new Plus(node) : new Same(node);
        Log(await node.Sum());
        IAsk ask = new Last();
        for (var i = 0; i < 20_000; i++)
            ask = new Link(ask);
        Log(await ask.Ask(0));
    }
}

public abstract partial class Node
{
    public abstract Coroutine<long> Sum();
}

public sealed partial class Leaf : Node
{
    [Coroutine]
    public override async Coroutine<long> Sum() => await Value(1L);
}

public partial class Same(Node inner) : Node
{
    [Coroutine]
    public override async Coroutine<long> Sum() => await inner.Sum();
}

public partial class Plus(Node inner) : Same(inner)
{
    [Coroutine]
    public override async Coroutine<long> Sum() => 1 + await base.Sum();
}

public partial interface IAsk
{
    Coroutine<int> Ask(int depth);
}

public sealed partial class Link(IAsk next) : IAsk
{
    [Coroutine]
    async Coroutine<int> IAsk.Ask(int depth) => await next.Ask(depth + 1);
}

public sealed partial class Last : IAsk
{
    [Coroutine]
    public async Coroutine<int> Ask(int depth) => await Value(depth);
}
