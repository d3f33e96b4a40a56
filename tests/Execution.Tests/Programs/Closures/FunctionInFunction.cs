// Coroutine functions in coroutine functions, with variables of each.
namespace Programs.Closures.FunctionInFunction;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var a = 1;
        Log(await Outer(10));
        Log(await Outer(20));
        Log(a);

        [Coroutine]
        async Coroutine<int> Outer(int x)
        {
            var b = x + a;
            var one = await Middle(1);
            b += 100;
            return one + await Middle(2) + b;

            [Coroutine]
            async Coroutine<int> Middle(int y)
            {
                var c = y;
                await Inner();
                c *= 2;
                await Inner();
                return a + b + c;

                [Coroutine]
                async Coroutine Inner()
                {
                    a++;
                    b += x;
                    c += y;
                    await Pause($"{a} {b} {c}");
                    if (a < 4)
                        Log(await Outer(x + 1));
                }
            }
        }
    }
}
