using System.Globalization;
using Coroutines.Generator.Binding;
using Coroutines.Generator.Lowering;
using Coroutines.Generator.Lowering.Tree;

namespace Coroutines.Generator.Emit;

/// <summary>
/// The body: one method that runs from the start or from a resume point to the next suspension, or to the end. Before: a flat list in which each await knows
/// what it saves and no snippet has a hole. Afterwards there is text only.
/// </summary>
internal sealed partial class BodyEmitter
{
    private readonly SourceWriter _writer;
    private readonly Machine _machine;
    private readonly SnippetRenderer _renderer;
    private readonly MappedLines _mapped;
    private readonly HashSet<Label> _used;
    private readonly bool _leavesAtEnd;
    private bool _needsStatement;
    private bool? _isChecked;

    private BodyEmitter(SourceWriter writer, Machine machine)
    {
        _writer = writer;
        _machine = machine;
        _renderer = new SnippetRenderer(machine);
        _mapped = new MappedLines(writer, machine.Context.Declaration.SyntaxTree);
        _used = Escapes.Targets(machine.Body);
        _leavesAtEnd = machine.Context.Result is not null && machine.Suspensions.Count(suspend => suspend.Info.Kind != AwaitKind.Yield) > 1;
    }

    public static void Write(SourceWriter writer, Machine machine) => new BodyEmitter(writer, machine).Write();

    private void Write()
    {
        var parameters = string.Concat(_machine.Parameters.Select(parameter => $", {parameter.GivenDeclaration}"));
        var result = _machine.ResultType is { } type ? $", out {type} {_machine.ResultName}" : "";
        foreach (var attribute in BodyAttributes.On(_machine.Context.Method))
            _writer.Line(attribute);
        var frame = CompanionEmitter.FrameType(null);
        var signature = _machine.IsOutside
            ? $"internal {(_machine.IsInstance ? "sealed " : "")}{_machine.Modifiers}{frame}? {_machine.Run}{_machine.DeclaredTypeParameters}({frame} {_machine.Given})"
            : $"private {_machine.Modifiers}{_machine.FrameType}? {_machine.Run}{_machine.DeclaredTypeParameters}({_machine.FrameParameter} {_machine.Frame}{parameters}{result})";
        _writer.Open(signature + _machine.Constraints);
        if (_machine.IsOutside)
            WriteGiven();
        WriteLocals();
        WriteEntry();
        WriteList(_machine.Body);
        if (_machine.Body is not [.., Fail or Go { Jump: not RethrowJump }])
            Statement(null, _machine.ResultType is null ? "return null;" : "throw new global::System.Diagnostics.UnreachableException();");

        if (_leavesAtEnd)
        {
            _writer.Label(_machine.Suspended);
            foreach (var step in LeaveWith("default!", _machine.Frame))
                _writer.Line(step);
            _needsStatement = false;
        }

        foreach (var function in _machine.Context.WrittenFunctions)
        {
            _writer.Line();
            WriteFunction(function);
        }

        foreach (var function in _machine.Context.FilterFunctions.Where(function => function.IsNeeded))
        {
            _writer.Line();
            WriteFilterFunction(function);
        }

        foreach (var function in _machine.Context.Helpers.Concat(_machine.Examples.Functions))
        {
            _writer.Line();
            _writer.Line(function);
        }

        EndBlock();
        _writer.Close();
    }

    private void WriteGiven()
    {
        _writer.Line($"var {_machine.Frame} = ({_machine.FrameType}){_machine.Given};");
        foreach (var parameter in _machine.Parameters)
            _writer.Line($"{parameter.Type} {parameter.Given} = {_machine.Frame}.{parameter.Field};");
    }

    private void WriteLocals()
    {
        foreach (var constant in _machine.Context.VisibleConstants)
            _writer.Line(_renderer.Render(constant));
        foreach (var local in _machine.Context.Locals)
        {
            if (_machine.Context.IsParameter(local))
            {
                WriteParameter(local);
                continue;
            }

            if (local.CapturedIn is not null || local.IsResident)
                continue;
            if (local.IsRef)
            {
                _writer.Line($"scoped {local.RefKeyword} {local.Type} {local.Name} = ref global::System.Runtime.CompilerServices.Unsafe.NullRef<{local.Type}>();");
                continue;
            }

            _writer.Line(_machine.Examples.Declare(local.IsRefLike ? "scoped " : "", local.Type, local.Name));
        }

        foreach (var awaiter in _machine.Awaiters)
            _writer.Line(_machine.Examples.Declare("", awaiter.Key, awaiter.Value));
        if (_machine.Suspensions.Any(suspend => suspend.Info.Kind == AwaitKind.Callee))
            _writer.Line($"{CompanionEmitter.FrameType(null)}? {_machine.Callee};");
        if (_machine.HasProtectedFinally)
            _writer.Line($"bool {_machine.Suspending} = false;");
        if (_machine.HasProtectedResume)
            _writer.Line($"int {_machine.Resume} = 0;");
    }

    /// <summary>A parameter's type has no name either: it comes in as an object.</summary>
    private void WriteParameter(Local local)
    {
        if (!_machine.Examples.AreNeededFor(local.Type))
            return;
        _writer.Line(_machine.Examples.Declare("", local.Type, local.Name));
        _writer.Line(_machine.Examples.Assign(local.Type, local.Name, _machine.Parameters.First(parameter => parameter.Name == local.Name).Given));
    }

    /// <summary>A frame means that the body goes on: what it kept is put back, and the machine jumps to where it stood.</summary>
    private void WriteEntry()
    {
        if (_machine.Suspensions.Count == 0)
            return;
        _writer.Line();
        if (!_machine.BeginsWithFrame)
            _writer.Open($"if ({_machine.Frame} is not null)");
        _writer.Open($"switch ({_machine.Frame}.State)");
        _writer.Line("case 0: break; // not started yet");
        foreach (var (suspend, target) in Entries(_machine.Body))
        {
            List<string> steps = [.. suspend.Saved.Where(local => !_machine.Context.IsParameter(local)).Select(local => _machine.Examples.Assign(local.Type, local.Name, $"{_machine.Frame}.{local.Field}"))];
            if (target != suspend.Resume)
                steps.Add($"{_machine.Resume} = {StateOf(suspend)};");
            steps.Add($"goto {target.Name};");
            _writer.Case($"case {StateOf(suspend)}", steps);
        }

        _writer.Line($"default: throw {_machine.Frame}.UnknownState();");
        _writer.Close();
        if (!_machine.BeginsWithFrame)
            _writer.Close();
        _writer.Line();
    }

    /// <summary>Each suspension in a list with the label through which the list reaches it: its own, or that of the block around it.</summary>
    private static IEnumerable<(Suspend Suspend, Label Target)> Entries(List<Instr> instrs)
    {
        foreach (var instr in instrs)
        {
            switch (instr)
            {
                case Suspend suspend:
                    yield return (suspend, suspend.Resume);
                    break;
                case Protected block:
                    foreach (var inner in Machine.All(block.Body).OfType<Suspend>())
                        yield return (inner, block.Entry);
                    break;
            }
        }
    }

    private static string StateOf(Suspend suspend) => "0x" + suspend.State.ToString("x", CultureInfo.InvariantCulture);

    private void Statement(SourceSpan? span, string text, params Snippet[] snippets)
    {
        var opened = OpenClosures(snippets);
        var isInContext = OpenContext(snippets);
        _mapped.Write(span, text);
        Close(isInContext);
        Close(opened);
        _needsStatement = false;
    }

    /// <summary>The block that text from a <c>checked</c> or <c>unchecked</c> context stands in, where the context makes a difference.</summary>
    private bool OpenContext(IReadOnlyList<Snippet> snippets)
    {
        if (_isChecked is not { } isChecked || !snippets.Any(snippet => MayOverflow(_renderer.Render(snippet))))
            return false;
        _writer.Open(CheckedContexts.Keyword(isChecked));
        return true;
    }

    private string InContext(string condition) =>
        _isChecked is { } isChecked && MayOverflow(condition) ? $"{CheckedContexts.Keyword(isChecked)}({condition})" : condition;

    /// <summary>Whether the text has an operator or a cast in it. In doubt it has.</summary>
    private static bool MayOverflow(string text) => text.IndexOfAny(['+', '-', '*', '/', ')']) >= 0;

    /// <summary>
    /// Before a statement with lambdas or local functions in it: a block that copies the display objects they see, so that they
    /// keep those of this moment, and declares the local functions on these copies.
    /// </summary>
    private bool OpenClosures(IReadOnlyList<Snippet> snippets)
    {
        var captured = SnippetRenderer.CapturedBy(snippets);
        var functions = snippets.SelectMany(snippet => snippet.Functions).Where(function => function.Captures).Distinct().ToList();
        if (captured.Count == 0 && functions.Count == 0)
            return false;
        _writer.Open();
        foreach (var scope in captured)
            _writer.Line($"var {scope.CopyName} = {scope.Display!.Name};");
        foreach (var function in functions)
            WriteFunction(function);
        return true;
    }

    private void WriteFunction(LocalFunction function) => _mapped.Write(function.Span, _renderer.Render(function.Text));

    private void WriteFilterFunction(FilterFunction function)
    {
        var parameters = function.Displays.Select(scope => $"{(IsUnnamed(scope) ? "object" : scope.Display!.Type)} {Given(scope)}").ToList();
        if (!function.Parameters.Parts.IsEmpty)
            parameters.Add(_renderer.Render(function.Parameters));
        _writer.Open($"{_renderer.Render(function.Head)} {function.Name}{function.TypeParameters}({string.Join(", ", parameters)}){function.Constraints}");
        foreach (var scope in function.Displays.Where(IsUnnamed))
        {
            _writer.Line(_machine.Examples.Declare("", scope.Display!.Type, scope.CopyName));
            _writer.Line(_machine.Examples.Assign(scope.Display.Type, scope.CopyName, Given(scope)));
        }

        _writer.Line($"return {_renderer.Render(function.Value)};");
        foreach (var declared in function.Value.Functions.Where(declared => declared.Captures))
            WriteFunction(declared);
        _writer.Close();

        bool IsUnnamed(Scope scope) => _machine.Examples.AreNeededFor(scope.Display!.Type);

        string Given(Scope scope) => scope.CopyName + (IsUnnamed(scope) ? "__given" : "");
    }

    private void Close(bool opened)
    {
        if (!opened)
            return;
        _writer.Close();
    }

    private void Label(Label label)
    {
        _writer.Label(label.Name);
        _needsStatement = true;
    }

    /// <summary>C# wants a statement behind every label.</summary>
    private void EndBlock()
    {
        if (_needsStatement)
            _writer.Line(";");
        _needsStatement = false;
    }
}
