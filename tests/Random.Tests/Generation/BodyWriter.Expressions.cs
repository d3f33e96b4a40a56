namespace Random.Tests.Generation;

internal sealed partial class BodyWriter
{
    /// <summary>What a function that is an iterator over ints gives: nothing that an await could take.</summary>
    public const string IteratorResult = "IAsyncEnumerable<int>";

    private string Int(int depth) => Expression("int", depth);

    private string Text(int depth) => Expression("string", depth);

    private string Condition(int depth) => Expression("bool", depth);

    /// <summary>An expression of the type; with awaits where they are allowed.</summary>
    private string Expression(string type, int depth)
    {
        _budget--;
        if (depth <= 0 || IsSpent)
            return Leaf(type);
        if (_mayAwait && _dice.Chance(22) && type is not ("Func<int, int>" or "IEnumerable<int>"))
            return Await(type, depth - 1);
        if (_dice.Chance(8))
            return Conditional(type, depth);
        if (_dice.Chance(6) && type is not ("Func<int, int>" or "IEnumerable<int>"))
            return SwitchExpression(type, depth);
        if (_dice.Chance(6) && Assignable(type) is { } variable)
            return $"({variable.Name} = {Expression(type, depth - 1)})";
        if (_dice.Chance(5))
            return Generic(type, depth);
        if (type == _recursion?.Result && _mayAwait && !_inClosure && _recursions < 2 && _loops == 0 && _dice.Chance(40))
            return Recurse();
        if (IsGeneric(type))
            return GenericExpression(type, depth - 1);
        if (_parameter is not null && type is "int" or "bool" or "string" && _dice.Chance(20))
            return type switch { "int" => GenericInt(depth - 1), "bool" => GenericCondition(depth - 1), _ => GenericText(depth - 1) };
        return type switch
        {
            "int" => IntExpression(depth - 1),
            "string" => TextExpression(depth - 1),
            "bool" => BoolExpression(depth - 1),
            _ => OtherExpression(type, depth - 1),
        };
    }

    private Variable? Assignable(string type) => Some(_scope.OfType(type, variable => variable.IsAssignable));

    private Variable? Refable(string type) => Some(_scope.OfType(type, variable => variable.IsRefable && variable.IsAssignable));

    private Variable? Some(List<Variable> variables)
    {
        if (_inClosure)
            variables.RemoveAll(variable => !variable.IsCapturable);
        return variables.Count == 0 ? null : _dice.Pick(variables);
    }

    private string Leaf(string type)
    {
        if (_dice.Chance(70) && Some(_scope.OfType(type)) is { } variable)
            return variable.Name;
        var constant = type switch
        {
            "int" => _dice.Chance(50) ? $"Note(\"n{_unique()}\", {_dice.Below(9)})" : $"{_dice.Between(-2, 9)}",
            "string" => _dice.Chance(50) ? $"Note(\"t{_unique()}\", \"x\")" : $"\"{_dice.Pick(["a", "bc", "def"])}\"",
            "bool" => _dice.Chance(50) ? $"Note(\"b{_unique()}\", {(_dice.Chance(50) ? "true" : "false")})" : _dice.Chance(50) ? "true" : "false",
            "long" => $"{_dice.Below(99)}L",
            "byte" => $"(byte){_dice.Below(250)}",
            "double" => $"{_dice.Below(9)}.5",
            "decimal" => $"{_dice.Below(9)}.25m",
            "int?" => _dice.Chance(40) ? "(int?)null" : $"(int?){_dice.Below(9)}",
            "string?" => _dice.Chance(40) ? "(string?)null" : "\"some\"",
            "int[]" => $"new int[] {{ {_dice.Below(9)}, {_dice.Below(9)}, 3, 4 }}",
            "List<int>" => $"new List<int> {{ {_dice.Below(9)}, {_dice.Below(9)}, 5, 6 }}",
            "Box" => $"new Box({_dice.Below(9)})",
            "Box?" => _dice.Chance(40) ? "(Box?)null" : $"new Box({_dice.Below(9)})",
            "Pt" => $"new Pt({_dice.Below(9)}, {_dice.Below(9)})",
            "Pt?" => _dice.Chance(40) ? "(Pt?)null" : $"(Pt?)new Pt({_dice.Below(9)}, 1)",
            "(int A, string B)" => $"(A: {_dice.Below(9)}, B: \"tup\")",
            "object" => _dice.Pick(["(object)7", "(object)\"obj\"", "(object)new Box(4)", "(object)new Circle(2)", "(object)2.5"]),
            "Shape" => _dice.Pick(["(Shape)new Circle(3)", "(Shape)new Square(2, \"sq\")"]),
            "Rec" => $"new Rec({_dice.Below(9)}, \"rec\")",
            "Hue" => _dice.Pick(["Hue.Red", "Hue.Green", "Hue.Blue"]),
            "Func<int, int>" => _dice.Chance(50) ? "(Func<int, int>)(static q => q + 1)" : "(Func<int, int>)Things.Twice",
            "IEnumerable<int>" => $"Numbers({_dice.Below(4)})",
            "depth" => $"{_dice.Below(3)}",
            _ when IsGeneric(type) => GenericLeaf(type),
            _ => $"default({type})!",
        };
        return constant[0] is '-' or '(' && type[0] != '(' ? $"({constant})" : constant;
    }

    private string Await(string type, int depth)
    {
        var called = _scope.Functions.Where(function => function.IsAwaited && function.Result == type).ToList();
        if (called.Count > 0 && _loops == 0 && _dice.Chance(40))
            return $"(await {Call(_dice.Pick(called), depth)})";
        var operand = Expression(type, depth);
        var awaited = _dice.Choose(
            (4, () => $"Value<{type}>({operand})"),
            (3, () => $"Call<{type}>({operand})"),
            (2, () => $"Direct<{type}>({operand})"),
            (1, () => $"TaskOf<{type}>({operand})"),
            // In an async Task method, and in the compiler's iterators, it would leave the loop's thread.
            (_inClosure || _isIterator ? 0 : 1, () => $"TaskOf<{type}>({operand}).ConfigureAwait(false)"),
            (1, () => $"ValueTaskOf<{type}>({operand})"),
            (1, () => $"ForeignOf<{type}>({operand})"),
            (1, () => $"Or<Task<{type}>>({Condition(1)}, TaskOf<{type}>({operand}), TaskOf<{type}>({Leaf(type)}))"),
            (1, () => $"Note(\"either\", {Condition(1)} ? Call<{type}>({operand}) : Direct<{type}>({Leaf(type)}))"));
        return type == "int" && _dice.Chance(8)
            ? $"(await Later({_dice.Choose((1, () => operand), (1, () => $"b: {operand}, a: {Int(depth)}"), (1, () => $"{operand}, {Int(depth)}, {Int(depth)}, {Int(depth)}"))}))"
            : $"(await {awaited})";
    }

    private string Call(Function function, int depth) => $"{function.Name}({string.Join(", ", function.Parameters.Select(type => type == "depth" ? Leaf(type) : Expression(type, depth)))})";

    private string Conditional(string type, int depth)
    {
        var condition = Condition(depth - 1);
        return _dice.Chance(10)
            ? $"({condition} ? {Expression(type, depth - 1)} : throw new Oops({_dice.Below(9)}))"
            : $"({condition} ? {Expression(type, depth - 1)} : {Expression(type, depth - 1)})";
    }

    private string Generic(string type, int depth) => _dice.Choose(
        (2, () => $"Same<{type}>({Expression(type, depth - 1)})"),
        (2, () => $"Or<{type}>({Condition(depth - 1)}, {Expression(type, depth - 1)}, {Expression(type, depth - 1)})"),
        (1, () => $"Or<{type}>(right: {Expression(type, depth - 1)}, first: {Condition(depth - 1)}, left: {Expression(type, depth - 1)})"),
        (1, () => $"new {type}[] {{ {Expression(type, depth - 1)}, {Expression(type, depth - 1)} }}[{Int(depth - 1)} & 1]"),
        (1, () => $"({Expression(type, depth - 1)}, {Int(depth - 1)}).Item1"));

    private string SwitchExpression(string type, int depth)
    {
        string Result() => _dice.Chance(6) ? $"throw new Oops({_dice.Below(9)})" : Expression(type, depth - 1);
        string Guard() => _dice.Chance(30) ? $" when {Condition(depth - 1)}" : "";
        var first = $"{Expression(type, depth - 1)}";
        var name = NewName("m");
        return _dice.Choose(
            (3, () => $"({Int(depth - 1)} switch {{ 0{Guard()} => {first}, 1 or 2{Guard()} => {Result()}, > 5{Guard()} => {Result()}, var {name}{Guard().Replace("when ", $"when {name} > 3 || ", StringComparison.Ordinal)} => {Result()}, _ => {Result()} }})".Replace($"var {name} =>", "< -4 =>", StringComparison.Ordinal)),
            (2, () => $"({Expression("Shape", depth - 1)} switch {{ Circle {{ R: > 2 }}{Guard()} => {first}, Circle {name}{Guard()} => {Result()}, Square(var {name}s, \"sq\"){Guard()} => {Result()}, _ => {Result()} }})"),
            (1, () => ListSwitch(type, depth, first, Result, Guard)),
            (1, () => $"({Text(depth - 1)} switch {{ \"a\" => {first}, {{ Length: > 3 }}{Guard()} => {Result()}, _ => {Result()} }})"),
            (1, () => $"(({Int(depth - 1)}, {Condition(depth - 1)}) switch {{ (0, true) => {first}, (var {name}, false){Guard()} => {Result()}, _ => {Result()} }})"),
            (1, () => $"({Expression("Hue", depth - 1)} switch {{ Hue.Red => {first}, Hue.Green => {Result()}, _ => {Result()} }})"));
    }

    private string BoolExpression(int depth)
    {
        var name = NewName("p");
        return _dice.Choose(
            (3, () => $"({Int(depth)} {_dice.Pick(["<", ">", "<=", ">=", "==", "!="])} {Int(depth)})"),
            (2, () => $"({Condition(depth)} && {Condition(depth)})"),
            (2, () => $"({Condition(depth)} || {Condition(depth)})"),
            (1, () => $"({Condition(depth)} {_dice.Pick(["&", "|", "^"])} {Condition(depth)})"),
            (1, () => $"(!{Condition(depth)})"),
            (1, () => $"({Int(depth)} is > 1 and < 7 or 9)"),
            (1, () => $"({Expression("object", depth)} is {_dice.Pick(["int", "string", "Box { N: > 3 }", "not null and not int"])})"),
            (2, () => $"({Expression("object", depth)} is int {name} && {name} + {Int(depth)} > 3)"),
            (1, () => $"({Expression("Box?", depth)} is {{ N: var {name}, S.Length: > 1 }} && {name} > {Int(depth)})"),
            (3, () => ListPattern(depth)),
            (1, () => $"({Expression("Pt", depth)} is (> 1, var {name}) && {name} != {Int(depth)})"),
            (1, () => $"(Odd({Int(depth)}, out var {name}) | {name} > {Int(depth)})"),
            (1, () => $"({Expression("string?", depth)} == {Expression("string?", depth)})"),
            (1, () => $"({Expression("int?", depth)} {_dice.Pick(["<", "==", ">="])} {Expression("int?", depth)})"),
            (1, () => $"{Expression("List<int>", depth)}.Contains({Int(depth)})"),
            (1, () => $"({Expression("(int A, string B)", depth)} == {Expression("(int A, string B)", depth)})"));
    }

    private string TextExpression(int depth) => _dice.Choose(
        (3, () => $"Clip($\"{{{Int(depth)}}}-{{{Text(depth)},4}}-{{{Int(depth)}:D2}}\")"),
        (2, () => $"Clip({Text(depth)} + {Text(depth)})"),
        (1, () => $"Clip({Text(depth)} + {Int(depth)} + {Text(depth)})"),
        (1, () => $"({Int(depth)}).ToString()"),
        (1, () => $"({Expression("string?", depth)} ?? {Text(depth)})"),
        (1, () => $"{Expression("Box", depth)}.S"),
        (1, () => $"({Expression("Box?", depth)}?.Self({Text(depth)}).Next?.S ?? {Text(depth)})"),
        (1, () => $"{Expression("(int A, string B)", depth)}.B"),
        (1, () => $"string.Join({Text(depth)}, {Expression("int[]", depth)}) [..1]"),
        (1, () => Risky(() => $"({Expression("Rec", depth)} with {{ A = {Int(depth)} }}).ToString()")),
        (1, () => Assignable("string") is { } variable ? $"({variable.Name} = Clip({variable.Name} + {Text(depth)}))" : Leaf("string")),
        (1, () => Refable("string") is { } variable ? $"Clip(Glue(ref {variable.Name}, {Text(depth)}))" : Leaf("string")),
        (1, () => Assignable("string?") is { } variable ? $"({variable.Name} ??= {Text(depth)})" : Leaf("string")),
        (1, () => $"nameof({(_scope.Variables.Count > 0 ? _dice.Pick(_scope.Variables).Name : "Box")})"));
}
