namespace Coroutines.Images;

/// <summary>Names of which none may come twice. A table is made where there are many: most types have few members, and an image may have many types.</summary>
internal readonly struct UniqueNames(int expected)
{
    private const int Few = 8;

    private readonly HashSet<string>? _many = expected > Few ? new(StringComparer.Ordinal) : null;

    /// <summary>Adds a name to the list; false where the list has it.</summary>
    internal bool Add(List<string> names, string name)
    {
        if (_many is null ? names.Contains(name) : !_many.Add(name))
            return false;
        names.Add(name);
        return true;
    }
}
