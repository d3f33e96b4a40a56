using System.Collections.Immutable;
using Coroutines.Generator.Lowering.Tree;
using Coroutines.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Coroutines.Generator.Binding;

/// <summary>Interpolated strings.</summary>
internal sealed partial class Binder
{
    /// <summary>Arguments and receivers that a handler of the same call is made with, too.</summary>
    private readonly Dictionary<SyntaxNode, Snippet> _madeWith = [];

    /// <summary>With an await in a hole C# formats only after all holes are evaluated.</summary>
    private Template BindInterpolation(InterpolatedStringExpressionSyntax text)
    {
        var pieces = new List<object> { Snippet.Text(text.StringStartToken.Text) };
        foreach (var content in text.Contents)
        {
            if (content is not InterpolationSyntax hole)
            {
                pieces.Add(Snippet.Text(content.ToFullString()));
                continue;
            }

            pieces.Add(Snippet.Text(hole.OpenBraceToken.Text));
            pieces.Add(BindOperand(hole.Expression));
            if (hole.AlignmentClause is { Value: var width })
                pieces.Add(Snippet.Join(",", Copy(width)));
            pieces.Add(Snippet.Text(hole.FormatClause?.ToFullString() + hole.CloseBraceToken.Text));
        }

        pieces.Add(Snippet.Text(text.StringEndToken.Text));

        // A string is formatted when all its holes are evaluated.
        return Finish(pieces, text, ValueType(text), keepsAll: Model.GetTypeInfo(text, _context.Token).ConvertedType is { SpecialType: SpecialType.System_String or SpecialType.System_Object });
    }

    /// <summary>
    /// A handler that is no ref struct lives across awaits (any other C# lets nobody await beside):
    /// <code>Write(level, $"a {await F()}")   becomes   h = new H(2, 1, level, out ok); if (ok) h.AppendLiteral("a "); if (ok) h.AppendFormatted(await F()); Write(level, h)</code>
    /// </summary>
    private Sequence BindHandler(ExpressionSyntax text)
    {
        var content = Model.GetOperation(Unwrap(text), _context.Token);
        if (content?.Parent is not IInterpolatedStringHandlerCreationOperation { Type: { IsRefLikeType: false } type, HandlerCreation: IObjectCreationOperation { Constructor: { } constructor } making } creation)
            throw Unknown(text);

        var handler = _context.Temporary("handler", type, text);
        var isGuarded = creation.HandlerCreationHasSuccessParameter || creation.HandlerAppendCallsReturnBool;
        var goesOn = isGuarded ? _context.Temporary("goesOn", "bool", holdsReferences: false) : null;
        var steps = ImmutableArray.CreateBuilder<Stmt>();
        List<object> arguments = [.. making.Arguments.Take(2).Select(argument => $"{argument.Value.ConstantValue.Value}")];
        foreach (var given in HandlerArguments(text.Parent as ArgumentSyntax))
        {
            var kept = _madeWith.TryGetValue(given, out var known) ? known : throw Unknown(text);
            arguments.Add(constructor.Parameters[arguments.Count].RefKind == RefKind.Ref ? Snippet.Join("ref ", kept) : kept);
        }

        if (creation.HandlerCreationHasSuccessParameter)
            arguments.Add(Snippet.Join("out ", Snippet.Write(goesOn!)));
        if (CallerArguments.Named(making.Arguments) is { Length: > 0 } extra)
            arguments.Add(extra);
        steps.Add(new Assign(handler, new Code(Snippet.Join([$"new {handler.Type}(", .. arguments.SelectMany((argument, index) => index == 0 ? [argument] : new[] { ", ", argument }), ")"]))));
        if (isGuarded && !creation.HandlerCreationHasSuccessParameter)
            steps.Add(new Assign(goesOn!, new Code(Snippet.Text("true"))));
        foreach (var (part, syntax) in Parts(content))
        {
            var call = ((IInterpolatedStringAppendOperation)part).AppendCall;
            var append = Finish(Append(syntax, call as IInvocationOperation, handler), text, call.Type);
            Stmt step = creation.HandlerAppendCallsReturnBool ? new Assign(goesOn!, append) : new Evaluate(append);
            steps.Add(isGuarded ? new If(new Code(Snippet.Of(goesOn!)), step, null) { Span = _context.SpanOf(syntax) } : step);
        }

        return Result(steps.ToImmutable(), handler);
    }

    /// <summary>What the handler is told of; several strings may be added up for one.</summary>
    private static IEnumerable<(IOperation Part, InterpolatedStringContentSyntax Syntax)> Parts(IOperation content) => content switch
    {
        IInterpolatedStringAdditionOperation sum => Parts(sum.Left).Concat(Parts(sum.Right)),
        IInterpolatedStringOperation text => text.Parts.Zip(((InterpolatedStringExpressionSyntax)text.Syntax).Contents, static (part, syntax) => ((IOperation)part, syntax)),
        _ => [],
    };

    /// <param name="content">What is appended.</param>
    /// <param name="call">The call that C# makes for it; null where that is found when the program runs.</param>
    /// <param name="handler">Where to.</param>
    private List<object> Append(InterpolatedStringContentSyntax content, IInvocationOperation? call, Local handler)
    {
        var end = CallerArguments.Named(call?.Arguments ?? []) is { Length: > 0 } extra ? $", {extra})" : ")";
        var pieces = new List<object> { Snippet.Join(new LocalPart(handler, Access.ReadWrite, InClosure: false), $".{call?.TargetMethod.Name ?? "AppendFormatted"}(") };
        if (content is not InterpolationSyntax hole)
        {
            pieces.Add(Snippet.Text(SymbolDisplay.FormatLiteral((string)call!.Arguments[0].Value.ConstantValue.Value!, quote: true) + end));
            return pieces;
        }

        pieces.Add(BindOperand(hole.Expression));
        if (hole.AlignmentClause is { Value: var width })
            pieces.Add(Snippet.Join(", alignment: ", Copy(width)));
        if (hole.FormatClause is { FormatStringToken.ValueText: var format })
            pieces.Add(Snippet.Text($", format: {SymbolDisplay.FormatLiteral(format, quote: true)}"));
        pieces.Add(Snippet.Text(end));
        return pieces;
    }

    /// <summary>Whether a cast makes a handler of the text.</summary>
    private bool IsHandlerCreation(ExpressionSyntax text) =>
        Model.GetOperation(Unwrap(text), _context.Token)?.Parent is IInterpolatedStringHandlerCreationOperation { Type.IsRefLikeType: false };

    private bool IsHandler(ExpressionSyntax value) =>
        Model.GetConversion(value, _context.Token).IsInterpolatedStringHandler && Model.GetTypeInfo(value, _context.Token).ConvertedType is { IsRefLikeType: false };

    /// <summary>A handler in which something awaits, or for which the call's next arguments await.</summary>
    private bool IsTakenApart(ArgumentSyntax argument) =>
        argument.Parent is BaseArgumentListSyntax list && IsHandler(argument.Expression) && list.Arguments.Skip(list.Arguments.IndexOf(argument)).Any(_context.Awaits.Holds);

    /// <summary>What a handler that is an argument is made with: arguments of the same call, or the call for its receiver.</summary>
    private IEnumerable<SyntaxNode> HandlerArguments(ArgumentSyntax? handler)
    {
        if (handler?.Parent is not BaseArgumentListSyntax list || Model.GetOperation(handler, _context.Token) is not IArgumentOperation { Parameter: { } parameter })
            return [];
        var names = parameter.GetAttributes().Where(attribute => attribute.AttributeClass is { Name: "InterpolatedStringHandlerArgumentAttribute" })
            .SelectMany(attribute => attribute.ConstructorArguments).SelectMany(argument => argument.Kind == TypedConstantKind.Array ? argument.Values : [argument]);
        return names.Select(name => name.Value is "" || IsExtended(name.Value) ? list.Parent! : list.Arguments.FirstOrDefault(argument =>
            Model.GetOperation(argument, _context.Token) is IArgumentOperation { Parameter: { } other } && other.Name.Equals(name.Value)) ?? (SyntaxNode)list);

        bool IsExtended(object? name) => Model.GetSymbolInfo(list.Parent!, _context.Token).Symbol is IMethodSymbol { ReducedFrom.Parameters: [{ Name: var receiver }, ..] } && receiver.Equals(name);
    }

    /// <summary>Whether a handler of the call is taken apart that is made with <paramref name="node"/>, an argument or the call itself.</summary>
    private bool IsMadeWith(SyntaxNode node, BaseArgumentListSyntax list) =>
        list.Arguments.Any(argument => IsTakenApart(argument) && HandlerArguments(argument).Contains(node));

    /// <summary>Keeps a value, or what a place is made of, under a name: for the call and for the handler that is made with it.</summary>
    private object KeepForHandler(SyntaxNode node, object piece, ExpressionSyntax where)
    {
        var steps = ImmutableArray.CreateBuilder<Stmt>();
        var kept = piece switch
        {
            Operand { Value: Place { MayHoldObject: false } place } => KeepPlace(place.Pieces, where, steps),
            Operand { Value: var value } => Snippet.Of(KeepValue(value, value, steps)),
            _ => where is BaseExpressionSyntax ? Snippet.Text("this") : (Snippet)piece,
        };
        _madeWith[node] = kept;
        return piece is Operand ? new Operand(new Sequence(steps.ToImmutable(), new Code(kept) { Stability = Stability.Stable })) : piece;
    }
}
