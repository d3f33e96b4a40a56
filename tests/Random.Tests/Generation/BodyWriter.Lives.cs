namespace Random.Tests.Generation;

internal sealed partial class BodyWriter
{
    /// <summary>A span or a reference that lives from one await to the next, and is given another place after that.</summary>
    private void WriteSpanLife()
    {
        var name = NewName("span");
        Block(() =>
        {
            var isGeneric = _parameter is not null && _dice.Chance(50);
            var item = isGeneric ? "T" : "int";
            string Item(int depth) => Expression(item, depth);
            Line($"{_dice.Pick(["", "scoped "])}Span<{item}> {name} = {_dice.Choose(
                (1, () => $"{Expression(item + "[]", 2)}.AsSpan(0, 2)"),
                (1, () => $"[{WithoutAwaits(() => Item(1))}, {WithoutAwaits(() => Item(1))}]"))};");
            Use();
            if (_mayAwait && _dice.Chance(70))
            {
                WriteAwait();
                Line($"{name} = {Expression(item + "[]", 2)}.AsSpan()[..2];");
                Use();
            }

            void Use()
            {
                Line(WithoutAwaits(() => _dice.Choose(
                    (1, () => $"{name}[{Int(1)} & 1] = {Item(2)};"),
                    (1, () => $"if ({name} is [var {name}{_unique()}, _]) Log({Int(1)});"),
                    (1, () => $"foreach (ref var {name}c in {name}) {name}c = {Item(1)};"),
                    (1, () => NewName("s") is var slice ? $"var {slice} = {name}[1..]; {slice}[0] = {Item(1)};" : ""),
                    (1, () => isGeneric ? $"Log(Put(ref {name}[1], {Item(2)}));" : $"Log(AddTo(ref {name}[1], {Item(2)}));"))));
                Line(isGeneric ? $"Log(ManySpan<T>({name}));" : $"Log(SumSpan({name}));");
                Line($"Log({name}[0]);");
            }
        });
    }

    private void WriteReferenceLife()
    {
        var name = NewName("r");
        Block(() =>
        {
            var isGeneric = _parameter is not null && _dice.Chance(50);
            var item = isGeneric ? "T" : "int";
            string Place() => isGeneric ? GenericPlace(1, asRef: true) : _dice.Choose((1, () => $"{Expression("Box", 1)}.N"), (1, () => $"{Expression("int[]", 1)}[{Int(1)} & 3]"));
            Line($"scoped ref var {name} = ref {Place()};");
            Use();
            if (_mayAwait && _dice.Chance(70))
            {
                WriteAwait();
                Line($"{name} = ref {Place()};");
                Use();
            }

            void Use()
            {
                Line($"{name} = {WithoutAwaits(() => Expression(item, 2))};");
                Line($"Log($\"{{{name}}} {{{WithoutAwaits(() => isGeneric ? $"Put(ref {name}, {Expression("T", 1)})" : $"AddTo(ref {name}, {Int(1)})")}}} {{{name}}}\");");
            }
        });
    }

    /// <summary>Nothing behind the question mark is evaluated when there is no object.</summary>
    private void WriteNullConditional()
    {
        var box = Expression("Box?", 1);
        Line(_dice.Choose(
            (2, () => $"{box}?.{_dice.Pick(["N", "P"])} {_dice.Pick(["=", "+="])} {Int(2)};"),
            (1, () => $"{box}?[{Int(1)}] {_dice.Pick(["=", "-="])} {Int(2)};"),
            (1, () => $"{box}?.Next?.N = {Int(2)};"),
            (1, () => $"{box}?.Points[{Int(1)} & 1].X {_dice.Pick(["=", "+="])} {Int(2)};"),
            (1, () => $"{box}?.Pos = {Expression("Pt", 2)};"),
            (1, () => $"{box}?.Pos.Y *= {Int(2)};"),
            (1, () => $"{box}?.Next ??= {Expression("Box", 2)};"),
            (1, () => $"{box}?.Self({Text(1)}).S += Clip({Text(2)});")));
    }

    /// <summary>An iterator in the body, which shares its variables.</summary>
    private void WriteIteratorFunction()
    {
        var (name, parameter, mark) = (NewName("It"), NewName("a"), _scope.Mark);
        var (savedLoops, savedBreakable, savedReturn, savedYield, savedIterator, savedLabels) = (_loops, _breakable, _mayReturn, _mayYield, _isIterator, _forwardLabels.ToArray());
        var text = Captured(() =>
        {
            (_breakable, _mayReturn, _inClosure, _mayYield, _isIterator) = (0, true, true, true, true);
            _loops++;
            _forwardLabels.Clear();
            _scope.Add(new Variable(parameter, "int"));
            Block(
                () =>
                {
                    WriteStatements(1, 3);
                    if (_dice.Chance(60))
                        Line($"try {{ yield return {Int(2)}; yield return {Int(1)}; }} finally {{ await Step({Text(1)}); }}");
                    Line($"yield return {Int(2)};");
                },
                $"[Coroutine] async IAsyncEnumerable<int> {name}(int {parameter})");
        });
        (_loops, _breakable, _mayReturn, _inClosure, _mayYield, _isIterator) = (savedLoops, savedBreakable, savedReturn, false, savedYield, savedIterator);
        _forwardLabels.AddRange(savedLabels);
        _scope.Reset(mark);
        _text.Append(text);
        _scope.Add(new Function(name, IteratorResult, ["int"], IsAwaited: true));
        var item = NewName("i");
        Block(() => Line($"Log({item}); {(_dice.Chance(30) ? $"if ({Condition(1)}) break;" : "")}"), $"await foreach (var {item} in {name}({Int(1)}))");
    }
}
