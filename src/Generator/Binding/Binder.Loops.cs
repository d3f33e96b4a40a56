using System.Collections.Immutable;
using Coroutines.Generator.Emit;
using Coroutines.Generator.Lowering.Tree;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Binding;

internal sealed partial class Binder
{
    private (Label Break, Label Continue) LoopLabels(SyntaxNode loop, string name)
    {
        var labels = (_context.NewLabel($"after_{name}", "break"), _context.NewLabel($"next_{name}", "continue"));
        (_targets.Breaks[loop], _targets.Continues[loop]) = labels;
        return labels;
    }

    private Loop BindWhile(WhileStatementSyntax loop)
    {
        var (breakLabel, continueLabel) = LoopLabels(loop, "while");
        var scope = Enter();
        HoistDesignations(loop.Condition);
        var condition = BindCondition(loop.Condition);
        var body = BindEmbedded(loop.Statement);
        _scopes.Pop();
        return new Loop(condition, body, breakLabel, continueLabel) { ConditionScope = scope, Span = _context.SpanOf(loop.Condition) };
    }

    private Loop BindDo(DoStatementSyntax loop)
    {
        var (breakLabel, continueLabel) = LoopLabels(loop, "do");
        var body = BindEmbedded(loop.Statement);
        var scope = Enter();
        HoistDesignations(loop.Condition);
        var condition = BindCondition(loop.Condition);
        _scopes.Pop();
        return new Loop(condition, body, breakLabel, continueLabel) { TestLast = true, ConditionScope = scope, Span = _context.SpanOf(loop.Condition) };
    }

    /// <summary>A <c>for</c>'s own variables are shared by all its iterations, those that its condition declares are not.</summary>
    private Block BindFor(ForStatementSyntax loop)
    {
        var (breakLabel, continueLabel) = LoopLabels(loop, "for");
        var scope = Enter();
        var statements = ImmutableArray.CreateBuilder<Stmt>();
        foreach (var declarator in loop.Declaration?.Variables ?? [])
            BindDeclarator(declarator, statements);
        foreach (var initializer in loop.Initializers)
            statements.Add(BindExpressionStatement(initializer, _context.SpanOf(initializer)));

        var conditionScope = Enter();
        HoistDesignations(loop.Condition);
        var condition = loop.Condition is { } test ? BindCondition(test) : null;
        var body = BindEmbedded(loop.Statement);
        var steps = loop.Incrementors.Select(step => BindExpressionStatement(step, _context.SpanOf(step))).ToImmutableArray();
        _scopes.Pop();
        _scopes.Pop();
        statements.Add(new Loop(condition, body, breakLabel, continueLabel)
        {
            Step = new Block(null, steps),
            ConditionScope = conditionScope,
            Span = loop.Condition is { } where ? _context.SpanOf(where) : null,
        });
        return new Block(scope, statements.ToImmutable());
    }

    /// <summary>What the collection's expression declares is there once for the loop, the iteration variable once for each element.</summary>
    private Stmt BindForEach(CommonForEachStatementSyntax loop)
    {
        var (breakLabel, continueLabel) = LoopLabels(loop, "foreach");
        var outer = Enter();
        HoistDesignations(loop.Expression);
        var sequence = AsyncSequence.Find(loop, _context);
        var collection = sequence is null ? BindExpression(loop.Expression) : BindSequence(sequence);
        var scope = Enter();
        var plan = sequence is null ? ForEachPlanner.Plan(loop, this, _context) : ForEachPlanner.Plan(loop, sequence, this, _context);
        var body = BindEmbedded(loop.Statement);
        _scopes.Pop();
        _scopes.Pop();
        var bound = new ForEach(plan, collection, body, breakLabel, continueLabel) { IterationScope = scope, Span = _context.SpanOf(loop.Expression) };
        return outer.IsNeeded ? new Block(outer, [bound]) : bound;
    }

    /// <summary>A loop that awaits only its collection stays a loop, over the variable that holds the collection.</summary>
    private Block BindForEachOver(CommonForEachStatementSyntax loop) => BindHead(loop.Expression, "items", loop);

    /// <summary>C# awaits in what is locked, never inside.</summary>
    private Block BindLock(LockStatementSyntax statement) => BindHead(statement.Expression, "locked", statement);

    /// <summary>Keeps a statement's operand in a variable, and copies the statement with that in its place.</summary>
    private Block BindHead(ExpressionSyntax operand, string name, StatementSyntax statement)
    {
        var scope = Enter();
        HoistDesignations(operand);
        var value = _context.Temporary(name, Model.GetTypeInfo(operand, _context.Token).Type!, operand);
        var keep = new Assign(value, BindExpression(operand)) { Span = _context.SpanOf(operand) };
        var text = SnippetCopier.CopyAround(statement, [operand], _context, _targets).Map(part => part is HolePart ? Snippet.Of(value) : null);
        _scopes.Pop();
        return new Block(scope, [keep, new Opaque(text) { Span = _context.SpanOf(statement) }]);
    }

    /// <summary>An enumeration of the sequence: a call of an iterator makes one itself, any other value is asked at run time what it is.</summary>
    private Expr BindSequence(AsyncSequence sequence)
    {
        var pieces = new List<object>();
        var token = sequence.Token;
        if (sequence.Start is { } start && !_context.Awaits.Holds(token))
        {
            var call = BindCall((InvocationExpressionSyntax)sequence.Source, start, withResult: false);
            if (token is null)
                return call;
            pieces.AddRange([new Operand(call), Snippet.Text(".With("), BindOperand(token), Snippet.Text(")")]);
        }
        else
        {
            var item = _context.Types.Of(sequence.Item, sequence.Source);
            var opener = _context.Types.IsUnnamed(item) ? $"{GeneratedNames.Services}Unnamed" : CompanionEmitter.IteratorType(item);
            pieces.AddRange([Snippet.Text($"{opener}.Open("), BindOperand(sequence.Source)]);
            if (token is not null)
                pieces.AddRange([Snippet.Text(", "), BindOperand(token)]);
            pieces.Add(Snippet.Text(")"));
        }

        return Finish(pieces, sequence.Source, null);
    }

    /// <summary>How the iteration variable, or the variables of a deconstruction, are written on the left of an assignment.</summary>
    public Snippet BindIterationTarget(CommonForEachStatementSyntax loop)
    {
        switch (loop)
        {
            case ForEachStatementSyntax single:
                var symbol = (ILocalSymbol)Model.GetDeclaredSymbol(single, _context.Token)!;
                var isDynamic = single.Type.IsVar && Model.GetForEachStatementInfo(single).ElementType is IDynamicTypeSymbol;
                return Snippet.Of(HoistLocal(symbol, isDynamic ? Model.Compilation.DynamicType : symbol.Type, single), Access.Declare);
            case ForEachVariableStatementSyntax several:
                HoistDesignations(several.Variable);
                return Copy(several.Variable);
            default:
                throw Unknown(loop);
        }
    }
}
