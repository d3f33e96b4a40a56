using Coroutines.Generator.Emit;
using Coroutines.Generator.Lowering;
using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Images;

/// <summary>
/// Writes the file of one of the user's types: what describes its fields to images.
/// <code>
/// internal sealed class Order__Image : ImageType&lt;Order>
/// {
///     [ModuleInitializer]
///     internal static void Register() { ImageTypes.List&lt;Line>(); ImageTypes.Add(new Order__Image()); }
///     protected override Order New() => (Order)RuntimeHelpers.GetUninitializedObject(typeof(Order));
///     protected override void Visit(ImageMembers members, ref Order value) => VisitFields(members, value);
///     internal static void VisitFields(ImageMembers members, Order value) { members.Member("Lines", ref LinesOf(value)); }
///     [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "&lt;Lines>k__BackingField")]
///     private static extern ref List&lt;Line> LinesOf(Order value);
/// }
/// </code>
/// A derived type's description calls that of its base.
/// </summary>
internal static class ImageTypeEmitter
{
    private const string Compiler = "global::System.Runtime.CompilerServices";

    /// <summary>The files of types, and of all that they hold.</summary>
    public static IEnumerable<LoweredMethod> Files(IEnumerable<INamedTypeSymbol> definitions, Compilation compilation)
    {
        var known = new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        var next = new Queue<INamedTypeSymbol>(definitions);
        while (next.Count > 0)
        {
            var definition = next.Dequeue();
            if (!known.Add(definition) || DescribedType.Of(definition, compilation) is not { } described)
                continue;
            var held = Held(described, compilation);
            foreach (var inner in held.Described)
                next.Enqueue(inner);
            if (described.Base is { } parent)
                next.Enqueue(parent.OriginalDefinition);
            yield return TypeParameterNames.Within(new List<ITypeParameterSymbol>(), () => Emit(described, held, compilation));
        }
    }

    /// <summary>What its own fields are of.</summary>
    public static SavedTypes Held(DescribedType described, Compilation compilation)
    {
        var held = new SavedTypes(compilation, described.Within ?? described.Definition, described.Definition);
        foreach (var field in described.Fields)
            held.Add(field.Type);
        return held;
    }

    private static LoweredMethod Emit(DescribedType described, SavedTypes held, Compilation compilation)
    {
        var definition = described.Definition;
        var writer = new SourceWriter();
        writer.Line(FileShell.Header);
        foreach (var alias in ExternAliases.All)
            writer.Line($"extern alias {SignatureText.Identifier(alias)};");
        FileShell.WriteSilence(writer);
        writer.Line();
        FileShell.WriteAlias(writer);
        writer.Line();
        var isInNamespace = !definition.ContainingNamespace.IsGlobalNamespace;
        if (isInNamespace)
            writer.Open($"namespace {definition.ContainingNamespace.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat.WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Omitted))}");
        var outer = described.Within is null ? [] : DescribedType.Around(described.Within).Reverse().ToList();
        foreach (var type in outer)
            writer.Open($"partial {Keyword(type)} {SignatureText.Identifier(type.Name)}{SignatureText.List(type.TypeParameters.Select(TypeParameterNames.Of))}");
        WriteClass(writer, described, held, compilation);
        var registration = new Registration(described.Within ?? definition, $"{described.ClassName}__Register", IsGeneric(definition) || InitializesItself(described) || definition.IsAbstract);
        if (described.Within is not null && !IsGeneric(definition) && !InitializesItself(described) && !definition.IsAbstract)
        {
            writer.Line();
            registration.WriteAttribute(writer);
            writer.Line($"internal static void {described.ClassName}__Register() => {described.ClassName}.Register();");
        }

        foreach (var _ in outer)
        {
            writer.Close();
            registration.Leave(writer);
        }

        if (isInNamespace)
            writer.Close();
        return new LoweredMethod($"Image.{HintNames.Sanitize(definition.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat))}.{described.Hash}.g.cs", writer.ToString());
    }

    private static bool IsGeneric(INamedTypeSymbol definition) => FrameworkTypes.AllArguments(definition).Count > 0;

    /// <summary>Whether the class that describes the type is one that the whole module sees.</summary>
    private static bool InitializesItself(DescribedType described) => described.Accessibility == "internal" && (described.Within is null || DescribedType.Around(described.Within).All(Registration.IsVisible));

    private static void WriteClass(SourceWriter writer, DescribedType described, SavedTypes held, Compilation compilation)
    {
        var definition = described.Definition;
        var type = SignatureText.Unannotated(definition);
        var (className, services) = (described.ClassName, GeneratedNames.Services);
        var isMade = !definition.IsAbstract;
        var typeParameters = SignatureText.List(described.TypeParameters.Select(TypeParameterNames.Of));
        var constraints = SignatureText.Constraints(described.TypeParameters);
        writer.Line($"/// <summary>What images hold of <c>{definition.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat).Replace("<", "&lt;")}</c>.</summary>");
        writer.Line(CompanionEmitter.Attributes);
        writer.Open(isMade
            ? $"{described.Accessibility} sealed class {className}{typeParameters} : {services}ImageType<{type}>{constraints}"
            : $"{described.Accessibility} static class {className}{typeParameters}{constraints}");
        if (isMade)
        {
            writer.Line($"private {className}()");
            writer.Line($"    : base({ImageNames.OfType(definition)})");
            writer.Open();
            writer.Close();
            writer.Line();
        }

        if (WriteRegister(writer, described, held, compilation))
            writer.Line();
        if (isMade && definition.IsReferenceType)
        {
            writer.Line($"protected override {type} New() => ({type}){Compiler}.RuntimeHelpers.GetUninitializedObject(typeof({type}));");
            writer.Line();
        }

        const string Visit = "protected override void Visit";
        var whole = $"({services}ImageMembers members, ref {type} value)";
        if (isMade && !definition.IsSealed)
        {
            writer.Line($"{Visit}{whole} => VisitFields(members, value);");
            writer.Line();
        }

        WriteFields(writer, described, type, definition.IsSealed ? Visit + whole : $"internal static void VisitFields({services}ImageMembers members, {type} value)", compilation);
        writer.Close();
    }

    private static bool WriteRegister(SourceWriter writer, DescribedType described, SavedTypes held, Compilation compilation)
    {
        var isGeneric = IsGeneric(described.Definition);
        List<string> statements = [.. held.Registrations];
        if (described.Base is { } parent && IsGeneric(parent.OriginalDefinition) && !GrowingTypes.Grows(parent, described.Definition, compilation))
            statements.Add($"{DescribedType.Of(parent.OriginalDefinition, compilation)!.NameFor(parent)}.Register();");
        if (!described.Definition.IsAbstract)
            statements.Add($"{GeneratedNames.Services}ImageTypes.Add(new {described.ClassName}{SignatureText.List(described.TypeParameters.Select(TypeParameterNames.Of))}());");
        statements.AddRange(FormerNames.Of(described, compilation));
        statements.AddRange(GenericCoroutines.Of(described.Definition, compilation));
        if (!isGeneric && statements.Count == 0)
            return false;
        if (!isGeneric && InitializesItself(described))
            writer.Line($"[{Compiler}.ModuleInitializer]");
        RegisterEmitter.Open(writer, isGeneric);
        foreach (var statement in statements)
            writer.Line(statement);
        writer.Close();
        return true;
    }

    private static void WriteFields(SourceWriter writer, DescribedType described, string type, string header, Compilation compilation)
    {
        var by = described.Definition.IsValueType ? "ref " : "";
        var taken = new HashSet<string>(["New", "Visit", "VisitFields", "Register", "Name", "Type"]);
        var accessors = described.Fields.Select(field => (Field: field, Name: Unused($"{GeneratedNames.Sanitize(field.SourceName)}Of", taken))).ToList();
        var inherited = InheritedNames(described, compilation);
        writer.Open(header);
        if (described.Base is { } parent)
            writer.Line($"{DescribedType.Of(parent.OriginalDefinition, compilation)!.NameFor(parent)}.VisitFields(members, value);");
        if (described.FrameworkBase is { } known)
            writer.Line($"{GeneratedNames.Services}ImageTypes.VisitBase<{SignatureText.Unannotated(known)}>(members, value);");
        foreach (var (field, name) in accessors)
        {
            var shown = ShownName(field, described, inherited);
            writer.Line(AddedMembers.ValueOf(field, described.Definition, compilation) is { } added
                ? $"members.Added({ImageNames.Quoted(shown)}, ref {name}({by}value), {added});"
                : $"members.Member({ImageNames.Quoted(shown)}, ref {name}({by}value));");
        }

        writer.Close();
        foreach (var (field, name) in accessors)
        {
            writer.Line();
            writer.Line($"[{Compiler}.UnsafeAccessor({Compiler}.UnsafeAccessorKind.Field, Name = {ImageNames.Quoted(field.MetadataName)})]");
            writer.Line($"private static extern ref {(field.Type.TypeKind == TypeKind.Dynamic ? "object" : SignatureText.Unannotated(field.Type))} {name}({by}{type} value);");
        }
    }

    /// <summary>What images call a field.</summary>
    public static string ShownName(DescribedField field, DescribedType described, HashSet<string> inherited) =>
        inherited.Contains(field.SourceName) ? $"{field.SourceName} of {described.Definition.Name}" : field.SourceName;

    /// <summary>What the classes that it derives from call their fields, and what an exception has.</summary>
    public static HashSet<string> InheritedNames(DescribedType described, Compilation compilation)
    {
        var names = new HashSet<string>(["message", "inner", "stack", "number"]);
        for (var at = described.Base; at is not null;)
        {
            var parent = DescribedType.Of(at.OriginalDefinition, compilation)!;
            names.UnionWith(parent.Fields.Select(static field => field.SourceName));
            at = parent.Base;
        }

        return names;
    }

    private static string Unused(string name, HashSet<string> taken)
    {
        while (!taken.Add(name))
            name += "_";
        return name;
    }

    private static string Keyword(INamedTypeSymbol type) => (type.IsRecord, type.IsValueType) switch
    {
        (true, true) => "record struct",
        (true, false) => "record",
        (false, true) => "struct",
        _ => "class",
    };
}
