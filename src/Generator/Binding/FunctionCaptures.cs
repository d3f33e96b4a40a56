using Coroutines.Generator.Lowering.Tree;

namespace Coroutines.Generator.Binding;

/// <summary>
/// Finds what each coroutine function needs of the bodies around it: its own uses, and those of every function that it calls, which may call
/// it in turn. Runs when all bodies are bound; afterwards the display objects are parameters of the function.
/// </summary>
internal static class FunctionCaptures
{
    public static void Resolve(IReadOnlyList<MethodContext> functions)
    {
        bool changed;
        do
        {
            changed = false;
            foreach (var context in functions)
                changed |= Update(context, context.Function!);
        }
        while (changed);

        foreach (var context in functions)
            context.Locals.AddRange(context.Displays.Select(scope => scope.Display!));
    }

    private static bool Update(MethodContext context, CoroutineFunction function)
    {
        List<Scope> displays = [.. context.OuterScopes];
        var usesThis = function.UsesThis || context.UsesThisElsewhere;
        var isSame = displays.Count == function.Displays.Count && usesThis == function.UsesThis;
        (function.Displays, function.UsesThis) = (displays, usesThis);
        return !isSame;
    }
}
