using Coroutines.Generator.Binding;
using Coroutines.Generator.Lowering.Tree;

namespace Coroutines.Generator.Emit;

/// <summary>
/// How one machine's body shows types that have no name: by an example, which is never evaluated. An example of what such a type is an argument
/// of is the call of a function that stands at the body's end:
/// <code>
/// var pair = true ? default : new { First = default(int), Second = default(string) };
/// var pairs = true ? default : __like(new { First = default(int), Second = default(string) });
/// static List&lt;TFirstSecond&gt; __like&lt;TFirstSecond&gt;(TFirstSecond example, List&lt;TFirstSecond&gt; value = default) where TFirstSecond : class => value;
/// </code>
/// </summary>
internal sealed class Examples(TypeSpeller types, NameTable names)
{
    private readonly Dictionary<string, string> _functions = [];

    public bool AreNeededFor(string type) => types.IsUnnamed(type);

    /// <summary>The declaration of a local, without a value.</summary>
    public string Declare(string modifiers, string type, string name) =>
        AreNeededFor(type) ? $"{modifiers}var {name} = {Of(type)};" : $"{modifiers}{type} {name} = default;";

    /// <summary>An expression of the type.</summary>
    public string Of(string type) => $"true ? default : {Example(type)}";

    /// <summary>The beginning of what would be a cast to the type; a closing parenthesis follows the value.</summary>
    public string Cast(string type, bool isImplicit) =>
        isImplicit || AreNeededFor(type) ? $"{Function(type)}({string.Concat(types.In(type).Select(unnamed => Of(unnamed.Placeholder) + ", "))}" : $"(({type})";

    /// <summary>The field that keeps a value of the type.</summary>
    public string Field(string type, string name) => AreNeededFor(type) ? $"internal object? {name}; // {types.Describe(type)}" : $"internal {type} {name};";

    /// <summary>A value goes on in a variable that knows more of its type.</summary>
    public string Assign(string type, string target, string value) =>
        AreNeededFor(type) ? $"{GeneratedNames.Services}Unnamed.Assign({value}, out {target});" : $"{target} = {value};";

    /// <summary>The functions that were called until now.</summary>
    public IEnumerable<string> Functions => _functions.OrderBy(function => function.Value, StringComparer.Ordinal).Select(function =>
        $"static {function.Key} {function.Value}{TypeParameters(function.Key)}({Parameters(function.Key)}{function.Key} value = default){Constraints(function.Key)} => value;");

    /// <summary><c>&lt;TFirst&gt;</c></summary>
    private string TypeParameters(string type) => SignatureText.List(types.In(type).Select(unnamed => unnamed.Placeholder));

    private string Parameters(string type) => string.Concat(types.In(type).Select((unnamed, index) => $"{unnamed.Placeholder} example{(index == 0 ? "" : index + 1)}, "));

    private string Constraints(string type) => SignatureText.Classes(types.In(type).Select(unnamed => unnamed.Placeholder));

    private string Example(string type) => types.In(type) switch
    {
        [] => $"default({type})",
        [{ Signature: null } unnamed] when unnamed.Placeholder == type => $"new {{ {string.Join(", ", unnamed.Members.Select(member => $"{member.Name} = {Example(member.Type)}"))} }}",
        var parts => $"{Function(type)}({string.Join(", ", parts.Select(part => part.Signature is { } signature ? Lambda(signature) : Example(part.Placeholder)))})",
    };

    /// <summary>A lambda has a type only where something asks for one, as a parameter does.</summary>
    private string Lambda(UnnamedSignature signature) => AreNeededFor(signature.ReturnType)
        ? $"({signature.Parameters}) => {Example(signature.ReturnType)}"
        : $"{signature.ReturnsBy}{signature.ReturnType} ({signature.Parameters}) => throw null!";

    private string Function(string type)
    {
        if (!_functions.TryGetValue(type, out var name))
            _functions.Add(type, name = names.Unique("__like"));
        return name;
    }
}
