using Execution.Tests.Contexts;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Execution.Tests.Coverage;

/// <summary>Where no await can stand, and why. A position that is neither here nor in a program is a hole; one that is in both is a mistake.</summary>
internal static class Exclusions
{
    private const string Outside = "stands around bodies";
    private const string Declaration = "part of a declaration, which holds no code but constants";
    private const string Constants = "holds constants";
    private const string Type = "a type";
    private const string Name = "a name";
    private const string Comment = "part of a comment or directive";
    private const string Pointer = "C# allows no await in unsafe code (CS4004)";
    private const string Query = "C# allows an await in a query only in its first collection and in those of joins (CS1995)";
    private const string Pattern = "holds constants and types";
    private const string Broken = "the compiler throws a NotImplementedException";
    private const string Newer = "newer than C# 14";
    private const string NeverThere = "the grammar has it and C# does not";

    /// <summary>Classes of nodes that are nowhere in a body, or hold no expression.</summary>
    private static readonly (Type Node, string Reason)[] s_nodes =
    [
#pragma warning disable RSEXPERIMENTAL006 // the kinds are there, and must be accounted for
        (typeof(UnsafeExpressionSyntax), Newer),
        (typeof(WithElementSyntax), Newer),
#pragma warning restore RSEXPERIMENTAL006
        (typeof(MakeRefExpressionSyntax), Broken),
        (typeof(RefValueExpressionSyntax), Broken),
        (typeof(RefTypeExpressionSyntax), Broken),
        (typeof(CompilationUnitSyntax), Outside),
        (typeof(ExternAliasDirectiveSyntax), Outside),
        (typeof(UsingDirectiveSyntax), Outside),
        (typeof(MemberDeclarationSyntax), Outside),
        (typeof(AccessorListSyntax), Declaration),
        (typeof(AccessorDeclarationSyntax), Declaration),
        (typeof(BaseListSyntax), Declaration),
        (typeof(BaseTypeSyntax), Declaration),
        (typeof(BaseParameterListSyntax), Declaration),
        (typeof(BaseParameterSyntax), Declaration),
        (typeof(ConstructorInitializerSyntax), Declaration),
        (typeof(ExplicitInterfaceSpecifierSyntax), Declaration),
        (typeof(TypeParameterListSyntax), Declaration),
        (typeof(TypeParameterSyntax), Declaration),
        (typeof(TypeParameterConstraintClauseSyntax), Declaration),
        (typeof(TypeParameterConstraintSyntax), Declaration),
        (typeof(AllowsConstraintSyntax), Declaration),
        (typeof(AttributeListSyntax), Declaration),
        (typeof(AttributeSyntax), Declaration),
        (typeof(AttributeArgumentListSyntax), Declaration),
        (typeof(AttributeArgumentSyntax), Declaration),
        (typeof(AttributeTargetSpecifierSyntax), Declaration),
        (typeof(StructuredTriviaSyntax), Comment),
        (typeof(XmlNodeSyntax), Comment),
        (typeof(XmlAttributeSyntax), Comment),
        (typeof(XmlNameSyntax), Comment),
        (typeof(XmlPrefixSyntax), Comment),
        (typeof(XmlElementStartTagSyntax), Comment),
        (typeof(XmlElementEndTagSyntax), Comment),
        (typeof(CrefSyntax), Comment),
        (typeof(BaseCrefParameterListSyntax), Comment),
        (typeof(CrefParameterSyntax), Comment),
        (typeof(LineDirectivePositionSyntax), Comment),
        (typeof(PointerTypeSyntax), Pointer),
        (typeof(FunctionPointerTypeSyntax), Pointer),
        (typeof(FunctionPointerCallingConventionSyntax), Pointer),
        (typeof(FunctionPointerParameterListSyntax), Pointer),
        (typeof(FunctionPointerUnmanagedCallingConventionListSyntax), Pointer),
        (typeof(FunctionPointerUnmanagedCallingConventionSyntax), Pointer),
    ];

    /// <summary>Classes of children that hold no await, whatever they stand in. They may well stand beside one.</summary>
    private static readonly (Type Child, string Reason)[] s_children =
    [
        (typeof(TypeSyntax), Type),
        (typeof(TypeArgumentListSyntax), Type),
        (typeof(TupleElementSyntax), Type),
        (typeof(NameColonSyntax), Name),
        (typeof(NameEqualsSyntax), Name),
        (typeof(VariableDesignationSyntax), Name),
        (typeof(JoinIntoClauseSyntax), Name),
        (typeof(AttributeListSyntax), Constants),
        (typeof(ParameterListSyntax), Constants),
        (typeof(ParameterSyntax), Constants),
        (typeof(TypeParameterListSyntax), Constants),
        (typeof(TypeParameterConstraintClauseSyntax), Constants),
        (typeof(InterpolationAlignmentClauseSyntax), Constants),
        (typeof(InterpolationFormatClauseSyntax), Constants),
        (typeof(PatternSyntax), Pattern),
        (typeof(PositionalPatternClauseSyntax), Pattern),
        (typeof(PropertyPatternClauseSyntax), Pattern),
        (typeof(SubpatternSyntax), Pattern),
        (typeof(BaseExpressionColonSyntax), Pattern),
        (typeof(CatchDeclarationSyntax), Type),
    ];

    private static readonly Dictionary<string, string> s_positions = new()
    {
        ["PreprocessingMessageTrivia.(beside)"] = Comment,
        ["AwaitExpression.(beside)"] = "is an await itself",
        ["YieldReturnStatement.(beside)"] = "is an await itself",
        ["ArrowExpressionClause.(beside)"] = "belongs to a function, not to a statement",
        ["ArgListExpression.(beside)"] = Broken,
        ["FieldExpression.(beside)"] = "stands only in the accessors of properties",
        ["NameColon.Expression"] = Name,
        ["ExpressionColon.Expression"] = Name,
        ["ConstantPattern.Expression"] = Constants,
        ["RelationalPattern.Expression"] = Constants,
        ["InterpolationAlignmentClause.Value"] = Constants,
        ["CaseSwitchLabel.Value"] = Constants,
        ["GotoCaseStatement.Expression"] = Constants,
        ["GotoStatement.Expression"] = Name,
        ["IsExpression.Right"] = Type,
        ["AsExpression.Right"] = Type,
        ["ForEachVariableStatement.Variable"] = Name,
        ["VariableDeclarator.ArgumentList"] = "the length of a fixed buffer",
        ["AnonymousMethodExpression.ExpressionBody"] = NeverThere,
        ["GotoDefaultStatement.Expression"] = NeverThere,
        ["YieldBreakStatement.Expression"] = NeverThere,
        ["LockStatement.Statement"] = "C# allows no await in a lock (CS1996)",
        ["CatchClause.Filter"] = "C# allows no await in a filter (CS7094)",
        ["CatchFilterClause.FilterExpression"] = "C# allows no await in a filter (CS7094)",
        ["UnsafeStatement.Block"] = Pointer,
        ["FixedStatement.Declaration"] = Pointer,
        ["FixedStatement.Statement"] = Pointer,
        ["AddressOfExpression.Operand"] = Pointer,
        ["AddressOfExpression.(beside)"] = Pointer,
        ["PointerIndirectionExpression.Operand"] = Pointer,
        ["PointerIndirectionExpression.(beside)"] = Pointer,
        ["PointerMemberAccessExpression.Expression"] = Pointer,
        ["PointerMemberAccessExpression.(beside)"] = Pointer,
        ["LetClause.Expression"] = Query,
        ["WhereClause.Condition"] = Query,
        ["JoinClause.LeftExpression"] = Query,
        ["JoinClause.RightExpression"] = Query,
        ["OrderByClause.Orderings"] = Query,
        ["AscendingOrdering.Expression"] = Query,
        ["DescendingOrdering.Expression"] = Query,
        ["QueryBody.SelectOrGroup"] = Query,
        ["SelectClause.Expression"] = Query,
        ["GroupClause.GroupExpression"] = Query,
        ["GroupClause.ByExpression"] = Query,
    };

    private static readonly BodyKind[] s_methods = [BodyKind.Method, BodyKind.GenericMethod, BodyKind.StructMethod];

    /// <summary>What only some kinds of bodies can hold. A method that is generic, or of a struct, may be an iterator too.</summary>
    private static readonly Dictionary<string, BodyKind[]> s_bodies = new()
    {
        ["AnonymousMethodExpression.Block"] = [BodyKind.Lambda],
        ["SimpleLambdaExpression.Block"] = [BodyKind.Lambda],
        ["SimpleLambdaExpression.ExpressionBody"] = [BodyKind.Lambda],
        ["ParenthesizedLambdaExpression.Block"] = [BodyKind.Lambda],
        ["ParenthesizedLambdaExpression.ExpressionBody"] = [BodyKind.Lambda],
        ["LocalFunctionStatement.Body"] = [BodyKind.LocalFunction, BodyKind.Iterator],
        ["MethodDeclaration.Body"] = [.. s_methods, BodyKind.Iterator],
        ["MethodDeclaration.ExpressionBody"] = s_methods,
        ["ArrowExpressionClause.Expression"] = [.. s_methods, BodyKind.LocalFunction],
        ["ReturnStatement.Expression"] = [.. s_methods, BodyKind.Lambda, BodyKind.LocalFunction],
        ["ReturnStatement.(beside)"] = [.. s_methods, BodyKind.Lambda, BodyKind.LocalFunction],
        ["YieldReturnStatement.YieldKeyword"] = [BodyKind.Iterator, BodyKind.GenericMethod, BodyKind.StructMethod],
        ["YieldReturnStatement.Expression"] = [BodyKind.Iterator, BodyKind.GenericMethod, BodyKind.StructMethod],
        ["YieldBreakStatement.YieldKeyword"] = [BodyKind.Iterator, BodyKind.GenericMethod, BodyKind.StructMethod],
        ["YieldBreakStatement.(beside)"] = [BodyKind.Iterator, BodyKind.GenericMethod, BodyKind.StructMethod],
    };

    /// <summary>The positions of the list that there are not.</summary>
    public static IEnumerable<string> Unknown => s_positions.Keys.Concat(s_bodies.Keys).Except(Position.All.Select(position => position.ToString()));

    /// <summary>Null where an await may stand.</summary>
    public static string? ReasonFor(Position position)
    {
        if (position is { Kind: SyntaxKind.MethodDeclaration, Slot: nameof(MethodDeclarationSyntax.Body) or nameof(MethodDeclarationSyntax.ExpressionBody) })
            return null;
        if (s_positions.TryGetValue(position.ToString(), out var reason) || SyntaxShape.Nodes[position.Kind] is not { } node)
            return reason;
        var child = SyntaxShape.SlotsOf(node).FirstOrDefault(slot => slot.Name == position.Slot)?.Child;
        return s_nodes.FirstOrDefault(entry => node.IsAssignableTo(entry.Node)).Reason
            ?? (child is null || HoldsLength(node, child) ? null : s_children.FirstOrDefault(entry => child.IsAssignableTo(entry.Child)).Reason);
    }

    /// <summary>Null where an await may stand in a body of that kind.</summary>
    public static string? ReasonFor(Position position, BodyKind body) =>
        ReasonFor(position) ?? (s_bodies.TryGetValue(position.ToString(), out var bodies) && !bodies.Contains(body) ? $"not in a body of the kind {body}" : null);

    /// <summary>Of all types only that of a new array holds an expression.</summary>
    private static bool HoldsLength(Type node, Type child) =>
        child == typeof(ArrayTypeSyntax) || (node == typeof(StackAllocArrayCreationExpressionSyntax) && child == typeof(TypeSyntax));
}
