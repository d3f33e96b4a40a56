using System.Collections.Immutable;
using Coroutines.Generator.Lowering.Tree;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Coroutines.Generator.Binding;

internal sealed partial class Binder
{
    private const string CallSite = "global::System.Runtime.CompilerServices.CallSite";
    private const string EventQuestion = $"{CallSite}<global::System.Func<{CallSite}, object, bool>>";

    /// <summary>
    /// <c>thing.Changed += await F()</c> on a dynamic thing, whose member may be an event: C# asks that first, for an event cannot be read.
    /// <code>
    /// question = (site for "Changed"); isEvent = question.Target(question, thing);
    /// if (isEvent) old = null; else old = thing.Changed;
    /// value = await F();
    /// if (isEvent) thing.Changed += value; else thing.Changed = old + value;
    /// </code>
    /// </summary>
    private Sequence BindDynamicMember(AssignmentExpressionSyntax node, IDynamicMemberReferenceOperation member)
    {
        var steps = ImmutableArray.CreateBuilder<Stmt>();
        var (receiver, name) = Unwrap(node.Left) switch
        {
            MemberAccessExpressionSyntax access => (KeepPlace([BindReceiver(access.Expression)], access, steps), access.Name),
            MemberBindingExpressionSyntax binding when _context.ReceiverOf(binding) is { } kept => (kept, binding.Name),
            var other => throw Unknown(other),
        };
        var target = Snippet.Join(receiver, ".", Copy(name));
        var isEvent = AskForEvent(receiver, member.MemberName, steps);

        var span = _context.SpanOf(node);
        var dynamic = Model.Compilation.DynamicType;
        var old = _context.Temporary("old", dynamic, node.Left);
        steps.Add(new If(new Code(Snippet.Of(isEvent)), new Assign(old, new Code(Snippet.Text("null"))), new Assign(old, new Code(target)) { Span = span }));
        var value = _context.Temporary("value", Model.GetTypeInfo(node.Right, _context.Token).Type ?? dynamic, node.Right);
        steps.Add(new Assign(value, BindExpression(node.Right)));

        var op = node.OperatorToken.Text;
        var subscribed = Snippet.Join(target, $" {op} ", value);
        var assigned = Snippet.Join(target, " = (", old, $" {op.Substring(0, op.Length - 1)} ", value, ")");
        if (!IsUsed(node))
        {
            steps.Add(Choose(code => new Evaluate(code) { Span = span }));
            return Result(steps.ToImmutable(), value);
        }

        var result = _context.Temporary("result", dynamic, node);
        steps.Add(Choose(code => new Assign(result, code) { Span = span }));
        return Result(steps.ToImmutable(), result);

        If Choose(Func<Code, Stmt> use) => new(new Code(Snippet.Of(isEvent)), use(new Code(subscribed)), use(new Code(assigned)));
    }

    /// <summary>What <c>+=</c> and <c>-=</c> on a dynamic member mean depends on the member.</summary>
    private IDynamicMemberReferenceOperation? MayBeDynamicEvent(AssignmentExpressionSyntax node) =>
        node.Kind() is SyntaxKind.AddAssignmentExpression or SyntaxKind.SubtractAssignmentExpression
            ? Model.GetOperation(Unwrap(node.Left), _context.Token) as IDynamicMemberReferenceOperation
            : null;

    private Local AskForEvent(Snippet receiver, string member, ImmutableArray<Stmt>.Builder steps)
    {
        const string Binders = "global::Microsoft.CSharp.RuntimeBinder";
        var question = _context.Temporary("question", EventQuestion);
        var isEvent = _context.Temporary("isEvent", "bool", holdsReferences: false);
        var from = Emit.SignatureText.Unannotated(_context.Method.ContainingType);
        steps.Add(new Assign(question, new Code(Snippet.Text(
            $"{EventQuestion}.Create({Binders}.Binder.IsEvent({Binders}.CSharpBinderFlags.None, {CallerArguments.Literal(member)}, typeof({from})))"))));
        steps.Add(new Assign(isEvent, new Code(Snippet.Join(question, ".Target(", question, ", (object)", receiver, ")"))));
        return isEvent;
    }
}
