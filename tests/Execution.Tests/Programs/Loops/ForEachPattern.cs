// An enumerable by pattern, its enumerator a mutable struct with a Dispose of its own.
namespace Programs.Loops.ForEachPattern;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        foreach (var number in new Countdown(3))
            Log(await Value(number));
    }
}

public readonly struct Countdown(int from)
{
    public Enumerator GetEnumerator() => new(from);

    public struct Enumerator(int from)
    {
        private int _next = from + 1;

        public readonly int Current => _next;

        public bool MoveNext() => Note($"move from {_next}", --_next > 0);
    }
}
