namespace Programs.Closures.FunctionsLentWithMembers;

// Local functions of plain lambdas that coroutine lambdas call: they use the instance, and others have members of their names.
public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Log(await new Job(3).Run());
        Func<int, Func<Coroutine<int>>> counting = n =>
        {
            int Count() => n++;
            return async () =>
            {
                var list = new List<int> { 1, 2 };
                return (list.Count * 100) + Count() + Count() + await Value(10);
            };
        };
        Log(await counting(5)());
        checked
        {
            try
            {
                Fail(1);
            }
            catch (LambdaException e)
            {
                Log(await e.Next() + await e.Next());
            }

            int Fail(int n) => throw new LambdaException(async () => n += await Value(1));
        }
    }

    private sealed partial class Job(int step)
    {
        [Coroutine]
        public async Coroutine<int> Run()
        {
            Func<int, Func<Coroutine<int>>> make = n =>
            {
                int Add(int x) => x + step;
                return async () => Add(await Value(n));
            };
            return await make(1)();
        }
    }

    private sealed class LambdaException(Func<Coroutine<int>> next) : Exception
    {
        public Func<Coroutine<int>> Next => next;
    }
}
