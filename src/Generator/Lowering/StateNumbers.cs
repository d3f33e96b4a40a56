namespace Coroutines.Generator.Lowering;

/// <summary>
/// Numbers the awaits of a method by what they are, not by where they stand: a machine that was changed while a frame of it slept
/// meets an unknown number, never another await. No two awaits of a machine share one, and none has 0, which is the start.
/// </summary>
internal static class StateNumbers
{
    private const int Bits = 20;

    public static int Next(string identity, bool hasHandler, HashSet<int> taken)
    {
        // FNV-1a: the same in every process, unlike a string's own hash code.
        var hash = 2166136261;
        foreach (var character in identity)
            hash = unchecked((hash ^ character) * 16777619);
        var number = (int)((hash ^ (hash >> Bits)) & ((1 << Bits) - 1));
        while (number == 0 || !taken.Add(number))
            number = (number + 1) & ((1 << Bits) - 1);
        return (number << 1) | (hasHandler ? 1 : 0);
    }
}
