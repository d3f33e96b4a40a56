// nameof and typeof of unbound generic types, of members, parameters and awaited text beside them.
// needs C# 14
namespace Programs.Expressions.UnboundNames;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Log(nameof(List<>) + await Value("!"));
        Log(nameof(Dictionary<,>.Keys) + await Value("!") + nameof(Outer<>.Inner<>));
        Log(typeof(Outer<>.Inner<>).Name + await Value("!") + typeof(Dictionary<,>).GetGenericArguments().Length);
        Log(await Value(nameof(List<>.Count)) is nameof(List<int>.Count));
        switch (await Value("List"))
        {
            case nameof(List<>):
                Log("a list");
                break;
        }

        Log(await Named(nameof(Outer<>.Member), other: await Value(1)));
    }

    [Coroutine]
    private static async Coroutine<string> Named(string name, int other)
    {
        await Pause(nameof(other));
        return $"{name} {nameof(name)} {nameof(Named)}";
    }
}

public class Outer<T>
{
    public T? Member { get; set; }

    public class Inner<TOther>
    {
        public TOther? Own { get; set; }
    }
}
