using System.Text.RegularExpressions;
using Coroutines.Generator.Lowering.Tree;

namespace Coroutines.Generator.Emit;

internal sealed partial class BodyEmitter
{
    /// <summary>
    /// An await: begin, go on at once if that completed, else keep what is still needed and leave; then the way back in.
    /// </summary>
    private void WriteSuspend(Suspend suspend)
    {
        _writer.Line();
        _writer.Line(suspend.Info.Kind == AwaitKind.Yield ? $"// {suspend.Info.Text}" : $"// await {suspend.Info.Text}");
        switch (suspend.Info.Kind)
        {
            case AwaitKind.Callee:
                WriteCallee(suspend);
                break;
            case AwaitKind.Awaiter when suspend.Info.IsPause:
                WritePause(suspend);
                break;
            case AwaitKind.Awaiter:
                WriteAwaiter(suspend);
                break;
            case AwaitKind.Yield:
                WriteYield(suspend);
                break;
        }
    }

    private void WriteCallee(Suspend suspend)
    {
        var call = $"{_machine.Callee} = {_renderer.Render(suspend.Operand)};";
        if (suspend.NeedsBarrier)
            WriteBarrier(suspend, call);
        else
            WriteMapped(suspend, call, suspend.Operand);
        _writer.Line($"if ({_machine.Callee} is null) goto {suspend.After.Name};");
        WriteLeave(suspend, $"{_machine.Frame}.SuspendOn({_machine.Callee}, {StateOf(suspend)});");
        WriteMapped(suspend, Take(suspend));
        Label(suspend.After);
    }

    private string Take(Suspend suspend)
    {
        if (suspend.Info.ResultType is not { } type)
            return $"{_machine.Frame}!.TakeResult();";
        if (_machine.Examples.AreNeededFor(type))
            return $"{_machine.Frame}!.TakeResult(out {_renderer.NameOf(suspend.Target!)});";
        var taken = $"{_machine.Frame}!.TakeResult<{type}>();";
        return suspend.Target is { } target ? $"{_renderer.NameOf(target)} = {taken}" : taken;
    }

    private void WritePause(Suspend suspend)
    {
        var awaiter = WriteGetAwaiter(suspend);
        WriteLeave(suspend, $"{_machine.Frame}.SuspendOn(ref {awaiter}, {StateOf(suspend)});");
        WriteMapped(suspend, $"{_machine.Frame}!.Resumed();");
    }

    private void WriteAwaiter(Suspend suspend)
    {
        var awaiter = WriteGetAwaiter(suspend);
        var again = $"again_{suspend.Resume.Name}";
        if (suspend.Info.AsksAgain)
            _writer.Label(again);
        _writer.Line($"if ({(suspend.Info.IsDynamic ? "(bool)" : "")}{awaiter}.IsCompleted) goto {suspend.After.Name};");
        var suspendOn = suspend.Info.IsDynamic ? $"SuspendOnDynamic((object){awaiter}, {StateOf(suspend)})" : $"SuspendOn(ref {awaiter}, {StateOf(suspend)})";
        WriteLeave(suspend, $"{_machine.Frame}.{awaiter} = {awaiter};", $"{_machine.Frame}.{suspendOn};");
        WriteResumed(suspend, awaiter);
        if (suspend.Info.AsksAgain)
            _writer.Line($"goto {again};");

        Label(suspend.After);
        WriteMapped(suspend, suspend.Target is { } target ? $"{_renderer.NameOf(target)} = {awaiter}.GetResult();" : $"{awaiter}.GetResult();");
    }

    /// <summary>Takes the awaiter out of the frame, and throws what was thrown in.</summary>
    private void WriteResumed(Suspend suspend, string awaiter)
    {
        if (!suspend.Info.IsDynamic && !_machine.Examples.AreNeededFor(suspend.Info.AwaiterType!))
        {
            WriteMapped(suspend, $"{awaiter} = {_machine.Frame}!.Resumed(ref {_machine.Frame}.{awaiter});");
            return;
        }

        _writer.Line(_machine.Examples.Assign(suspend.Info.AwaiterType!, awaiter, $"{_machine.Frame}!.{awaiter}"));
        _writer.Line($"{_machine.Frame}.{awaiter} = default!;");
        WriteMapped(suspend, $"{_machine.Frame}.Resumed();");
    }

    /// <summary>A step of an iterator ends here, and the next one begins: with an item, which is set before anything is kept.</summary>
    private void WriteYield(Suspend suspend)
    {
        WriteMapped(suspend, $"{_machine.Frame}.Yield({_renderer.Render(suspend.Operand)}, {StateOf(suspend)});", suspend.Operand);
        WriteKeep(suspend, []);
        WriteReturn(suspend, LeaveWith("true", "null"));
        _writer.Line($"{_renderer.NameOf(suspend.Target!)} = {_machine.Frame}.IsClosing;");
    }

    private string WriteGetAwaiter(Suspend suspend)
    {
        var awaiter = _machine.Awaiters[suspend.Info.AwaiterType!];
        var operand = _renderer.Render(suspend.Operand);
        WriteMapped(suspend, $"{awaiter} = {(IsPrimary(operand) ? operand : $"({operand})")}.GetAwaiter();", suspend.Operand);
        return awaiter;
    }

    private void WriteMapped(Suspend suspend, string text, params Snippet[] snippets) => Statement(suspend.Span, text, snippets);

    /// <summary>Keeps the frame, then the labels of the way back.</summary>
    private void WriteLeave(Suspend suspend, params string[] steps)
    {
        if (!_machine.BeginsWithFrame)
            _writer.Line($"{_machine.Frame} ??= {_machine.FrameType}.Rent();");
        WriteKeep(suspend, steps.Take(steps.Length - 1));
        _writer.Line(steps[steps.Length - 1]);
        WriteReturn(suspend, _leavesAtEnd ? [$"goto {_machine.Suspended};"] : LeaveWith("default!", _machine.Frame));
    }

    private void WriteKeep(Suspend suspend, IEnumerable<string> others)
    {
        List<string> self = _machine.IsInstance && !_machine.BeginsWithFrame ? [$"{_machine.Frame}.{_machine.This} = this;"] : [];
        _writer.Packed([.. self, .. suspend.Saved.Select(local => $"{_machine.Frame}.{local.Field} = {local.Name};"), .. others]);
    }

    private IEnumerable<string> LeaveWith(string result, string returned) =>
        _machine.Context.Result is { Name: var name } ? [$"{name} = {result};", $"return {returned};"] : [$"return {returned};"];

    private void WriteReturn(Suspend suspend, IEnumerable<string> leave)
    {
        if (suspend.IsInFinally)
            _writer.Line($"{_machine.Suspending} = true;");
        foreach (var step in leave)
            _writer.Line(step);
        Label(suspend.Resume);
        if ((suspend.State & 1) != 0 && _machine.HasProtectedResume)
        {
            _writer.Line($"{_machine.Resume} = 0;");
            _needsStatement = false;
        }
    }

    /// <summary>
    /// A callee's <c>finally</c> runs before a filter of ours looks at its exception, as it does where the callee is a task:
    /// so the exception is caught here, and thrown again once the callee's stack is gone.
    /// </summary>
    private void WriteBarrier(Suspend suspend, string call)
    {
        EndBlock();
        var failure = $"__failure_{suspend.Resume.Name}";
        _writer.Line($"global::System.Exception? {failure} = null;");
        _writer.Line("try");
        _writer.Open();
        _needsStatement = false;
        WriteMapped(suspend, call, suspend.Operand);
        _writer.Close();
        _writer.Line($"catch (global::System.Exception __caught_{suspend.Resume.Name})");
        _writer.Open();
        _writer.Line($"{_machine.Callee} = null;");
        _writer.Line($"{failure} = __caught_{suspend.Resume.Name};");
        _writer.Close();
        _writer.Line($"if ({failure} is not null) throw {GeneratedNames.Services}CoroutineExceptions.Rethrow({failure});");
    }

    /// <summary>Whether a member can be taken of the text as it stands. In doubt it cannot: a cast, or quotes that are not those of plain strings.</summary>
    private static bool IsPrimary(string text)
    {
        text = Regex.Replace(text, @"(?<!\$)""[^""\\]*""", "");
        if (text.Length == 0 || text[0] == '(' || text.IndexOfAny(['"', '\'']) >= 0)
            return false;
        var depth = 0;
        foreach (var character in text)
        {
            depth += character is '(' or '[' or '<' or '{' ? 1 : character is ')' or ']' or '>' or '}' ? -1 : 0;
            if (depth == 0 && !(char.IsLetterOrDigit(character) || character is '_' or '.' or ':' or '@' or ')' or ']' or '>'))
                return false;
        }

        return true;
    }
}
