using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Execution.Tests.Coverage;

/// <summary>
/// What Roslyn itself says of C#'s syntax: the kinds of nodes, and where a node of each kind has children. Asked by reflection, so that a kind
/// of a newer compiler shows up as a hole and not as silence.
/// </summary>
internal static class SyntaxShape
{
    private static readonly MethodInfo[] s_factories =
    [
        .. typeof(SyntaxFactory).GetMethods()
            .Where(method => method.GetParameters() is [{ Name: "kind" }, ..] && method.ReturnType is { IsAbstract: false } type && type.IsSubclassOf(typeof(CSharpSyntaxNode)))
            .GroupBy(method => method.ReturnType, (_, overloads) => overloads.MaxBy(method => method.GetParameters().Length)!)
    ];

    /// <summary>The kinds of nodes that are code, each with the class that stands for it, or null where none is found.</summary>
    public static IReadOnlyDictionary<SyntaxKind, Type?> Nodes { get; } = Enum.GetValues<SyntaxKind>()
        .Distinct()
        .Where(kind => kind is not (SyntaxKind.None or SyntaxKind.List) && !SyntaxFacts.IsAnyToken(kind) && !SyntaxFacts.IsTrivia(kind))
        .ToDictionary(kind => kind, ClassOf);

    private static readonly Dictionary<Type, SyntaxSlot[]> s_slots = Nodes.Values.OfType<Type>().Distinct().ToDictionary(node => node, FindSlots);

    /// <summary>Where a node of this class has children.</summary>
    public static IReadOnlyList<SyntaxSlot> SlotsOf(Type node) => s_slots[node];

    private static Type? ClassOf(SyntaxKind kind) => kind == SyntaxKind.NotPattern
        ? typeof(UnaryPatternSyntax)
        : typeof(CSharpSyntaxNode).Assembly.GetType($"Microsoft.CodeAnalysis.CSharp.Syntax.{kind}Syntax")
        ?? s_factories.FirstOrDefault(factory => Accepts(factory, kind))?.ReturnType;

    /// <summary>A factory looks at the kind first; whatever else it misses, it took the kind.</summary>
    private static bool Accepts(MethodInfo factory, SyntaxKind kind)
    {
        var arguments = factory.GetParameters().Select(parameter => parameter.ParameterType.IsValueType ? Activator.CreateInstance(parameter.ParameterType) : null).ToArray();
        arguments[0] = kind;
        var failure = Record.Exception(() => factory.Invoke(null, arguments)) as TargetInvocationException;
        return failure?.InnerException is not ArgumentException { Message: "kind" };
    }

    private static SyntaxSlot[] FindSlots(Type node) =>
    [
        .. from property in node.GetProperties()
           let child = SyntaxSlot.ChildOf(property)
           where child is not null && property.Name is not nameof(SyntaxNode.Parent)
           select new SyntaxSlot(property, child)
    ];
}

/// <summary>Where a node has a child, or a list of them.</summary>
internal sealed record SyntaxSlot(PropertyInfo Property, Type Child)
{
    public string Name => Property.Name;

    /// <summary>The class of the children in a property, or null where there are none. A keyword is one where it makes the node itself an await.</summary>
    public static Type? ChildOf(PropertyInfo property) =>
        property.PropertyType.IsSubclassOf(typeof(CSharpSyntaxNode)) ? property.PropertyType
        : property.Name is "AwaitKeyword" or "YieldKeyword" ? property.PropertyType
        : property.PropertyType.IsConstructedGenericType && property.PropertyType.GetGenericTypeDefinition() is var list
            && (list == typeof(SyntaxList<>) || list == typeof(SeparatedSyntaxList<>)) ? property.PropertyType.GetGenericArguments()[0]
        : null;

    /// <summary>Whether an await stands there.</summary>
    /// <param name="holdsAwait">Whether one stands in a node.</param>
    public bool HoldsAwait(SyntaxNode node, Func<SyntaxNode, bool> holdsAwait) => Property.GetValue(node) switch
    {
        IEnumerable<SyntaxNode> list => list.Any(holdsAwait),
        SyntaxNode child => holdsAwait(child),
        SyntaxToken keyword => !keyword.IsKind(SyntaxKind.None),
        _ => false,
    };
}
