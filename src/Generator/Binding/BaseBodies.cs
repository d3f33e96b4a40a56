using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Binding;

/// <summary>
/// Whether the body that a call on <c>base</c> finds was rewritten. Here alone a method is asked about another's body: companions that
/// forward make a virtual call, which would lead back to the caller.
/// </summary>
internal static class BaseBodies
{
    public static bool IsRewritten(IMethodSymbol target, Companion companion, Compilation compilation, CancellationToken token)
    {
        var method = target.OriginalDefinition;
        method = method.PartialImplementationPart ?? method;
        if (!SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, compilation.Assembly))
            return MetadataCompanion.HasMachine(method, companion);
        return !method.IsAbstract
            && method.DeclaringSyntaxReferences[0].GetSyntax(token) is MethodDeclarationSyntax declaration
            && FallbackProbe.Find(method, declaration, compilation.GetSemanticModel(declaration.SyntaxTree), token) is null;
    }
}
