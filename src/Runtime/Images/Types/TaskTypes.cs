using Coroutines.CompilerServices;

namespace Coroutines.Images;

/// <summary>Handles of tasks without a result.</summary>
internal sealed class TaskType() : ImageType<CoroutineTask>("Coroutines.CoroutineTask")
{
    internal override void Save(ImageSaver saver, object value, ImageRecord record)
    {
        var members = saver.Begin(record, null);
        TaskImage.SaveHandle(members, saver, (CoroutineTask)value);
        saver.End(members);
    }

    internal override object? Create(ImageLoader loader, ImageRecord record) =>
        TaskImage.Create<VoidCoroutineFrame>(loader, record, static name => new EndedFrame(name));

    internal override void Fill(ImageLoader loader, ImageRecord record, object value)
    {
        var members = loader.Begin(record, null);
        TaskImage.LoadHandle(members, loader, (CoroutineTask)value);
        loader.End(members);
    }

    protected override void Visit(ImageMembers members, ref CoroutineTask value) => throw new InvalidOperationException();

    private sealed class EndedFrame(string method) : VoidCoroutineFrame
    {
        public override string Method => method;

        protected internal override CoroutineFrame? Start() => throw UnknownState();

        protected internal override CoroutineFrame? Resume() => throw UnknownState();

        protected internal override void Recycle()
        {
        }
    }
}

/// <summary>Handles of tasks with a result, which is saved with them once they have one.</summary>
internal sealed class TaskType<T>() : ImageType<CoroutineTask<T>>($"Coroutines.CoroutineTask<{ImageTypes.NameOf<T>()}>")
{
    internal override void Save(ImageSaver saver, object value, ImageRecord record)
    {
        var task = (CoroutineTask<T>)value;
        var members = saver.Begin(record, null);
        TaskImage.SaveHandle(members, saver, task);
        if (task.Outcome == TaskOutcome.Completed)
        {
            var result = task.GetResult();
            members.Member("result", ref result);
        }
        else
        {
            members.Put("result", ImageTypes.NameOf<T>(), ImageValue.Null);
        }

        saver.End(members);
    }

    internal override object? Create(ImageLoader loader, ImageRecord record) =>
        TaskImage.Create<CoroutineFrame<T>>(loader, record, static name => new EndedFrame(name));

    internal override void Fill(ImageLoader loader, ImageRecord record, object value)
    {
        var task = (CoroutineTask<T>)value;
        var members = loader.Begin(record, null);
        TaskImage.LoadHandle(members, loader, task);
        if (task.ExistingCore!.Outcome == TaskOutcome.Completed)
        {
            T result = default!;
            members.Member("result", ref result);
            task.KeepResult(result);
        }

        loader.End(members);
    }

    protected override void Visit(ImageMembers members, ref CoroutineTask<T> value) => throw new InvalidOperationException();

    private sealed class EndedFrame(string method) : CoroutineFrame<T>
    {
        public override string Method => method;

        protected internal override CoroutineFrame<T>? Start(out T result) => throw UnknownState();

        protected internal override CoroutineFrame? Resume() => throw UnknownState();

        protected internal override void Recycle()
        {
        }
    }
}
