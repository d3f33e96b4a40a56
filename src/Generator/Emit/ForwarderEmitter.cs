using Coroutines.Generator.Binding;
using Coroutines.Generator.Lowering;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Emit;

/// <summary>
/// Companions of a method whose body is left to the C# compiler: they call it, so that callers need not know what became of the body.
/// </summary>
internal static class ForwarderEmitter
{
    public static LoweredMethod Emit(IMethodSymbol method, MethodDeclarationSyntax declaration, Companion companion)
    {
        var result = ((INamedTypeSymbol)method.ReturnType).TypeArguments.Select(SignatureText.Type).FirstOrDefault();
        var resultName = NameTable.Unused("__result", method);
        var call = DispatchEmitter.OrdinaryCall(method);

        var text = FileShell.Write(declaration, writer =>
        {
            writer.Line(method.IsAbstract ? "// The machines of this method are those of its overrides." : "// The body of this method is left to the C# compiler.");
            var isIterator = CoroutineSymbols.IsIterated(method.ReturnType);
            var bodies = isIterator
                ? OfIterator(method, CompanionEmitter.IteratorType(result!), call)
                : new CompanionBodies(result, resultName, $"return {call}.Begin({(result is null ? "" : $"out {resultName}")});", $"return {call};");
            CompanionEmitter.Write(writer, method, companion, bodies with { AreForwarders = true });
            if (companion.Dispatch is null && !isIterator)
                WriteCold(writer, method, result, call);
        });
        return new LoweredMethod(HintNames.ForMethod(method), text);
    }

    private static CompanionBodies OfIterator(IMethodSymbol method, string iterator, string call)
    {
        var open = CoroutineSymbols.IsAsyncEnumerable(method.ReturnType) ? "Open" : "Over";
        return new CompanionBodies(null, "", $"return {iterator}.{open}({call});", $"return {call};") { StartType = iterator };
    }

    /// <summary>What a machine's method of this name gives: a frame that holds the arguments and has not started.</summary>
    private static void WriteCold(SourceWriter writer, IMethodSymbol method, string? result, string call)
    {
        writer.Line();
        var name = GeneratedNames.Cold(GeneratedNames.MethodBase(method));
        var trimming = TrimmingAttributes.On(method).TrimEnd();
        if (trimming.Length > 0)
            writer.Lines(trimming);
        writer.Line(
            $"private {(method.IsStatic ? "static " : "")}{CompanionEmitter.FrameType(result)} {name}{SignatureText.TypeParameters(method.TypeParameters)}"
            + $"({string.Join(", ", SignatureText.Parameters(method))}){SignatureText.Constraints(method.TypeParameters)} => {call}.Claim();");
    }
}
