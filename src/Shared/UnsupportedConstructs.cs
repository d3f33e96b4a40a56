namespace Coroutines.Shared;

/// <summary>
/// What a body may hold that is not rewritten: the words that CORO007 names it with. The list only shrinks.
/// </summary>
internal static class UnsupportedConstructs
{
    /// <summary>C# reports it already: a copy of the body would report it twice.</summary>
    public const string Error = "an error";

    public const string ProtectedOverload = "an override of a protected method beside an overload";
    public const string ExplicitImplementation = "an explicit implementation, by an interface or of a static or hidden method, of an interface that is not partial";
    public const string MeetingImplementations = "explicit implementations by two interfaces that meet in a class whose own method is not rewritten";
    public const string VariantIterator = "an iterator over a variant type parameter of its interface";
    public const string TooDeep = "code that nests too deeply";
    public const string FileLocalType = "a file-local type";
    public const string UnspeakableType = "a type that cannot be written down";
    public const string SharedWithLambda = "a coroutine lambda that shares a changing variable of a pattern, or a delegate of a local function, with a lambda around it";
    public const string InitOnlyInitializer = "an await in the initializer of an init-only or required member of a type that generated code cannot name";
    public const string HiddenCaller = "a collection or an interpolated string whose methods ask for their caller";
    public const string Obsolete = "a use of what [Obsolete] forbids";
    public const string InterceptedCall = "a call that another generator redirects";

    /// <summary>A syntax that the rewriting does not know, perhaps because it is newer.</summary>
    public static string Unknown(string kind) => $"an await inside {kind}";
}
