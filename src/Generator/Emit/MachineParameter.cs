using Coroutines.Generator.Binding;

namespace Coroutines.Generator.Emit;

/// <summary>What a machine is given from outside.</summary>
/// <param name="Attributes">What trimming wants to be repeated, with a space after it.</param>
/// <param name="Type">The type, as a declaration has it.</param>
/// <param name="Name">The name, escaped.</param>
/// <param name="Cast">What keeps an argument from making a call dynamic.</param>
internal sealed record MachineParameter(string Attributes, string Type, string Name, string Cast)
{
    public string Declaration => $"{Attributes}{Type} {Name}";

    public string Argument => Cast + Name;

    public string Field => GeneratedNames.Field(Name);

    public static IEnumerable<MachineParameter> Of(MethodContext context) =>
    [
        .. context.Displays.Select(scope => new MachineParameter("", scope.Display!.Type, scope.Display.Name, "")),
        .. context.Copies.Select(copy => new MachineParameter("", copy.Type, copy.Name, "")),
        .. context.Parameters.Select(parameter => new MachineParameter(
            TrimmingAttributes.On(parameter), SignatureText.Type(parameter.Type), SignatureText.Identifier(parameter.Name), SignatureText.Static(parameter))),
    ];
}
