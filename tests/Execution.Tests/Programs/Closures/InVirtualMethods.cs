// Functions in overrides, explicit implementations and bodies of interfaces.
namespace Programs.Closures.InVirtualMethods;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Base made = new Derived { Factor = 3 };
        Log(await made.Work(2));
        Log(await new Base().Work(2));
        IJob job = new Derived { Factor = 5 };
        Log(await job.Job(1));
        Log(await ((IJob)new Plain()).Job(4));
    }

    public partial interface IJob
    {
        int Size { get; }

        [Coroutine]
        async Coroutine<string> Job(int n)
        {
            Func<int, Coroutine<int>> add = async x => n += x + await Value(Size);
            Log(await add(1));
            return $"{await Inner()} {n}";

            [Coroutine]
            async Coroutine<int> Inner()
            {
                await Pause("inner");
                return Size + n++;
            }
        }
    }

    private sealed class Plain : IJob
    {
        public int Size => 7;
    }

    public partial class Base
    {
        protected virtual string Name => "base";

        [Coroutine]
        public virtual async Coroutine<string> Work(int n)
        {
            Func<Coroutine<string>> f = async () => $"{Name} {n++} {await Value(1)}";
            return await f() + await f();
        }
    }

    public sealed partial class Derived : Base, IJob
    {
        public int Factor { get; init; }

        int IJob.Size => Factor;

        protected override string Name => "derived";

        [Coroutine]
        public override async Coroutine<string> Work(int n)
        {
            return await Twice() + n;

            [Coroutine]
            async Coroutine<string> Twice()
            {
                n *= Factor;
                await Pause($"{n}");
                return $"{Name} {base.Name} ";
            }
        }
    }
}
