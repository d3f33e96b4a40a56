// Lambdas and functions with attributes, on themselves, their parameters and their type parameters.
namespace Programs.Closures.AttributesOnLambdas;

public static partial class Program
{
    [AttributeUsage(AttributeTargets.All)]
    private sealed class NoteAttribute(string text) : Attribute
    {
        public string Text { get; } = text;
    }

    [Coroutine]
    public static async Coroutine Run()
    {
        var n = 1;
        Func<int, Coroutine<int>> marked = [Coroutine, Note("lambda")] async ([Note("x")] int x) => n + x + await Value(1);
        Log(await marked(1));
        Func<int, Coroutine<int>> left = [Coroutine(Rewrite = false)] async (int x) => n + x + await Value(2);
        n++;
        Log(await left(1));
        Log(await Inner<int>(4));
        Log(await Unmarked(5));

        [Coroutine, Note("function")]
        [return: Note("result")]
        async Coroutine<T> Inner<[Note("T")] T>([Note("value")] T value)
        {
            n++;
            return await Call(value);
        }

        async Coroutine<int> Unmarked(int x)
        {
            n += x;
            await Pause("unmarked");
            return n + await Inner(x);
        }
    }
}
