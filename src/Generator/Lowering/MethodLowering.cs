using Coroutines.Generator.Binding;
using Coroutines.Generator.Emit;
using Coroutines.Generator.Lowering.Tree;
using Coroutines.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Lowering;

/// <summary>The whole text of one generated file: the machine of one method.</summary>
internal sealed record LoweredMethod(string HintName, string Source);

/// <summary>The passes in their order: read as a table of contents.</summary>
internal static class MethodLowering
{
    /// <exception cref="UnsupportedConstructException">The body holds something that is not rewritten; it stays with the compiler.</exception>
    public static LoweredMethod Lower(IMethodSymbol method, MethodDeclarationSyntax declaration, SemanticModel model, CancellationToken token)
    {
        var companion = CoroutineTargets.Find(method, model.Compilation, token) ?? throw new InvalidOperationException("a method without companions is not lowered");
        if (model.GetDiagnostics(declaration.Span, token).FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) is { } error)
            throw new UnsupportedConstructException(UnsupportedConstructs.Error, error.Location);

        // C# allows no await in an unsafe context, so nothing that suspends is lost; the members made for the method are not unsafe.
        if (declaration.AncestorsAndSelf().OfType<MemberDeclarationSyntax>().Any(member => member.Modifiers.Any(SyntaxKind.UnsafeKeyword)))
            throw new UnsupportedConstructException(UnsupportedConstructs.UnsafeMethod, declaration.Identifier.GetLocation());
        var context = new MethodContext(method, declaration, model, token);
        var machine = new Machine(context, companion, Flatten(context));
        return new LoweredMethod(HintNames.ForMethod(method), MachineEmitter.Emit(machine));
    }

    /// <summary>All passes that work on the tree.</summary>
    internal static List<Instr> Flatten(MethodContext context)
    {
        var body = Binder.Bind(context);
        body = Desugarer.Rewrite(body);
        body = HandlerMover.Rewrite(body, context);
        body = AwaitSpiller.Rewrite(body, context);
        var instrs = Flattener.Flatten(body, context);
        LivenessWalker.Analyze(instrs, context.Locals, context.Token);
        return instrs;
    }
}
