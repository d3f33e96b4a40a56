using System.Collections.Immutable;
using Coroutines.Generator.Emit;
using Coroutines.Generator.Lowering.Tree;
using Coroutines.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Coroutines.Generator.Binding;

internal sealed partial class Binder
{
    private AwaitPlanner? _awaits;

    public AwaitPlanner Awaits => _awaits ??= new AwaitPlanner(_context);

    private AwaitExpr BindAwait(AwaitExpressionSyntax node)
    {
        var info = Model.GetAwaitExpressionInfo(node);
        var operand = Unwrap(node.Expression);
        var text = operand.ToString();
        if (info.IsDynamic)
            return Awaited(BindExpression(operand), Awaits.Awaiter(Model.Compilation.DynamicType, Model.Compilation.DynamicType, node, text), node);
        var type = Model.GetTypeInfo(node.Expression, _context.Token).Type;
        var call = operand as InvocationExpressionSyntax;
        var method = call is null ? null : Model.GetSymbolInfo(call, _context.Token).Symbol as IMethodSymbol;

        if (method is not null && CoroutineCalls.AwaitedTwin(method) is { } twin && TypeNames.WhyUnspeakable(twin.ReturnType) is null)
        {
            var awaiter = twin.ReturnType.GetMembers("GetAwaiter").OfType<IMethodSymbol>().First().ReturnType;
            var result = awaiter.GetMembers("GetResult").OfType<IMethodSymbol>().First().ReturnType;
            return Awaited(BindCall(call!, twin.Name, withResult: false), Awaits.Awaiter(awaiter, result, node, text), node);
        }

        if (method is not null && AwaitPlanner.IsCoroutine(method.ReturnType)
            && CoroutineCalls.Find(call!, method, _context) is { Start: var start } && !NamesReceiver(call!, method))
        {
            var plan = Awaits.Callee(method.ReturnType, node, text);
            return Awaited(BindCall(call!, start, plan.ResultType is not null), plan, node);
        }

        if (method is not null && AwaitPlanner.IsCoroutine(method.ReturnType)
            && CoroutineCalls.FindOfObject(call!, method, _context) is ({ Start: var startOfObject }, var receiver))
        {
            var plan = Awaits.Callee(method.ReturnType, node, text);
            var choice = new ObjectOrStructPart(receiver, CoroutineCalls.NameOf(call!)!.Identifier.Text, startOfObject);
            return Awaited(BindCall(call!, choice.OfObject, plan.ResultType is not null, choice), plan, node);
        }

        if (call is not null && _context.CoroutineOf(call) is { } function)
        {
            var plan = Awaits.Callee(method!.ReturnType, node, text);
            return Awaited(BindCall(call, GeneratedNames.Start(function.Name), plan.ResultType is not null), plan, node);
        }

        if (AwaitPlanner.IsCoroutine(type))
        {
            var plan = Awaits.Callee(type!, node, text);
            object begin = plan.ResultType is null ? Snippet.Text(").Begin()") : Snippet.Join(").Begin(", new ResultPart(FollowedByArguments: false), ")");
            return Awaited(Finish([Snippet.Text("("), BindOperand(operand), begin], operand, null), plan, node);
        }

        if (info is not { GetAwaiterMethod: { } getAwaiter, GetResultMethod: { } getResult })
            throw _context.Unsupported(UnsupportedConstructs.UnspeakableType, node);
        return Awaited(BindExpression(operand), Awaits.Awaiter(getAwaiter.ReturnType, getResult.ReturnType, node, text), node);
    }

    private AwaitExpr Awaited(Expr operand, AwaitInfo plan, AwaitExpressionSyntax node) => new(operand, plan)
    {
        Type = plan.ResultType,
        TypeHoldsReferences = plan.ResultHoldsReferences,
        Where = node.GetLocation(),
    };

    /// <summary>With <c>Extensions.M(value: 1, receiver: r)</c> the result has no place of its own in a list that names all arguments.</summary>
    private static bool NamesReceiver(InvocationExpressionSyntax call, IMethodSymbol method) =>
        method is { IsExtensionMethod: true, MethodKind: MethodKind.Ordinary } && call.ArgumentList.Arguments.First().NameColon is not null;

    private static ExpressionSyntax Unwrap(ExpressionSyntax expression)
    {
        while (expression is ParenthesizedExpressionSyntax { Expression: var inner })
            expression = inner;
        return expression;
    }

    /// <summary>A call, perhaps of another name than the source has: receiver and arguments from left to right.</summary>
    private Expr BindCall(InvocationExpressionSyntax call, string? name, bool withResult, ObjectOrStructPart? choice = null)
    {
        var pieces = new List<object>();
        var isMethod = CoroutineCalls.NameOf(call) is { } called
            && (Model.SymbolOf(called, _context.Token) is IMethodSymbol || Model.GetSymbolInfo(call.Expression, _context.Token).CandidateReason == CandidateReason.LateBound);
        var function = _context.CoroutineOf(call);
        switch (call.Expression)
        {
            // A delegate is a value like any other: read before the arguments are evaluated.
            case not null when !isMethod:
                pieces.Add(BindOperand(call.Expression));
                break;
            case SimpleNameSyntax when function is not null:
                pieces.Add(Snippet.Text((name ?? GeneratedNames.Create(function.Name)) + _context.TypeArgumentsFor((IMethodSymbol)Model.GetSymbolInfo(call, _context.Token).Symbol!, call)));
                break;
            case SimpleNameSyntax simple:
                if (IsMadeWith(call, call.ArgumentList))
                    _madeWith[call] = Snippet.Text("this");
                pieces.Add(Renamed(simple, name));
                break;
            case MemberAccessExpressionSyntax access when name is not null && CoroutineCalls.StaticTarget(call, name, _context) is { } target:
                pieces.Add(Snippet.Text(target));
                break;
            case MemberAccessExpressionSyntax access:
                var receiver = BindReceiver(access.Expression, Model.SymbolOf(access.Name, _context.Token));
                pieces.Add(IsMadeWith(call, call.ArgumentList) ? KeepForHandler(call, receiver, access.Expression) : receiver);
                pieces.Add(Snippet.Join(access.OperatorToken.Text, Renamed(access.Name, name, choice)));
                break;
            case MemberBindingExpressionSyntax binding when _context.ReceiverOf(binding) is { } kept:
                _madeWith[call] = kept;
                pieces.Add(Snippet.Join(kept, binding.OperatorToken.Text, Renamed(binding.Name, name)));
                break;
            default:
                throw Unknown(call.Expression!);
        }

        var arguments = call.ArgumentList.Arguments;
        var extra = CallerArguments.Of(call, _context);
        // A companion takes the result first, but behind the receiver of an extension, which an ordinary call passes as an argument.
        var resultIndex = withResult && Model.GetSymbolInfo(call, _context.Token).Symbol is IMethodSymbol { IsExtensionMethod: true, MethodKind: MethodKind.Ordinary } ? 1 : 0;
        pieces.Add(Snippet.Text("("));
        if (function is not null)
            pieces.Add(Snippet.Join(new DisplaysPart(function, InClosure: false, FollowedByArguments: withResult || arguments.Count > 0 || extra.Length > 0)));
        if (withResult && resultIndex == 0)
            pieces.Add(Snippet.Join(new ResultPart(arguments.Count > 0 || extra.Length > 0)));
        for (var index = 0; index < arguments.Count; index++)
        {
            if (index > 0)
                pieces.Add(Snippet.Text(", "));
            if (withResult && index == resultIndex && index > 0)
                pieces.Add(Snippet.Join(new ResultPart(FollowedByArguments: true)));
            AddArgument(arguments[index], pieces);
        }

        if (withResult && resultIndex == 1 && arguments.Count == 1)
            pieces.Add(Snippet.Join(", ", new ResultPart(FollowedByArguments: false)));

        if (extra.Length > 0)
            pieces.Add(Snippet.Text((arguments.Count > 0 ? ", " : "") + extra));
        pieces.Add(Snippet.Text(")"));
        return Finish(pieces, call, null);
    }

    private Snippet Conversion(ITypeSymbol type, SyntaxNode where) => Snippet.Join(new CastPart(_context.Types.Of(type, where)) { IsImplicit = true });

    private Snippet Renamed(SimpleNameSyntax name, string? replacement, ObjectOrStructPart? choice = null)
    {
        if (replacement is null)
            return Copy(name);
        return Snippet.Join((object?)choice ?? replacement, name is GenericNameSyntax generic ? Copy(generic.TypeArgumentList) : Snippet.Empty);
    }

    private void AddArgument(ArgumentSyntax argument, List<object> pieces)
    {
        if (CollectedWith(argument) is var (type, elements))
        {
            if (elements[0] == argument.Expression)
                pieces.Add(new Operand(BindFilled(type, elements, argument)));
            else
                pieces.RemoveAt(pieces.Count - 1); // the comma before it
            return;
        }

        if (argument.NameColon is { } name)
            pieces.Add(Snippet.Text($"{name.Name.Identifier.Text}: "));
        else if (TupleNames.InferredFor(argument, _context) is { } inferred)
            pieces.Add(Snippet.Text($"{inferred}: "));
        if (argument.RefKindKeyword.RawKind == 0)
        {
            var (opening, closing) = SpanCollections.OverArray(argument, _context) ?? ("", "");
            pieces.Add(Snippet.Text(opening));
            var parameter = (Model.GetOperation(argument, _context.Token) as IArgumentOperation)?.Parameter;
            if (IsTakenApart(argument))
                pieces.AddRange([Snippet.Text(parameter is { RefKind: RefKind.Ref } ? "ref " : ""), new Operand(BindHandler(argument.Expression))]);
            else if (argument.Parent is BaseArgumentListSyntax list && IsMadeWith(argument, list))
                pieces.Add(KeepForHandler(argument, parameter is null ? BindOperand(argument.Expression) : BindFor(parameter, argument.Expression), argument.Expression));
            else if (_context.ConvertedForFunction(argument) is { } converted)
                pieces.Add(new Operand(Finish([Conversion(converted, argument), BindOperand(argument.Expression), Snippet.Text(")")], argument.Expression, converted)));
            else
                pieces.Add(parameter is null ? BindOperand(argument.Expression) : BindFor(parameter, argument.Expression));
            pieces.Add(Snippet.Text(closing));
            return;
        }

        pieces.Add(Snippet.Text($"{argument.RefKindKeyword.Text} "));
        var place = argument.Expression is DeclarationExpressionSyntax ? Copy(argument.Expression) : BindPlace(argument.Expression);
        pieces.Add(argument.Parent is BaseArgumentListSyntax owner && IsMadeWith(argument, owner) ? KeepForHandler(argument, place, argument.Expression) : place);
    }
}
