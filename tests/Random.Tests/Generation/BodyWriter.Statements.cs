namespace Random.Tests.Generation;

internal sealed partial class BodyWriter
{
    private void WriteStatement()
    {
        _budget--;
        var nests = _nesting < 4;
        _dice.Choose(
            (10, Do(WriteDeclaration)),
            (6, Do(() => Line($"{IntPlace(2)} {_dice.Pick(["=", "+=", "-="])} {Int(3)};"))),
            (3, Do(WriteAssignment)),
            (3, Do(() => Line($"Log({Expression(_dice.Pick(s_types[..14]), 3)});"))),
            (3, Do(Dump)),
            (_mayAwait ? 4 : 0, Do(WriteAwait)),
            (1, Do(WriteDeconstruction)),
            (1, Do(WriteSpan)),
            (1, Do(WriteReference)),
            (1, Do(WriteSpanLife)),
            (1, Do(WriteReferenceLife)),
            (1, Do(WriteAnonymous)),
            (_isIterator && _mayYield ? 6 : 0, Do(() => Line($"yield return {Int(3)};"))),
            (1, Do(() => Line($"_ = {Int(3)};"))),
            (1, Do(WriteNullConditional)),
            (_parameter is null ? 0 : 6, Do(WriteGenericStatement)),
            (nests ? 4 : 0, Do(WriteIf)),
            (nests && _loops < 2 ? 6 : 0, Do(WriteLoop)),
            (nests ? 4 : 0, Do(WriteTry)),
            (nests ? 3 : 0, Do(WriteSwitch)),
            (nests ? 2 : 0, Do(WriteUsing)),
            (nests ? 1 : 0, Do(WriteLock)),
            (nests ? 1 : 0, Do(() => Block(() => WriteStatements(1, 4)))),
            (nests ? 1 : 0, () => Risky(Do(() => Block(() => WriteStatements(1, 3), _dice.Pick(["checked", "unchecked"]))))),
            (nests ? 1 : 0, Do(WriteLabels)),
            (nests && !_inClosure ? 3 : 0, Do(WriteFunction)),
            (nests && !_inClosure && _mayAwait ? 1 : 0, Do(WriteIteratorFunction)),
            (1, Do(WriteExit)));
    }

    private static Func<string> Do(Action write) => () =>
    {
        write();
        return "";
    };

    private void WriteDeclaration()
    {
        var (type, name) = (TypeOfVariable(), NewName("v"));
        var declared = _dice.Chance(40) && !type.EndsWith('?') && type is not ("object" or "Func<int, int>" or "(int A, string B)" or "string") ? "var" : type;
        Line($"{declared} {name} = {Expression(type, 3)};");
        _scope.Add(new Variable(name, type));
    }

    private void WriteAssignment()
    {
        if (Some([.. _scope.Variables.Where(variable => variable.IsAssignable)]) is not { } target)
            return;
        Line(target.Type switch
        {
            "string?" or "Box?" or "int?" when _dice.Chance(50) => $"{target.Name} ??= {Expression(target.Type, 2)};",
            "int" or "long" when _dice.Chance(50) => $"{target.Name} {_dice.Pick(["+=", "*=", "<<=", "|="])} {Int(2)};",
            _ => $"{target.Name} = {Expression(target.Type, 3)};",
        });
    }

    private void WriteAwait() => Line(_dice.Choose(
        (2, () => $"await Pause({Text(2)});"),
        (2, () => $"await Step({Text(2)});"),
        (1, () => $"await Call({Int(3)});"),
        (1, () => "await Task.Yield();"),
        (1, () => "await Coroutine.Yield();"),
        (1, () => $"await Fails({Int(1)});"),
        (1, () => $"_ = await Value({Text(2)});")));

    private void WriteDeconstruction()
    {
        var (first, second) = (NewName("d"), NewName("e"));
        Line(_dice.Choose(
            (2, () => $"var ({first}, {second}) = ({Int(2)}, {Int(2)});"),
            (2, () => $"(int {first}, var {second}) = {Expression("Pt", 2)};"),
            (1, () => $"var ({first}, ({second}, _)) = ({Int(2)}, ({Int(2)}, {Text(1)}));")));
        _scope.Add(new Variable(first, "int"));
        _scope.Add(new Variable(second, "int"));
        if (_dice.Chance(40))
            Line(_dice.Choose((2, () => $"({first}, {second}) = ({second}, {Int(2)});"), (_isPlain ? 0 : 1, () => $"({IntPlace(1)}, {IntPlace(1)}) = ({Int(2)}, {Int(2)});"), (1, () => Risky(() => $"({first}, {IntPlace(1)}) = {Expression("Pt", 2)};"))));
    }

    private void WriteSpan()
    {
        var name = NewName("span");
        void Use()
        {
            Line(_handlers == 0 && _dice.Chance(50) ? $"Span<int> {name} = stackalloc int[] {{ {WithoutAwaits(() => Int(1))}, {WithoutAwaits(() => Int(1))} }};" : $"Span<int> {name} = [{WithoutAwaits(() => Int(1))}, 2];");
            Line($"{name}[1] += {WithoutAwaits(() => Int(2))};");
            Line($"Log({name}[0] + {name}[1]);");
        }

        if (_nesting > 0 && _dice.Chance(40))
            Use();
        else
            Block(Use);
    }

    /// <summary>A reference lives up to the next await.</summary>
    private void WriteReference()
    {
        var name = NewName("r");
        Block(() =>
        {
            Line($"ref int {name} = ref {_dice.Choose(
                (2, () => $"{Expression("Box", 2)}.N"),
                (2, () => $"{Expression("int[]", 1)}[{Int(2)} & 3]"),
                (1, () => Refable("int") is { } variable && (!_inClosure || variable.IsCapturable) ? variable.Name : $"{Expression("Box", 1)}.Pos.X"))};");
            Line($"{name} {_dice.Pick(["+=", "-=", "="])} {WithoutAwaits(() => Int(2))};");
            Line($"Log(AddTo(ref {name}, {name}++));");
        });
    }

    private void WriteAnonymous()
    {
        var name = NewName("an");
        Line($"var {name} = new {{ A = {Int(3)}, B = {Text(2)} }};");
        if (!_inClosure && _dice.Chance(30))
            Line($"{name} = {name} with {{ A = {Int(2)} }};");
        _scope.Add(new Variable($"{name}.A", "int", IsAssignable: false, IsRefable: false));
        _scope.Add(new Variable($"{name}.B", "string", IsAssignable: false, IsRefable: false));
    }

    private void WriteIf()
    {
        Block(() => WriteStatements(1, 3), $"if ({Condition(3)})");
        if (_dice.Chance(30))
            Block(() => WriteStatements(1, 2), $"else if ({Condition(2)})");
        if (_dice.Chance(50))
            Block(() => WriteStatements(1, 3), "else");
    }

    private void WriteUsing()
    {
        var (name, id) = (NewName("u"), _unique());
        var async = _mayAwait && _dice.Chance(60);
        var resource = async ? _dice.Pick([$"new Res({id})", $"new CoRes({id})"]) : _dice.Pick([$"new Res({id})", $"new ValRes({id})"]);
        if (resource.Contains("Res(", StringComparison.Ordinal) && _mayAwait && _dice.Chance(20))
            resource = $"await Value({resource})";
        var keyword = async ? "await using" : "using";
        if (_dice.Chance(50))
        {
            Block(() => WriteStatements(1, 3), $"{keyword} (var {name} = {resource})");
        }
        else
        {
            Block(() =>
            {
                WriteStatements(0, 1);
                Line($"{keyword} var {name} = {resource};");
                WriteStatements(1, 3);
            });
        }
    }

    private void WriteLock()
    {
        var (savedAwait, savedYield) = (_mayAwait, _mayYield);
        var target = Risky(() => Expression("Box", 1));
        (_mayAwait, _mayYield) = (false, false);
        Block(() => WriteStatements(1, 2), $"lock ({target})");
        (_mayAwait, _mayYield) = (savedAwait, savedYield);
    }

    private void WriteLabels()
    {
        var (label, count) = (NewName("L"), NewName("count"));
        if (_dice.Chance(50) && _loops < 2)
        {
            Line($"var {count} = 0;");
            Line($"{label}:");
            Line($"Log(\"{label}\");");
            _loops++;
            if (_dice.Chance(50))
                Block(() => WriteStatements(1, 4));
            else
                WriteStatements(1, 3);
            _loops--;
            Line($"if ({count}++ < {_dice.Between(1, 2)})");
            Line($"    goto {label};");
        }
        else
        {
            _forwardLabels.Add(label);
            Block(() => WriteStatements(2, 4));
            _forwardLabels.Remove(label);
            Line($"{label}:");
            Line($"Log(\"{label}\");");
        }
    }

    private void WriteFunction()
    {
        var (name, parameter, mark) = (NewName("F"), NewName("a"), _scope.Mark);
        var isAsync = _mayAwait && _dice.Chance(50);
        var isLambda = _dice.Chance(40);
        var (savedAwait, savedLoops, savedBreakable, savedReturn, savedClosure, savedYield, savedLabels) = (_mayAwait, _loops, _breakable, _mayReturn, _inClosure, _mayYield, _forwardLabels.ToArray());
        var text = Captured(() =>
        {
            (_mayAwait, _breakable, _mayReturn, _inClosure, _mayYield) = (isAsync, 0, false, true, false);
            _loops++;
            _forwardLabels.Clear();
            _scope.Add(new Variable(parameter, "int"));
            Block(
                () =>
                {
                    WriteStatements(1, 3);
                    Line($"return {Int(2)};");
                },
                (isLambda, isAsync) switch
                {
                    (true, true) => $"Func<int, {_dice.Pick(["Coroutine<int>", "Task<int>"])}> {name} = async {parameter} =>",
                    (true, false) => $"Func<int, int> {name} = {parameter} =>",
                    (false, true) => _dice.Pick([$"[Coroutine] async Coroutine<int> {name}(int {parameter})", $"async Task<int> {name}(int {parameter})"]),
                    _ => $"int {name}(int {parameter})",
                },
                isLambda ? ";" : "");
        });
        (_mayAwait, _loops, _breakable, _mayReturn, _inClosure, _mayYield) = (savedAwait, savedLoops, savedBreakable, savedReturn, savedClosure, savedYield);
        _forwardLabels.AddRange(savedLabels);
        _scope.Reset(mark);
        _text.Append(text);
        _scope.Add(new Function(name, "int", ["int"], isAsync));
        if (_dice.Chance(70))
            Line($"Log({(isAsync ? "await " : "")}{name}({Int(2)}));");
    }

    private void WriteExit()
    {
        var condition = Condition(2);
        var exit = _dice.Choose(
            (_mayReturn ? 2 : 0, () => _isIterator ? "yield break;" : _result.Length > 0 ? $"return {Expression(_result, 2)};" : "return;"),
            (_breakable > 0 ? 3 : 0, () => _dice.Pick(["break;", "continue;"])),
            (_forwardLabels.Count > 0 ? 4 : 0, () => $"goto {_dice.Pick(_forwardLabels)};"),
            (2, () => $"throw new Oops({Int(1)});"));
        Block(() => Line(exit), $"if ({condition})");
    }
}
