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
            var bodies = CoroutineSymbols.IsIterated(method.ReturnType)
                ? OfIterator(method, CompanionEmitter.IteratorType(result!), call)
                : new CompanionBodies(result, resultName, $"return {call}.Begin({(result is null ? "" : $"out {resultName}")});", $"return {call};");
            CompanionEmitter.Write(writer, method, companion, bodies with { AreForwarders = true });
        });
        return new LoweredMethod(HintNames.ForMethod(method), text);
    }

    private static CompanionBodies OfIterator(IMethodSymbol method, string iterator, string call)
    {
        var open = CoroutineSymbols.IsAsyncEnumerable(method.ReturnType) ? "Open" : "Over";
        return new CompanionBodies(null, "", $"return {iterator}.{open}({call});", $"return {call};") { StartType = iterator };
    }
}
