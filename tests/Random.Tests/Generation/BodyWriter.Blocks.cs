namespace Random.Tests.Generation;

internal sealed partial class BodyWriter
{
    private void Loop(string head, Action? first = null, string after = "")
    {
        _loops++;
        _breakable++;
        Block(
            () =>
            {
                first?.Invoke();
                WriteStatements(1, 4);
            },
            head,
            after);
        _breakable--;
        _loops--;
    }

    private void WriteLoop()
    {
        var (name, count) = (NewName("i"), _dice.Between(1, 3));
        var mark = _scope.Mark;
        _dice.Choose(
            (3, Do(() =>
            {
                var start = Int(0);
                _scope.Add(new Variable(name, "int", IsAssignable: false, IsRefable: false));
                var test = _dice.Chance(70) ? "" : $" && {Condition(2)}";
                var step = _dice.Chance(70) ? $"{name}++" : $"{name}++, {Int(2)}.ToString()";
                Loop($"for (int {name} = 0, {name}s = {start}; {name} < {count}{test}; {(step.Contains(',', StringComparison.Ordinal) ? $"{name}++, Log({Int(2)})" : step)})");
            })),
            (2, Do(() =>
            {
                Line($"var {name} = {count};");
                Loop($"while ({name}-- > 0{(_dice.Chance(50) ? $" && {Condition(2)}" : "")})");
            })),
            (2, Do(() =>
            {
                Line($"var {name} = {count};");
                Loop("do", after: $" while (--{name} > 0{(_dice.Chance(40) ? $" && {Condition(2)}" : "")});");
            })),
            (2, Do(() =>
            {
                var array = Expression("int[]", 2);
                _scope.Add(new Variable(name, "int", IsAssignable: false, IsRefable: false));
                Loop($"foreach (var {name} in {array})");
            })),
            (1, Do(() =>
            {
                var list = Expression("List<int>", 2);
                _scope.Add(new Variable(name, "long", IsAssignable: false, IsRefable: false));
                Loop($"foreach (long {name} in {list})");
            })),
            (2, Do(() =>
            {
                var numbers = Expression("IEnumerable<int>", 2);
                _scope.Add(new Variable(name, "int", IsAssignable: false, IsRefable: false));
                Loop($"foreach (var {name} in {numbers})");
            })),
            (1, Do(() =>
            {
                var limit = _dice.Chance(50) ? $"{count}" : $"{Int(2)} & 3";
                _scope.Add(new Variable(name, "int", IsAssignable: false, IsRefable: false));
                Loop($"foreach (var {name} in new Upto({limit}))");
            })),
            (1, Do(() =>
            {
                var pairs = $"new[] {{ {Expression("(int A, string B)", 2)}, (5, \"five\") }}";
                _scope.Add(new Variable(name, "int", IsAssignable: false, IsRefable: false));
                _scope.Add(new Variable(name + "t", "string", IsAssignable: false, IsRefable: false));
                Loop($"foreach (var ({name}, {name}t) in {pairs})");
            })),
            (1, Do(() => Loop($"foreach (var {name} in {Text(1)}.Take(2))", () => Line($"Log({name});")))),
            (_mayAwait ? 2 : 0, Do(() =>
            {
                var iterators = _scope.Functions.Where(function => function.Result == IteratorResult).ToList();
                var stream = iterators.Count > 0 && _loops == 0 && _dice.Chance(70) ? Call(_dice.Pick(iterators), 2) : $"Stream({Int(2)})";
                _scope.Add(new Variable(name, "int", IsAssignable: false, IsRefable: false));
                Loop($"await foreach (var {name} in {stream}{(!_inClosure && !_isIterator && _dice.Chance(30) ? ".ConfigureAwait(false)" : "")})");
            })));
        _scope.Reset(mark);
    }

    private void WriteTry()
    {
        var (kind, mayYield) = (_dice.Below(4), _mayYield);
        // C# allows a yield beside a finally, but not beside a catch, nor in a handler
        _mayYield &= kind == 3;
        Block(() => WriteStatements(1, 4), "try");
        _mayYield = false;
        if (kind is 0 or 1 or 2)
        {
            var name = NewName("x");
            if (_dice.Chance(50))
            {
                var filter = _dice.Chance(50) ? $" when ({Filter()})" : "";
                Catch(_dice.Pick([$"catch (Oops {name}){filter}", $"catch (ProbeException {name}){filter}", $"catch (Oops){filter}"]));
            }

            Catch(_dice.Pick([$"catch (Exception {name}e) when (Note(\"filter {name}\", true))", $"catch (Exception {name}e)", "catch", $"catch (Exception {name}e) when ({Filter()})"]));
        }

        if (kind is 2 or 3)
        {
            var (breakable, returns, labels) = (_breakable, _mayReturn, _forwardLabels.ToArray());
            (_breakable, _mayReturn) = (0, false);
            _forwardLabels.Clear();
            _handlers++;
            Block(() => WriteStatements(1, 3), "finally");
            _handlers--;
            (_breakable, _mayReturn) = (breakable, returns);
            _forwardLabels.AddRange(labels);
        }

        _mayYield = mayYield;
    }

    private string Filter()
    {
        _inFilter = true;
        var condition = WithoutAwaits(() => Condition(2));
        _inFilter = false;
        return condition;
    }

    private void Catch(string head) => Block(
        () =>
        {
            if (head.IndexOf("e)", StringComparison.Ordinal) is > 0 and var end && head.LastIndexOf(' ', end) is var start && head[start + 1] == 'x')
                Line($"Log({head[(start + 1)..(end + 1)]}.GetType().Name);");
            _handlers++;
            WriteStatements(1, 3);
            _handlers--;
            if (_dice.Chance(20))
                Line(_dice.Pick(["throw;", $"if ({Condition(1)}) throw;"]));
        },
        head);

    private void WriteSwitch()
    {
        var name = NewName("w");
        var (value, labels) = _dice.Below(4) switch
        {
            0 => (Expression("int", 2), new[] { "case 0:", "case 1: case 2:", $"case > 5{When()}:", $"case var {name} when {name} < 0 || {Condition(1)}:" }),
            1 => (Expression("Shape", 2), [$"case Circle {{ R: > 2 }}{When()}:", $"case Square(var {name}s, _){When()}:", $"case Circle {name}:"]),
            2 => (Expression("object", 2), [$"case int {name} when {name} > 2:", $"case string {{ Length: > 1 }} {name}t{When()}:", "case Box:"]),
            _ => (Expression("Hue", 2), ["case Hue.Red:", "case Hue.Blue:"]),
        };
        var savedLoops = _loops;
        Block(
            () =>
            {
                for (var i = 0; i < labels.Length; i++)
                {
                    var position = i;
                    Line(labels[i]);
                    Section(() => Line(labels[0] == "case 0:" && position is 1 or 2 && _dice.Chance(30) ? "goto case 0;" : _dice.Chance(15) ? "goto default;" : "break;"));
                }

                Line("default:");
                Section(() => Line("break;"));
            },
            $"switch ({value})");
        _loops = savedLoops;

        string When() => _dice.Chance(40) ? $" when {Condition(2)}" : "";

        void Section(Action exit)
        {
            _indent++;
            var mark = _scope.Mark;
            Block(() => WriteStatements(1, 2));
            _scope.Reset(mark);
            exit();
            _indent--;
        }
    }
}
