using System.Globalization;
using Coroutines.Generator.Emit;
using Coroutines.Generator.Lowering.Tree;
using Coroutines.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Coroutines.Generator.Binding;

internal sealed partial class SnippetCopier
{
    /// <summary>An element of a collection initializer that is being copied.</summary>
    private SyntaxNode? _element;

    private bool TryCopySpecially(SyntaxNode node)
    {
        switch (node)
        {
            case ExpressionSyntax { Parent: InitializerExpressionSyntax { RawKind: (int)SyntaxKind.CollectionInitializerExpression } } element
                when element != _root && element != _element && CallerArguments.OfAdd(element, _context) is { Length: > 0 } left:
                CopyElement(element, left);
                return true;
            case AwaitExpressionSyntax when _closureDepth == 0:
                throw new InvalidOperationException("an await reached the copier");
            case SimpleNameSyntax name:
                return CopyName(name);
            case AnonymousFunctionExpressionSyntax lambda when CoroutineFunctions.Find(lambda, _context) is { } coroutine:
                CopyCoroutineLambda(lambda, _context.DeclareCoroutine(coroutine, lambda));
                return true;
            case BaseObjectCreationExpressionSyntax { Initializer: null, ArgumentList.Arguments: [{ Expression: SimpleNameSyntax function }] } made when SavedDelegate(made, function) is { } kept:
                Replace(made, kept);
                return true;
            case MemberBindingExpressionSyntax or ElementBindingExpressionSyntax when _context.ReceiverOf(node) is { } receiver:
                foreach (var part in receiver.Parts)
                    Add(part);
                if (CallerArguments.Of(node, _context) is not { Length: > 0 } added)
                    return false;
                CopyWithArguments(node, added);
                return true;
            case AssignmentExpressionSyntax { Right: InvocationExpressionSyntax discarded } assignment
                when SymbolOf(discarded) is IMethodSymbol method && CoroutineCalls.DiscardedTwin(discarded, method, _context) is not null:
                Trivia(assignment.GetFirstToken() == _first ? default : assignment.GetLeadingTrivia());
                Visit(discarded);
                return true;
            case InvocationExpressionSyntax invocation:
                return CopyInvocation(invocation);
            case BaseObjectCreationExpressionSyntax or ElementAccessExpressionSyntax or ImplicitElementAccessSyntax or ElementBindingExpressionSyntax
                when CallerArguments.Of(node, _context) is { Length: > 0 } text:
                CopyWithArguments(node, text);
                return true;
            case CollectionExpressionSyntax collection when SpanCollections.OverArray(collection, _context) is var (before, after):
                _text.Append(before);
                VisitChildren(collection);
                _text.Append(after);
                return true;
            case ArgumentSyntax argument when SpanCollections.OverArray(argument, _context) is var (opening, closing):
                if (argument.NameColon is { } ofList)
                    Visit(ofList);
                _text.Append(opening);
                Visit(argument.Expression);
                _text.Append(closing);
                return true;
            case CollectionExpressionSyntax collection when CallerArguments.AreAskedBy(collection, _context):
                throw _context.Unsupported(UnsupportedConstructs.HiddenCaller, node);
            case InterpolatedStringExpressionSyntax text when CallerArguments.AreAskedBy(text, _context):
                throw _context.Unsupported(UnsupportedConstructs.HiddenCaller, node);
            case LocalFunctionStatementSyntax function when function == _root && CheckedContexts.Of(function) is { } isChecked:
                CopyInContext(function, CheckedContexts.Keyword(isChecked));
                return true;
            case IsPatternExpressionSyntax pattern:
                return CopyIsPattern(pattern);
            case DeclarationExpressionSyntax declaration:
                return CopyDesignation(declaration, declaration.Designation);
            case SingleVariableDesignationSyntax single when _designations is not null && _designations.TryGetValue(single.Identifier.Text, out var renamed):
                Replace(single, renamed);
                return true;
            case AnonymousObjectMemberDeclaratorSyntax { NameEquals: null, Expression: IdentifierNameSyntax member }:
                _text.Append($"{member.Identifier.Text} = ");
                return false;
            case ArgumentSyntax { Expression: IdentifierNameSyntax element } argument when TupleNames.InferredFor(argument, _context) is not null:
                if (_context.Hoisted(SymbolOf(element)) is { } local)
                    Add(new InferredNamePart(local));
                return false;
            case StatementSyntax statement when _closureDepth == 0:
                return CopyJump(statement);
            default:
                return false;
        }
    }

    /// <summary>A local function that leaves its block takes the block's context with it.</summary>
    private void CopyInContext(LocalFunctionStatementSyntax function, string keyword)
    {
        _closureDepth++;
        foreach (var child in function.ChildNodesAndTokens())
        {
            switch (child.AsNode())
            {
                case BlockSyntax body:
                    _text.Append($"{{ {keyword} ");
                    Visit(body);
                    _text.Append(" }");
                    break;
                case ArrowExpressionClauseSyntax { Expression: var value }:
                    var symbol = (IMethodSymbol)_context.Model.GetDeclaredSymbol(function, _context.Token)!;
                    _text.Append($"{{ {keyword} {{ ");
                    MakeDisplay(function);
                    _text.Append(HasValue(symbol) && value is not ThrowExpressionSyntax ? " return " : " ");
                    Visit(value);
                    _text.Append("; } }");
                    break;
                case { } node:
                    Visit(node);
                    break;
                default:
                    if (child.AsToken() == function.Identifier && _context.FunctionOf(_context.Model.GetDeclaredSymbol(function, _context.Token)) is { } hoisted)
                        CopyFunctionName(function.Identifier, hoisted, isUse: false);
                    else if (!child.IsKind(SyntaxKind.SemicolonToken))
                        Token(child.AsToken());
                    break;
            }
        }

        _closureDepth--;
    }

    private ISymbol? SymbolOf(SyntaxNode node) => _context.Model.SymbolOf(node, _context.Token);

    private bool CopyName(SimpleNameSyntax name)
    {
        var symbol = SymbolOf(name);
        if (symbol is INamedTypeSymbol { IsFileLocal: true } or { ContainingType.IsFileLocal: true })
            throw _context.Unsupported(UnsupportedConstructs.FileLocalType, name);
        if (_context.FunctionOf(symbol) is { } function)
        {
            if (_isFilter)
            {
                CopyDelegateInFilter(name, (IMethodSymbol)symbol!, function);
                return true;
            }

            if (DelegateType(name, (IMethodSymbol)symbol!) is { } type)
            {
                Replace(name, new DelegatePart(_context.DelegateOf(function, (IMethodSymbol)symbol!, type, name is GenericNameSyntax { TypeArgumentList: var written } ? written.ToString() : "", name)));
                return true;
            }

            CopyFunctionName(name.Identifier, function, isUse: true);
            if (name is GenericNameSyntax generic)
                Visit(generic.TypeArgumentList);
            return true;
        }

        if (name is not IdentifierNameSyntax identifier || identifier.Parent is NameColonSyntax or NameEqualsSyntax)
            return false;
        if (identifier.IsVar && _context.Model.GetTypeInfo(identifier, _context.Token).Type is INamedTypeSymbol { IsFileLocal: true })
            throw _context.Unsupported(UnsupportedConstructs.FileLocalType, name);
        if (_context.ConstantName(symbol) is { } constant)
        {
            Replace(name, constant);
            return true;
        }

        if (symbol is ILocalSymbol { IsConst: true, ConstantValue: var value } known && !known.DeclaringSyntaxReferences.All(declared => _context.Body.Span.Contains(declared.Span)))
        {
            Replace(name, ValueOf(known, value, name));
            return true;
        }

        if (symbol is ITypeParameterSymbol parameter && TypeParameterNames.Changed(parameter) is { } other)
        {
            Replace(name, other);
            return true;
        }

        if (_context.PathOf(symbol) is { } path)
        {
            Replace(name, path);
            return true;
        }

        if (_context.Hoisted(symbol) is not { } local)
            return false;
        Replace(name, new LocalPart(local, Accesses.Of(identifier, _context), InClosure: _closureDepth > 0));
        return true;
    }

    /// <summary>A constant of a lambda around this one that stays text.</summary>
    private string ValueOf(ILocalSymbol constant, object? value, SyntaxNode where)
    {
        var type = TypeNames.Of(constant.Type, where);
        return value switch
        {
            null => $"default({type})",
            decimal exact => $"({exact.ToString(CultureInfo.InvariantCulture)}m)",

            // NaN, what is infinite and the zero below zero are no literals.
            double or float when 1 / Convert.ToDouble(value, CultureInfo.InvariantCulture) is 0 or double.NaN or double.NegativeInfinity =>
                throw _context.Unsupported(UnsupportedConstructs.SharedWithLambda, where),
            double number => $"({number.ToString("G17", CultureInfo.InvariantCulture)}d)",
            float number => $"({number.ToString("G9", CultureInfo.InvariantCulture)}f)",
            _ => $"(({type})({CallerArguments.Literal(value)}))",
        };
    }

    private void CopyFunctionName(SyntaxToken identifier, LocalFunction function, bool isUse)
    {
        Before(identifier);
        Add(isUse ? new LocalFunctionPart(function) : new TextPart(function.Name));
        if (identifier != _last)
            Trivia(identifier.TrailingTrivia);
    }

    private void CopyTypeParameter(TypeParameterSyntax parameter)
    {
        var identifier = parameter.Identifier;
        Before(identifier);
        _text.Append(TypeParameterNames.Of(_context.Model.GetDeclaredSymbol(parameter, _context.Token)!));
        if (identifier != _last)
            Trivia(identifier.TrailingTrivia);
    }

    private bool CopyInvocation(InvocationExpressionSyntax invocation)
    {
        if (invocation.Expression is IdentifierNameSyntax { Identifier.ValueText: "nameof" }
            && _context.Model.GetConstantValue(invocation, _context.Token) is { HasValue: true, Value: string constant })
        {
            Replace(invocation, SymbolDisplay.FormatLiteral(constant, quote: true));
            return true;
        }

        if (SymbolOf(invocation) is not IMethodSymbol method)
            return false;
        if (RedirectedCalls.Contains(method))
            throw _context.Unsupported(UnsupportedConstructs.InterceptedCall, invocation);
        var companion = CoroutineCalls.Find(invocation, method, _context);
        var extra = CallerArguments.Of(invocation, _context);
        if (_context.CoroutineOf(invocation) is { } function)
        {
            CopyCoroutineCall(invocation, method, function, extra);
            return true;
        }

        if (_isFilter && _context.FunctionOf(method) is { } inFilter)
        {
            CopyCallInFilter(invocation, method, inFilter, extra);
            return true;
        }

        if (companion is null && CopyCallOfObject(invocation, method, extra))
            return true;
        var twin = CoroutineCalls.DiscardedTwin(invocation, method, _context);
        if (companion is null && twin is null && extra.Length == 0)
            return false;

        if (companion is not null && CoroutineCalls.StaticTarget(invocation, companion.Create, _context) is { } target)
        {
            Replace(invocation.Expression, target);
        }
        else if (twin is not null)
        {
            _launched = CoroutineCalls.LaunchedFrame(invocation, _context);
            if (_launched is not null && _closureDepth == 0 && CoroutineCalls.LaunchHere(invocation, method, _context) is var (type, here))
            {
                Visit(type);
                Add(new TextPart("." + here));
            }
            else
            {
                VisitReplacing(invocation.Expression, CoroutineCalls.NameOf(invocation), twin.Name);
            }
        }
        else
        {
            var create = invocation == _launched ? GeneratedNames.Cold(GeneratedNames.MethodBase(method)) : companion?.Create;
            VisitReplacing(invocation.Expression, companion?.Name, create ?? "");
        }

        CopyArguments(invocation.ArgumentList, extra);
        return true;
    }

    /// <summary><c>job.Work()</c> becomes <c>(typeof(T).IsValueType ? job.Work() : job.Work__Create())</c>.</summary>
    private bool CopyCallOfObject(InvocationExpressionSyntax invocation, IMethodSymbol method, string extra)
    {
        if (CoroutineCalls.FindOfObject(invocation, method, _context) is not ({ Name: var name, Create: var create }, var type)
            || _context.Model.GetOperation(invocation, _context.Token)?.Parent is null or IExpressionStatementOperation)
            return false;
        _text.Append($"(typeof({type}).IsValueType ? ");
        Visit(invocation.Expression);
        CopyArguments(invocation.ArgumentList, extra);
        _text.Append(" : ");
        VisitReplacing(invocation.Expression, name, create);
        CopyArguments(invocation.ArgumentList, extra);
        _text.Append(')');
        return true;
    }

    /// <summary>Copies an expression with one identifier in it replaced.</summary>
    private void VisitReplacing(SyntaxNode node, SimpleNameSyntax? replaced, string replacement)
    {
        if (replaced is null || !node.Span.Contains(replaced.Span))
        {
            Visit(node);
        }
        else if (node == replaced)
        {
            var identifier = replaced.Identifier;
            Before(identifier);
            _text.Append(replacement);
            if (identifier != _last)
                Trivia(identifier.TrailingTrivia);
            if (replaced is GenericNameSyntax generic)
                Visit(generic.TypeArgumentList);
        }
        else
        {
            foreach (var child in node.ChildNodesAndTokens())
            {
                if (child.IsNode)
                    VisitReplacing(child.AsNode()!, replaced, replacement);
                else
                    Token(child.AsToken());
            }
        }
    }

    private void CopyWithArguments(SyntaxNode node, string extra)
    {
        var isDone = false;
        foreach (var child in node.ChildNodesAndTokens())
        {
            if (child.AsNode() is BaseArgumentListSyntax arguments)
            {
                CopyArguments(arguments, extra);
                isDone = true;
                continue;
            }

            if (child.AsNode() is InitializerExpressionSyntax && !isDone)
                _text.Append($"({extra}) ");
            if (child.IsNode)
                Visit(child.AsNode()!);
            else
                Token(child.AsToken());
        }
    }

    /// <summary><c>a</c> or <c>{ a, b }</c> becomes <c>{ a, left }</c> or <c>{ a, b, left }</c>.</summary>
    private void CopyElement(ExpressionSyntax element, string left)
    {
        _text.Append("{ ");
        foreach (var value in element is InitializerExpressionSyntax several ? several.Expressions : Enumerable.Repeat(element, 1))
        {
            _element = value;
            Visit(value);
            _text.Append(", ");
        }

        _text.Append($"{left} }}");
    }

    private void CopyArguments(BaseArgumentListSyntax arguments, string extra, DisplaysPart? displays = null)
    {
        var (open, close) = (arguments.GetFirstToken(), arguments.GetLastToken());
        Token(open);
        if (displays is not null)
            Add(displays);
        foreach (var child in arguments.Arguments.GetWithSeparators())
        {
            if (child.AsNode() is ArgumentSyntax argument && displays is not null && _context.ConvertedForFunction(argument) is { } converted)
                CopyConverted(argument, converted);
            else if (child.IsNode)
                Visit(child.AsNode()!);
            else
                Token(child.AsToken());
        }

        if (extra.Length > 0)
            _text.Append(arguments.Arguments.Count > 0 ? ", " : "").Append(extra);
        Token(close);
    }

    private void CopyConverted(ArgumentSyntax argument, ITypeSymbol type)
    {
        if (argument.NameColon is { } name)
            Visit(name);
        Add(new CastPart(_context.Types.Of(type, argument)) { IsImplicit = true });
        Visit(argument.Expression);
        _text.Append(')');
    }

    /// <summary><c>e is T x</c> becomes <c>(e is T __matched_x &amp;&amp; Assign(out x, __matched_x))</c> where x is hoisted.</summary>
    private bool CopyIsPattern(IsPatternExpressionSyntax node)
    {
        var pattern = HoistedPattern.Strip(node.Pattern, out var isNegated);
        if (!HoistedPattern.HasDesignations(pattern, _context))
            return false;

        Add(new TextPart(isNegated ? "!(" : "("));
        Visit(node.Expression);
        var copied = HoistedPattern.Copy(pattern, _context, _targets, out var assignments);
        Add(new TextPart(" is "));
        foreach (var part in Snippet.Join(copied, " && ", assignments, ")").Parts)
            Add(part is LocalPart local ? local with { InClosure = _closureDepth > 0 } : part);
        return true;
    }

    private bool CopyDesignation(DeclarationExpressionSyntax declaration, VariableDesignationSyntax designation)
    {
        if (!designation.DescendantNodesAndSelf().OfType<SingleVariableDesignationSyntax>().Any(IsHoisted))
            return false;
        Replace(declaration, Targets(designation));
        return true;
    }

    private Snippet Targets(VariableDesignationSyntax designation) => designation switch
    {
        ParenthesizedVariableDesignationSyntax list => Snippet.Join(
            [
                "(",
                .. list.Variables.SelectMany((variable, index) => index == 0 ? [Targets(variable)] : new object[] { ", ", Targets(variable) }),
                ")",
            ]),
        SingleVariableDesignationSyntax single => new Snippet(
            [new LocalPart(_context.Hoisted(_context.Model.GetDeclaredSymbol(single, _context.Token))!, Access.Declare, InClosure: _closureDepth > 0)]),

        // Not _ alone, which may be a parameter.
        _ => Snippet.Text("var _"),
    };

    private bool IsHoisted(SingleVariableDesignationSyntax designation) =>
        _context.Hoisted(_context.Model.GetDeclaredSymbol(designation, _context.Token)) is not null;
}
