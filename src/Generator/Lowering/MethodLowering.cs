using Coroutines.Generator.Binding;
using Coroutines.Generator.Emit;
using Coroutines.Generator.Helpers;
using Coroutines.Generator.Images;
using Coroutines.Generator.Lowering.Tree;
using Coroutines.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Lowering;

/// <summary>The whole text of one generated file: the machine of one method.</summary>
internal sealed record LoweredMethod(string HintName, string Source)
{
    /// <summary>Files that the method shares with others, each of which has them.</summary>
    public EquatableArray<LoweredMethod> Shared { get; init; }
}

/// <summary>The passes in their order: read as a table of contents.</summary>
internal static class MethodLowering
{
    /// <exception cref="UnsupportedConstructException">The body holds something that is not rewritten; it stays with the compiler.</exception>
    public static LoweredMethod Lower(IMethodSymbol method, MethodDeclarationSyntax declaration, SemanticModel model, CancellationToken token)
    {
        try
        {
            var lowered = Lower(method, declaration, model, out var leftFunctions, token);
            KnownFallbacks.Note(declaration, model.Compilation, Fallback.Of(leftFunctions));
            return lowered;
        }
        catch (UnsupportedConstructException reason)
        {
            KnownFallbacks.Note(declaration, model.Compilation, Fallback.Of(reason));
            throw;
        }
    }

    /// <param name="leftFunctions">Why coroutine functions in the body are left to the compiler, though the body is not.</param>
    public static LoweredMethod Lower(
        IMethodSymbol method, MethodDeclarationSyntax declaration, SemanticModel model, out IReadOnlyDictionary<SyntaxNode, UnsupportedConstructException> leftFunctions, CancellationToken token)
    {
        try
        {
            return LowerBody(method, declaration, model, out leftFunctions, token, machines => Emit(method, machines, model));
        }
        catch (InsufficientExecutionStackException)
        {
            // the passes recurse as deep as the body nests, and ask for stack wherever they do
            throw new UnsupportedConstructException(UnsupportedConstructs.TooDeep, declaration.Identifier.GetLocation());
        }
    }

    /// <summary>The machines of a method as the generator makes them; none where the body is left to the compiler.</summary>
    public static IReadOnlyList<Machine> Machines(IMethodSymbol method, MethodDeclarationSyntax declaration, SemanticModel model, CancellationToken token)
    {
        try
        {
            return LowerBody(method, declaration, model, out _, token, static machines => machines);
        }
        catch (Exception exception) when (exception is UnsupportedConstructException or InsufficientExecutionStackException)
        {
            return [];
        }
    }

    private static LoweredMethod Emit(IMethodSymbol method, List<Machine> machines, SemanticModel model)
    {
        var companion = CoroutineTargets.Find(method, model.Compilation, machines[0].Context.Token) ?? throw new InvalidOperationException("a method without companions is not lowered");
        return new LoweredMethod(HintNames.ForMethod(method), MachineEmitter.Emit(machines[0], companion, machines.GetRange(1, machines.Count - 1)))
        {
            Shared = new(ImageTypeEmitter.Files(machines.Where(machine => machine.Image is not null).SelectMany(machine => machine.Image!.Types.Described), model.Compilation)),
        };
    }

    /// <param name="finish">Takes the machines. Where it finds that a function must stay text, they are made once more.</param>
    private static T LowerBody<T>(
        IMethodSymbol method,
        MethodDeclarationSyntax declaration,
        SemanticModel model,
        out IReadOnlyDictionary<SyntaxNode, UnsupportedConstructException> leftFunctions,
        CancellationToken token,
        Func<List<Machine>, T> finish)
    {
        if (NestingDepth.IsTooMuch(declaration))
            throw new InsufficientExecutionStackException();
        if (BodyErrors.First(declaration, model.Compilation, token) is { } error)
            throw new UnsupportedConstructException(UnsupportedConstructs.Error, error.Location);
        if (ForbiddenUses.First(method, declaration, model, token) is { } forbidden)
            throw new UnsupportedConstructException(UnsupportedConstructs.Obsolete, forbidden);

        var left = new Dictionary<SyntaxNode, UnsupportedConstructException>();
        var coroutines = new Dictionary<SyntaxNode, UnsupportedConstructException>();
        leftFunctions = coroutines;
        while (true)
        {
            try
            {
                return finish(Lower(new MethodContext(method, declaration, model, token) { LeftFunctions = left }));
            }
            catch (LeftFunctionException function)
            {
                left.Add(function.Function, function.Reason);
                if (function.IsCoroutine)
                    coroutines.Add(function.Function, function.Reason);
            }
        }
    }

    /// <summary>The machine of a body, then those of the coroutine functions in it.</summary>
    /// <exception cref="LeftFunctionException">A function must stay text.</exception>
    internal static List<Machine> Lower(MethodContext context)
    {
        var bound = new List<(MethodContext Context, Block Body)> { (context, Binder.Bind(context)) };
        for (var index = 0; index < context.Functions.Count; index++)
        {
            var function = context.Functions[index];
            bound.Add(Attempt(function.Syntax, () =>
            {
                var inner = new MethodContext(function);
                return (inner, Binder.Bind(inner));
            }));
        }

        FunctionCaptures.Resolve([.. bound.Skip(1).Select(body => body.Context)]);
        context.PlaceDelegates();
        return
        [
            new Machine(context, Flatten(bound[0].Body, context)),
            .. bound.Skip(1).Select((body, index) => Attempt(context.Functions[index].Syntax, () => new Machine(body.Context, Flatten(body.Body, body.Context)))),
        ];
    }

    /// <summary>All passes that work on a bound tree.</summary>
    private static List<Instr> Flatten(Block body, MethodContext context)
    {
        body = Desugarer.Rewrite(body);
        body = HandlerMover.Rewrite(body, context);
        body = AwaitSpiller.Rewrite(body, context);
        var instrs = Flattener.Flatten(body, context);
        LivenessWalker.Analyze(instrs, context.Locals, context.Token, RestoreNeeds.Of(context));
        ResidentLocals.Choose(instrs, context);
        return instrs;
    }

    private static T Attempt<T>(SyntaxNode function, Func<T> lower)
    {
        try
        {
            return lower();
        }
        catch (UnsupportedConstructException reason)
        {
            throw new LeftFunctionException(function, reason);
        }
    }
}
