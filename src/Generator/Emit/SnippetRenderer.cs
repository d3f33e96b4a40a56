using System.Text;
using Coroutines.Generator.Binding;
using Coroutines.Generator.Lowering.Tree;

namespace Coroutines.Generator.Emit;

/// <summary>
/// Turns snippets into the text of the machine. A captured local is a field of its scope's display object: the body reaches it through
/// the local that holds the object, a lambda through a copy of that local which nothing assigns again, so that it keeps the object of its own iteration.
/// </summary>
internal sealed class SnippetRenderer(Machine machine)
{
    public string Render(Snippet snippet)
    {
        var text = new StringBuilder();
        for (var index = 0; index < snippet.Parts.Length; index++)
        {
            if (snippet.Parts[index] is SavedFunctionPart { Function: var function } && EndOf(snippet, index) is var end
                && machine.Delegates.CallFor(function, new Snippet(snippet.Parts.RemoveRange(end, snippet.Parts.Length - end).RemoveRange(0, index + 1)), this) is { } call)
            {
                text.Append(call);
                index = end;
                continue;
            }

            text.Append(Render(snippet.Parts[index]));
        }

        return text.ToString();
    }

    private static int EndOf(Snippet snippet, int start)
    {
        var depth = 0;
        for (var index = start; index < snippet.Parts.Length; index++)
        {
            depth += snippet.Parts[index] is SavedFunctionPart ? 1 : snippet.Parts[index] is EndOfSavedFunctionPart ? -1 : 0;
            if (depth == 0)
                return index;
        }

        throw new InvalidOperationException("a lambda without an end");
    }

    public string Render(Jump jump) => jump switch
    {
        GotoJump { Target: var target } => $"goto {target.Name};",
        ReturnJump { Value: null } => machine.ResultName is null ? "return null;" : throw new InvalidOperationException("a return without its value"),
        ReturnJump { Value: var value } when value.AsLocal == machine.Context.Result => "return null;",
        ReturnJump { Value: var value } => $"{{ {SetResult(value)} return null; }}",
        RethrowJump { Exception: var exception } => $"throw {GeneratedNames.Services}CoroutineExceptions.Rethrow({NameOf(exception)});",
        _ => throw new InvalidOperationException($"no text for {jump.GetType().Name}"),
    };

    /// <summary>A result of a type that has no name is of the machine's own type parameter.</summary>
    public string SetResult(Snippet value) => machine.Examples.Assign(machine.ResultType!, machine.Context.Result!.Name, Render(value));

    public string NameOf(Local local) => local switch
    {
        { CapturedIn: { } scope } => $"{scope.Display!.Name}.{local.Name}",
        { IsResident: true } => $"{machine.Frame}.{local.Field}",
        _ => local.Name,
    };

    /// <summary>The scopes that lambdas and local functions in snippets see.</summary>
    public static IReadOnlyList<Scope> CapturedBy(IEnumerable<Snippet> snippets) =>
        [.. snippets.SelectMany(snippet => snippet.ClosureScopes).Distinct()];

    private string Render(Part part) => part switch
    {
        TextPart { Text: var text } => text,
        LocalPart { InClosure: true, Local: { CapturedIn: { } scope } local } => $"{scope.CopyName}.{local.Name}",
        LocalPart { Local: var local } => NameOf(local),
        DisplaysPart call => Displays(call),
        DisplayPart { Scope: var scope } => $"var {scope.CopyName} = new {scope.Display!.Type}();",
        DelegatePart { Delegate: var made } => Delegate(made),
        LocalFunctionPart { Function: var function } => function.Name,
        FilterFunctionPart { Function: var function } => function.Name,
        InferredNamePart { Local: var local } => (local.IsResident ? local.Field : local.Name) != NameTable.Escape(local.SourceName) ? $"{NameTable.Escape(local.SourceName)}: " : "",
        JumpPart { Jump: var jump } => Render(jump),
        CastPart cast => machine.Examples.Cast(cast.Type, cast.IsImplicit),
        SavedFunctionPart or EndOfSavedFunctionPart => "",
        ExamplePart { Type: var type } => machine.Examples.Of(type),
        _ => throw new InvalidOperationException($"no text for {part.GetType().Name}"),
    };

    private string Delegate(FunctionDelegate made)
    {
        var name = made.Function.Name + made.TypeArguments;
        var call = machine.Delegates.CallFor(made);
        return made.KeptIn is { } scope ? $"({scope.CopyName}.{made.Field} ??= {call ?? $"new {made.Type}({name})"})" : call ?? name;
    }

    private string Displays(DisplaysPart call)
    {
        IEnumerable<string> self = machine.IsOutside && machine.IsInstance && call.Function is CoroutineFunction { UsesThis: true } ? ["this"] : [];
        var names = string.Join(", ", self.Concat(call.Function.Displays.Select(scope => call.InClosure ? scope.CopyName : scope.Display!.Name)));
        return names.Length > 0 && call.FollowedByArguments ? names + ", " : names;
    }
}
