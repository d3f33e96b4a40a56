// Nullable values, tuples and annotations across functions.
namespace Programs.Closures.NullableAndTuples;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        string? text = null;
        (int A, string? B) pair = (1, null);
        Func<string?, Coroutine<(int Length, string? Text)>> measure = async value =>
        {
            text ??= await Value(value);
            pair.A += text?.Length ?? 0;
            pair.B ??= text;
            return (text!.Length, Text: value);
        };
        var (length, again) = await measure("abc");
        Log($"{length} {again} {text} {pair}");
        var named = await measure(null);
        Log($"{named.Length} {named.Text is null} {pair.A} {pair.B}");
        int? count = null;
        Log(await Next() + await Next());
        Log(count);

        [Coroutine]
        async Coroutine<int> Next()
        {
            count = (count ?? 10) + 1;
            count += await Value(1);
            return count.Value;
        }
    }
}
