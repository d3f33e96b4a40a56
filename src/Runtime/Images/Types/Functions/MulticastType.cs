using Coroutines.CompilerServices;

namespace Coroutines.Images;

/// <summary>A delegate of several: in an image it is these, in the order in which they are called.</summary>
internal sealed class MulticastType : ImageType
{
    private MulticastType()
        : base("delegates", typeof(MulticastDelegate))
    {
    }

    internal static MulticastType Instance { get; } = new();

    internal override void Save(ImageSaver saver, object value, ImageRecord record) =>
        record.Items = [.. ((Delegate)value).GetInvocationList().Select(each => saver.Reference(each, ItemsOf.Item))];

    internal override object? Create(ImageLoader loader, ImageRecord record)
    {
        Delegate? combined = null;
        foreach (var item in ItemsOf.Of(loader, record))
        {
            if (loader.TryObjectAt<Delegate>(item) is not { } each)
                return null;
            if (!each.HasSingleTarget)
                throw loader.Damaged("a delegate of several holds another of several");
            if (combined is not null && combined.GetType() != each.GetType())
                throw loader.Damaged("delegates of several types are one");
            combined = Delegate.Combine(combined, each);
        }

        return combined ?? throw loader.Damaged("a delegate of several has none");
    }

    internal override void Fill(ImageLoader loader, ImageRecord record, object value)
    {
    }
}
