using System.Runtime.CompilerServices;
using Coroutines.CompilerServices;

namespace Coroutines.Images;

/// <summary>Enums, by their number.</summary>
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
            TypeCode.UInt64 => new LeafType<T>(
                name, static value => ImageValue.Of(Unsafe.BitCast<T, ulong>(value)), static saved => saved.Kind == ImageKind.Unsigned ? Unsafe.BitCast<long, T>(saved.Bits) : null),
            _ => throw new ArgumentException($"Images do not have enums over the type of '{typeof(T)}'."),
        };

    private static LeafType<T> Small<T, TNumber>(string name)
        where T : struct, Enum
        where TNumber : struct, System.Numerics.IBinaryInteger<TNumber> => new(
            name,
            static value => ImageValue.Of(long.CreateChecked(Unsafe.BitCast<T, TNumber>(value))),
            static saved => saved.Kind == ImageKind.Integer && long.CreateChecked(TNumber.CreateTruncating(saved.Bits)) == saved.Bits ? Unsafe.BitCast<TNumber, T>(TNumber.CreateTruncating(saved.Bits)) : null);
}
