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
        var argument = ((INamedTypeSymbol)method.ReturnType).TypeArguments.Select(SignatureText.Type).FirstOrDefault();
        var resultName = method.Parameters.Any(parameter => parameter.Name == "__result") ? "__result2" : "__result";
        var receiver = method.IsStatic ? SignatureText.Type(method.ContainingType) : "this";
        var typeParameters = SignatureText.TypeArguments(method.TypeParameters);
        var call = $"{receiver}.{SignatureText.Identifier(method.Name)}{typeParameters}({string.Join(", ", SignatureText.Arguments(method))})";

        var text = FileShell.Write(declaration, writer =>
        {
            writer.Line("// The body of this method is left to the C# compiler.");
            if (CoroutineSymbols.IsIterated(method.ReturnType))
                WriteIterator(writer, method, companion, CompanionEmitter.IteratorType(argument!), call);
            else
                CompanionEmitter.Write(
                    writer, method, companion, CompanionEmitter.FrameType(argument) + "?", argument is null ? null : $"out {argument} {resultName}",
                    $"return {call}.Begin({(argument is null ? "" : $"out {resultName}")});", $"return {call};");
        });
        return new LoweredMethod(HintNames.ForMethod(method), text);
    }

    private static void WriteIterator(SourceWriter writer, IMethodSymbol method, Companion companion, string iterator, string call)
    {
        var open = CoroutineSymbols.IsAsyncEnumerable(method.ReturnType) ? "Open" : "Over";
        CompanionEmitter.Write(writer, method, companion, iterator, null, $"return {iterator}.{open}({call});", $"return {call};");
    }
}
