using System.Collections.Immutable;
using Coroutines.Images;

namespace Coroutines.CompilerServices;

/// <remarks>The names of the elements' types are asked for here, so they must be known before.</remarks>
public static partial class ImageTypes
{
    /// <summary>Makes enumerations of async iterators with these items known.</summary>
    public static void IAsyncEnumerator<T>() => Add(new EnumeratorType<T>());

    private const string Generic = "System.Collections.Generic";
    private const string Immutable = "System.Collections.Immutable";

    /// <summary>Makes arrays known. They stay shared, and what is in them.</summary>
    public static void Array<T>() => Add(new ArrayType<T>());

    /// <summary>Makes arrays of two dimensions known.</summary>
    public static void Array2<T>() => Add(new GridType<T[,], T>(2, static lengths => new T[lengths[0], lengths[1]]));

    /// <summary>Makes arrays of three dimensions known.</summary>
    public static void Array3<T>() => Add(new GridType<T[,,], T>(3, static lengths => new T[lengths[0], lengths[1], lengths[2]]));

    /// <summary>Makes arrays of four dimensions known.</summary>
    public static void Array4<T>() => Add(new GridType<T[,,,], T>(4, static lengths => new T[lengths[0], lengths[1], lengths[2], lengths[3]]));

    /// <summary>Makes lists known, and loops over them.</summary>
    public static void List<T>()
    {
        Add(new SequenceType<List<T>, T>(
            $"{Generic}.List<{NameOf<T>()}>", static () => [], static list => list, static (list, item) => list.Add(item), static list => ListParts<T>.Version(list) = 0));
        Add(ListParts<T>.EnumeratorType());
    }

    /// <summary>Makes queues known.</summary>
    public static void Queue<T>() =>
        Add(new SequenceType<Queue<T>, T>($"{Generic}.Queue<{NameOf<T>()}>", static () => new(), static queue => queue, static (queue, item) => queue.Enqueue(item)));

    /// <summary>Makes stacks known.</summary>
    public static void Stack<T>() =>
        Add(new SequenceType<Stack<T>, T>($"{Generic}.Stack<{NameOf<T>()}>", static () => new(), static stack => stack.Reverse(), static (stack, item) => stack.Push(item)));

    /// <summary>Makes linked lists known; not their nodes by themselves.</summary>
    public static void LinkedList<T>() =>
        Add(new SequenceType<LinkedList<T>, T>($"{Generic}.LinkedList<{NameOf<T>()}>", static () => new(), static list => list, static (list, item) => list.AddLast(item)));

    /// <summary>Makes dictionaries known, with their comparers, and loops over them, their keys and their values.</summary>
    public static void Dictionary<TKey, TValue>()
        where TKey : notnull
    {
        Comparers<TKey>();
        Add(new TableType<Dictionary<TKey, TValue>, TKey, TValue, IEqualityComparer<TKey>>(
            $"{Generic}.Dictionary<{NameOf<TKey>()}, {NameOf<TValue>()}>",
            EqualityComparer<TKey>.Default,
            static comparer => new(comparer),
            static table => table.Comparer,
            static table => DictionaryParts<TKey, TValue>.Version(table) = 0));
        DictionaryParts<TKey, TValue>.AddEnumerators();
    }

    /// <summary>Makes sets known, with their comparers, and loops over them.</summary>
    public static void HashSet<T>()
    {
        Comparers<T>();
        Add(new SetType<HashSet<T>, T, IEqualityComparer<T>>(
            $"{Generic}.HashSet<{NameOf<T>()}>",
            EqualityComparer<T>.Default,
            static comparer => new(comparer),
            static set => set.Comparer,
            static set => HashSetParts<T>.Version(set) = 0));
        Add(HashSetParts<T>.EnumeratorType());
        AddSingleton($"{Generic}.HashSet<{NameOf<T>()}>.SetComparer", System.Collections.Generic.HashSet<T>.CreateSetComparer());
    }

    /// <summary>Makes sorted sets known, with their comparers.</summary>
    public static void SortedSet<T>()
    {
        Comparers<T>();
        Add(new SetType<SortedSet<T>, T, IComparer<T>>($"{Generic}.SortedSet<{NameOf<T>()}>", Comparer<T>.Default, static comparer => new(comparer), static set => set.Comparer));
    }

    /// <summary>Makes sorted dictionaries known, with their comparers.</summary>
    public static void SortedDictionary<TKey, TValue>()
        where TKey : notnull
    {
        Comparers<TKey>();
        Add(new TableType<SortedDictionary<TKey, TValue>, TKey, TValue, IComparer<TKey>>(
            $"{Generic}.SortedDictionary<{NameOf<TKey>()}, {NameOf<TValue>()}>", Comparer<TKey>.Default, static comparer => new(comparer), static table => table.Comparer));
    }

    /// <summary>Makes sorted lists known, with their comparers.</summary>
    public static void SortedList<TKey, TValue>()
        where TKey : notnull
    {
        Comparers<TKey>();
        Add(new TableType<SortedList<TKey, TValue>, TKey, TValue, IComparer<TKey>>(
            $"{Generic}.SortedList<{NameOf<TKey>()}, {NameOf<TValue>()}>", Comparer<TKey>.Default, static comparer => new(comparer), static table => table.Comparer));
    }

    /// <summary>Makes priority queues known, with their comparers.</summary>
    public static void PriorityQueue<TElement, TPriority>()
    {
        Comparers<TPriority>();
        Add(new PriorityQueueType<TElement, TPriority>());
    }

    /// <summary>Makes immutable lists known.</summary>
    public static void ImmutableList<T>() => Add(new ImmutableType<ImmutableList<T>, T, T>(
        $"{Immutable}.ImmutableList<{NameOf<T>()}>",
        static _ => null,
        static (_, items) => System.Collections.Immutable.ImmutableList.CreateRange(items),
        static (_, _) => true,
        null));

    /// <summary>Makes immutable sets known, with their comparers.</summary>
    public static void ImmutableHashSet<T>()
    {
        Comparers<T>();
        Add(new ImmutableType<ImmutableHashSet<T>, T, T>(
            $"{Immutable}.ImmutableHashSet<{NameOf<T>()}>",
            static set => set.KeyComparer,
            static (comparer, items) => System.Collections.Immutable.ImmutableHashSet.CreateRange(comparer, items),
            static (set, item) => set.Contains(item),
            static item => item));
    }

    /// <summary>Makes immutable dictionaries known, with the comparers of their keys.</summary>
    public static void ImmutableDictionary<TKey, TValue>()
        where TKey : notnull
    {
        Comparers<TKey>();
        KeyValuePair<TKey, TValue>();
        Add(new ImmutableType<ImmutableDictionary<TKey, TValue>, KeyValuePair<TKey, TValue>, TKey>(
            $"{Immutable}.ImmutableDictionary<{NameOf<TKey>()}, {NameOf<TValue>()}>",
            static table => table.KeyComparer,
            static (comparer, items) => System.Collections.Immutable.ImmutableDictionary.CreateRange(comparer, items),
            static (table, item) => table.ContainsKey(item.Key),
            static item => item.Key));
    }

    /// <summary>Makes the comparers known that .NET has for these.</summary>
    public static void Comparers<T>()
    {
        AddSingleton($"{Generic}.EqualityComparer<{NameOf<T>()}>.Default", EqualityComparer<T>.Default);
        AddSingleton($"{Generic}.Comparer<{NameOf<T>()}>.Default", Comparer<T>.Default);
    }

    /// <summary>An object of which the process has one, by its own type, which may have no name here.</summary>
    private static void AddSingleton(string name, object value) => Add(value.GetType(), new SingletonType(name, value));
}
