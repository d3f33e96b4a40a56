using System.Text.RegularExpressions;
using Coroutines.Generator.Lowering.Tree;

namespace Lowering.Tests.Harness;

/// <summary>Snippets on one line: a captured local with the display object through which it is reached, jumps as statements.</summary>
internal static partial class SnippetPrinter
{
    public static string Print(Snippet snippet) => Spaces().Replace(string.Concat(snippet.Parts.Select(Print)), " ").Trim();

    public static string Print(Local local) => local.CapturedIn is { } scope ? $"{scope.Display!.Name}.{local.Name}" : local.Name;

    public static string Print(Jump jump) => jump switch
    {
        GotoJump { Target: var target } => $"goto {target.Name};",
        ReturnJump { Value: null } => "return;",
        ReturnJump { Value: var value } => $"return {Print(value)};",
        RethrowJump { Exception: var exception } => $"rethrow {Print(exception)};",
        _ => throw new ArgumentException(jump.GetType().Name),
    };

    private static string Print(Part part) => part switch
    {
        TextPart text => text.Text,
        LocalPart { InClosure: true, Local: { CapturedIn: { } scope, Name: var name } } => $"{scope.CopyName}.{name}",
        LocalPart { Local: var local } => Print(local),
        LocalFunctionPart { Function.Name: var name } => name,
        FilterFunctionPart { Function.Name: var name } => name,
        DelegatePart { Delegate.Function.Name: var name } => name,
        InferredNamePart => "",
        JumpPart { Jump: var jump } => Print(jump),
        DisplaysPart call => string.Concat(call.Function.Displays.Select(scope => $"{(call.InClosure ? scope.CopyName : scope.Display!.Name)}{(call.FollowedByArguments ? ", " : "")}")),
        DisplayPart { Scope: var scope } => $"var {scope.CopyName} = new {scope.ClassName}();",
        CastPart cast => $"(({cast.Type})",
        ExamplePart example => $"default({example.Type})",
        HolePart => "_",
        ResultPart result => result.FollowedByArguments ? "out result, " : "out result",
        _ => throw new ArgumentException(part.GetType().Name),
    };

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
