using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Execution.Tests.Harness;

/// <summary>What a debugger knows of one machine.</summary>
/// <param name="Name">The method that is the machine.</param>
/// <param name="Points">Where it can stop, as the file and the lines and columns say.</param>
/// <param name="Locals">The names of its locals and parameters.</param>
internal sealed record MachineSymbols(string Name, IReadOnlyList<(string File, SequencePoint Point)> Points, IReadOnlySet<string> Locals)
{
    private const string Machine = "__Run";

    /// <summary>The machines of a program, read from what the compiler wrote.</summary>
    public static IReadOnlyList<MachineSymbols> Of(ProgramSource program, ProgramImage image)
    {
        using var code = new PEReader(new MemoryStream(image.Code));
        using var provider = MetadataReaderProvider.FromPortablePdbStream(new MemoryStream(image.Symbols));
        var (metadata, symbols) = (code.GetMetadataReader(), provider.GetMetadataReader());
        return
        [
            .. from handle in metadata.MethodDefinitions
               let method = metadata.GetMethodDefinition(handle)
               where metadata.GetString(method.Name).EndsWith(Machine, StringComparison.Ordinal) && NamespaceOf(method) == program.Namespace
               let debug = symbols.GetMethodDebugInformation(handle.ToDebugInformationHandle())
               select new MachineSymbols(
                   metadata.GetString(method.Name),
                   [.. debug.GetSequencePoints().Where(static point => !point.IsHidden).Select(point => (symbols.GetString(symbols.GetDocument(point.Document).Name), point))],
                   NamesIn(handle, method).ToHashSet())
        ];

        string NamespaceOf(MethodDefinition method)
        {
            var type = metadata.GetTypeDefinition(method.GetDeclaringType());
            while (type.GetDeclaringType() is { IsNil: false } outer)
                type = metadata.GetTypeDefinition(outer);
            return metadata.GetString(type.Namespace);
        }

        IEnumerable<string> NamesIn(MethodDefinitionHandle handle, MethodDefinition method) =>
            symbols.GetLocalScopes(handle).SelectMany(scope => symbols.GetLocalScope(scope).GetLocalVariables())
                .Select(variable => symbols.GetString(symbols.GetLocalVariable(variable).Name))
                .Concat(method.GetParameters().Select(parameter => metadata.GetString(metadata.GetParameter(parameter).Name)));
    }
}
