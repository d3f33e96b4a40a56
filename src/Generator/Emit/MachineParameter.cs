using Coroutines.Generator.Binding;
using Coroutines.Generator.Lowering.Tree;

namespace Coroutines.Generator.Emit;

/// <summary>What a machine is given from outside.</summary>
/// <param name="Attributes">What trimming wants to be repeated, with a space after it.</param>
/// <param name="Type">The type, as a declaration has it.</param>
/// <param name="Name">The name, escaped.</param>
/// <param name="Cast">What keeps an argument from making a call dynamic.</param>
internal sealed record MachineParameter(string Attributes, string Type, string Name, string Cast)
{
    /// <summary>The name that the body has for it: another one if its type has no name, for then it is an object, and the variable of that type is a local.</summary>
    public string Given { get; init; } = Name;

    public string Declaration => $"{Attributes}{Type} {Name}";

    public string GivenDeclaration => $"{Attributes}{Type} {Given}";

    /// <summary>The name that callers have for it, and so the companions.</summary>
    public string Declared { get; init; } = Name;

    /// <summary>As a companion hands it on.</summary>
    public string Argument => Cast + Declared;

    public string Field => GeneratedNames.Field(Name);

    public static IEnumerable<MachineParameter> Of(MethodContext context) =>
    [
        .. context.Displays.Select(scope => Of(scope.Display!, context)),
        .. context.Copies.Select(copy => Of(copy, context)),
        .. context.Parameters.Select(parameter => context.Types.IsUnnamed(context.Hoisted(parameter)!.Type)
            ? Of(context.Hoisted(parameter)!, context)
            : new MachineParameter(
                TrimmingAttributes.On(parameter), SignatureText.Type(parameter.Type), SignatureText.Identifier(parameter.Name), SignatureText.Static(parameter))
            {
                Declared = SignatureText.Name(parameter),
            }),
    ];

    private static MachineParameter Of(Local local, MethodContext context) => context.Types.IsUnnamed(local.Type)
        ? new MachineParameter("", "object?", local.Name, "") { Given = context.Names.Unique($"{local.Name.TrimStart('@')}__given") }
        : new MachineParameter("", local.Type, local.Name, "");
}
