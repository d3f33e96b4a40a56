// Variables of try blocks, filters and handlers that lambdas capture.
namespace Programs.Exceptions.CapturedInHandlers;
public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        for (var i = 0; i < 3; i++)
        {
            int a = i;
            try
            {
                var b = a;
                Func<int> f = () => a + b++;
                await Pause("t");
                Log(f() + f());
                if (i == 1)
                    throw new InvalidOperationException($"e{b}");
            }
            catch (InvalidOperationException e)when (Get(e.Message, out var msg) && msg.Length > 1)
            {
                Func<string> f = () => msg + e.Message;
                await Pause("c");
                msg += "x";
                Log(f());
                var inner = 3;
                try
                {
                    await Pause("in");
                    if (i == 1)
                        throw;
                }
                catch (Exception e2)
                {
                    inner++;
                    Log(ReferenceEquals(e, e2).ToString() + inner);
                }
                finally
                {
                    a = 50;
                    await Pause("inf");
                }
            }
            finally
            {
                var z = a;
                Action q = () => z++;
                q();
                Log(z + a);
            }

            using var d = new D($"d{i}");
            await Pause("u");
            using (D d1 = new("x"), d2 = new("y"))
            {
                if (i == 0)
                    continue;
                await Pause("v");
                if (i == 2)
                    break;
            }

            Log("end");
        }

        try
        {
            try
            {
                Log("a");
                await Pause("p");
            }
            catch
            {
                await Pause("never");
                throw;
            }

            try
            {
                throw new D2();
            }
            catch (D2 e)when (e.Code == 3)
            {
                Log(e.Code++);
                await Pause("d2");
                throw new Exception("wrap", e);
            }
        }
        catch (Exception e)when (e.InnerException is D2 { Code: 4 } d2)
        {
            Log(d2.Code + await Value(1));
        }

        Log(await Val(await Value(3) > 4 ? throw new Exception("thrown") : 5).Or(7));
    }

    static bool Get(string s, out string o)
    {
        o = s + "!";
        return true;
    }

    [Coroutine]
    static async Coroutine<int> Val(int x)
    {
        await Pause("val");
        return x;
    }
}

public sealed class D(string n) : IDisposable
{
    public void Dispose() => Log("dispose " + n);
}

public sealed class D2 : Exception
{
    public int Code = 3;
}

public static partial class X
{
    [Coroutine]
    public static async Coroutine<T> Or<T>(this Coroutine<T> c, T t)
    {
        try
        {
            return await c;
        }
        catch (InvalidOperationException)
        {
            return t;
        }
    }
}
