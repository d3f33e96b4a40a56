using System.Runtime.CompilerServices;
using Coroutines.CompilerServices;

namespace Coroutines.Images;

/// <summary>Tuples that are objects. What they hold is told to them behind their constructor, for it may hold them.</summary>
internal sealed class TupleType<T1>() : ImageType<Tuple<T1>>($"System.Tuple<{ImageTypes.NameOf<T1>()}>")
{
    protected override Tuple<T1> New() => (Tuple<T1>)RuntimeHelpers.GetUninitializedObject(typeof(Tuple<T1>));

    protected override void Visit(ImageMembers members, ref Tuple<T1> value)
    {
        members.Member("Item1", ref Item1(value));
    }

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "m_Item1")]
    private static extern ref T1 Item1(Tuple<T1> tuple);
}

/// <inheritdoc cref="TupleType{T1}"/>
internal sealed class TupleType<T1, T2>() : ImageType<Tuple<T1, T2>>($"System.Tuple<{ImageTypes.NameOf<T1>()}, {ImageTypes.NameOf<T2>()}>")
{
    protected override Tuple<T1, T2> New() => (Tuple<T1, T2>)RuntimeHelpers.GetUninitializedObject(typeof(Tuple<T1, T2>));

    protected override void Visit(ImageMembers members, ref Tuple<T1, T2> value)
    {
        members.Member("Item1", ref Item1(value));
        members.Member("Item2", ref Item2(value));
    }

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "m_Item1")]
    private static extern ref T1 Item1(Tuple<T1, T2> tuple);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "m_Item2")]
    private static extern ref T2 Item2(Tuple<T1, T2> tuple);
}

/// <inheritdoc cref="TupleType{T1}"/>
internal sealed class TupleType<T1, T2, T3>() : ImageType<Tuple<T1, T2, T3>>($"System.Tuple<{ImageTypes.NameOf<T1>()}, {ImageTypes.NameOf<T2>()}, {ImageTypes.NameOf<T3>()}>")
{
    protected override Tuple<T1, T2, T3> New() => (Tuple<T1, T2, T3>)RuntimeHelpers.GetUninitializedObject(typeof(Tuple<T1, T2, T3>));

    protected override void Visit(ImageMembers members, ref Tuple<T1, T2, T3> value)
    {
        members.Member("Item1", ref Item1(value));
        members.Member("Item2", ref Item2(value));
        members.Member("Item3", ref Item3(value));
    }

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "m_Item1")]
    private static extern ref T1 Item1(Tuple<T1, T2, T3> tuple);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "m_Item2")]
    private static extern ref T2 Item2(Tuple<T1, T2, T3> tuple);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "m_Item3")]
    private static extern ref T3 Item3(Tuple<T1, T2, T3> tuple);
}

/// <inheritdoc cref="TupleType{T1}"/>
internal sealed class TupleType<T1, T2, T3, T4>() : ImageType<Tuple<T1, T2, T3, T4>>($"System.Tuple<{ImageTypes.NameOf<T1>()}, {ImageTypes.NameOf<T2>()}, {ImageTypes.NameOf<T3>()}, {ImageTypes.NameOf<T4>()}>")
{
    protected override Tuple<T1, T2, T3, T4> New() => (Tuple<T1, T2, T3, T4>)RuntimeHelpers.GetUninitializedObject(typeof(Tuple<T1, T2, T3, T4>));

    protected override void Visit(ImageMembers members, ref Tuple<T1, T2, T3, T4> value)
    {
        members.Member("Item1", ref Item1(value));
        members.Member("Item2", ref Item2(value));
        members.Member("Item3", ref Item3(value));
        members.Member("Item4", ref Item4(value));
    }

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "m_Item1")]
    private static extern ref T1 Item1(Tuple<T1, T2, T3, T4> tuple);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "m_Item2")]
    private static extern ref T2 Item2(Tuple<T1, T2, T3, T4> tuple);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "m_Item3")]
    private static extern ref T3 Item3(Tuple<T1, T2, T3, T4> tuple);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "m_Item4")]
    private static extern ref T4 Item4(Tuple<T1, T2, T3, T4> tuple);
}

/// <inheritdoc cref="TupleType{T1}"/>
internal sealed class TupleType<T1, T2, T3, T4, T5>() : ImageType<Tuple<T1, T2, T3, T4, T5>>($"System.Tuple<{ImageTypes.NameOf<T1>()}, {ImageTypes.NameOf<T2>()}, {ImageTypes.NameOf<T3>()}, {ImageTypes.NameOf<T4>()}, {ImageTypes.NameOf<T5>()}>")
{
    protected override Tuple<T1, T2, T3, T4, T5> New() => (Tuple<T1, T2, T3, T4, T5>)RuntimeHelpers.GetUninitializedObject(typeof(Tuple<T1, T2, T3, T4, T5>));

    protected override void Visit(ImageMembers members, ref Tuple<T1, T2, T3, T4, T5> value)
    {
        members.Member("Item1", ref Item1(value));
        members.Member("Item2", ref Item2(value));
        members.Member("Item3", ref Item3(value));
        members.Member("Item4", ref Item4(value));
        members.Member("Item5", ref Item5(value));
    }

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "m_Item1")]
    private static extern ref T1 Item1(Tuple<T1, T2, T3, T4, T5> tuple);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "m_Item2")]
    private static extern ref T2 Item2(Tuple<T1, T2, T3, T4, T5> tuple);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "m_Item3")]
    private static extern ref T3 Item3(Tuple<T1, T2, T3, T4, T5> tuple);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "m_Item4")]
    private static extern ref T4 Item4(Tuple<T1, T2, T3, T4, T5> tuple);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "m_Item5")]
    private static extern ref T5 Item5(Tuple<T1, T2, T3, T4, T5> tuple);
}

/// <inheritdoc cref="TupleType{T1}"/>
internal sealed class TupleType<T1, T2, T3, T4, T5, T6>() : ImageType<Tuple<T1, T2, T3, T4, T5, T6>>($"System.Tuple<{ImageTypes.NameOf<T1>()}, {ImageTypes.NameOf<T2>()}, {ImageTypes.NameOf<T3>()}, {ImageTypes.NameOf<T4>()}, {ImageTypes.NameOf<T5>()}, {ImageTypes.NameOf<T6>()}>")
{
    protected override Tuple<T1, T2, T3, T4, T5, T6> New() => (Tuple<T1, T2, T3, T4, T5, T6>)RuntimeHelpers.GetUninitializedObject(typeof(Tuple<T1, T2, T3, T4, T5, T6>));

    protected override void Visit(ImageMembers members, ref Tuple<T1, T2, T3, T4, T5, T6> value)
    {
        members.Member("Item1", ref Item1(value));
        members.Member("Item2", ref Item2(value));
        members.Member("Item3", ref Item3(value));
        members.Member("Item4", ref Item4(value));
        members.Member("Item5", ref Item5(value));
        members.Member("Item6", ref Item6(value));
    }

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "m_Item1")]
    private static extern ref T1 Item1(Tuple<T1, T2, T3, T4, T5, T6> tuple);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "m_Item2")]
    private static extern ref T2 Item2(Tuple<T1, T2, T3, T4, T5, T6> tuple);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "m_Item3")]
    private static extern ref T3 Item3(Tuple<T1, T2, T3, T4, T5, T6> tuple);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "m_Item4")]
    private static extern ref T4 Item4(Tuple<T1, T2, T3, T4, T5, T6> tuple);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "m_Item5")]
    private static extern ref T5 Item5(Tuple<T1, T2, T3, T4, T5, T6> tuple);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "m_Item6")]
    private static extern ref T6 Item6(Tuple<T1, T2, T3, T4, T5, T6> tuple);
}

/// <inheritdoc cref="TupleType{T1}"/>
internal sealed class TupleType<T1, T2, T3, T4, T5, T6, T7>() : ImageType<Tuple<T1, T2, T3, T4, T5, T6, T7>>($"System.Tuple<{ImageTypes.NameOf<T1>()}, {ImageTypes.NameOf<T2>()}, {ImageTypes.NameOf<T3>()}, {ImageTypes.NameOf<T4>()}, {ImageTypes.NameOf<T5>()}, {ImageTypes.NameOf<T6>()}, {ImageTypes.NameOf<T7>()}>")
{
    protected override Tuple<T1, T2, T3, T4, T5, T6, T7> New() => (Tuple<T1, T2, T3, T4, T5, T6, T7>)RuntimeHelpers.GetUninitializedObject(typeof(Tuple<T1, T2, T3, T4, T5, T6, T7>));

    protected override void Visit(ImageMembers members, ref Tuple<T1, T2, T3, T4, T5, T6, T7> value)
    {
        members.Member("Item1", ref Item1(value));
        members.Member("Item2", ref Item2(value));
        members.Member("Item3", ref Item3(value));
        members.Member("Item4", ref Item4(value));
        members.Member("Item5", ref Item5(value));
        members.Member("Item6", ref Item6(value));
        members.Member("Item7", ref Item7(value));
    }

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "m_Item1")]
    private static extern ref T1 Item1(Tuple<T1, T2, T3, T4, T5, T6, T7> tuple);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "m_Item2")]
    private static extern ref T2 Item2(Tuple<T1, T2, T3, T4, T5, T6, T7> tuple);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "m_Item3")]
    private static extern ref T3 Item3(Tuple<T1, T2, T3, T4, T5, T6, T7> tuple);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "m_Item4")]
    private static extern ref T4 Item4(Tuple<T1, T2, T3, T4, T5, T6, T7> tuple);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "m_Item5")]
    private static extern ref T5 Item5(Tuple<T1, T2, T3, T4, T5, T6, T7> tuple);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "m_Item6")]
    private static extern ref T6 Item6(Tuple<T1, T2, T3, T4, T5, T6, T7> tuple);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "m_Item7")]
    private static extern ref T7 Item7(Tuple<T1, T2, T3, T4, T5, T6, T7> tuple);
}

/// <inheritdoc cref="TupleType{T1}"/>
internal sealed class TupleType<T1, T2, T3, T4, T5, T6, T7, TRest>() : ImageType<Tuple<T1, T2, T3, T4, T5, T6, T7, TRest>>($"System.Tuple<{ImageTypes.NameOf<T1>()}, {ImageTypes.NameOf<T2>()}, {ImageTypes.NameOf<T3>()}, {ImageTypes.NameOf<T4>()}, {ImageTypes.NameOf<T5>()}, {ImageTypes.NameOf<T6>()}, {ImageTypes.NameOf<T7>()}, {ImageTypes.NameOf<TRest>()}>")
    where TRest : notnull
{
    protected override Tuple<T1, T2, T3, T4, T5, T6, T7, TRest> New() => (Tuple<T1, T2, T3, T4, T5, T6, T7, TRest>)RuntimeHelpers.GetUninitializedObject(typeof(Tuple<T1, T2, T3, T4, T5, T6, T7, TRest>));

    protected override void Visit(ImageMembers members, ref Tuple<T1, T2, T3, T4, T5, T6, T7, TRest> value)
    {
        members.Member("Item1", ref Item1(value));
        members.Member("Item2", ref Item2(value));
        members.Member("Item3", ref Item3(value));
        members.Member("Item4", ref Item4(value));
        members.Member("Item5", ref Item5(value));
        members.Member("Item6", ref Item6(value));
        members.Member("Item7", ref Item7(value));
        members.Member("Rest", ref Rest(value));
    }

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "m_Item1")]
    private static extern ref T1 Item1(Tuple<T1, T2, T3, T4, T5, T6, T7, TRest> tuple);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "m_Item2")]
    private static extern ref T2 Item2(Tuple<T1, T2, T3, T4, T5, T6, T7, TRest> tuple);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "m_Item3")]
    private static extern ref T3 Item3(Tuple<T1, T2, T3, T4, T5, T6, T7, TRest> tuple);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "m_Item4")]
    private static extern ref T4 Item4(Tuple<T1, T2, T3, T4, T5, T6, T7, TRest> tuple);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "m_Item5")]
    private static extern ref T5 Item5(Tuple<T1, T2, T3, T4, T5, T6, T7, TRest> tuple);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "m_Item6")]
    private static extern ref T6 Item6(Tuple<T1, T2, T3, T4, T5, T6, T7, TRest> tuple);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "m_Item7")]
    private static extern ref T7 Item7(Tuple<T1, T2, T3, T4, T5, T6, T7, TRest> tuple);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "m_Rest")]
    private static extern ref TRest Rest(Tuple<T1, T2, T3, T4, T5, T6, T7, TRest> tuple);
}
