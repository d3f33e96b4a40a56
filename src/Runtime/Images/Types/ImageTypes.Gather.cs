using Coroutines.Images;

namespace Coroutines.CompilerServices;

public static partial class ImageTypes
{
    /// <summary>Makes <see cref="Coroutines.Coroutine.Gather{T1, T2}(Coroutine{T1}, Coroutine{T2})"/> known. Generated code calls what is named like a generic method of <see cref="Coroutines.Coroutine"/> that a restorable coroutine calls.</summary>
    public static void Gather<T1, T2>()
    {
        PrimitiveTypes.AddPair<T1, T2>();
        GatherForms<T1, T2>.Results.Register(NameOf<T1>(), NameOf<T2>());
    }

    /// <inheritdoc cref="Gather{T1, T2}"/>
    public static void Gather<T1, T2, T3>()
    {
        PrimitiveTypes.AddPair<T1, T2>();
        GatherForms<T1, T2, T3>.Results.Register(NameOf<T1>(), NameOf<T2>(), NameOf<T3>());
    }

    /// <inheritdoc cref="Gather{T1, T2}"/>
    public static void Gather<T1, T2, T3, T4>()
    {
        PrimitiveTypes.AddPair<T1, T2>();
        PrimitiveTypes.AddPair<T3, T4>();
        GatherForms<T1, T2, T3, T4>.Results.Register(NameOf<T1>(), NameOf<T2>(), NameOf<T3>(), NameOf<T4>());
    }

    /// <inheritdoc cref="Gather{T1, T2}"/>
    public static void GatherOutcomes<T1, T2>()
    {
        PrimitiveTypes.AddPair<T1, T2>();
        GatherForms<T1, T2>.Outcomes.Register(NameOf<T1>(), NameOf<T2>());
    }

    /// <inheritdoc cref="Gather{T1, T2}"/>
    public static void GatherOutcomes<T1, T2, T3>()
    {
        PrimitiveTypes.AddPair<T1, T2>();
        GatherForms<T1, T2, T3>.Outcomes.Register(NameOf<T1>(), NameOf<T2>(), NameOf<T3>());
    }

    /// <inheritdoc cref="Gather{T1, T2}"/>
    public static void GatherOutcomes<T1, T2, T3, T4>()
    {
        PrimitiveTypes.AddPair<T1, T2>();
        PrimitiveTypes.AddPair<T3, T4>();
        GatherForms<T1, T2, T3, T4>.Outcomes.Register(NameOf<T1>(), NameOf<T2>(), NameOf<T3>(), NameOf<T4>());
    }

    /// <inheritdoc cref="Gather{T1, T2}"/>
    public static void Select<T1, T2>()
    {
        PrimitiveTypes.AddPair<T1, T2>();
        PrimitiveTypes.AddCoroutines<T1, T2>();
    }

    /// <summary>Makes what <c>GatherOutcomes</c> tells of a task with this result known.</summary>
    public static void Outcome<T>() => Add(new OutcomeType<T>());
}
