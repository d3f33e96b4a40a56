namespace Random.Tests.Generation;

/// <summary>Writes a coroutine with a type parameter, of its own or of the type around it, which may call itself over another type.</summary>
internal static class GenericMethodWriter
{
    private static readonly string[] s_results = ["int", "string", "bool", "T", "T", "Box"];

    private static readonly string[] s_parameters = ["int", "string", "T", "T", "Cell<T>", "T[]", "Pt"];

    /// <summary>Where the type parameter stands.</summary>
    private enum Place { Method, Class, Struct, Interface, Override, Extension }

    public static (string Text, IReadOnlyList<Function> Functions) Write(Dice dice, Func<int> unique, string name, IReadOnlyList<Function> callees)
    {
        var parameter = dice.Pick(TypeParameter.All);
        var place = dice.Pick(Enum.GetValues<Place>());
        var isIterator = dice.Chance(20);
        var result = isIterator ? BodyWriter.IteratorResult : dice.Pick(s_results);
        var type = isIterator ? result : $"Coroutine<{result}>";
        Variable[] parameters = [new Variable($"p{unique()}", "T"), .. Enumerable.Range(0, dice.Between(0, 2)).Select(_ => new Variable($"p{unique()}", dice.Pick(s_parameters)))];
        var declared = string.Join(", ", parameters.Select(one => $"{one.Type} {one.Name}").Prepend("int deep"));

        List<Variable> variables = [.. parameters];
        if (place == Place.Class)
            variables.AddRange([new Variable("_n", "int"), new Variable("_held", "T[]"), new Variable("Own", "T", IsRefable: false)]);
        if (place == Place.Struct)
            variables.AddRange([new Variable("_n", "int", IsCapturable: false), new Variable("_held", "Duo<T>", IsCapturable: false)]);
        if (place == Place.Extension)
            variables.Add(new Variable("self", "Cell<T>"));

        var recursion = isIterator ? null : new Recursion(argument => Called(argument), result, [.. parameters.Select(one => one.Type)]);
        var budget = dice.Between(30, 120);
        var indent = place == Place.Extension ? 3 : 2;
        var body = isIterator
            ? BodyWriter.WriteIterator(dice, unique, variables, callees, budget, indent, parameter)
            : BodyWriter.Write(dice, unique, result, variables, callees, budget, indent, parameter, recursion);
        var (constraint, mark) = (parameter.Constraint, isIterator ? "    [Coroutine]\n" : "");
        var text = place switch
        {
            Place.Method => $"public static partial class Of{name}\n{{\n    [Coroutine]\n    public static async {type} {name}<T>({declared}){constraint}\n    {{\n{body}    }}\n}}",
            Place.Class => $"public partial class Of{name}<T>{constraint}\n{{\n    private int _n = 3;\n    private T[] _held = [default(T)!, default(T)!];\n"
                + $"    private T Own {{ get; set {{ Log($\"own {{field}} to {{value}}\"); field = value; }} }} = default!;\n\n    [Coroutine]\n    public async {type} {name}({declared})\n    {{\n{body}    }}\n}}",
            Place.Struct => $"public partial struct Of{name}<T>(int n){constraint}\n{{\n    private int _n = n;\n    private Duo<T> _held;\n\n    [Coroutine]\n    public async {type} {name}({declared})\n    {{\n{body}    }}\n}}",
            Place.Interface => $"public partial interface {name}Root<T>{constraint}\n{{\n    [Coroutine]\n    async {type} {name}({declared})\n    {{\n{body}    }}\n}}\n\npublic sealed class Of{name}<T> : {name}Root<T>{constraint};",
            Place.Override => $"public abstract partial class {name}Root\n{{\n{mark}    public abstract {type} {name}<T>({declared}){constraint};\n}}\n\n"
                + $"public partial class Of{name} : {name}Root\n{{\n    [Coroutine]\n    public override async {type} {name}<T>({declared})\n    {{\n{body}    }}\n}}",
            _ => $"public static partial class Of{name}\n{{\n    extension<T>(Cell<T> self){constraint}\n    {{\n        [Coroutine]\n        public async {type} {name}({declared})\n        {{\n{body}        }}\n    }}\n}}",
        };
        return ($"\n{text}\n", [.. parameter.Arguments.OrderBy(_ => dice.Below(9)).Take(2).Select(FunctionOver)]);

        string Called(string argument) => place switch
        {
            Place.Method => $"Of{name}.{name}<{argument}>",
            Place.Class => $"new Of{name}<{argument}>().{name}",
            Place.Struct => $"new Of{name}<{argument}>(deep).{name}",
            Place.Interface => $"(({name}Root<{argument}>)new Of{name}<{argument}>()).{name}",
            Place.Override => $"(({name}Root)new Of{name}()).{name}<{argument}>",
            _ => $"new Cell<{argument}>({(argument.Contains("<T>", StringComparison.Ordinal) ? $"new {argument}({parameters[0].Name})" : $"default({argument})!")}).{name}",
        };

        Function FunctionOver(string argument) => new(
            Called(argument).Replace("(deep)", "(4)", StringComparison.Ordinal), TypeParameter.In(result, argument), [.. parameters.Select(one => TypeParameter.In(one.Type, argument)).Prepend("depth")], IsAwaited: true);
    }
}
