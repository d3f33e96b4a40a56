using Coroutines.Generator.Binding;
using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Emit;

/// <summary>Writes the external methods through which a machine calls what C# gives it no other way to call.</summary>
internal static class AccessorEmitter
{
    private const string Attribute = "global::System.Runtime.CompilerServices.UnsafeAccessor";
    private const string Kind = "global::System.Runtime.CompilerServices.UnsafeAccessorKind";

    /// <summary>Those in the machine's type.</summary>
    public static void WriteMethods(SourceWriter writer, Machine machine)
    {
        foreach (var accessor in machine.Context.Accessors.All.Where(static accessor => accessor.Around is not null))
        {
            writer.Line();
            if (accessor.IsInClass)
                WriteClass(writer, accessor, "private");
            else
                Write(writer, accessor, "private");
        }
    }

    /// <summary>Whether there is anything to be <see cref="WriteClasses">written</see> outside of all types.</summary>
    public static bool HasClasses(Machine machine) => machine.Context.Accessors.All.Any(static accessor => accessor.Around is null);

    /// <summary>A member of a generic type is only found from a class with the same type parameters.</summary>
    public static void WriteClasses(SourceWriter writer, Machine machine)
    {
        foreach (var accessor in machine.Context.Accessors.All.Where(static accessor => accessor.Around is null))
        {
            writer.Line();
            WriteClass(writer, accessor, "file");
        }
    }

    private static void WriteClass(SourceWriter writer, Accessor accessor, string accessibility)
    {
        writer.Open($"{accessibility} static class {accessor.Name}{SignatureText.TypeArguments(accessor.TypeParameters)}{SignatureText.Constraints(accessor.TypeParameters)}");
        Write(writer, accessor, "public");
        writer.Close();
    }

    private static void Write(SourceWriter writer, Accessor accessor, string accessibility)
    {
        var method = accessor.Method;
        var type = SignatureText.Type(method.ContainingType);
        var parameters = method.Parameters.Select(Parameter).ToList();

        // What collects the indexes of an indexer is not the last parameter here.
        if (method.MethodKind == MethodKind.PropertySet)
            parameters = parameters.ConvertAll(static parameter => parameter.StartsWith("params ", StringComparison.Ordinal) ? parameter.Substring("params ".Length) : parameter);

        // The value of an indexer follows its indexes, which may be optional.
        if (method is { MethodKind: MethodKind.PropertySet, Parameters.Length: > 1 } && method.Parameters[method.Parameters.Length - 2].IsOptional)
            parameters[parameters.Count - 1] += " = default!";
        if (method.MethodKind != MethodKind.Constructor)
            parameters.Insert(0, $"{(method.ContainingType.IsValueType && !method.IsStatic ? "ref " : "")}{type} __target");
        var kind = method.MethodKind == MethodKind.Constructor ? "Constructor" : method.IsStatic ? "StaticMethod" : "Method";
        var name = method.MethodKind == MethodKind.Constructor ? "" : $", Name = \"{method.MetadataName}\"";
        var result = method.MethodKind == MethodKind.Constructor ? type : SignatureText.Type(method.ReturnType);
        writer.Line($"[{Attribute}({Kind}.{kind}{name})]");
        writer.Line($"{accessibility} static extern {result} {accessor.MethodName}({string.Join(", ", parameters)});");
    }

    private static string Parameter(IParameterSymbol parameter)
    {
        var by = parameter.RefKind switch
        {
            RefKind.Ref => "ref ",
            RefKind.Out => "out ",
            RefKind.In => "in ",
            RefKind.RefReadOnlyParameter => "ref readonly ",
            _ => "",
        };
        return SignatureText.Declaration(parameter, by);
    }
}
