using Coroutines.Generator.Binding;
using Coroutines.Generator.Images;
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
        var isIterator = CoroutineSymbols.IsIterated(method.ReturnType);
        var call = DispatchEmitter.OrdinaryCall(method);
        var bodies = new CompanionBodies(isIterator ? null : result, NameTable.Unused("__result", method), "", $"return {call};") { AreForwarders = true };
        if (isIterator)
            bodies = bodies with { StartType = CompanionEmitter.IteratorType(result!) };
        bodies = bodies with { Start = Start(method, bodies) };

        var text = FileShell.Write(declaration, writer =>
        {
            writer.Line(method.IsAbstract ? "// The machines of this method are those of its overrides." : "// The body of this method is left to the C# compiler.");
            CompanionEmitter.Write(writer, method, companion, bodies);
            if (companion.Dispatch is null && !isIterator)
                WriteCold(writer, method, result, call);
            if (Restorability.IsOn(method))
                RegisterEmitter.WriteEmpty(writer, method, companion, ((ISourceAssemblySymbol)method.ContainingAssembly).Compilation);
        }, declares: companion.Dispatch?.Declares);
        return new LoweredMethod(HintNames.ForMethod(method), text);
    }

    /// <summary>Starts the compiler's version; an iterator of it is stepped like any other.</summary>
    public static string Start(IMethodSymbol method, CompanionBodies bodies)
    {
        var call = DispatchEmitter.OrdinaryCall(method);
        return CoroutineSymbols.IsIterated(method.ReturnType)
            ? $"return {bodies.StartType}.{(CoroutineSymbols.IsAsyncEnumerable(method.ReturnType) ? "Open" : "Over")}({call});"
            : $"return {call}.Begin({(bodies.Result is null ? "" : $"out {bodies.ResultName}")});";
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
