using System.Runtime.CompilerServices;
using Coroutines.CompilerServices;

namespace Coroutines.Images;

/// <summary>Enums, by the names of their members, which stay when others are put between them; a value that has none by its number.</summary>
internal static class EnumType
{
    internal static ImageType<T> Of<T>(string name)
        where T : struct, Enum => Type.GetTypeCode(typeof(T)) switch
        {
            TypeCode.SByte => Small<T, sbyte>(name),
            TypeCode.Byte => Small<T, byte>(name),
            TypeCode.Int16 => Small<T, short>(name),
            TypeCode.UInt16 => Small<T, ushort>(name),
            TypeCode.Int32 => Small<T, int>(name),
            TypeCode.UInt32 => Small<T, uint>(name),
            TypeCode.Int64 => Small<T, long>(name),
            TypeCode.UInt64 => new EnumType<T>(
                name, static value => ImageValue.Of(Unsafe.BitCast<T, ulong>(value)), static saved => saved.Kind == ImageKind.Unsigned ? Unsafe.BitCast<long, T>(saved.Bits) : null),
            _ => throw new ArgumentException($"Images do not have enums over the type of '{typeof(T)}'."),
        };

    private static EnumType<T> Small<T, TNumber>(string name)
        where T : struct, Enum
        where TNumber : struct, System.Numerics.IBinaryInteger<TNumber> => new(
            name,
            static value => ImageValue.Of(long.CreateChecked(Unsafe.BitCast<T, TNumber>(value))),
            static saved => saved.Kind == ImageKind.Integer && long.CreateChecked(TNumber.CreateTruncating(saved.Bits)) == saved.Bits ? Unsafe.BitCast<TNumber, T>(TNumber.CreateTruncating(saved.Bits)) : null);
}

/// <inheritdoc cref="EnumType"/>
/// <param name="name">Its name.</param>
/// <param name="save">To the number.</param>
/// <param name="load">From the number.</param>
internal sealed class EnumType<T>(string name, Func<T, ImageValue> save, Func<ImageValue, T?> load) : LeafType<T>(name, save, load)
    where T : struct, Enum
{
    private const string Separator = ", ";

    internal override ImageValue SaveValue(ImageSaver saver, T value) =>
        value.ToString() is var text && IsName(text) ? ImageValue.Of(text) : base.SaveValue(saver, value);

    internal override T LoadValue(ImageLoader loader, ImageValue saved)
    {
        if (saved.Content is not string text)
            return base.LoadValue(loader, saved);
        var members = text.Split(Separator);
        foreach (ref var member in members.AsSpan())
        {
            if (Enum.IsDefined(typeof(T), member))
                continue;
            if (FormerNames.MemberOf(Name, member) is not { } now)
            {
                loader.Differs($"the enum '{Name}' has no '{BadImage.Short(member)}', which is in the image");
                return default;
            }

            member = now;
        }

        return Enum.Parse<T>(string.Join(Separator, members));
    }

    /// <summary>What has no name is written as a number.</summary>
    private static bool IsName(string text) => !char.IsAsciiDigit(text[0]) && text[0] != '-';
}
