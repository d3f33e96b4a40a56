using Coroutines.Generator.Binding;
using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Emit;

/// <summary>
/// Writes what lets the runtime type of a receiver decide whose body runs. For <c>virtual Coroutine&lt;int&gt; M(int n)</c>:
/// <code>
/// public CoroutineFrame&lt;int&gt;? M__Start(out int __result, int n)             // what callers call
/// {
///     if (M__IsRewritten())
///         return M__StartBody(out __result, n);
///     return M(n).Begin(out __result);                                     // overridden without us: an ordinary virtual call
/// }
/// protected virtual CoroutineFrame&lt;int&gt;? M__StartBody(out int __result, int n) => ...   // overridden wherever M is, by us
/// </code>
/// </summary>
internal static class DispatchEmitter
{
    private const string NeverCalled = """
        // The method itself is called.
        throw new global::System.NotSupportedException();
        """;

    /// <summary>The bodies of the companions themselves.</summary>
    public static CompanionBodies Entries(IMethodSymbol method, BodyDispatch dispatch, CompanionBodies bodies)
    {
        var typeArguments = SignatureText.TypeArguments(method.TypeParameters);
        var arguments = string.Join(", ", SignatureText.Arguments(method));
        var startArguments = StartArguments(bodies, arguments);
        if (dispatch.Role == DispatchRole.Override)
        {
            return bodies with
            {
                Start = $"return {dispatch.HiddenStart}{typeArguments}({startArguments});",
                Create = $"return {dispatch.HiddenCreate}{typeArguments}({arguments});",
            };
        }

        var isRewritten = $"{GeneratedNames.IsRewritten(GeneratedNames.MethodBase(method))}{SignatureText.TypeArguments(method.TypeParameters, dispatch.Called)}()";
        var receiver = dispatch.Called ?? "this";
        var call = OrdinaryCall(method);
        return bodies with
        {
            Start = $"""
                if ({isRewritten})
                    return {receiver}.{dispatch.StartBody}{typeArguments}({startArguments});

                // Overridden where nothing was rewritten, or by a mock.
                {ForwarderEmitter.Start(method, bodies)}
                """,
            Create = $"return {isRewritten} ? {receiver}.{dispatch.CreateBody}{typeArguments}({arguments}) : {call};",
        };
    }

    /// <summary>The virtual methods behind the companions.</summary>
    public static void Write(SourceWriter writer, IMethodSymbol method, BodyDispatch dispatch, CompanionBodies bodies)
    {
        var isRoot = dispatch.Role == DispatchRole.Root;
        var modifiers = dispatch.Modifiers.Length == 0 ? "" : dispatch.Modifiers + " ";
        var typeParameters = SignatureText.TypeParameters(method.TypeParameters);
        var constraints = isRoot ? SignatureText.Constraints(method.TypeParameters) : "";
        var parameters = string.Join(", ", dispatch.Role switch
        {
            DispatchRole.Root => SignatureText.Declaration(method),
            DispatchRole.Override => SignatureText.Overriding(method),
            _ => SignatureText.Implementing(method),
        });
        var returnType = isRoot ? SignatureText.Type(method.ReturnType) : SignatureText.Unannotated(method.ReturnType);
        var result = bodies.Result is null || isRoot ? bodies.Result : UnannotatedArgument(method);
        var resultParameter = result is null ? "" : $"out {result} {bodies.ResultName}{(parameters.Length > 0 ? ", " : "")}";

        writer.Lines(CompanionEmitter.AttributesOf(method, modifiers));
        CompanionEmitter.WriteMethod(
            writer,
            $"{modifiers}{StartType(method, bodies, isRoot)} {dispatch.StartBody}{typeParameters}({resultParameter}{parameters}){constraints}",
            IsNeverCalled(dispatch, bodies) ? NeverCalled : bodies.Start);
        writer.Line();
        writer.Lines(CompanionEmitter.AttributesOf(method, modifiers));
        if (!IsNeverCalled(dispatch, bodies))
            writer.Line($"[{GeneratedNames.Services}CompanionBody(typeof({SignatureText.Open(method.ContainingType)}))]");
        CompanionEmitter.WriteMethod(
            writer,
            $"{modifiers}{returnType} {dispatch.CreateBody}{typeParameters}({parameters}){constraints}",
            IsNeverCalled(dispatch, bodies) ? NeverCalled : bodies.Create);
        if (isRoot)
            WriteDecision(writer, method, dispatch);
    }

    /// <summary>The body of a static virtual method that was left to the compiler can be called on nothing but a type argument.</summary>
    private static bool IsNeverCalled(BodyDispatch dispatch, CompanionBodies bodies) => dispatch.Called is not null && bodies.AreForwarders;

    /// <summary>What a method that starts returns; the root's constraints tell what <c>T?</c> means, an override does not repeat them.</summary>
    public static string StartType(IMethodSymbol method, CompanionBodies bodies, bool isAnnotated = false) =>
        isAnnotated ? bodies.StartType
        : CoroutineSymbols.IsIterated(method.ReturnType) ? CompanionEmitter.IteratorType(UnannotatedArgument(method)!)
        : CompanionEmitter.FrameType(UnannotatedArgument(method)) + "?";

    public static string? UnannotatedArgument(IMethodSymbol method) =>
        ((INamedTypeSymbol)method.ReturnType).TypeArguments.Select(SignatureText.Unannotated).FirstOrDefault();

    /// <summary>The user's method, called as anybody would.</summary>
    public static string OrdinaryCall(IMethodSymbol method) => $"{MethodGroup(method)}({string.Join(", ", SignatureText.Arguments(method))})";

    public static string StartArguments(CompanionBodies bodies, string arguments) =>
        bodies.Result is null ? arguments : $"out {bodies.ResultName}{(arguments.Length > 0 ? ", " : "")}{arguments}";

    /// <summary>What is known of the type that a static method is called on.</summary>
    public static string CalledConstraint(IMethodSymbol method, BodyDispatch dispatch) =>
        dispatch.Called is { } called ? $" where {called} : {SignatureText.Type(method.ContainingType)}" : "";

    private static string MethodGroup(IMethodSymbol method)
    {
        var name = method.ExplicitInterfaceImplementations is [var implemented, ..] ? implemented.Name : method.Name;
        return $"{DispatchPlanner.Receiver(method)}.{SignatureText.Identifier(name)}{SignatureText.TypeArguments(method.TypeParameters)}";
    }

    /// <summary>Decided once for each type: the delegates say what a virtual call of this receiver finds.</summary>
    private static void WriteDecision(SourceWriter writer, IMethodSymbol method, BodyDispatch dispatch)
    {
        var name = GeneratedNames.MethodBase(method);
        var typeArguments = SignatureText.TypeArguments(method.TypeParameters);
        var typeParameters = SignatureText.TypeParameters(method.TypeParameters);
        var constraints = SignatureText.Constraints(method.TypeParameters);
        var signature = GeneratedNames.Signature(name);
        var (receiver, subject, ofType, modifier) = dispatch.Called is { } called ? (called, $"typeof({called})", "Type", "private static") : ("this", "this", "", "private");
        var overrides = $"{GeneratedNames.Services}Overrides";
        var known = GeneratedNames.Overrides(name);

        writer.Line();
        writer.Line($"private static {overrides}? {known};");
        writer.Line();
        writer.Line($"private delegate {SignatureText.Type(method.ReturnType)} {signature}{typeParameters}({string.Join(", ", SignatureText.Parameters(method))}){constraints};");
        writer.Line();
        writer.Line(CompanionEmitter.Attributes);
        writer.Lines($"""
            {modifier} bool {GeneratedNames.IsRewritten(name)}{SignatureText.TypeParameters(method.TypeParameters, dispatch.Called)}(){constraints}{CalledConstraint(method, dispatch)} =>
                {overrides}.Know{ofType}({known}, {subject}, out var isRewritten)
                    ? isRewritten
                    : {overrides}.Learn{ofType}(ref {known}, {subject}, ({signature}{typeArguments}){MethodGroup(method)}, ({signature}{typeArguments}){receiver}.{dispatch.CreateBody}{typeArguments});
            """);
    }
}
