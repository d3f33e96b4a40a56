namespace Mutation.Tests;

internal static partial class Mutants
{
    public static Mutant[] Emitting =>
    [
        new("the first local is not saved", "Emit/BodyEmitter.Awaits.cs", ".. suspend.Saved.Select(local =>", ".. suspend.Saved.Skip(1).Select(local =>", "Locals/ManyLocals"),
        new("the last local is not restored", "Emit/BodyEmitter.cs", "[.. suspend.Saved.Where(local => !_machine.Context.IsParameter(local))", "[.. suspend.Saved.Where(local => !_machine.Context.IsParameter(local) && local != suspend.Saved.Last())", "Locals/ManyLocals"),
        new("a finally runs while suspending", "Emit/BodyEmitter.Steps.cs", "if (!{_machine.Suspending})", "if (true)", "Exceptions/FinallyOnce"),
        new("a resume point in a try is missing", "Emit/BodyEmitter.Steps.cs", "foreach (var (suspend, target) in resumed)", "foreach (var (suspend, target) in resumed.Skip(1))", "Exceptions/CatchAroundAwait"),
        new("the only resume point in a try is missing", "Emit/BodyEmitter.Steps.cs", "if (resumed is [var (only, entered)])", "if (resumed is [_])\n{\n}\nelse if (resumed is [var (only, entered)])", "Exceptions/TryInLoop"),
        new("the dispatch of a try is not cleared", "Emit/BodyEmitter.Awaits.cs", "_writer.Line($\"{_machine.Resume} = 0;\");", "", "Exceptions/TryInLoop", "Exceptions/LoopInTry"),
        new("a captured parameter is not copied", "Emit/BodyEmitter.Steps.cs", "foreach (var parameter in scope.Captured.Where(local => local.Kind == LocalKind.Parameter))", "foreach (var parameter in scope.Captured.Where(local => local.Kind == LocalKind.Parameter).Skip(1))", "Lambdas/CapturedParameter"),
        new("a loop variable is shared by its lambdas", "Emit/BodyEmitter.Steps.cs", "{scope.Display!.Name} = new {scope.Display.Type}();", "{scope.Display!.Name} ??= new {scope.Display.Type}();", "Lambdas/FreshPerIteration"),
        new("a loop variable without a type's name is shared by its lambdas", "Emit/BodyEmitter.Steps.cs", "$\"{GeneratedNames.Services}Unnamed.Create(", "$\"if ({scope.Display!.Name} is null) {GeneratedNames.CompilerServices}.Unnamed.Create(", "Anonymous/Closures"),
        new("a lambda sees the display of a later iteration", "Emit/SnippetRenderer.cs", "$\"{scope.CopyName}.{local.Name}\"", "$\"{scope.Display!.Name}.{local.Name}\"", "Lambdas/FreshPerIteration", "Lambdas/ForEachVariable"),
        new("a result is not given", "Emit/BodyEmitter.Steps.cs", "_renderer.SetResult(returned)", "_renderer.SetResult(Snippet.Text(\"default!\"))", "Methods/ResultTypes", "Branches/EarlyReturn"),
        new("a filter does not see its variable", "Emit/BodyEmitter.Steps.cs", "handler.Variable is { } variable ?", "handler.Variable is { } variable && handler.ExceptionType is null ?", "Exceptions/Filters", "Exceptions/FilterOrder"),
        new("an awaiter that is complete is waited for", "Emit/BodyEmitter.Awaits.cs", "\"(bool)\" : \"\")}{awaiter}.IsCompleted", "\"!(bool)\" : \"!\")}{awaiter}.IsCompleted", "Expressions/Awaiters", "Types/CustomAwaiters"),
        new("a barrier swallows the exception", "Emit/BodyEmitter.Awaits.cs", "if ({failure} is not null) throw", "if ({failure} is null) throw", "Exceptions/FilterAfterFinally"),
        new("this is not saved", "Emit/BodyEmitter.Awaits.cs", "_machine.IsInstance && !_machine.BeginsWithFrame ?", "false ?", "Methods/InstanceMethods"),
        new("a guard of a case is dropped", "Emit/BodyEmitter.Steps.cs", "@case.Guard is { } guard ?", "@case.Guard is { } guard && guard.HasClosures ?", "Branches/GuardsWithoutVariables"),
        new("a condition is not negated", "Emit/BodyEmitter.Steps.cs", "if (!({InContext(_renderer.Render(condition))})) goto", "if (({InContext(_renderer.Render(condition))})) goto", "Branches/IfElseChain", "Loops/For"),
    ];
}
