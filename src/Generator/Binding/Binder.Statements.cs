using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Coroutines.Generator.Lowering.Tree;
using Coroutines.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Binding;

internal sealed partial class Binder
{
    /// <summary>The statements of one list; a <c>using</c> declaration takes all that follows it as its body.</summary>
    private ImmutableArray<Stmt> BindStatements(IEnumerable<StatementSyntax> statements)
    {
        var list = statements.SelectMany(Unlabelled).ToList();
        DeclareFunctions(list);
        return BindList(list);
    }

    private void DeclareFunctions(IEnumerable<StatementSyntax> statements)
    {
        foreach (var function in statements.OfType<LocalFunctionStatementSyntax>())
        {
            if (CoroutineFunctions.Find(function, _context) is { } coroutine)
                _coroutines.Add(_context.DeclareCoroutine(coroutine, function));
            else
                _functions.Add((_context.DeclareLocalFunction((IMethodSymbol)Model.GetDeclaredSymbol(function, _context.Token)!), function));
        }
    }

    /// <summary>A label, then what it marks: any statement of a list, declarations among them.</summary>
    private static IEnumerable<StatementSyntax> Unlabelled(StatementSyntax statement) =>
        statement is LabeledStatementSyntax labeled ? [labeled, .. Unlabelled(labeled.Statement)] : [statement];

    private ImmutableArray<Stmt> BindList(List<StatementSyntax> list)
    {
        var bound = ImmutableArray.CreateBuilder<Stmt>();
        for (var index = 0; index < list.Count; index++)
        {
            if (list[index] is LocalDeclarationStatementSyntax { UsingKeyword.RawKind: not 0 } declaration)
            {
                bound.Add(BindUsingDeclaration(declaration, list.GetRange(index + 1, list.Count - index - 1)));
                break;
            }

            BindStatement(list[index], bound);
        }

        return bound.ToImmutable();
    }

    private Stmt BindEmbedded(StatementSyntax statement)
    {
        if (statement is BlockSyntax block)
            return BindBlock(block);
        var scope = Enter();
        var bound = ImmutableArray.CreateBuilder<Stmt>();
        BindStatement(statement, bound);
        _scopes.Pop();
        return bound.Count == 1 && !scope.IsNeeded ? bound[0] : new Block(scope, bound.ToImmutable());
    }

    private Block BindBlock(BlockSyntax block)
    {
        var scope = Enter();
        var statements = BindStatements(block.Statements);
        _scopes.Pop();
        return new Block(scope, statements);
    }

    private void BindStatement(StatementSyntax statement, ImmutableArray<Stmt>.Builder bound)
    {
        _context.Token.ThrowIfCancellationRequested();
        try
        {
            BindAnyStatement(statement, bound);
        }
        catch (UnsupportedConstructException reason) when (!_context.Awaits.Holds(statement) && CoroutineFunctions.Sharing(statement, _context).FirstOrDefault() is { } function)
        {
            // The statement is taken apart for the sake of the function only.
            throw new LeftFunctionException(function, reason) { IsCoroutine = CoroutineFunctions.Find(function, _context) is not null };
        }
    }

    private void BindAnyStatement(StatementSyntax statement, ImmutableArray<Stmt>.Builder bound)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var span = _context.SpanOf(statement);
        switch (statement)
        {
            case LocalDeclarationStatementSyntax declaration:
                BindLocals(declaration, bound);
                break;
            case ExpressionStatementSyntax { Expression: InvocationExpressionSyntax call } when _context.Awaits.Holds(call) && OmittedCalls.Contains(call, _context):
                break;
            case ExpressionStatementSyntax { Expression: var expression }:
                bound.Add(BindExpressionStatement(expression, span));
                break;
            case ReturnStatementSyntax { Expression: var value }:
                HoistDesignations(value);
                bound.Add(new Return(value is null ? null : BindExpression(value)) { Span = span });
                break;
            case ThrowStatementSyntax { Expression: { } exception }:
                HoistDesignations(exception);
                bound.Add(new Throw(BindExpression(exception)) { Span = span });
                break;
            case LabeledStatementSyntax labeled:
                bound.Add(new Mark(_context.LabelOf((ILabelSymbol)Model.GetDeclaredSymbol(labeled, _context.Token)!)));
                break;
            case LocalFunctionStatementSyntax or EmptyStatementSyntax:
                break;
            case not null when !NeedsFlattening(statement):
                HoistLeaking(statement);
                bound.Add(new Opaque(Copy(statement)) { Span = span });
                break;
            case BlockSyntax block:
                bound.Add(BindBlock(block));
                break;
            case IfStatementSyntax @if:
                HoistDesignations(@if.Condition);
                bound.Add(new If(BindCondition(@if.Condition), BindEmbedded(@if.Statement), @if.Else is { } otherwise ? BindEmbedded(otherwise.Statement) : null)
                {
                    Span = _context.SpanOf(@if.Condition),
                });
                break;
            case WhileStatementSyntax @while:
                bound.Add(BindWhile(@while));
                break;
            case DoStatementSyntax @do:
                bound.Add(BindDo(@do));
                break;
            case ForStatementSyntax @for:
                bound.Add(BindFor(@for));
                break;
            case LockStatementSyntax @lock:
                bound.Add(BindLock(@lock));
                break;
            case CommonForEachStatementSyntax { AwaitKeyword.RawKind: 0 } forEach when InlineArrays.LengthOf(Model.GetTypeInfo(forEach.Expression, _context.Token).Type) is { } length:
                bound.Add(BindForEachOfInlineArray(forEach, length));
                break;
            case CommonForEachStatementSyntax { AwaitKeyword.RawKind: 0 } forEach
                when !_context.Awaits.Holds(forEach.Statement) && !CoroutineFunctions.Sharing(forEach, _context).Any() && Model.GetTypeInfo(forEach.Expression, _context.Token).Type is not null:
                bound.Add(BindForEachOver(forEach));
                break;
            case CommonForEachStatementSyntax forEach:
                bound.Add(BindForEach(forEach));
                break;
            case SwitchStatementSyntax @switch:
                bound.Add(BindSwitch(@switch));
                break;
            case TryStatementSyntax @try:
                bound.Add(BindTry(@try));
                break;
            case UsingStatementSyntax @using:
                bound.Add(BindUsing(@using));
                break;
            case UnsafeStatementSyntax { Block: var block } when _context.IsUnsafe:
                bound.Add(BindBlock(block));
                break;
            case CheckedStatementSyntax context:
                bound.Add(new InContext(BindBlock(context.Block), CheckedContexts.IsChecked(context.Keyword)));
                break;
            case YieldStatementSyntax { Expression: { } item }:
                bound.Add(BindYield(item, span));
                break;
            default:
                throw Unknown(statement!);
        }
    }

    /// <summary>A <c>yield return</c> awaits the consumer, who either wants more or has left: then the body ends, by way of its <c>finally</c> blocks.</summary>
    private If BindYield(ExpressionSyntax item, SourceSpan span)
    {
        HoistDesignations(item);
        var info = Awaits.Yield(item.Parent!);
        var yielded = new AwaitExpr(BindExpression(item), info) { Type = info.ResultType, TypeHoldsReferences = false };
        return new If(yielded, new Return(IteratorEnd), null) { Span = span };
    }

    /// <summary>
    /// A statement without awaits is copied; only its outward jumps are known to the passes. But what a coroutine function shares with it
    /// has to live in a display object.
    /// </summary>
    private bool NeedsFlattening(StatementSyntax statement) =>
        _context.Awaits.Holds(statement) || CoroutineFunctions.Sharing(statement, _context).Any();

    /// <summary>
    /// What the head of an <c>if</c>, <c>switch</c> or <c>lock</c> declares is known to the statements after it too, and may be read there
    /// after an await. Left in the text only where nothing else uses the name.
    /// </summary>
    private void HoistLeaking(StatementSyntax statement)
    {
        ExpressionSyntax? head = statement switch
        {
            IfStatementSyntax @if => @if.Condition,
            SwitchStatementSyntax @switch => @switch.Expression,
            LockStatementSyntax @lock => @lock.Expression,
            _ => null,
        };
        if (head is null)
            return;
        var declared = new HashSet<string>(head.DescendantNodes().OfType<SingleVariableDesignationSyntax>().Select(designation => designation.Identifier.ValueText));
        if (declared.Any(_context.Names.IsContested) || (declared.Count > 0 && IsUsedOutside(declared, statement)))
            HoistDesignations(head);
    }

    private bool IsUsedOutside(HashSet<string> names, StatementSyntax statement) =>
        _context.Body.DescendantNodes(node => node != statement).OfType<IdentifierNameSyntax>().Any(name => names.Contains(name.Identifier.ValueText));

    private void BindLocals(LocalDeclarationStatementSyntax statement, ImmutableArray<Stmt>.Builder bound)
    {
        if (statement.IsConst)
        {
            BindConstants(statement);
            return;
        }

        if (StaysDeclared(statement))
        {
            HoistDesignations(statement.Declaration);
            bound.Add(new Opaque(Copy(statement)) { Span = _context.SpanOf(statement) });
            return;
        }

        foreach (var declarator in statement.Declaration.Variables)
            BindDeclarator(declarator, bound);
    }

    /// <summary>In an unsafe context, where nothing is ever awaited, a local needs no other place than its own; and what a pointer points at may need that one.</summary>
    private bool StaysDeclared(LocalDeclarationStatementSyntax statement) =>
        _context.IsUnsafe && statement.UsingKeyword.IsKind(SyntaxKind.None)
        && !_context.Body.DescendantNodes().Any(static node =>
            node is AnonymousFunctionExpressionSyntax { AsyncKeyword.RawKind: not 0 }
            || (node is LocalFunctionStatementSyntax function && function.Modifiers.Any(SyntaxKind.AsyncKeyword)));

    private void BindDeclarator(VariableDeclaratorSyntax declarator, ImmutableArray<Stmt>.Builder bound)
    {
        var symbol = (ILocalSymbol)Model.GetDeclaredSymbol(declarator, _context.Token)!;
        var value = declarator.Initializer?.Value;
        HoistDesignations(value);
        var local = HoistLocal(symbol, declarator);
        if (value is StackAllocArrayCreationExpressionSyntax or ImplicitStackAllocArrayCreationExpressionSyntax && symbol.Type is IPointerTypeSymbol)
            bound.Add(new Opaque(OnStack(local, value)) { Span = _context.SpanOf(declarator) });
        else if (value is not null)
            bound.Add(new Assign(local, BindInitializer(value, symbol.Type)) { Span = _context.SpanOf(declarator) });
    }

    /// <summary>Only in a declaration does <c>stackalloc</c> give a pointer.</summary>
    private Snippet OnStack(Local local, ExpressionSyntax value)
    {
        var stack = _context.Names.Unique($"__{local.Name.TrimStart('@')}OnStack");
        return Snippet.Join($"{local.Type} {stack} = ", Copy(value), "; ", new Snippet([new LocalPart(local, Access.Write, InClosure: false)]), $" = {stack};");
    }

    /// <summary><c>int[] a = { 1, 2 };</c> is no expression by itself.</summary>
    private Expr BindInitializer(ExpressionSyntax value, ITypeSymbol type)
    {
        if (value is RefExpressionSyntax { Expression: var place })
            return BindReference(place);
        if (value is not InitializerExpressionSyntax initializer)
            return BindExpression(value);
        var pieces = new List<object> { Snippet.Text($"new {TypeNames.Of(type, value)} ") };
        AddPieces(initializer, pieces);
        return Finish(pieces, value, type);
    }

    private void BindConstants(LocalDeclarationStatementSyntax statement)
    {
        foreach (var declarator in statement.Declaration.Variables)
        {
            var symbol = (ILocalSymbol)Model.GetDeclaredSymbol(declarator, _context.Token)!;
            var local = new Local(symbol.Name, _context.Names.Hoisted(symbol.Name), TypeNames.Of(symbol.Type, declarator), LocalKind.User);
            _context.DeclareConstant(symbol, local);
            _context.Constants.Add(Snippet.Join($"const {local.Type.TrimEnd('?')} {local.Name} = ", CheckedContexts.Keep(declarator, Copy(declarator.Initializer!.Value)), ";"));
        }
    }

    private Stmt BindExpressionStatement(ExpressionSyntax expression, SourceSpan span)
    {
        HoistDesignations(expression);
        if (expression is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Left: IdentifierNameSyntax name } assignment
            && _context.Hoisted(Model.GetSymbolInfo(name, _context.Token).Symbol) is { } local
            && !local.IsRef)
            return new Assign(local, BindExpression(assignment.Right)) { Span = span };
        return new Evaluate(BindExpression(expression)) { Span = span };
    }
}
