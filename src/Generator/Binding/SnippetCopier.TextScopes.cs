using Coroutines.Generator.Lowering.Tree;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Binding;

/// <summary>Writes the display objects of a function that stays text; see <see cref="TextScopes"/>.</summary>
internal sealed partial class SnippetCopier
{
    private bool TryCopySharing(SyntaxNode node)
    {
        switch (node)
        {
            case not null when _context.ScopesInText.Count == 0:
                return false;
            case BlockSyntax block:
                var isBody = block.Parent is { } around && AwaitMap.IsFunction(around);
                if ((isBody ? _context.TextScopeOf(block.Parent!) : null) is null && _context.TextScopeOf(block) is null)
                    return false;
                Token(block.OpenBraceToken);
                if (isBody)
                    MakeDisplay(block.Parent!);
                MakeDisplay(block);
                foreach (var statement in block.Statements)
                    Visit(statement);
                Token(block.CloseBraceToken);
                return true;
            case LocalDeclarationStatementSyntax { Declaration: var declaration } statement when Shared(declaration.Variables[0]) is not null:
                if (statement.GetFirstToken() is var first && first != _first)
                    Trivia(first.LeadingTrivia);
                foreach (var variable in declaration.Variables)
                {
                    AssignShared(variable);
                    _text.Append("; ");
                }

                if (statement.SemicolonToken != _last)
                    Trivia(statement.SemicolonToken.TrailingTrivia);
                return true;
            case ForStatementSyntax loop when _context.TextScopeOf(loop) is not null:
                CopySharedLoop(loop);
                return true;
            case LambdaExpressionSyntax { ExpressionBody: { } value } lambda when _context.TextScopeOf(lambda) is not null:
                CopyAsBlock(lambda, value, (IMethodSymbol)SymbolOf(lambda)!);
                return true;
            case LocalFunctionStatementSyntax { ExpressionBody: { Expression: var value } arrow } function when _context.TextScopeOf(function) is not null:
                CopyAsBlock(function, arrow, (IMethodSymbol)_context.Model.GetDeclaredSymbol(function, _context.Token)!, value);
                return true;
            default:
                return false;
        }
    }

    private Local? Shared(VariableDeclaratorSyntax variable) =>
        _context.Model.GetDeclaredSymbol(variable, _context.Token) is { } symbol && _context.IsHoistedInText(symbol) ? _context.Hoisted(symbol) : null;

    /// <summary><c>var __captured1 = new Run__Scope1();</c>, with the parameters of a function.</summary>
    private void MakeDisplay(SyntaxNode scope)
    {
        if (_context.TextScopeOf(scope) is not { } made)
            return;
        Add(new DisplayPart(made));
        if (!AwaitMap.IsFunction(scope))
            return;
        foreach (var parameter in made.Captured)
            _text.Append($" {made.CopyName}.{parameter.Name} = {NameTable.Escape(parameter.SourceName)};");
    }

    private void AssignShared(VariableDeclaratorSyntax variable)
    {
        if (variable.Initializer is not { Value: var value })
            return;
        var local = Shared(variable)!;
        Add(new LocalPart(local, Access.Write, InClosure: true));
        _text.Append(value is InitializerExpressionSyntax ? $" = new {local.Type} " : " = ");
        Visit(value);
    }

    private void CopySharedLoop(ForStatementSyntax loop)
    {
        _text.Append("{ ");
        MakeDisplay(loop);
        foreach (var child in loop.ChildNodesAndTokens())
        {
            if (child.AsNode() is VariableDeclarationSyntax declaration)
            {
                var isFirst = true;
                foreach (var variable in declaration.Variables.Where(static variable => variable.Initializer is not null))
                {
                    _text.Append(isFirst ? "" : ", ");
                    AssignShared(variable);
                    isFirst = false;
                }
            }
            else
            {
                VisitChild(loop, child);
            }
        }

        _text.Append(" }");
    }

    /// <summary><c>n => value</c> becomes <c>n => { var __captured1 = new Run__Scope1(); __captured1.n = n; return value; }</c>.</summary>
    private void CopyAsBlock(SyntaxNode function, SyntaxNode body, IMethodSymbol symbol, ExpressionSyntax? value = null)
    {
        foreach (var child in function.ChildNodesAndTokens())
        {
            if (child.IsKind(SyntaxKind.SemicolonToken))
                continue;
            if (child.AsNode() != body)
            {
                VisitChild(function, child);
                continue;
            }

            _text.Append("{ ");
            MakeDisplay(function);
            _text.Append(HasValue(symbol) && (value ?? body) is not ThrowExpressionSyntax ? " return " : " ");
            Visit(value ?? body);
            _text.Append("; }");
        }
    }

    /// <summary>Whether what an expression-bodied function evaluates is what it returns.</summary>
    private static bool HasValue(IMethodSymbol function) =>
        !function.ReturnsVoid && !(function.IsAsync && function.ReturnType is INamedTypeSymbol { TypeArguments.IsEmpty: true });
}
