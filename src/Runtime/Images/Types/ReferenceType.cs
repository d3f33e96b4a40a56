using Coroutines.CompilerServices;

namespace Coroutines.Images;

/// <summary>A struct that is a reference to an object and nothing else: what releases a lock, what awaits a queue.</summary>
internal sealed class ReferenceType<T, TObject>(string name, Func<T, TObject?> unwrap, Func<TObject, T> wrap) : ImageType<T>($"Coroutines.{name}")
    where T : struct
    where TObject : class
{
    protected override void Visit(ImageMembers members, ref T value)
    {
        var of = unwrap(value);
        members.Member("of", ref of);
        value = of is null ? default : wrap(of);
    }
}
