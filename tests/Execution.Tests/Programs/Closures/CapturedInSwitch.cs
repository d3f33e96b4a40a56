// Variables of patterns and of the sections of a switch.
namespace Programs.Closures.CapturedInSwitch;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        foreach (object item in new object[] { 1, "two", 3.5, 'c' })
            Log(await Describe(item)());
    }

    private static Func<Coroutine<string>> Empty => async () => await Value("empty");

    private static Func<Coroutine<string>> Describe(object item)
    {
        return async () =>
        {
            Func<Coroutine<string>> made;
            switch (item)
            {
                case int n when n > 0:
                    made = async () => $"int {n++} {await Value(n)}";
                    break;
                case string s:
                    var length = s.Length;
                    made = async () => $"string {s} {length++}";
                    await made();
                    break;
                case double:
                    length = 5;
                    made = async () => $"double {length} {await Value(2)}";
                    break;
                default:
                    made = Empty;
                    break;
            }
            return await made();
        };
    }
}
