using System.Runtime.CompilerServices;
using Coroutines.CompilerServices;

namespace Coroutines.Images;

/// <summary>
/// Turns objects into records. Each object gets a number where it is first met and is described later, from a list: however deep a graph is, the stack is not. What cannot be saved is
/// refused with the way that led to it.
/// </summary>
internal sealed class ImageSaver
{
    private readonly ImageHosts? _hosts;
    private readonly Stack<ImageMembers> _spare = new();
    private readonly Dictionary<object, int> _numbers = new(ReferenceEqualityComparer.Instance);
    private readonly List<(object Value, int From, string Member)> _found = [];
    private readonly List<ImageRecord> _records = [];
    private readonly Dictionary<(object, int), ImageShape> _shapes = [];
    private readonly List<Action> _atEnd = [];
    private int _current;

    internal ImageSaver(EventLoop loop, ImageHosts? hosts)
    {
        Loop = loop;
        Now = loop.Time;
        Frames = new FrameSaver(this, loop);
        _hosts = hosts;
    }

    internal EventLoop Loop { get; }

    /// <summary>The moment that is saved. Asked for once: what remains of two sleeps must not differ by what it takes to save one.</summary>
    internal TimeSpan Now { get; }

    internal FrameSaver Frames { get; }

    /// <summary>Whether nothing of the loop may be left out.</summary>
    internal bool IsWholeLoop { get; init; }

    /// <summary>Saves all that <paramref name="root"/> leads to.</summary>
    internal CoroutineImage Save(Action<ImageSaver, ImageRecord> root)
    {
        var record = new ImageRecord(new ImageShape(LoopImage.TypeName));
        _records.Add(record);
        _found.Add((this, 0, ""));
        root(this, record);
        for (_current = 1; _current < _found.Count; _current++)
            _records.Add(Describe(_found[_current].Value));
        foreach (var action in _atEnd)
            action();
        return new CoroutineImage(_records);
    }

    /// <summary>Once everything that is saved is known.</summary>
    internal void AtEnd(Action action) => _atEnd.Add(action);

    /// <summary>The number of an object that is saved, if it is.</summary>
    internal bool TryGetNumber(object value, out int number) => _numbers.TryGetValue(Frames.Same(value), out number);

    internal ImageValue Reference(object? value, string member)
    {
        if (value is null)
            return ImageValue.Null;
        value = Frames.Same(value);
        if (!_numbers.TryGetValue(value, out var number))
        {
            number = _found.Count;
            _numbers.Add(value, number);
            _found.Add((value, _current, member));
        }

        return ImageValue.Reference(number);
    }

    internal ImageValue ValueOf<T>(T value, string member)
    {
        if (!typeof(T).IsValueType)
            return value is string text ? ImageValue.Of(text) : Reference(value, member);
        if (ImageTypes.Of<T>() is { } type)
            return type.SaveValue(this, value);
        throw Refuse(member, $"a value of '{typeof(T)}' is not saved; {Advice}");
    }

    /// <summary>The key of an object that is a host.</summary>
    internal string? HostKey(object value) => _hosts is not null && _hosts.TryGetKey(value, out var key) ? key : null;

    internal ImageRecord NewRecord(ImageType type) => new(Shape(type, 0, static (type, _) => new ImageShape(((ImageType)type).Name)));

    internal ImageShape Shape(object key, int state, Func<object, int, ImageShape> make)
    {
        if (!_shapes.TryGetValue((key, state), out var shape))
            _shapes.Add((key, state), shape = make(key, state));
        return shape;
    }

    internal void Visit<T>(ImageRecord record, ImageType<T> type, ref T value)
    {
        var members = Begin(record, null);
        type.Show(members, ref value);
        End(members);
    }

    /// <summary>Whom the content of a record is shown to. A struct inside of another needs one more.</summary>
    internal ImageMembers Begin(ImageRecord record, CoroutineFrame? frame)
    {
        var members = _spare.TryPop(out var spare) ? spare : new ImageMembers(this);
        members.Begin(record, frame);
        return members;
    }

    internal void End(ImageMembers members)
    {
        members.End();
        _spare.Push(members);
    }

    internal CoroutineImageException Refuse(string member, string reason) => new($"{Way(_current, member)} cannot be saved: {reason}");

    /// <summary>What a user can do about a type that images do not know.</summary>
    internal const string Advice =
        "only types that a restorable coroutine names, and what they hold, are known to images. Let go of it before the await, make it anew behind it, or name the object among the hosts.";

    private const string AdviceForDelegates =
        "only those are known that the body of a restorable coroutine makes, of a lambda, a local function or a method, and whose captured locals are all the body's own. "
        + "Make the delegate there, make it anew behind the await, or keep what it does in an object with a method.";

    private ImageRecord Describe(object value)
    {
        if (value is CoroutineFrame frame)
            return Frames.Describe(frame);
        if (HostKey(value) is { } key)
            return HostImage.Of(this, key);
        if ((value is Delegate made ? ImageFunctions.Of(made) : ImageTypes.Of(value.GetType())) is not { } type)
            throw Refuse("", value is Delegate ? $"the delegate, a '{value.GetType()}', is of a function that images do not know; {AdviceForDelegates}" : $"objects of '{value.GetType()}' are not saved; {Advice}");
        if (!ReferenceEquals(ImageTypes.Of(type.Name), type))
            throw Refuse("", $"there are two types '{type.Name}', and images cannot tell them apart.");
        var record = NewRecord(type);
        type.Save(this, value, record);
        return record;
    }

    /// <summary>How an object was met: <c>task 'Order', Shop.Ship(int), local 'parcel', Label</c>.</summary>
    private string Way(int number, string member)
    {
        List<string> steps = member.Length > 0 ? [member] : [];
        for (var at = number; at > 0; at = _found[at].From)
        {
            if (_found[at].Value is CoroutineFrame frame)
            {
                steps.Add(frame.Method);
                break;
            }

            if (_found[at].Member is { Length: > 0 } name)
                steps.Add(name);
        }

        steps.Reverse();
        return steps.Count == 0 ? "An object" : $"'{string.Join("', '", steps)}'";
    }
}
