using Coroutines.Generator.Helpers;
using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Emit;

/// <summary>Every name that generated code declares in the user's types.</summary>
internal static class GeneratedNames
{
    public const string CompilerServices = "global::Coroutines.CompilerServices";

    /// <summary>What the name of a type of the runtime begins with in a file that declares the alias. Nothing else of that name can be meant: before <c>::</c> C# looks for aliases only.</summary>
    public static string Services => ExternAliases.Services + "::";

    /// <summary>What a frame declares, or what the machine uses of what it inherits.</summary>
    private static readonly HashSet<string> FrameMembers =
    [
        "State", "Method", "Places", "Show", "ImageName", "ImagePoints", "Visit", "VisitStep", "VisitYield", "NameInImages", "RunsAgain", "Register", "t_isRegistered", "Start", "Resume", "Recycle", "Complete", "Rent", "TakeFrom", "ReturnToPool", "PoolOfThread", "t_pool",
        "SuspendOn", "SuspendOnDynamic", "TakeResult", "Resumed", "Postpone", "HasStack", "UnknownState",
        "Current", "IsClosing", "Open", "Over", "With", "MoveNext", "Close", "ToEnumerator", "GetAsyncEnumerator", "Copy", "Take", "Combine", "Yield", "Release",
    ];

    /// <summary>
    /// What the members generated for a method are named after: the method, made unique among its overloads in the order of their
    /// declarations (<c>Fetch</c>, <c>Fetch__2</c>), and longer still where the user writes such names anywhere: a member of a derived type must not be hidden,
    /// nor one that is not typed yet be found here.
    /// </summary>
    public static string MethodBase(IMethodSymbol method)
    {
        var definition = (method.PartialDefinitionPart ?? method).OriginalDefinition;
        var name = OwnName(definition);
        var ordinal = 1 + Namesakes(definition).TakeWhile(other => !SymbolEqualityComparer.Default.Equals(other, definition)).Count();
        var candidate = ordinal == 1 ? name : $"{name}__{ordinal}";
        while (IsTaken(candidate, definition))
            candidate += "_";
        return candidate;
    }

    /// <summary><c>Fetch</c>, or <c>IShop_Fetch</c> for an explicit implementation.</summary>
    private static string OwnName(IMethodSymbol method) => Sanitize(
        method.ExplicitInterfaceImplementations is [var implemented, ..] ? $"{implemented.ContainingType.Name}_{implemented.Name}" : method.Name);

    private static IEnumerable<IMethodSymbol> Namesakes(IMethodSymbol method)
    {
        if (method.ExplicitInterfaceImplementations.IsEmpty)
            return method.ContainingType.GetMembers(method.Name).OfType<IMethodSymbol>();
        var name = OwnName(method);
        return method.ContainingType.GetMembers().OfType<IMethodSymbol>().Where(other => !other.ExplicitInterfaceImplementations.IsEmpty && OwnName(other) == name);
    }

    /// <summary>Whether the user's code has, or mentions, what a generated member might be named like.</summary>
    private static bool IsTaken(string candidate, IMethodSymbol method)
    {
        var compilation = ((ISourceAssemblySymbol)method.ContainingAssembly).Compilation;
        return WrittenNames.BeginWith(compilation, candidate) || (candidate != method.Name && WrittenNames.Contain(compilation, candidate));
    }

    /// <summary>The type parameter that stands for the type which a static virtual method is called on.</summary>
    public static string Called(IMethodSymbol method)
    {
        var name = "TCalled";
        while (method.TypeParameters.Concat(method.ContainingType.TypeParameters).Any(parameter => parameter.Name == name))
            name += "_";
        return name;
    }

    public static string Start(string methodBase) => methodBase + "__Start";

    public static string Create(string methodBase) => methodBase + "__Create";

    public static string StartBody(string methodBase) => methodBase + "__StartBody";

    public static string CreateBody(string methodBase) => methodBase + "__CreateBody";

    /// <summary>Whether the receiver's type has a rewritten body, and what is known about it.</summary>
    public static string IsRewritten(string methodBase) => methodBase + "__IsRewritten";

    public static string Overrides(string methodBase) => methodBase + "__Overrides";

    public static string Signature(string methodBase) => methodBase + "__Signature";

    public static string Run(string methodBase) => methodBase + "__Run";

    public static string Cold(string methodBase) => methodBase + "__Cold";

    public static string Frame(string methodBase) => methodBase + "__Frame";

    /// <summary>Makes the coroutine known to images.</summary>
    public static string Register(string methodBase) => methodBase + "__Register";

    /// <summary>What describes a type to images.</summary>
    public static string Image(string type) => type + "__Image";

    public static string Scope(string methodBase, int number) => $"{methodBase}__Scope{number}";

    /// <summary>A class that stands not in the type, but around it.</summary>
    public static string Outside(IEnumerable<INamedTypeSymbol> left, string name) => string.Concat(left.Select(static type => $"{type.Name}_{type.Arity}_")) + name;

    public static string Accessor(string methodBase, int number) => $"{methodBase}__Access{number}";

    /// <summary>The field of a frame that keeps a local: of the same name, unless the frame has a use for it.</summary>
    public static string Field(string local) => FrameMembers.Contains(local) ? local + "__kept" : local;

    public static string Sanitize(string name) =>
        new(name.Select(static c => char.IsLetterOrDigit(c) || c == '_' ? c : '_').ToArray());
}
