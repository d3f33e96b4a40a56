using System.Diagnostics;
using Coroutines.CompilerServices;

namespace Coroutines;

/// <summary>
/// An <see cref="Activity"/> for a task that was given a name: from its creation to its end, a child of the one in which it was created. Without a
/// listener, and for tasks without a name, there is none, and nothing is asked.
/// </summary>
internal sealed class TaskActivity : ITaskWatcher
{
    private static readonly ActivitySource s_source = new("Coroutines");
    private readonly Activity _activity;

    private TaskActivity(Activity activity) => _activity = activity;

    /// <summary>Begins one if somebody listens.</summary>
    /// <param name="root">The task's first frame.</param>
    /// <param name="name">The task's name.</param>
    /// <param name="values">The task's <c>AsyncLocal</c> values.</param>
    /// <returns>The same values, with the activity as the current one.</returns>
    internal static ExecutionContext? Begin(CoroutineFrame root, string name, ExecutionContext? values)
    {
        if (!s_source.HasListeners() || values is null || ExecutionContext.Capture() is not { } outside)
            return values;
        ExecutionContext.Restore(values);
        try
        {
            if (s_source.StartActivity(name) is not { } activity)
                return values;
            TaskCore.Of(root).AddWatcher(new TaskActivity(activity));
            return ExecutionContext.Capture();
        }
        finally
        {
            ExecutionContext.Restore(outside);
        }
    }

    public void Ended(TaskCore task)
    {
        if (task.Outcome == TaskOutcome.Failed)
            _activity.SetStatus(ActivityStatusCode.Error, task.Extras?.Exception?.Message);
        else if (task.Outcome == TaskOutcome.Cancelled)
            _activity.SetTag("coroutines.cancelled", true);
        _activity.Stop();
    }
}
