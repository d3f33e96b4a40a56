namespace Programs.Types.NestedTypes;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Outer.Secret = "secret";
        Log(await Outer.Inner.Get(1));
        Log(await new Outer.Inner.Deepest("d").Get());
    }
}

public static partial class Outer
{
    public static string Secret { private get; set; } = "";

    public static partial class Inner
    {
        [Coroutine]
        public static async Coroutine<string> Get(int number) => $"{Secret} {await Value(number)}";

        public sealed partial class Deepest(string name)
        {
            [Coroutine]
            public async Coroutine<string> Get()
            {
                await Pause(name);
                Secret += name;
                return Secret;
            }
        }
    }
}
