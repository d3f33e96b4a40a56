using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Emit;

/// <summary>Every name that generated code declares in the user's types.</summary>
internal static class GeneratedNames
{
    public const string CompilerServices = "global::Coroutines.CompilerServices";

    /// <summary>What a frame declares, or what the machine uses of what it inherits.</summary>
    private static readonly HashSet<string> FrameMembers =
    [
        "State", "Method", "File", "LineOf", "Start", "Resume", "Recycle", "Complete", "Rent", "TakeFrom", "ReturnToPool", "PoolOfThread", "t_pool",
        "SuspendOn", "SuspendOnDynamic", "TakeResult", "Resumed", "Postpone",
    ];

    /// <summary>The method's name, made unique among its overloads: <c>Fetch</c>, <c>Fetch__2</c>, ... in the order of their declarations.</summary>
    public static string MethodBase(IMethodSymbol method)
    {
        var definition = (method.PartialDefinitionPart ?? method).OriginalDefinition;
        var name = Sanitize(definition.Name);
        var ordinal = 1;
        foreach (var member in definition.ContainingType.GetMembers(definition.Name))
        {
            if (SymbolEqualityComparer.Default.Equals(member, definition))
                break;
            if (member is IMethodSymbol)
                ordinal++;
        }

        return ordinal == 1 ? name : $"{name}__{ordinal}";
    }

    public static string Start(string methodBase) => methodBase + "__Start";

    public static string Create(string methodBase) => methodBase + "__Create";

    public static string Run(string methodBase) => methodBase + "__Run";

    public static string Cold(string methodBase) => methodBase + "__Cold";

    public static string Frame(string methodBase) => methodBase + "__Frame";

    public static string Scope(string methodBase, int number) => $"{methodBase}__Scope{number}";

    /// <summary>The field of a frame that keeps a local: of the same name, unless the frame has a use for it.</summary>
    public static string Field(string local) => FrameMembers.Contains(local) ? local + "__kept" : local;

    public static string Sanitize(string name) =>
        new(name.Select(static c => char.IsLetterOrDigit(c) || c == '_' ? c : '_').ToArray());
}
