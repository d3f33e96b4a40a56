// Functions that capture nothing themselves, but call others that do: by way of several, in either order, in circles, and with this.
namespace Programs.Closures.CapturesOfCalls;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        for (var i = 0; i < 2; i++)
        {
            var count = i * 10;
            await First();
            Log($"count {count}");
            Log(await Last(3));
            Log($"count {count}");

            [Coroutine]
            async Coroutine First() => await Second();

            [Coroutine]
            async Coroutine Second()
            {
                await Pause("second");
                await Third();
            }

            [Coroutine]
            async Coroutine Third() => count += await Value(1);

            [Coroutine]
            async Coroutine<int> Last(int n) => n == 0 ? 0 : await Middle(n) + 1;

            [Coroutine]
            async Coroutine<int> Middle(int n)
            {
                if (n == 1)
                    await First();
                return await Last(n - 1);
            }
        }

        await new Owner("owner").Run();
    }
}

public sealed partial class Owner(string name)
{
    private int _calls;

    [Coroutine]
    public async Coroutine Run()
    {
        Log(await Outer());
        Log(_calls);

        [Coroutine]
        async Coroutine<string> Outer() => await Between();

        [Coroutine]
        async Coroutine<string> Between() => await Inner() + await Value("!");

        [Coroutine]
        async Coroutine<string> Inner()
        {
            _calls++;
            await Pause("inner");
            return $"{name} {_calls}";
        }
    }
}
