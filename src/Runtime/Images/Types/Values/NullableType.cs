using Coroutines.CompilerServices;

namespace Coroutines.Images;

/// <summary>A value or null. There are no boxed ones: the box is the value's, or null.</summary>
internal sealed class NullableType<T>() : ImageType<T?>($"{ImageTypes.NameOf<T>()}?")
    where T : struct
{
    internal override ImageValue SaveValue(ImageSaver saver, T? value) => value is { } some ? saver.ValueOf(some, "") : ImageValue.Null;

    internal override T? LoadValue(ImageLoader loader, ImageValue saved) => saved.Kind == ImageKind.Null ? null : loader.ValueOf<T>(saved, Name);

    protected override void Visit(ImageMembers members, ref T? value) => throw new InvalidOperationException();
}
