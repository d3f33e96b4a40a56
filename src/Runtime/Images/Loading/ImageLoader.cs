using System.Runtime.CompilerServices;
using Coroutines.CompilerServices;

namespace Coroutines.Images;

/// <summary>
/// Makes the objects of an image: first each by itself, then what each holds, last the tables that ask their keys for hash codes. Nothing of a running loop is touched before
/// all of it has succeeded. What does not fit this build is noted, each thing, and refused together at the end.
/// </summary>
internal sealed class ImageLoader
{
    /// <summary>How often a table is filled before its keys are taken for what cannot be restored.</summary>
    private const int Rounds = 8;

    /// <summary>So many characters may be copied from texts that were copied before. An image has each text once, and could name a long one a million times.</summary>
    private const long MostCopied = 1 << 26;

    /// <summary>So many differences are named.</summary>
    private const int MostDifferences = 1000;

    private readonly CoroutineImage _image;
    private readonly ImageHosts? _hosts;
    private readonly object?[] _made;
    private readonly Stack<ImageMembers> _spare = new();
    private readonly List<string> _differences = [];
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly HashSet<object> _copied = new(ReferenceEqualityComparer.Instance);
    private long _copies;
    private int _current;

    internal ImageLoader(EventLoop loop, CoroutineImage image, ImageHosts? hosts)
    {
        Loop = loop;
        _image = FormerNames.Translate(image);
        _hosts = hosts;
        _made = new object?[image.Objects.Count];
        Frames = new FrameLoader(this);
    }

    /// <summary>Where the tasks will go on. Only asked for its clock before.</summary>
    internal EventLoop Loop { get; }

    /// <summary>The moment at which all go on.</summary>
    internal TimeSpan Now { get; private set; }

    internal FrameLoader Frames { get; }

    internal Reacquisitions Reacquisitions { get; } = new();

    /// <summary>The futures that somebody outside will complete, by his keys.</summary>
    internal List<(string Key, object Future)> Keyed { get; } = [];

    internal ImageRecord Root => _image.Objects.Count > 0 && _image.Objects[0].Shape.Type == LoopImage.TypeName ? _image.Objects[0] : throw Damaged("it has no loop");

    /// <summary>Makes all objects.</summary>
    /// <exception cref="CoroutineImageException">The image is damaged, or does not fit this build.</exception>
    internal void Load()
    {
        var time = Peek(Root, "time");
        Now = time switch
        {
            { Kind: ImageKind.Null } => Loop.Time,
            { Kind: ImageKind.Integer, Bits: >= 0 and <= long.MaxValue / 2 } => Loop.TimeAfterRestore(new TimeSpan(time.Bits)),
            _ => throw Damaged($"{time} is no time"),
        };
        for (_current = 1; _current < _made.Length; _current++)
            Make(_current);
        ThrowDifferences();
        Fill();
        FillLast();
        Frames.Check(_made);
        ThrowDifferences();
    }

    /// <summary>Each callback that an object says is under way stands in one of the loop's lists, and no other does.</summary>
    internal void CheckCallbacks(IEnumerable<HeldCallback> callbacks)
    {
        var due = _made.OfType<IHeldCallback>().SelectMany(static held => held.Due.Select(name => new HeldCallback(held, name)));
        if (!due.CountBy(static each => each).ToHashSet().SetEquals(callbacks.CountBy(static each => each)))
            throw Damaged("the callbacks that wait for their turn are not those that are due");
    }

    internal void Differs(string difference)
    {
        if (_differences.Count < MostDifferences && _known.Add(difference))
            _differences.Add(difference);
    }

    /// <summary>Before an object is made that has the text for itself.</summary>
    internal void Copies(ImageValue saved)
    {
        if (saved.Content is string text && !_copied.Add(text) && (_copies += text.Length) > MostCopied)
            throw Damaged($"objects with {MostCopied} characters would be made of the same few texts");
    }

    internal T ObjectAt<T>(ImageValue reference)
        where T : class
    {
        if (reference.Kind != ImageKind.Reference || reference.Bits <= 0 || reference.Bits >= _made.Length)
            throw Damaged($"{reference} is no object of it");
        var made = Make((int)reference.Bits);
        return made as T ?? throw Damaged($"object {reference.Bits} ({_image.Objects[(int)reference.Bits]}) stands where a '{typeof(T)}' is expected");
    }

    /// <summary>The same; null where the object is one that this program has no type for, which is noted.</summary>
    internal T? TryObjectAt<T>(ImageValue reference)
        where T : class =>
        reference.Kind == ImageKind.Reference && reference.Bits > 0 && reference.Bits < _made.Length && Make((int)reference.Bits) is null ? null : ObjectAt<T>(reference);

    /// <summary>Gives an object what it holds before its turn: what asks it while it is being made, asks for that.</summary>
    internal void FillNow(ImageValue reference)
    {
        if (reference.Kind == ImageKind.Reference && TryObjectAt<object>(reference) is { } made && TypeOf(_image.Objects[(int)reference.Bits]) is { } type)
            type.Fill(this, _image.Objects[(int)reference.Bits], made);
    }

    internal T ValueOf<T>(ImageValue saved, string member)
    {
        if (typeof(T).IsValueType)
            return (ImageTypes.Of<T>() ?? throw Damaged($"'{member}' is a '{typeof(T)}', which images do not have")).LoadValue(this, saved);
        if (saved.Kind == ImageKind.Null)
            return default!;
        object? value = saved.Kind == ImageKind.Text ? saved.Content : ObjectAt<object>(saved);
        if (value is T typed)
            return typed;
        if (value is not null)
            Differs($"'{member}' of {Here} is a '{ImageTypes.NameOf<T>()}', and in the image {(saved.Kind == ImageKind.Text ? "a string" : _image.Objects[(int)saved.Bits].ToString())}");
        return default!;
    }

    internal bool Has(ImageRecord record, string name) => record.Shape.Names.Contains(name);

    internal bool TryTake(ImageRecord record, ref int index, string name, out ImageValue saved)
    {
        var names = record.Shape.Names;
        var at = index < names.Count && names[index] == name ? index : names.IndexOf(name);
        if (at < 0 && KeptValues.IsName(name))
            at = names.FindIndex(each => KeptValues.IsName(each) && FormerNames.InText(each, record.Shape) == name);
        if (at < 0 || at >= record.Values.Length)
        {
            Differs($"{record.Shape} has '{name}', which is not in the image (there: {(names.Count == 0 ? "nothing" : BadImage.Short(string.Join(", ", names.Take(100).Where(static each => !each.StartsWith('<')).Select(BadImage.Short))))})");
            saved = default;
            return false;
        }

        index = at + 1;
        saved = record.Values[at];
        return true;
    }

    /// <summary>Whether the member that was just taken is declared in the image as it is here.</summary>
    internal bool IsDeclared<T>(ImageRecord record, int index, string name)
    {
        var then = record.Shape.Types[index - 1];
        var now = ImageTypes.NameOf<T>();
        if (then == now || !typeof(T).IsValueType)
            return true;
        Differs($"'{name}' of {record.Shape} is a '{now}', and in the image a '{BadImage.Short(then)}'");
        return false;
    }

    internal ImageValue Peek(ImageRecord record, string name) =>
        record.Shape.Names.IndexOf(name) is var at and >= 0 && at < record.Values.Length ? record.Values[at] : throw Damaged($"{record} has no '{name}'");

    internal ImageRecord RecordOf(ImageValue saved, ImageType type) =>
        saved.Content is ImageRecord record && record.Shape.Type == type.Name ? record : throw Damaged($"{saved} stands where a '{type.Name}' is expected");

    internal void Visit<T>(ImageRecord record, ImageType<T> type, ref T value)
    {
        var members = Begin(record, null);
        type.Show(members, ref value);
        End(members);
    }

    internal ImageMembers Begin(ImageRecord record, CoroutineFrame? frame)
    {
        var members = _spare.TryPop(out var spare) ? spare : new ImageMembers(this);
        members.Begin(record, frame);
        return members;
    }

    internal void End(ImageMembers members) => _spare.Push(members);

    internal CoroutineImageException Damaged(string reason, Exception? cause = null) => new($"The image is damaged at {Here}: {reason}.", [], cause);

    /// <summary>Which object is being made or filled.</summary>
    private string Here => _current > 0 && _current < _image.Objects.Count ? $"object {_current} ({_image.Objects[_current]})" : "its start";

    private object? Make(int number)
    {
        if (_made[number] is { } made)
            return made;
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw Damaged("objects that are made of each other are nested too deep");
        var record = _image.Objects[number];
        return _made[number] = record.Shape.Point is { } point ? Frames.Make(record, point)
            : record.Shape.Type == HostImage.TypeName ? Host(record)
            : MakeOf(record);
    }

    private object? MakeOf(ImageRecord record)
    {
        if (ImageTypes.Of(record.Shape.Type) is { } type)
            return type.Create(this, record);
        Differs($"there is no type or function '{BadImage.Short(record.Shape.Type)}' among those that restorable coroutines of this program use");
        return null;
    }

    private object? Host(ImageRecord record)
    {
        var key = Peek(record, "key").Content as string ?? throw Damaged("a host has no key");
        if (_hosts is not null && _hosts.TryGetHost(key, out var host))
            return host;
        Differs($"the host '{BadImage.Short(key)}' is missing: add it to the {nameof(ImageHosts)}");
        return null;
    }

    private void Fill()
    {
        for (_current = 1; _current < _made.Length; _current++)
        {
            var record = _image.Objects[_current];
            if (_made[_current] is CoroutineFrame frame && record.Shape.Point is not null)
                Frames.Fill(frame, record);
            else if (TypeOf(record) is { IsFilledLast: false } type)
                type.Fill(this, record, _made[_current]!);
        }
    }

    /// <summary>
    /// Tables whose keys hold tables: what is met later is mostly held by what was met earlier, so it goes first. Where a key has changed after it was put in, the table is filled again.
    /// </summary>
    private void FillLast()
    {
        List<int> all = [];
        for (var i = _made.Length - 1; i > 0; i--)
        {
            if (TypeOf(_image.Objects[i]) is { IsFilledLast: true })
                all.Add(i);
        }

        Exception? failure = null;
        var left = all;
        for (var round = 0; left.Count > 0; round++)
        {
            if (round == Rounds)
            {
                // what was not found left keys that are equal
                ThrowDifferences();
                throw Damaged("its keys depend on what it holds itself, or two of them are equal", failure);
            }

            failure = null;
            foreach (var each in left)
                Try(() => TypeOf(_image.Objects[_current = each])!.Fill(this, _image.Objects[each], _made[each]!));
            left = all.FindAll(each =>
            {
                var isIntact = false;
                Try(() => isIntact = TypeOf(_image.Objects[_current = each])!.IsIntact(_image.Objects[each], _made[each]!));
                return !isIntact;
            });
            _current = left.Count > 0 ? left[^1] : 0;
        }

        // the user's own comparisons may stumble over a key that is not complete yet
        void Try(Action action)
        {
            try
            {
                action();
            }
            catch (Exception e) when (e is not CoroutineImageException)
            {
                failure = e;
            }
        }
    }

    /// <summary>The type of what is neither a frame nor a host.</summary>
    private static ImageType? TypeOf(ImageRecord record) => record.Shape.Point is null && record.Shape.Type != HostImage.TypeName ? ImageTypes.Of(record.Shape.Type) : null;

    private void ThrowDifferences()
    {
        if (_differences.Count > 0)
            throw new CoroutineImageException("The image does not fit this program; nothing was restored.", _differences);
    }
}
