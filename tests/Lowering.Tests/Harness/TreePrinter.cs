using Coroutines.Generator.Lowering.Tree;

namespace Lowering.Tests.Harness;

/// <summary>A tree as compact pseudo-C#: what a pass made, at a glance. A block that nothing captured lives in is only a list.</summary>
internal static class TreePrinter
{
    /// <summary>Prints a body without the block around it.</summary>
    public static string Print(Block body)
    {
        var lines = new Lines();
        AddScope(body.Scope, lines);
        foreach (var statement in body.Statements)
            Add(statement, lines);
        return lines.ToString();
    }

    public static string Print(Stmt statement)
    {
        var lines = new Lines();
        Add(statement, lines);
        return lines.ToString();
    }

    private static void Add(Stmt? statement, Lines lines)
    {
        switch (statement)
        {
            case null:
                break;
            case Block { Scope: { IsNeeded: true } } block:
                lines.Block(null, () => Contents(block, lines));
                break;
            case Block block:
                Contents(block, lines);
                break;
            case Opaque opaque:
                lines.Add(SnippetPrinter.Print(opaque.Snippet));
                break;
            case Evaluate evaluate:
                lines.Add($"{ExprPrinter.Print(evaluate.Expression)};");
                break;
            case Assign assign:
                lines.Add($"{SnippetPrinter.Print(assign.Target)} = {ExprPrinter.Print(assign.Value)};");
                break;
            case AwaitStep step:
                lines.Add($"{(step.Target is { } target ? $"{SnippetPrinter.Print(target)} = " : "")}await {SnippetPrinter.Print(step.Operand)};");
                break;
            case If @if:
                Nested($"if ({ExprPrinter.Print(@if.Condition)})", @if.Then, lines);
                if (@if.Otherwise is { } otherwise)
                    Nested("else", otherwise, lines);
                break;
            case Loop loop:
                AddLoop(loop, lines);
                break;
            case SwitchJump jump:
                lines.Block($"switch ({ExprPrinter.Print(jump.Value)}{(jump.IsOfExpression ? " switch" : "")})", () => AddCases(jump.Cases, lines));
                break;
            case Try @try:
                AddTry(@try, lines);
                break;
            case Using @using:
                Nested($"{Awaited(@using.Dispose)}using ({@using.Resource} = {ExprPrinter.Print(@using.Initializer!)})", @using.Body, lines);
                break;
            case ForEach loop:
                var head = $"foreach ({Print(loop.Plan.SetElement)} in {ExprPrinter.Print(loop.Collection)})";
                Nested((loop.Plan.MoveNextAwait is null ? "" : "await ") + head, loop.Body, lines, loop.IterationScope);
                break;
            case Return @return:
                lines.Add(@return.Value is { } value ? $"return {ExprPrinter.Print(value)};" : "return;");
                break;
            case Throw @throw:
                lines.Add($"throw {ExprPrinter.Print(@throw.Exception)};");
                break;
            case JumpTo jump:
                lines.Add(SnippetPrinter.Print(jump.Jump));
                break;
            case Mark mark:
                lines.Add($"{mark.Label.Name}:");
                break;
            case EnterScope enter:
                AddScope(enter.Scope, lines);
                break;
            default:
                throw new ArgumentException(statement.GetType().Name);
        }
    }

    public static void AddCases(IEnumerable<SwitchCase> cases, Lines lines)
    {
        foreach (var @case in cases)
        {
            var guard = @case.Guard is { } when ? $" when {SnippetPrinter.Print(when)}" : "";
            lines.Add($"{(@case.IsDefault ? "default" : $"case {SnippetPrinter.Print(@case.Pattern)}{guard}")}: goto {@case.Target.Name};");
        }
    }

    /// <summary>The name is that of the exception in the clause; a filter sees the variable instead.</summary>
    public static string Catch(string? type, string name, Local? variable, Snippet? filter)
    {
        var seen = variable is null || filter is null ? "" : $"{SnippetPrinter.Print(variable)} = {name}; ";
        return $"catch ({type ?? "any"} {name}){(filter is null ? "" : $" when ({seen}{SnippetPrinter.Print(filter)})")}";
    }

    public static void AddScope(Scope? scope, Lines lines)
    {
        if (scope is { IsNeeded: true })
            lines.Add($"{scope.Display!.Name} = new {{ {string.Join(", ", scope.Captured)} }};");
    }

    private static string Awaited(DisposePlan plan) => plan.Await is null ? "" : "await ";

    private static void Nested(string head, Stmt body, Lines lines, Scope? scope = null) => lines.Block(head, () =>
    {
        AddScope(scope, lines);
        Contents(body, lines);
    });

    private static void Contents(Stmt body, Lines lines)
    {
        if (body is not Block block)
        {
            Add(body, lines);
            return;
        }

        AddScope(block.Scope, lines);
        foreach (var inner in block.Statements)
            Add(inner, lines);
    }

    private static void AddLoop(Loop loop, Lines lines)
    {
        var test = loop.Condition is { } condition ? ExprPrinter.Print(condition) : "";
        Nested($"{(loop.TestLast ? "do" : $"while ({test})")} // {loop.Break.Name}, {loop.Continue.Name}", loop.Body, lines);
        if (loop.TestLast)
            lines.Add($"while ({test});");
        if (loop.ConditionScope is { IsNeeded: true } || loop.BeforeTest is not null)
            Nested("before each test", loop.BeforeTest ?? Block.Of(), lines, loop.ConditionScope);
        if (loop.Step is not null and not Block { Statements: [] })
            Nested("after each iteration", loop.Step, lines);
    }

    private static void AddTry(Try node, Lines lines)
    {
        Nested("try", node.Body, lines);
        foreach (var clause in node.Catches)
        {
            Nested(Catch(clause.ExceptionType, clause.CaughtName, clause.Variable, clause.Filter), clause.Body, lines);
        }

        if (node.Finally is { } last)
            Nested("finally", last, lines);
    }
}
