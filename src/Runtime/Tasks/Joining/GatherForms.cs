using Coroutines.CompilerServices;

namespace Coroutines;

/// <summary>The forms of <c>Gather</c> for each number of result types.</summary>
internal static class GatherForms
{
    internal static readonly GatherForm<Exception?[]> Endings = new(static _ => true, static tasks => Array.ConvertAll(tasks, static task => task.Ending), keepsFailures: true);

    internal static T ResultOf<T>(CoroutineTask task) => ((CoroutineTask<T>)task).Result;

    internal static Outcome<T> OutcomeOf<T>(CoroutineTask task) => new((CoroutineTask<T>)task);
}

/// <inheritdoc cref="GatherForms"/>
internal static class GatherForms<T>
{
    internal static readonly GatherForm<T[]> Results = new(Fits, static tasks => Array.ConvertAll(tasks, GatherForms.ResultOf<T>), keepsFailures: false);
    internal static readonly GatherForm<Outcome<T>[]> Outcomes = new(Fits, static tasks => Array.ConvertAll(tasks, GatherForms.OutcomeOf<T>), keepsFailures: true);

    internal static void Register()
    {
        Results.Register(ImageTypes.NameOf<T>());
        Outcomes.Register(ImageTypes.NameOf<T>());
    }

    private static bool Fits(CoroutineTask[] tasks) => Array.TrueForAll(tasks, static task => task is CoroutineTask<T>);
}

/// <inheritdoc cref="GatherForms"/>
internal static class GatherForms<T1, T2>
{
    internal static readonly GatherForm<(T1, T2)> Results = new(Fits, static tasks => (GatherForms.ResultOf<T1>(tasks[0]), GatherForms.ResultOf<T2>(tasks[1])), keepsFailures: false);
    internal static readonly GatherForm<(Outcome<T1>, Outcome<T2>)> Outcomes = new(
        Fits, static tasks => (GatherForms.OutcomeOf<T1>(tasks[0]), GatherForms.OutcomeOf<T2>(tasks[1])), keepsFailures: true);

    internal static bool Fits(CoroutineTask[] tasks) => tasks is [CoroutineTask<T1>, CoroutineTask<T2>];
}

/// <inheritdoc cref="GatherForms"/>
internal static class GatherForms<T1, T2, T3>
{
    internal static readonly GatherForm<(T1, T2, T3)> Results = new(
        Fits, static tasks => (GatherForms.ResultOf<T1>(tasks[0]), GatherForms.ResultOf<T2>(tasks[1]), GatherForms.ResultOf<T3>(tasks[2])), keepsFailures: false);
    internal static readonly GatherForm<(Outcome<T1>, Outcome<T2>, Outcome<T3>)> Outcomes = new(
        Fits, static tasks => (GatherForms.OutcomeOf<T1>(tasks[0]), GatherForms.OutcomeOf<T2>(tasks[1]), GatherForms.OutcomeOf<T3>(tasks[2])), keepsFailures: true);

    private static bool Fits(CoroutineTask[] tasks) => tasks is [CoroutineTask<T1>, CoroutineTask<T2>, CoroutineTask<T3>];
}

/// <inheritdoc cref="GatherForms"/>
internal static class GatherForms<T1, T2, T3, T4>
{
    internal static readonly GatherForm<(T1, T2, T3, T4)> Results = new(
        Fits,
        static tasks => (GatherForms.ResultOf<T1>(tasks[0]), GatherForms.ResultOf<T2>(tasks[1]), GatherForms.ResultOf<T3>(tasks[2]), GatherForms.ResultOf<T4>(tasks[3])),
        keepsFailures: false);

    internal static readonly GatherForm<(Outcome<T1>, Outcome<T2>, Outcome<T3>, Outcome<T4>)> Outcomes = new(
        Fits,
        static tasks => (GatherForms.OutcomeOf<T1>(tasks[0]), GatherForms.OutcomeOf<T2>(tasks[1]), GatherForms.OutcomeOf<T3>(tasks[2]), GatherForms.OutcomeOf<T4>(tasks[3])),
        keepsFailures: true);

    private static bool Fits(CoroutineTask[] tasks) => tasks is [CoroutineTask<T1>, CoroutineTask<T2>, CoroutineTask<T3>, CoroutineTask<T4>];
}
