using System.Runtime.CompilerServices;
using Coroutines.Generator.Lowering.Tree;

namespace Coroutines.Generator.Emit;

internal sealed partial class BodyEmitter
{
    private void WriteList(List<Instr> instrs)
    {
        foreach (var instr in instrs)
            Write(instr);
    }

    private void Write(Instr instr)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        _isChecked = instr.IsChecked;
        switch (instr)
        {
            case Here { Label: var label }:
                if (_used.Contains(label))
                    Label(label);
                break;
            case Suspend suspend:
                WriteSuspend(suspend);
                break;
            case Protected block:
                WriteProtected(block);
                break;
            case NewScope { Scope: var scope }:
                Statement(null, scope.Unnamed.Count > 0
                    ? $"{GeneratedNames.Services}Unnamed.Create(out {scope.Display!.Name});"
                    : $"{scope.Display!.Name} = new {scope.Display.Type}();");
                foreach (var parameter in scope.Captured.Where(local => local.Kind == LocalKind.Parameter))
                    Statement(null, $"{scope.Display.Name}.{parameter.Name} = {parameter.Name};");
                break;
            case Line { Snippet: var snippet }:
                Statement(instr.Span, _renderer.Render(snippet), snippet);
                break;
            case Let { Target: var target, Value: var value }:
                Statement(instr.Span, $"{_renderer.NameOf(target)} = {_renderer.Render(value)};", value);
                break;
            case Go { Jump: ReturnJump { Value: { } returned } } when returned.AsLocal != _machine.Context.Result:
                Statement(instr.Span, _renderer.SetResult(returned), returned);
                _writer.Line("return null;");
                break;
            case Go { Jump: var jump }:
                Statement(instr.Span, _renderer.Render(jump));
                break;
            case Fail { Exception: var exception }:
                Statement(instr.Span, $"throw {_renderer.Render(exception)};", exception);
                break;
            case Unless { Condition: var condition, Target: var target }:
                Statement(instr.Span, $"if (!({InContext(_renderer.Render(condition))})) goto {target.Name};", condition);
                break;
            case When { Condition: var condition, Target: var target }:
                Statement(instr.Span, $"if ({InContext(_renderer.Render(condition))}) goto {target.Name};", condition);
                break;
            case Choice choice:
                WriteChoice(choice);
                break;
            case Dispatch dispatch:
                WriteDispatch(dispatch);
                break;
            default:
                throw new InvalidOperationException($"no text for {instr.GetType().Name}");
        }
    }

    private void WriteChoice(Choice choice)
    {
        var opened = OpenClosures([choice.Condition]);
        _mapped.Write(choice.Span, $"if ({InContext(_renderer.Render(choice.Condition))})");
        WriteBlock(choice.Then);
        if (choice.Otherwise.Count > 0)
        {
            _writer.Line("else");
            WriteBlock(choice.Otherwise);
        }

        Close(opened);
        _needsStatement = false;
    }

    private void WriteBlock(List<Instr> instrs)
    {
        _writer.Open();
        _needsStatement = false;
        WriteList(instrs);
        EndBlock();
        _writer.Close();
    }

    private void WriteDispatch(Dispatch dispatch)
    {
        List<Snippet> snippets = [dispatch.Value, .. dispatch.Cases.Select(@case => @case.Guard).OfType<Snippet>()];
        var opened = OpenClosures(snippets);
        var isInContext = OpenContext([.. snippets, .. dispatch.Cases.Select(@case => @case.Pattern)]);
        if (dispatch.IsOfExpression)
        {
            WriteSwitchExpression(dispatch);
        }
        else
        {
            _mapped.Write(dispatch.Span, $"switch ({_renderer.Render(dispatch.Value)})");
            _writer.Open();
            foreach (var @case in dispatch.Cases)
                _writer.Line($"{(@case.IsDefault ? "default" : $"case {Pattern(@case)}")}: goto {@case.Target.Name};");
            _writer.Close();
        }

        Close(isInContext);
        Close(opened);
        _needsStatement = false;
    }

    private string Pattern(SwitchCase @case) => $"{_renderer.Render(@case.Pattern)}{(@case.Guard is { } guard ? $" when {_renderer.Render(guard)}" : "")}";

    /// <summary>
    /// <code>
    /// switch (__switched switch { { Id: 3 } => 0, _ => 1 })
    /// {
    ///     case 0: goto arm_body;
    ///     case 1: goto arm_body2;
    /// }
    /// </code>
    /// </summary>
    private void WriteSwitchExpression(Dispatch dispatch)
    {
        var arms = dispatch.Cases.Select((@case, index) => $"{(@case.IsDefault ? "_" : Pattern(@case))} => {index}");
        _mapped.Write(dispatch.Span, $"switch ({_renderer.Render(dispatch.Value)} switch {{ {string.Join(", ", arms)} }})");
        _writer.Open();
        for (var index = 0; index < dispatch.Cases.Length; index++)
            _writer.Line($"case {index}: goto {dispatch.Cases[index].Target.Name};");
        _writer.Close();
    }

    private void WriteProtected(Protected block)
    {
        var isChecked = _isChecked;
        var resumed = Entries(block.Body).ToList();
        if (resumed.Count > 0)
            Label(block.Entry);
        _writer.Line("try");
        _writer.Open();
        _needsStatement = false;
        if (resumed is [var (only, entered)])
        {
            _writer.Line($"if ({_machine.Resume} == {StateOf(only)}) goto {entered.Name};");
        }
        else if (resumed.Count > 0)
        {
            _writer.Open($"switch ({_machine.Resume})");
            foreach (var (suspend, target) in resumed)
                _writer.Line($"case {StateOf(suspend)}: goto {target.Name};");
            _writer.Close();
        }

        WriteList(block.Body);
        EndBlock();
        _writer.Close();
        foreach (var handler in block.Handlers)
        {
            _writer.Line($"catch ({handler.ExceptionType ?? "global::System.Exception"} {handler.CaughtName}){Filter(handler, isChecked)}");
            WriteBlock(handler.Body);
        }

        if (block.Finally is not { } last)
            return;
        _writer.Line("finally");
        if (resumed.Count == 0)
        {
            WriteBlock(last);
            return;
        }

        _writer.Open();
        _writer.Line($"if (!{_machine.Suspending})");
        WriteBlock(last);
        _writer.Close();
    }

    /// <summary>
    /// The filter sees the variable of the source, so it is set before the filter runs. There is no place for a statement, so what its lambdas
    /// capture is copied by patterns.
    /// </summary>
    private string Filter(Handler handler, bool? isChecked)
    {
        _isChecked = isChecked;
        if (handler.Filter is not { } filter)
            return "";
        var set = handler.Variable is { } variable ? $"({_renderer.NameOf(variable)} = {handler.CaughtName}) is not null && " : "";
        var copies = string.Concat(filter.LambdaScopes.Distinct().Select(scope => $"{scope.Display!.Name} is var {scope.CopyName} && "));
        return $" when ({set}{copies}({InContext(_renderer.Render(filter))}))";
    }
}
