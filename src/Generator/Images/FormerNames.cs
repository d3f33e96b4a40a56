using Coroutines.Generator.Binding;
using Coroutines.Generator.Emit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Images;

/// <summary>Statements that tell images what <c>[WasNamed]</c> says. A former name that something else has by now is not told: nobody could know which is meant.</summary>
internal static class FormerNames
{
    private const int MostTypeParameters = 8;

    /// <summary>A coroutine, its parameters and its locals, and those of a function in it.</summary>
    public static IEnumerable<string> Of(MethodContext context)
    {
        var method = context.Root.Method;
        var now = ImageNames.Plain(context);
        if (context.Function is null)
        {
            foreach (var (name, local) in Told(method))
            {
                if (local is null && !IsTaken(method, name))
                    yield return Call("CoroutineWasNamed", name.Contains('(') ? name : ImageNames.OfMethod(method, name), now);
            }
        }

        var members = Told(method).Where(static each => each.Local is not null).Select(static each => (Old: each.Name, Now: each.Local!))
            .Concat(context.HoistedSymbols.Select(static each => each.Key).OfType<IParameterSymbol>().SelectMany(static parameter => Told(parameter).Select(each => (Old: each.Name, Now: parameter.Name))));
        foreach (var statement in Calls(Untaken(members, [.. context.HoistedSymbols.Select(static each => each.Key.Name)]), now))
            yield return statement;
    }

    /// <summary>The former names of a coroutine, as images have them.</summary>
    public static IEnumerable<string> CoroutinesOf(IMethodSymbol method) =>
        Told(method).Where(static each => each.Local is null).Select(each => each.Name.Contains('(') ? each.Name : ImageNames.OfMethod(method, each.Name));

    /// <summary>The same of a function in it, too.</summary>
    public static IEnumerable<string> CoroutinesOf(MethodContext context)
    {
        var now = ImageNames.Plain(context);
        return CoroutinesOf(context.Root.Method).Select(former => former + now.Substring(ImageNames.Plain(context.Root).Length));
    }

    /// <summary>The former names of locals, of what the body calls, and of the types that it names, with the present ones.</summary>
    public static IReadOnlyDictionary<string, string> WordsOf(MethodContext context)
    {
        var words = new Dictionary<string, string>();
        var method = context.Root.Method;
        foreach (var (name, local) in Told(method).Where(static each => each.Local is not null))
            words[name] = local!;
        foreach (var parameter in method.Parameters)
        {
            foreach (var (name, _) in Told(parameter))
                words[name] = parameter.Name;
        }

        foreach (var word in context.Root.Declaration.DescendantNodes().OfType<SimpleNameSyntax>())
        {
            if (context.Model.GetSymbolInfo(word, context.Token).Symbol is not { } symbol || symbol is ILocalSymbol or IParameterSymbol)
                continue;
            foreach (var (name, local) in Told(symbol.OriginalDefinition))
            {
                if (local is null)
                    words[LastWord(name)] = symbol.Name;
            }
        }

        return words;
    }

    private static string LastWord(string name)
    {
        var head = name.IndexOf('(') is var end and > 0 ? name.Substring(0, end) : name;
        return head.Substring(head.LastIndexOf('.') + 1);
    }

    /// <summary>A type, and what its objects hold.</summary>
    public static IEnumerable<string> Of(DescribedType described, Compilation compilation) =>
        OfType(described.Definition).Concat(Calls(MembersOf(described, compilation), ImageNames.Bare(described.Definition)));

    /// <summary>The former names of members, with the present ones.</summary>
    public static IEnumerable<(string Old, string Now)> MembersOf(DescribedType described, Compilation compilation)
    {
        List<(ISymbol? Symbol, string Name)> members = [];
        for (var at = described; at is not null; at = at.Base is { } parent ? DescribedType.Of(parent.OriginalDefinition, compilation) : null)
            members.AddRange(at.Fields.Select(field => (SymbolOf(field, at.Definition), field.SourceName)));
        var renamed = members.SelectMany(static member => Sources(member.Symbol).SelectMany(Told).Select(each => (Old: each.Name, Now: member.Name)));
        return Untaken(renamed, [.. members.Select(static member => member.Name)]);
    }

    public static IEnumerable<string> OfType(INamedTypeSymbol type) => TypesOf(type).Select(old => Call("TypeWasNamed", old, ImageNames.Bare(type)));

    /// <summary>The former names of a type, without type arguments.</summary>
    public static IEnumerable<string> TypesOf(INamedTypeSymbol type)
    {
        var now = ImageNames.Bare(type);
        return Told(type).Where(each => !IsTaken(type, each.Name)).Select(each => each.Name.Contains('.') ? each.Name : now.Substring(0, now.LastIndexOf('.') + 1) + each.Name);
    }

    /// <summary>The members of an enum.</summary>
    public static IEnumerable<string> OfMembers(INamedTypeSymbol type) => Calls(MembersOf(type), ImageNames.Bare(type));

    /// <summary>The former names of an enum's members, with the present ones.</summary>
    public static IEnumerable<(string Old, string Now)> MembersOf(INamedTypeSymbol type) => Untaken(
        type.GetMembers().OfType<IFieldSymbol>().SelectMany(static member => Told(member).Select(each => (Old: each.Name, Now: member.Name))),
        [.. type.GetMembers().OfType<IFieldSymbol>().Select(static member => member.Name)]);

    /// <summary>The field, property, event or captured parameter that a saved field stands for.</summary>
    public static ISymbol? SymbolOf(DescribedField field, INamedTypeSymbol definition) =>
        definition.GetMembers(field.SourceName).FirstOrDefault(static member => member is IFieldSymbol or IPropertySymbol or IEventSymbol)
        ?? (ISymbol?)definition.InstanceConstructors.SelectMany(static each => each.Parameters).FirstOrDefault(parameter => parameter.Name == field.SourceName);

    /// <summary>Where its attributes may stand: a record's property has those of the parameter that it is made of.</summary>
    public static IEnumerable<ISymbol> Sources(ISymbol? symbol)
    {
        if (symbol is null)
            yield break;
        yield return symbol;
        if (symbol is IPropertySymbol { ContainingType.IsRecord: true } property
            && property.ContainingType.InstanceConstructors.SelectMany(static each => each.Parameters).FirstOrDefault(parameter => parameter.Name == property.Name) is { } parameter)
        {
            yield return parameter;
        }
    }

    private static IEnumerable<(string Old, string Now)> Untaken(IEnumerable<(string Old, string Now)> members, HashSet<string> present) =>
        members.Where(member => present.Contains(member.Now) && !present.Contains(member.Old)).Distinct();

    private static IEnumerable<string> Calls(IEnumerable<(string Old, string Now)> members, string of) =>
        members.Select(member => $"{GeneratedNames.Services}ImageTypes.MemberWasNamed({ImageNames.Quoted(of)}, {ImageNames.Quoted(member.Old)}, {ImageNames.Quoted(member.Now)});");

    private static IEnumerable<(string Name, string? Local)> Told(ISymbol symbol) =>
        symbol.GetAttributes().Where(static each => CoroutineSymbols.IsRuntimeType(each.AttributeClass, "WasNamedAttribute"))
            .Select(static each => (
                Name: each.ConstructorArguments is [{ Value: string name }] ? name : "",
                Local: each.NamedArguments.FirstOrDefault(static argument => argument.Key == "Local").Value.Value as string))
            .Where(static each => each.Name.Length > 0);

    /// <summary>Whether there is a type of this name again.</summary>
    private static bool IsTaken(INamedTypeSymbol type, string name) => name.Contains('.')
        ? Enumerable.Range(0, MostTypeParameters).Any(arity => type.ContainingAssembly.GetTypeByMetadataName(arity == 0 ? name : $"{name}`{arity}") is not null)
        : ((INamespaceOrTypeSymbol)type.ContainingSymbol).GetTypeMembers(name).Length > 0;

    /// <summary>Whether there is a method of this name again, with the same parameters.</summary>
    private static bool IsTaken(IMethodSymbol method, string name) => method.ContainingType.GetMembers(name).OfType<IMethodSymbol>()
        .Any(other => ImageNames.OfMethod(other, name) == ImageNames.OfMethod(method, name));

    private static string Call(string method, string old, string now) => $"{GeneratedNames.Services}ImageTypes.{method}({ImageNames.Quoted(old)}, {ImageNames.Quoted(now)});";
}
