namespace Programs.Lambdas.GenericLocalFunctions;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var prefix = await Value("p");
        Log(Show(1) + Show("two"));
        prefix = "q";
        await Pause("changed");
        Log(Show(3.5));

        string Show<T>(T value) => $"{prefix}{typeof(T).Name}{value}";
    }
}
