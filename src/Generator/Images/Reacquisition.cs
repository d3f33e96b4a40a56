using System.Collections.Immutable;
using Coroutines.Generator.Binding;
using Coroutines.Generator.Emit;
using Coroutines.Generator.Lowering.Tree;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Coroutines.Generator.Images;

/// <summary>A local that no image has: <c>[Reacquire("file", nameof(Open))]</c> has the frame say <c>members.Reacquire("file", () => this.file = Shop.Open(this.path))</c>.</summary>
/// <param name="Local">The local or parameter.</param>
/// <param name="Method">What makes it anew.</param>
/// <param name="Arguments">What that is given: kept at each await where the local lives.</param>
internal sealed record Reacquisition(Local Local, IMethodSymbol Method, ImmutableArray<Local> Arguments)
{
    /// <summary>Each attribute of a coroutine, with what comes of it: locals, or the reason why there are none. Known when the body is bound.</summary>
    public static IEnumerable<(AttributeData Attribute, ImmutableArray<Reacquisition> Of, string? WhyNot)> All(MethodContext context)
    {
        if (context.Function is not null || !context.IsRestorable)
            yield break;
        foreach (var attribute in context.Method.GetAttributes().Where(static each => CoroutineSymbols.IsRuntimeType(each.AttributeClass, "ReacquireAttribute")))
        {
            if (attribute.ConstructorArguments is not [{ Value: string local }, { Value: string method }])
                continue;
            var found = Find(local, method, context, out var whyNot);
            yield return (attribute, found, whyNot);
        }
    }

    /// <summary>The ones that hold.</summary>
    public static ImmutableArray<Reacquisition> Of(MethodContext context) => [.. All(context).SelectMany(static each => each.Of).GroupBy(static each => each.Local).Select(static group => group.First())];

    /// <summary>The statement that has it made.</summary>
    public string Statement(Machine machine, string members, string name)
    {
        var receiver = Method.IsStatic ? SignatureText.Unannotated(Method.ContainingType) : $"this.{machine.This}";
        return $"{members}.Reacquire({ImageNames.Quoted(name)}, () => this.{Local.Field} = {receiver}.{SignatureText.Identifier(Method.Name)}({string.Join(", ", Arguments.Select(static argument => $"this.{argument.Field}"))}));";
    }

    private static ImmutableArray<Reacquisition> Find(string name, string methodName, MethodContext context, out string? whyNot)
    {
        List<KeyValuePair<ISymbol, Local>> named = [.. context.HoistedSymbols.Where(each => each.Key.Name == name)];
        var methods = MembersNamed(methodName, context.Method.ContainingType).ToList();
        whyNot = named.Count == 0 ? $"the coroutine has no '{name}' that lives across an await"
            : named.Exists(static each => each.Value.CapturedIn is not null) ? "a lambda or local function captures it"
            : methods.Count == 0 ? $"the type has no method '{methodName}'"
            : methods.Count > 1 ? $"there are several methods '{methodName}'"
            : WhyNot(methods[0], context);
        if (whyNot is not null)
            return [];
        var method = methods[0];
        var arguments = ImmutableArray.CreateBuilder<Local>();
        foreach (var parameter in method.Parameters)
        {
            List<KeyValuePair<ISymbol, Local>> given = [.. context.HoistedSymbols.Where(each => each.Key.Name == parameter.Name)];
            whyNot = given.Count == 0 ? $"'{methodName}' wants '{parameter.Name}', which the coroutine does not have"
                : given.Count > 1 ? $"the coroutine has several '{parameter.Name}'"
                : given[0].Value.CapturedIn is not null ? $"a lambda or local function captures '{parameter.Name}'"
                : given[0].Key.Name == name ? $"'{methodName}' wants '{parameter.Name}' itself"
                : AreReacquired(context, parameter.Name) ? $"'{methodName}' wants '{parameter.Name}', which is made anew itself: make both in one method, or keep what they are made of"
                : !IsConvertible(TypeOf(given[0].Key), parameter.Type, context) ? $"'{parameter.Name}' does not have the type that '{methodName}' wants"
                : given[0].Value.Kind != LocalKind.Parameter && named.Exists(static each => each.Value.Kind == LocalKind.Parameter) ? $"the parameter '{name}' is needed before '{parameter.Name}' is there"
                : null;
            if (whyNot is not null)
                return [];
            arguments.Add(given[0].Value);
        }

        if (named.Find(each => !IsConvertible(method.ReturnType, TypeOf(each.Key), context)) is { Key: { } other })
        {
            whyNot = $"'{methodName}' does not return '{TypeOf(other).WithNullableAnnotation(NullableAnnotation.NotAnnotated).ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}'";
            return [];
        }

        return [.. named.Select(each => new Reacquisition(each.Value, method, arguments.ToImmutable()))];
    }

    private static bool AreReacquired(MethodContext context, string name) => context.Method.GetAttributes().Any(each =>
        CoroutineSymbols.IsRuntimeType(each.AttributeClass, "ReacquireAttribute") && each.ConstructorArguments is [{ Value: string local }, ..] && local == name);

    private static string? WhyNot(IMethodSymbol method, MethodContext context) =>
        method.IsGenericMethod ? $"'{method.Name}' is generic"
        : method.IsAsync || CoroutineSymbols.IsCoroutine(method.ReturnType) ? $"'{method.Name}' has to be awaited, and runs at once"
        : method.Parameters.Any(static parameter => parameter.RefKind != RefKind.None) ? $"'{method.Name}' has a parameter by reference"
        : !method.IsStatic && context.IsStatic ? $"'{method.Name}' is not static"
        : null;

    private static IEnumerable<IMethodSymbol> MembersNamed(string name, INamedTypeSymbol type)
    {
        for (var at = type; at is not null; at = at.BaseType)
        {
            List<IMethodSymbol> found = [.. at.GetMembers(name).OfType<IMethodSymbol>().Where(static method => method.MethodKind == MethodKind.Ordinary)];
            if (found.Count > 0)
                return found;
        }

        return [];
    }

    private static bool IsConvertible(ITypeSymbol from, ITypeSymbol to, MethodContext context) =>
        from.SpecialType != SpecialType.System_Void && ((CSharpCompilation)context.Model.Compilation).ClassifyConversion(from, to).IsImplicit;

    private static ITypeSymbol TypeOf(ISymbol symbol) => symbol is ILocalSymbol local ? local.Type : ((IParameterSymbol)symbol).Type;
}
