using Coroutines.Generator.Binding;
using Coroutines.Generator.Lowering;
using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Emit;

/// <summary>
/// Writes what stands for the companions of an interface's method that has none. For <c>Coroutine&lt;int&gt; IJob.Work(int n)</c>:
/// <code>
/// internal interface IJob_Work__In_App                                     // of types whose explicit implementation is rewritten
/// {
///     CoroutineFrame&lt;int&gt;? Work__StartBody(out int __result, int n);
///     Coroutine&lt;int&gt; Work__CreateBody(int n);
///     internal static bool IsRewritten(IJob __this) => ...                 // a derived type may implement IJob anew, without us
/// }
/// internal static CoroutineFrame&lt;int&gt;? Work__StartIn_App(this IJob __this, out int __result, int n) =>
///     IJob_Work__In_App.IsRewritten(__this) ? ((IJob_Work__In_App)__this).Work__StartBody(out __result, n) : __this.Work(n).Begin(out __result);
/// </code>
/// </summary>
internal static class ForeignRootEmitter
{
    public static LoweredMethod Emit(IMethodSymbol method, Companion companion)
    {
        var outer = ForeignRoots.TypeParameters(method.ContainingType);
        return TypeParameterNames.Within([.. outer, .. method.TypeParameters], () => Write(method, companion, companion.Foreign!, outer));
    }

    private static LoweredMethod Write(IMethodSymbol method, Companion companion, ForeignRoot root, List<ITypeParameterSymbol> outer)
    {
        List<ITypeParameterSymbol> all = [.. outer, .. method.TypeParameters];
        var self = NameTable.Unused("__this", method);
        var resultName = NameTable.Unused("__result", method);
        var isIterator = CoroutineSymbols.IsIterated(method.ReturnType);
        var argument = ((INamedTypeSymbol)method.ReturnType).TypeArguments.Select(SignatureText.Type).FirstOrDefault();
        var result = isIterator ? null : argument;
        var startType = isIterator ? CompanionEmitter.IteratorType(argument!) : CompanionEmitter.FrameType(result) + "?";
        var returnType = SignatureText.Type(method.ReturnType);
        var typeParameters = SignatureText.TypeParameters(method.TypeParameters);
        var typeArguments = SignatureText.TypeArguments(method.TypeParameters);
        var constraints = SignatureText.Constraints(method.TypeParameters);
        var parameters = SignatureText.Declaration(method).ToList();
        var arguments = string.Join(", ", SignatureText.Arguments(method));
        List<string> startParameters = result is null ? parameters : [$"out {result} {resultName}", .. parameters];
        var startArguments = result is null ? arguments : $"out {resultName}{(arguments.Length > 0 ? ", " : "")}{arguments}";
        var bodies = root.Interface + SignatureText.TypeArguments(outer);
        var receiver = $"{SignatureText.Type(method.ContainingType)} {self}";
        var call = $"{self}.{SignatureText.Identifier(method.Name)}{typeArguments}({arguments})";
        var begun = !isIterator ? $"{call}.Begin({(result is null ? "" : $"out {resultName}")})"
            : $"{startType}.{(CoroutineSymbols.IsAsyncEnumerable(method.ReturnType) ? "Open" : "Over")}({call})";
        var overrides = $"{GeneratedNames.Services}Overrides";
        const string Known = "__known", Signature = "__Signature";

        var writer = new SourceWriter();
        writer.Line(FileShell.Header);
        foreach (var alias in ExternAliases.All)
            writer.Line($"extern alias {SignatureText.Identifier(alias)};");
        FileShell.WriteSilence(writer);
        writer.Line();
        FileShell.WriteAlias(writer);
        writer.Line();
        writer.Open($"internal interface {root.Interface.Substring("global::".Length)}{SignatureText.TypeParameters(outer)}{SignatureText.Constraints(outer)}");
        writer.Line($"{startType} {root.StartBody}{typeParameters}({string.Join(", ", startParameters)}){constraints};");
        writer.Line();
        writer.Line($"{returnType} {root.CreateBody}{typeParameters}({string.Join(", ", parameters)}){constraints};");
        writer.Line();
        writer.Line($"private static {overrides}? {Known};");
        writer.Line();
        writer.Line($"private delegate {returnType} {Signature}{typeParameters}({string.Join(", ", SignatureText.Parameters(method))}){constraints};");
        writer.Line();
        writer.Lines(CompanionEmitter.AttributesOf(method));
        writer.Lines($"""
            internal static bool IsRewritten{typeParameters}({receiver}){constraints} =>
                {self} is {bodies} bodies
                && ({overrides}.Know({Known}, {self}, out var isRewritten)
                    ? isRewritten
                    : {overrides}.Learn(ref {Known}, {self}, ({Signature}{typeArguments}){self}.{SignatureText.Identifier(method.Name)}{typeArguments}, ({Signature}{typeArguments})bodies.{root.CreateBody}{typeArguments}));
            """);
        writer.Close();
        writer.Line();
        writer.Open($"internal static class {root.Class}");
        WriteCall(companion.Start, startType, startParameters, $"{root.StartBody}{typeArguments}({startArguments})", begun);
        writer.Line();
        WriteCall(companion.Create, returnType, parameters, $"{root.CreateBody}{typeArguments}({arguments})", call);
        writer.Close();
        return new LoweredMethod($"{HintNames.Sanitize(root.Class)}.g.cs", writer.ToString());

        void WriteCall(string name, string type, List<string> own, string body, string ordinary)
        {
            writer.Lines(CompanionEmitter.AttributesOf(method));
            writer.Open(
                $"internal static {type} {name}{SignatureText.TypeParameters(all)}({string.Join(", ", own.Prepend($"this {receiver}"))}){SignatureText.Constraints(all)}");
            writer.Line($"if ({bodies}.IsRewritten{typeArguments}({self}))");
            writer.Line($"    return (({bodies}){self}).{body};");
            writer.Line();
            writer.Line("// Implemented in another way, or somewhere else.");
            writer.Line($"return {ordinary};");
            writer.Close();
        }
    }
}
