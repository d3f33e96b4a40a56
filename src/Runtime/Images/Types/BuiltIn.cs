using Coroutines.CompilerServices;

namespace Coroutines.Images;

/// <summary>The types that every program has, registered before the first is asked for.</summary>
internal static class BuiltIn
{
    static BuiltIn()
    {
        ImageTypes.Add(new LeafType<bool>("bool", static value => ImageValue.Of(value), static saved => saved.Kind == ImageKind.Boolean ? saved.Bits != 0 : null));
        Whole("byte", static value => value, byte.MinValue, byte.MaxValue, static bits => (byte)bits);
        Whole("sbyte", static value => value, sbyte.MinValue, sbyte.MaxValue, static bits => (sbyte)bits);
        Whole("short", static value => value, short.MinValue, short.MaxValue, static bits => (short)bits);
        Whole("ushort", static value => value, ushort.MinValue, ushort.MaxValue, static bits => (ushort)bits);
        Whole("int", static value => value, int.MinValue, int.MaxValue, static bits => (int)bits);
        Whole("uint", static value => value, uint.MinValue, uint.MaxValue, static bits => (uint)bits);
        Whole("long", static value => value, long.MinValue, long.MaxValue, static bits => bits);
        Whole("char", static value => value, char.MinValue, char.MaxValue, static bits => (char)bits);
        ImageTypes.Add(new LeafType<double>("double", static value => ImageValue.Of(value), static saved => saved.Kind == ImageKind.Real ? BitConverter.Int64BitsToDouble(saved.Bits) : null));
        NumberLeaves.Add();
        TimeLeaves.Add();
        OtherLeaves.Add();
        ImageTypes.Add(new ByteArrayType());
        StringComparerType.Add();
        ImageTypes.Add(typeof(ReferenceEqualityComparer), new SingletonType("System.Collections.Generic.ReferenceEqualityComparer.Instance", ReferenceEqualityComparer.Instance));
        ImageTypes.Add(MulticastType.Instance.Type, MulticastType.Instance);
        ExceptionTypes.Add();
        PrimitiveTypes.Add();
    }

    /// <summary>Runs the registrations, once.</summary>
    internal static void Ensure()
    {
    }

    private static void Whole<T>(string name, Func<T, long> save, long least, long most, Func<long, T> load)
        where T : struct =>
        ImageTypes.Add(new LeafType<T>(
            name, value => ImageValue.Of(save(value)), saved => saved.Kind == ImageKind.Integer && saved.Bits >= least && saved.Bits <= most ? load(saved.Bits) : null));
}
