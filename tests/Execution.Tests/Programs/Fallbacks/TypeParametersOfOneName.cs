// fallback: a type that cannot be written down
#pragma warning disable CS0693
namespace Programs.Fallbacks.TypeParametersOfOneName;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var inner = new Outermost<string>.Inner<DateTime>();
        Log(await inner.Work(1, "two"));
        Func<Coroutine<string>> call = () => inner.Work('c', 2.5);
        Log(await call());
    }
}

public partial class Outermost<T>
{
    public partial class Inner<T>
    {
        [Coroutine]
        public virtual async Coroutine<string> Work<T, U>(T first, U second) => $"{typeof(T).Name} {await Value(second)} {GetType()}";
    }
}
