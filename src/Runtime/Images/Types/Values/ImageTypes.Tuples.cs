using Coroutines.Images;

namespace Coroutines.CompilerServices;

public static partial class ImageTypes
{
    /// <summary>Makes tuples known: one element.</summary>
    public static void ValueTuple<T1>() =>
        Add(new StructType<ValueTuple<T1>>($"System.ValueTuple<{NameOf<T1>()}>", static (members, value) =>
        {
            members.Member("Item1", ref value.Item1);
            return value;
        }));

    /// <summary>Makes tuples known: two elements.</summary>
    public static void ValueTuple<T1, T2>() =>
        Add(new StructType<ValueTuple<T1, T2>>($"({NameOf<T1>()}, {NameOf<T2>()})", static (members, value) =>
        {
            members.Member("Item1", ref value.Item1);
            members.Member("Item2", ref value.Item2);
            return value;
        }));

    /// <summary>Makes tuples known: three.</summary>
    public static void ValueTuple<T1, T2, T3>() =>
        Add(new StructType<ValueTuple<T1, T2, T3>>($"({NameOf<T1>()}, {NameOf<T2>()}, {NameOf<T3>()})", static (members, value) =>
        {
            members.Member("Item1", ref value.Item1);
            members.Member("Item2", ref value.Item2);
            members.Member("Item3", ref value.Item3);
            return value;
        }));

    /// <summary>Makes tuples known: four.</summary>
    public static void ValueTuple<T1, T2, T3, T4>() =>
        Add(new StructType<ValueTuple<T1, T2, T3, T4>>($"({NameOf<T1>()}, {NameOf<T2>()}, {NameOf<T3>()}, {NameOf<T4>()})", static (members, value) =>
        {
            members.Member("Item1", ref value.Item1);
            members.Member("Item2", ref value.Item2);
            members.Member("Item3", ref value.Item3);
            members.Member("Item4", ref value.Item4);
            return value;
        }));

    /// <summary>Makes tuples known: five.</summary>
    public static void ValueTuple<T1, T2, T3, T4, T5>() =>
        Add(new StructType<ValueTuple<T1, T2, T3, T4, T5>>($"({NameOf<T1>()}, {NameOf<T2>()}, {NameOf<T3>()}, {NameOf<T4>()}, {NameOf<T5>()})", static (members, value) =>
        {
            members.Member("Item1", ref value.Item1);
            members.Member("Item2", ref value.Item2);
            members.Member("Item3", ref value.Item3);
            members.Member("Item4", ref value.Item4);
            members.Member("Item5", ref value.Item5);
            return value;
        }));

    /// <summary>Makes tuples known: six.</summary>
    public static void ValueTuple<T1, T2, T3, T4, T5, T6>() =>
        Add(new StructType<ValueTuple<T1, T2, T3, T4, T5, T6>>($"({NameOf<T1>()}, {NameOf<T2>()}, {NameOf<T3>()}, {NameOf<T4>()}, {NameOf<T5>()}, {NameOf<T6>()})", static (members, value) =>
        {
            members.Member("Item1", ref value.Item1);
            members.Member("Item2", ref value.Item2);
            members.Member("Item3", ref value.Item3);
            members.Member("Item4", ref value.Item4);
            members.Member("Item5", ref value.Item5);
            members.Member("Item6", ref value.Item6);
            return value;
        }));

    /// <summary>Makes tuples known: seven.</summary>
    public static void ValueTuple<T1, T2, T3, T4, T5, T6, T7>() =>
        Add(new StructType<ValueTuple<T1, T2, T3, T4, T5, T6, T7>>($"({NameOf<T1>()}, {NameOf<T2>()}, {NameOf<T3>()}, {NameOf<T4>()}, {NameOf<T5>()}, {NameOf<T6>()}, {NameOf<T7>()})", static (members, value) =>
        {
            members.Member("Item1", ref value.Item1);
            members.Member("Item2", ref value.Item2);
            members.Member("Item3", ref value.Item3);
            members.Member("Item4", ref value.Item4);
            members.Member("Item5", ref value.Item5);
            members.Member("Item6", ref value.Item6);
            members.Member("Item7", ref value.Item7);
            return value;
        }));

    /// <summary>Makes tuples known: eight and more: the rest is a tuple of its own.</summary>
    public static void ValueTuple<T1, T2, T3, T4, T5, T6, T7, TRest>()
        where TRest : struct =>
        Add(new StructType<ValueTuple<T1, T2, T3, T4, T5, T6, T7, TRest>>($"System.ValueTuple<{NameOf<T1>()}, {NameOf<T2>()}, {NameOf<T3>()}, {NameOf<T4>()}, {NameOf<T5>()}, {NameOf<T6>()}, {NameOf<T7>()}, {NameOf<TRest>()}>", static (members, value) =>
        {
            members.Member("Item1", ref value.Item1);
            members.Member("Item2", ref value.Item2);
            members.Member("Item3", ref value.Item3);
            members.Member("Item4", ref value.Item4);
            members.Member("Item5", ref value.Item5);
            members.Member("Item6", ref value.Item6);
            members.Member("Item7", ref value.Item7);
            members.Member("Rest", ref value.Rest);
            return value;
        }));

    /// <summary>Makes tuples that are objects known: one element.</summary>
    public static void Tuple<T1>() => Add(new TupleType<T1>());

    /// <summary>Makes tuples that are objects known: two elements.</summary>
    public static void Tuple<T1, T2>() => Add(new TupleType<T1, T2>());

    /// <summary>Makes tuples that are objects known: three.</summary>
    public static void Tuple<T1, T2, T3>() => Add(new TupleType<T1, T2, T3>());

    /// <summary>Makes tuples that are objects known: four.</summary>
    public static void Tuple<T1, T2, T3, T4>() => Add(new TupleType<T1, T2, T3, T4>());

    /// <summary>Makes tuples that are objects known: five.</summary>
    public static void Tuple<T1, T2, T3, T4, T5>() => Add(new TupleType<T1, T2, T3, T4, T5>());

    /// <summary>Makes tuples that are objects known: six.</summary>
    public static void Tuple<T1, T2, T3, T4, T5, T6>() => Add(new TupleType<T1, T2, T3, T4, T5, T6>());

    /// <summary>Makes tuples that are objects known: seven.</summary>
    public static void Tuple<T1, T2, T3, T4, T5, T6, T7>() => Add(new TupleType<T1, T2, T3, T4, T5, T6, T7>());

    /// <summary>Makes tuples that are objects known: eight and more: the rest is a tuple of its own.</summary>
    public static void Tuple<T1, T2, T3, T4, T5, T6, T7, TRest>()
        where TRest : notnull => Add(new TupleType<T1, T2, T3, T4, T5, T6, T7, TRest>());
}
