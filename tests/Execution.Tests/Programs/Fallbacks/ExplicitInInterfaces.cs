// fallback: an explicit implementation, by an interface or of a static or hidden method, of an interface that is not partial
namespace Programs.Fallbacks.ExplicitInInterfaces;

// Two interfaces implement the method of a third one; a class chooses.
public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        IJob first = new First();
        Log(await first.Work(1));
        IJob both = new Both();
        Log(await both.Work(2));
    }

    public interface IJob
    {
        Coroutine<int> Work(int n);
    }

    public partial interface IChild : IJob
    {
        [Coroutine]
        async Coroutine<int> IJob.Work(int n)
        {
            await Pause("child");
            return n + 1;
        }
    }

    public partial interface IOther : IJob
    {
        [Coroutine]
        async Coroutine<int> IJob.Work(int n)
        {
            await Pause("other");
            return n + 2;
        }
    }

    private sealed class First : IChild;

    private sealed partial class Both : IChild, IOther
    {
        [Coroutine]
        public async Coroutine<int> Work(int n) => n * 10 + await Value(n);
    }
}
