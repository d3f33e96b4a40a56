// Virtual methods of generic types, overridden under other arguments.
namespace Programs.Dispatch.GenericBases;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Box<int> numbers = new Numbers();
        Log(await numbers.Put(await Value(3)));
        Box<string> words = new Wrapped<string>("!");
        Log(await words.Put("a"));
        Box<List<int>> lists = new Lists<int>();
        Log(await lists.Put([1, 2]));
        Log(await lists.Map(await Value("m")));
        Log(await new Box<long>().Put(4));
        Log(await new Outer<int>.Inner().Ask<string>(7, "x") + await new Outer<int>.Deep().Ask(8, 9.5));
    }
}

public partial class Box<T>
{
    [Coroutine]
    public virtual async Coroutine<string> Put(T value)
    {
        await Pause("put");
        return $"{typeof(T).Name} {value}";
    }

    [Coroutine]
    public virtual async Coroutine<(T? First, U Second)> Map<U>(U other) => (default, await Value(other));
}

public sealed partial class Numbers : Box<int>
{
    [Coroutine]
    public override async Coroutine<string> Put(int number) => $"number {await base.Put(number + await Value(1))}";
}

public partial class Wrapped<T>(T suffix) : Box<T>
{
    [Coroutine]
    public override async Coroutine<string> Put(T value) => $"{await base.Put(value)}{suffix}";
}

public partial class Lists<T> : Box<List<T>>
{
    [Coroutine]
    public override async Coroutine<string> Put(List<T> value)
    {
        var text = "";
        foreach (var item in value)
            text += $"{await Value(item)},";
        return text + await base.Put([]);
    }

    [Coroutine]
    public override async Coroutine<(List<T>? First, U Second)> Map<U>(U other) => (await base.Map(other)) with { First = [] };
}

public partial class Outer<T>
{
    public partial class Inner
    {
        [Coroutine]
        public virtual async Coroutine<string> Ask<U>(T left, U right) => $"{left} {await Value(right)};";
    }

    public partial class Deep : Inner
    {
        [Coroutine]
        public override async Coroutine<string> Ask<U>(T left, U right)
        {
            var inner = await base.Ask(left, right);
            return $"deep {inner} {await Call(left)}";
        }
    }
}
