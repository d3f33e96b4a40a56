// A coroutine lambda with a statement of every kind around awaits.
namespace Programs.Lambdas.EveryStatement;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var total = 0;
        Func<int[], Coroutine<string>> work = async items =>
        {
            var text = "";
            foreach (var item in items)
            {
                try
                {
                    for (var i = await Value(0); i < item; i++)
                    {
                        if (await Value(i) == 1)
                            continue;
                        total += i + await Value(item);
                    }

                    switch (item)
                    {
                        case 2 when await Value(true):
                            goto done;
                        case 3:
                            throw new InvalidOperationException(await Value("three"));
                    }

                    while (total > 10)
                        total -= await Value(7);
                    do
                        text += await Value("d");
                    while (text.Length < 2);
                }
                catch (InvalidOperationException error) when (error.Message.Length == 5)
                {
                    text += await Value(error.Message);
                }
                finally
                {
                    await Pause($"finally {total}");
                }

                using (await Value(new Resource(text)))
                    text += item;
        done:
                lock (items)
                    total++;
            }

            return text + await Value(total);
        };
        Log(await work([1, 2, 3]));
        Log(await work([]));
    }
}

public sealed class Resource(string name) : IDisposable
{
    public void Dispose() => Log($"dispose {name}");

    public override string ToString() => name;
}
