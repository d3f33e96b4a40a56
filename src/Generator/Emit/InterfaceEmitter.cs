using Coroutines.Generator.Binding;
using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Emit;

/// <summary>
/// Sends calls through the interfaces that a method implements implicitly to its companions: what the interface would find is the
/// compiler's version.
/// <code>
/// Coroutine&lt;int&gt; IWorker.Work(int n) => Work__Create(n);
/// </code>
/// </summary>
internal static class InterfaceEmitter
{
    public static void Write(SourceWriter writer, IMethodSymbol method, Companion companion, CompanionBodies bodies)
    {
        foreach (var implemented in companion.Implemented)
            Write(writer, method, companion, bodies, implemented);
    }

    private static void Write(SourceWriter writer, IMethodSymbol method, Companion companion, CompanionBodies bodies, InterfaceMethod implemented)
    {
        var prefix = $"{SignatureText.Unannotated(implemented.Method.ContainingType)}.";
        var typeArguments = SignatureText.TypeArguments(method.TypeParameters);
        var typeParameters = SignatureText.TypeParameters(method.TypeParameters);
        var arguments = string.Join(", ", SignatureText.Arguments(method));
        var parameters = string.Join(", ", SignatureText.Implementing(method));
        var returnType = SignatureText.Unannotated(method.ReturnType);
        var modifier = method.IsStatic ? "static " : "";
        var attributes = CompanionEmitter.AttributesOf(method);

        writer.Line();
        writer.Lines(attributes);
        writer.Line(
            $"{modifier}{returnType} {prefix}{SignatureText.Identifier(implemented.Method.Name)}{typeParameters}({parameters}) => "
            + $"{companion.Create}{typeArguments}({arguments});");
        if (implemented.Dispatch is not { } dispatch)
            return;

        var result = bodies.Result is null ? null : DispatchEmitter.UnannotatedArgument(method);
        var resultParameter = result is null ? "" : $"out {result} {bodies.ResultName}{(parameters.Length > 0 ? ", " : "")}";
        writer.Line();
        writer.Lines(attributes);
        writer.Line(
            $"{modifier}{DispatchEmitter.StartType(method, bodies)} {prefix}{dispatch.StartBody}{typeParameters}({resultParameter}{parameters}) => "
            + $"{companion.Start}{typeArguments}({DispatchEmitter.StartArguments(bodies, arguments)});");
        writer.Line();
        writer.Lines(attributes);
        writer.Line($"[{GeneratedNames.Services}CompanionBody(typeof({SignatureText.Open(method.ContainingType)}))]");
        writer.Line($"{modifier}{returnType} {prefix}{dispatch.CreateBody}{typeParameters}({parameters}) => {companion.Create}{typeArguments}({arguments});");
    }
}
