// Members of extension blocks: called on a receiver, through the class, with ?., in loops and lambdas.
// needs C# 14
using System.Runtime.CompilerServices;

namespace Programs.Extensions.Instance;

public static partial class Texts
{
    extension(string text)
    {
        [Coroutine]
        public async Coroutine<string> Twice(int times = 2, [CallerMemberName] string caller = "")
        {
            var result = "";
            for (var i = 0; i < times; i++)
                result += await Value(text);
            text = "changed";
            await Pause(text);
            return $"{result} for {caller}";
        }

        [Coroutine]
        public async Coroutine Show(params object[] more)
        {
            Log($"{text} and {await Value(more.Length)}");
            var inner = async () => $"{text} {await Value(1)} {more.Length}";
            Log(await inner());
            await Local(2);

            [Coroutine]
            async Coroutine Local(int n)
            {
                if (n > 0)
                    await Local(n - 1);
                text += await Value(n);
                Log(text);
            }
        }

        [Coroutine]
        internal async Coroutine<string> Nested() => await text.Twice(1) + await Twice(text, times: await Value(2)) + await "other".Twice();

        public string Ordinary(int n) => text + n;
    }

    extension(int number)
    {
        [Coroutine]
        public async Coroutine<int> Twice()
        {
            number++;
            await Pause("number");
            return number * 2;
        }
    }

    [Coroutine]
    public static async Coroutine<string> Twice(this object any) => $"classic {await Value(any)}";
}

public static partial class Program
{
    private static int s_calls;

    private static string Next(string text)
    {
        Log($"receiver {++s_calls}");
        return text + s_calls;
    }

    [Coroutine]
    public static async Coroutine Run()
    {
        s_calls = 0;
        Log(await "a".Twice());
        Log(await Next("b").Twice(times: await Value(3)));
        Log(await Texts.Twice(Next("c"), 1, "nobody"));
        Log(await Texts.Twice(caller: "named", times: 1, text: Next("d")));
        Log(await 4.Twice() + await 5.Twice());
        Log(await 2.5.Twice());
        string? none = s_calls > 100 ? "x" : null;
        var maybe = none?.Twice();
        Log(maybe is null);
        Log(await ("y"?.Twice(1) ?? Value2("")));
        await "params".Show(1, await Value("two"), 3);
        await Next("e").Show();
        Log(await "f".Nested());
        Log("g".Ordinary(await Value(1)));
        var stored = new[] { "h", "i" }.Select(text => text.Twice(1)).ToList();
        foreach (var one in stored)
            Log(await one);
        Func<int, string, Coroutine<string>> group = "group".Twice;
        Log(await group(2, "me"));
        try
        {
            await ((string)null!).Nested();
        }
        catch (Exception error)
        {
            Log(error.GetType().Name);
        }
    }

    private static Coroutine<string> Value2(string text) => Coroutine.FromResult(text);
}
