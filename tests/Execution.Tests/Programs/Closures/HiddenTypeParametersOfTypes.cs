#pragma warning disable CS0693, CS8387
namespace Programs.Closures.HiddenTypeParametersOfTypes;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var box = new Box<string> { Content = "content" };
        Log(await box.Hide(1));
        Log(await box.Local());
        Log(await Box<string>.Still(2));
        await foreach (var item in box.Items('x'))
            Log(item);
        Shape<Uri> shape = new Round<Uri>();
        Log(await shape.Area(3));
        Log(await new Round<Uri>().Area("four"));
    }
}

public partial class Shape<T>
{
    [Coroutine]
    public virtual async Coroutine<string> Area<U>(U value) => $"{await Value(value)} {typeof(T).Name}";
}

public partial class Round<T> : Shape<T>
{
    [Coroutine]
    public override async Coroutine<string> Area<T>(T value)
    {
        Func<Coroutine<string>> above = () => base.Area(value);
        return $"{typeof(T).Name} {await base.Area<T>(value)} {await above()} {this is Shape<Uri>} {await Value(1)}";
    }
}

public partial class Box<T>
{
    public T? Content;

    [Coroutine]
    public async Coroutine<string> Hide<T>(T value)
    {
        var kept = value;
        Func<Coroutine<T>> again = async () => { kept = await Value(kept); return kept; };
        return $"{typeof(T).Name} {await again()} {Content} {await Value(GetType().Name)}";
    }

    [Coroutine]
    public static async Coroutine<string> Still<T>(T value) => $"{await Value(typeof(T).Name)} {value}";

    [Coroutine]
    public async IAsyncEnumerable<T> Items<T>(T value)
    {
        yield return await Value(value);
        Log(Content);
        yield return value;
    }

    [Coroutine]
    public async Coroutine<string> Local()
    {
        var count = 0;
        return $"{await Inner(1.5)} {await Inner(Content)} {count}";

        [Coroutine]
        async Coroutine<string> Inner<T>(T value)
        {
            count++;
            return $"{typeof(T).Name} {await Value(value)} {Content}";
        }
    }
}
