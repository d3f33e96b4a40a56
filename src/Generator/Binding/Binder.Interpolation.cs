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

    /// <summary>With an await in a hole C# formats only after all holes are evaluated; a handler of the user's is told of each as it comes.</summary>
    private Expr BindInterpolation(InterpolatedStringExpressionSyntax text)
    {
        if (Model.GetTypeInfo(text, _context.Token).ConvertedType is not { } type
            || (type.SpecialType is not (SpecialType.System_String or SpecialType.System_Object)
                && type.ToDisplayString() is not ("System.FormattableString" or "System.IFormattable")))
            return BindHandler(text);

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
        return Finish(pieces, text, ValueType(text), keepsAll: type.SpecialType is SpecialType.System_String or SpecialType.System_Object);
    }

    /// <summary>
    /// A handler that is no ref struct lives across awaits:
    /// <code>Write(level, $"a {await F()}")   becomes   h = new H(2, 1, level, out ok); if (ok) h.AppendLiteral("a "); if (ok) h.AppendFormatted(await F()); Write(level, h)</code>
    /// </summary>
    private Sequence BindHandler(InterpolatedStringExpressionSyntax text)
    {
        var operation = Model.GetOperation(text, _context.Token);
        if (operation?.Parent is not IInterpolatedStringHandlerCreationOperation { Type: { IsRefLikeType: false } type, HandlerCreation: IObjectCreationOperation making } creation
            || operation is not IInterpolatedStringOperation { Parts: var parts })
            throw _context.Unsupported(UnsupportedConstructs.InterpolationHandler, text);

        var madeWith = HandlerArguments(text.Parent as ArgumentSyntax).Select(node => _madeWith.TryGetValue(node, out var kept) ? kept : throw _context.Unsupported(UnsupportedConstructs.InterpolationHandler, text)).ToList();
        if (making.Arguments.Length != 2 + madeWith.Count + (creation.HandlerCreationHasSuccessParameter ? 1 : 0))
            throw _context.Unsupported(UnsupportedConstructs.InterpolationHandler, text);

        var handler = _context.Temporary("handler", type, text);
        var isGuarded = creation.HandlerCreationHasSuccessParameter || creation.HandlerAppendCallsReturnBool;
        var goesOn = isGuarded ? _context.Temporary("goesOn", "bool", holdsReferences: false) : null;
        var steps = ImmutableArray.CreateBuilder<Stmt>();
        object[] arguments = [.. making.Arguments.Take(2).Select(argument => $"{argument.Value.ConstantValue.Value}"), .. madeWith];
        object[] success = creation.HandlerCreationHasSuccessParameter ? [", out ", Snippet.Write(goesOn!)] : [];
        steps.Add(new Assign(handler, new Code(Snippet.Join([$"new {handler.Type}(", .. arguments.SelectMany((argument, index) => index == 0 ? [argument] : new[] { ", ", argument }), .. success, ")"]))));
        if (isGuarded && success.Length == 0)
            steps.Add(new Assign(goesOn!, new Code(Snippet.Text("true"))));
        foreach (var (part, content) in parts.Zip(text.Contents, (part, content) => (part, content)))
        {
            if (part is not IInterpolatedStringAppendOperation { AppendCall: IInvocationOperation call } || CallerArguments.AsksForCaller(call.TargetMethod))
                throw _context.Unsupported(UnsupportedConstructs.InterpolationHandler, content);
            var append = Finish(Append(content, call, handler), text, call.Type);
            Stmt step = creation.HandlerAppendCallsReturnBool ? new Assign(goesOn!, append) : new Evaluate(append);
            steps.Add(isGuarded ? new If(new Code(Snippet.Of(goesOn!)), step, null) { Span = _context.SpanOf(content) } : step);
        }

        return Result(steps.ToImmutable(), handler);
    }

    private List<object> Append(InterpolatedStringContentSyntax content, IInvocationOperation call, Local handler)
    {
        var pieces = new List<object> { Snippet.Join(new LocalPart(handler, Access.ReadWrite, InClosure: false), $".{call.TargetMethod.Name}(") };
        if (content is not InterpolationSyntax hole)
        {
            pieces.Add(Snippet.Text(SymbolDisplay.FormatLiteral((string)call.Arguments[0].Value.ConstantValue.Value!, quote: true) + ")"));
            return pieces;
        }

        pieces.Add(BindOperand(hole.Expression));
        if (hole.AlignmentClause is { Value: var width })
            pieces.Add(Snippet.Join(", alignment: ", Copy(width)));
        if (hole.FormatClause is { FormatStringToken.ValueText: var format })
            pieces.Add(Snippet.Text($", format: {SymbolDisplay.FormatLiteral(format, quote: true)}"));
        pieces.Add(Snippet.Text(")"));
        return pieces;
    }

    /// <summary>A handler for which the call's next arguments await.</summary>
    private bool IsHandlerBeforeAwait(ArgumentSyntax argument) =>
        argument is { Expression: InterpolatedStringExpressionSyntax text, Parent: BaseArgumentListSyntax list }
        && Model.GetConversion(text, _context.Token).IsInterpolatedStringHandler
        && list.Arguments.Skip(list.Arguments.IndexOf(argument) + 1).Any(_context.Awaits.Holds)
        && Model.GetTypeInfo(text, _context.Token).ConvertedType is { IsRefLikeType: false };

    /// <summary>What a handler that is an argument is made with: arguments of the same call, or the call for its receiver.</summary>
    private IEnumerable<SyntaxNode> HandlerArguments(ArgumentSyntax? handler)
    {
        if (handler?.Parent is not BaseArgumentListSyntax list || Model.GetOperation(handler, _context.Token) is not IArgumentOperation { Parameter: { } parameter })
            return [];
        var names = parameter.GetAttributes().Where(attribute => attribute.AttributeClass is { Name: "InterpolatedStringHandlerArgumentAttribute" })
            .SelectMany(attribute => attribute.ConstructorArguments).SelectMany(argument => argument.Kind == TypedConstantKind.Array ? argument.Values : [argument]);
        return names.Select(name => name.Value is "" ? list.Parent! : list.Arguments.FirstOrDefault(argument =>
            Model.GetOperation(argument, _context.Token) is IArgumentOperation { Parameter: { } other } && other.Name.Equals(name.Value)) ?? (SyntaxNode)list);
    }

    /// <summary>Whether a handler of the call is taken apart that is made with <paramref name="node"/>, an argument or the call itself.</summary>
    private bool IsMadeWith(SyntaxNode node, BaseArgumentListSyntax list) =>
        list.Arguments.Any(argument => argument.Expression is InterpolatedStringExpressionSyntax text
            && (IsHandlerBeforeAwait(argument) || (_context.Awaits.Holds(text) && Model.GetConversion(text, _context.Token).IsInterpolatedStringHandler))
            && HandlerArguments(argument).Contains(node));

    /// <summary>Keeps a value under a name, for the call and for the handler that is made with it.</summary>
    private Operand KeepForHandler(SyntaxNode node, Expr value)
    {
        var steps = ImmutableArray.CreateBuilder<Stmt>();
        var kept = KeepValue(value, value, steps);
        _madeWith.Add(node, Snippet.Of(kept));
        return new Operand(Result(steps.ToImmutable(), kept));
    }
}
