using Coroutines.CompilerServices;

namespace Coroutines.Images;

/// <summary>A function that delegates in images are made of.</summary>
internal abstract class FunctionType(string name, Type type) : ImageType(name, type)
{
    /// <summary>Whether the delegate is one of it.</summary>
    internal abstract bool IsOf(Delegate value);

    /// <summary>Whether another registration means this function.</summary>
    internal abstract bool IsSame(FunctionType other);

    internal override void Fill(ImageLoader loader, ImageRecord record, object value)
    {
    }

    /// <summary>Whether the record has the targets of this build; else that is a difference.</summary>
    protected bool Has(ImageLoader loader, ImageRecord record, IReadOnlyList<string> targets)
    {
        var names = record.Shape.Names;
        if (names.SequenceEqual(targets) && record.Values.Length == names.Count)
            return true;
        loader.Differs($"'{Name}' captures {List(targets)}, and in the image {List(names)}");
        return false;

        static string List(IReadOnlyCollection<string> names) => names.Count == 0 ? "nothing" : BadImage.Short(string.Join(", ", names.Take(100).Select(BadImage.Short)));
    }

    protected static void SaveTargets(ImageSaver saver, ImageRecord record, IEnumerable<(string Name, object Target)> targets)
    {
        var members = saver.Begin(record, null);
        foreach (var (name, target) in targets)
            members.Put(name, "object", saver.Reference(target, name));
        saver.End(members);
    }
}

/// <summary>One without a target: a static method, a lambda that captures nothing.</summary>
internal sealed class StaticFunctionType<TDelegate>(string name, Func<TDelegate> make) : FunctionType(name, typeof(TDelegate))
    where TDelegate : Delegate
{
    private TDelegate? _made;

    private TDelegate Made => _made ??= make();

    internal override bool IsOf(Delegate value) => Made.Equals(value);

    internal override bool IsSame(FunctionType other) => other is StaticFunctionType<TDelegate> another && another.Made.Equals(Made);

    internal override void Save(ImageSaver saver, object value, ImageRecord record) => SaveTargets(saver, record, []);

    internal override object? Create(ImageLoader loader, ImageRecord record) => Has(loader, record, []) ? Made : null;
}

/// <summary>One whose target is an object that images know: a method of it, a lambda that captures only <c>this</c>.</summary>
internal sealed class TargetFunctionType<TTarget, TDelegate>(string name, Func<TTarget, TDelegate> make) : FunctionType(name, typeof(TDelegate))
    where TTarget : class
    where TDelegate : Delegate
{
    private const string Target = "target";

    internal override bool IsOf(Delegate value) => value.Target is TTarget target && make(target).Equals(value);

    internal override bool IsSame(FunctionType other) => other is TargetFunctionType<TTarget, TDelegate>;

    internal override void Save(ImageSaver saver, object value, ImageRecord record) => SaveTargets(saver, record, [(Target, ((Delegate)value).Target!)]);

    internal override object? Create(ImageLoader loader, ImageRecord record) =>
        Has(loader, record, [Target]) && loader.TryObjectAt<TTarget>(record.Values[0]) is { } target ? make(target) : null;
}

/// <summary>One that captures display objects of a coroutine, and perhaps <c>this</c>.</summary>
internal sealed class CapturingFunctionType<TDelegate>(string name, string[] captured, Func<ImageTargets, TDelegate> make) : FunctionType(name, typeof(TDelegate))
    where TDelegate : Delegate
{
    private readonly Func<ImageTargets, TDelegate> _make = make;

    /// <summary>Its delegates are known by what was noted when they were made.</summary>
    internal override bool IsOf(Delegate value) => false;

    internal override bool IsSame(FunctionType other) => other is CapturingFunctionType<TDelegate> another && another._make.Equals(_make);

    internal override void Save(ImageSaver saver, object value, ImageRecord record) => SaveTargets(saver, record, captured.Zip(ImageFunctions.CapturedBy((Delegate)value)));

    internal override object? Create(ImageLoader loader, ImageRecord record)
    {
        if (!Has(loader, record, captured))
            return null;
        var targets = new ImageTargets(loader, record);
        return targets.AreAllKnown ? _make(targets) : null;
    }
}
