namespace TimeTravel;

/// <summary>A program, and an image of it after each of its steps.</summary>
public sealed class History : IDisposable
{
    private readonly List<CoroutineImage> _images = [];
    private EventLoopRunner _runner = new();
    private CoroutineTask _program;
    private int _now;

    public History(Coroutine program)
    {
        _program = _runner.CreateTask(program);
        _runner.RunOnce();
        _images.Add(_runner.Save());
    }

    /// <returns>False: the program has ended.</returns>
    public bool Forward()
    {
        if (_program.Done)
            return false;
        _runner.RunOnce();
        if (_program.Done)
            return false;
        _now++;
        Keep();
        return true;
    }

    public void Back(int steps)
    {
        // one step back from the end is the last stop in front of it
        if (_program.Done)
            steps--;
        _now = Math.Max(0, _now - steps);
        _runner.Dispose();
        _runner = new EventLoopRunner();
        _program = _runner.Restore(_images[_now])[0];
    }

    /// <summary>Changes what the program holds.</summary>
    public void Change(Action<int[]> change)
    {
        if (_program.Done)
            return;
        // the live locals are the program's own objects
        var numbers = (int[])_program.Frames[^1].Locals.Single(local => local.Name == "numbers").Value!;
        change(numbers);
        Keep();
    }

    /// <summary>Where the program stands: its innermost coroutine.</summary>
    public string Show()
    {
        if (_program.Done)
            return "the program has ended";
        CoroutineFrameInfo frame = _program.Frames[0];
        return $"step {_now}: {frame.Method} at line {frame.Line}, {string.Join(", ", frame.Locals.Select(local => $"{local.Name} = {(local.Value is int[] numbers ? string.Join(' ', numbers) : local.Value)}"))}";
    }

    public void Dispose() => _runner.Dispose();

    /// <summary>What once came after this step is no more: something may have been changed in front of it.</summary>
    private void Keep()
    {
        _images.RemoveRange(_now, _images.Count - _now);
        _images.Add(_runner.Save());
    }
}
