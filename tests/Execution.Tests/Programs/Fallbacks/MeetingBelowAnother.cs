// fallback: explicit implementations by two interfaces that meet in a class whose own method is not rewritten
namespace Programs.Fallbacks.MeetingBelowAnother;

// The interface that chooses between two others is not partial, so nothing that we add chooses.
public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        IJob[] all = [new Class(), new Left()];
        foreach (var one in all)
            Log(await one.Work(await Value(1)));
    }

    public partial interface IJob
    {
        Coroutine<int> Work(int n);
    }

    public partial interface ILeft : IJob
    {
        [Coroutine]
        async Coroutine<int> IJob.Work(int n) => n + await Value(1);
    }

    public partial interface IRight : IJob
    {
        [Coroutine]
        async Coroutine<int> IJob.Work(int n) => n + await Value(2);
    }

    public interface IBoth : ILeft, IRight
    {
        [Coroutine]
        async Coroutine<int> IJob.Work(int n) => n + await Value(3);
    }

    private sealed class Class : IBoth;

    private sealed class Left : ILeft;
}
