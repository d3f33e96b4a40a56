namespace Programs.Types.NestedGenericTypes;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Log(await new Outer<int>.Inner<string>().Join<double>(1, "two", 3.5));
        Log(await Outer<char>.Inner<bool>.Name());
    }
}

public partial class Outer<TOuter>
    where TOuter : struct
{
    public sealed partial class Inner<TInner>
        where TInner : notnull
    {
        [Coroutine]
        public static async Coroutine<string> Name() => $"{await Value(typeof(TOuter).Name)} {typeof(TInner).Name}";

        [Coroutine]
        public async Coroutine<string> Join<T>(TOuter a, TInner b, T c)
            where T : IFormattable
        {
            (TOuter, TInner) kept = (a, b);
            await Pause("join");
            return $"{kept.Item1} {kept.Item2} {c.ToString("0.00", null)} {await Name()}";
        }
    }
}
