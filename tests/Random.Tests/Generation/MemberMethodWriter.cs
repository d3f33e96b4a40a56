namespace Random.Tests.Generation;

/// <summary>Writes a coroutine in a place that only some members have: an extension block, the body of an interface, a struct that changes itself, a static method behind a type parameter.</summary>
internal static class MemberMethodWriter
{
    private enum Place { Instance, StaticExtension, Interface, Struct, StaticAbstract, Explicit }

    public static (string Text, IReadOnlyList<Function> Functions) Write(Dice dice, Func<int> unique, string name, IReadOnlyList<Function> callees)
    {
        var place = dice.Pick(Enum.GetValues<Place>());
        var isIterator = place != Place.StaticAbstract && dice.Chance(20);
        var result = isIterator ? BodyWriter.IteratorResult : dice.Pick(ProgramWriter.Results);
        var type = isIterator ? result : $"Coroutine<{result}>";
        var parameters = Enumerable.Range(0, dice.Between(0, 3)).Select(_ => new Variable($"p{unique()}", dice.Pick(ProgramWriter.Parameters))).ToArray();
        var declared = string.Join(", ", parameters.Select(one => $"{one.Type} {one.Name}"));
        List<Variable> variables = [.. parameters];
        if (place == Place.Instance)
            variables.Add(new Variable("self", "Pt"));
        if (place == Place.Interface)
            variables.Add(new Variable("Level", "int", IsRefable: false));
        if (place == Place.Struct)
            variables.AddRange([new Variable("_n", "int", IsCapturable: false), new Variable("_at", "Pt", IsCapturable: false), new Variable("Own", "int", IsRefable: false, IsCapturable: false)]);

        var budget = dice.Between(30, 120);
        var indent = place is Place.Instance or Place.StaticExtension ? 3 : 2;
        var body = isIterator
            ? BodyWriter.WriteIterator(dice, unique, variables, callees, budget, indent)
            : BodyWriter.Write(dice, unique, result, variables, callees, budget, indent);
        var mark = isIterator ? "    [Coroutine]\n    " : "    ";
        var (text, prefix) = place switch
        {
            Place.Instance => ($"public static partial class Of{name}\n{{\n    extension(Pt self)\n    {{\n        [Coroutine]\n        public async {type} {name}({declared})\n        {{\n{body}        }}\n    }}\n}}", "new Pt(2, 3)."),
            Place.StaticExtension => ($"public static partial class Of{name}\n{{\n    extension(Box)\n    {{\n        [Coroutine]\n        public static async {type} {name}({declared})\n        {{\n{body}        }}\n    }}\n}}", "Box."),
            Place.Interface => ($"public partial interface {name}Root\n{{\n    int Level {{ get; set; }}\n\n    [Coroutine]\n    async {type} {name}({declared})\n    {{\n{body}    }}\n}}\n\n"
                + $"public struct Of{name} : {name}Root\n{{\n    public int Level {{ get; set; }}\n}}", $"(({name}Root)new Of{name}())."),
            Place.Struct => ($"public partial struct Of{name}()\n{{\n    private int _n = 3;\n    private Pt _at = new(1, 2);\n    private int Own {{ get; set => field = Note(\"own\", value); }} = 5;\n\n"
                + $"    [Coroutine]\n    public async {type} {name}({declared})\n    {{\n{body}    }}\n}}", $"new Of{name}()."),
            Place.StaticAbstract => ($"public partial interface {name}Root\n{{\n    static abstract {type} {name}({declared});\n}}\n\n"
                + $"public sealed partial class Of{name} : {name}Root\n{{\n    [Coroutine]\n    public static async {type} {name}({declared})\n    {{\n{body}    }}\n}}\n\n"
                + $"public static partial class {name}Call\n{{\n    [Coroutine]\n    public static async {type} Of<TRoot>({declared})\n        where TRoot : {name}Root => await TRoot.{name}({string.Join(", ", parameters.Select(one => one.Name))});\n}}", $"{name}Call.Of<Of{name}>"),
            _ => ($"public partial interface {name}Root\n{{\n{mark}{type} {name}({declared});\n}}\n\n"
                + $"public partial class Of{name} : {name}Root\n{{\n    [Coroutine]\n    async {type} {name}Root.{name}({declared})\n    {{\n{body}    }}\n}}", $"(({name}Root)new Of{name}())."),
        };
        return ($"\n{text}\n", [new Function(place == Place.StaticAbstract ? prefix : prefix + name, result, [.. parameters.Select(one => one.Type)], IsAwaited: true)]);
    }
}
