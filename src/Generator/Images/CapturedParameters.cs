using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Images;

/// <summary>The parameters of a primary constructor that C# keeps in fields: those that a member other than an initializer uses.</summary>
internal static class CapturedParameters
{
    public static IEnumerable<IParameterSymbol> Of(INamedTypeSymbol type, Compilation compilation)
    {
        var constructor = type.InstanceConstructors.FirstOrDefault(static each => each.DeclaringSyntaxReferences is [var only] && only.GetSyntax() is TypeDeclarationSyntax);
        return constructor is null ? [] : constructor.Parameters.Where(parameter => type.DeclaringSyntaxReferences.Any(part => IsUsed(parameter, part.GetSyntax(), compilation)));
    }

    public static string FieldOf(IParameterSymbol parameter) => $"<{parameter.Name}>P";

    /// <summary>Whether it is such a field: a type has them among its members only after its bodies have been looked at.</summary>
    public static bool IsField(IFieldSymbol field) => field.IsImplicitlyDeclared && field.Name.EndsWith(">P", StringComparison.Ordinal);

    private static bool IsUsed(IParameterSymbol parameter, SyntaxNode type, Compilation compilation)
    {
        SemanticModel? model = null;
        return type.DescendantNodes(node => node == type || node is not BaseTypeDeclarationSyntax).OfType<IdentifierNameSyntax>().Any(name =>
            name.Identifier.ValueText == parameter.Name
            && !IsInitializer(name, type)
            && SymbolEqualityComparer.Default.Equals((model ??= compilation.GetSemanticModel(type.SyntaxTree)).GetSymbolInfo(name).Symbol, parameter));
    }

    /// <summary>What runs while the object is made: initializers of fields and properties, and the arguments of the base.</summary>
    private static bool IsInitializer(SyntaxNode name, SyntaxNode type) => name.Ancestors().TakeWhile(node => node != type).Any(static node =>
        node is PrimaryConstructorBaseTypeSyntax or FieldDeclarationSyntax or EventFieldDeclarationSyntax
        || (node is EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax }));
}
