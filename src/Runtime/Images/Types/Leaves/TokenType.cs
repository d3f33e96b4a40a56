using Coroutines.CompilerServices;

namespace Coroutines.Images;

/// <summary>Tokens that nobody can cancel any more, or ever could. All others hang on a source outside of the image.</summary>
internal sealed class TokenType() : ImageType<CancellationToken>("System.Threading.CancellationToken")
{
    private const string Member = "cancelled";

    internal override ImageValue SaveValue(ImageSaver saver, CancellationToken value)
    {
        if (value.CanBeCanceled && !value.IsCancellationRequested)
            throw saver.Refuse("", $"a '{Name}' that can be cancelled belongs to its source, which is not saved. Let go of it before the await, and ask for one anew behind it.");
        return ImageValue.Of(value.IsCancellationRequested);
    }

    internal override CancellationToken LoadValue(ImageLoader loader, ImageValue saved) =>
        saved.Kind == ImageKind.Boolean ? new CancellationToken(saved.Bits != 0) : throw loader.Damaged($"{saved} is no '{Name}'");

    internal override void Save(ImageSaver saver, object value, ImageRecord record)
    {
        var members = saver.Begin(record, null);
        members.Put(Member, "bool", SaveValue(saver, (CancellationToken)value));
        saver.End(members);
    }

    internal override object? Create(ImageLoader loader, ImageRecord record) => LoadValue(loader, loader.Peek(record, Member));

    internal override void Fill(ImageLoader loader, ImageRecord record, object value)
    {
    }

    protected override void Visit(ImageMembers members, ref CancellationToken value) => throw new InvalidOperationException();
}
