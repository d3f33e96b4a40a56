using Coroutines.Generator.Emit;
using Coroutines.Generator.Lowering.Tree;
using Coroutines.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Binding;

/// <summary>Finds the calls that a <c>foreach</c> stands for (C# specification, §13.9.5).</summary>
internal static class ForEachPlanner
{
    private static readonly string Steps = $"{GeneratedNames.Services}EnumeratorSteps";

    public static ForEachPlan Plan(CommonForEachStatementSyntax loop, Binder binder, MethodContext context)
    {
        var info = context.Model.GetForEachStatementInfo(loop);
        var collection = context.Model.GetTypeInfo(loop.Expression, context.Token);
        var target = binder.BindIterationTarget(loop);
        if (collection.Type is IArrayTypeSymbol { IsSZArray: true } array)
            return Indexed(array, array.ElementType, target, loop, context);
        if (collection.Type is { SpecialType: SpecialType.System_String } text && !info.IsAsynchronous)
            return Indexed(text, info.ElementType!, target, loop, context);
        if (info is not { GetEnumeratorMethod: { } getEnumerator, MoveNextMethod: { } moveNext, CurrentProperty: { } current })
            throw context.Unsupported(UnsupportedConstructs.Unknown(loop.Kind().ToString()), loop.Expression);
        var enumeratorType = getEnumerator.ReturnType;
        object receiver = getEnumerator is { IsExtensionMethod: false, ContainingType: { TypeKind: TypeKind.Interface } contract }
            ? new CastPart(context.Types.Of(contract, loop.Expression))
            : "(";
        Snippet CallOf(string name) => Snippet.Join(receiver, "(", new HolePart(), $")).{name}()");
        var mayBeOurs = MayBeOurs(enumeratorType);
        if (mayBeOurs && collection.Type is { } source && CoroutineCalls.StartOf(getEnumerator, source, context) is { } start)
            return Iterated(CallOf(start), current.Type, target, loop, binder, context);
        var enumerator = context.Temporary("enumerator", enumeratorType, loop.Expression);
        var get = CallOf(getEnumerator.Name);
        var use = new LocalPart(enumerator, Access.ReadWrite, InClosure: false);
        var setElement = SetElement(target, Snippet.Join(use, ".Current"), current.Type, loop, context);
        if (mayBeOurs)
        {
            return new ForEachPlan(
                enumerator,
                get,
                Snippet.Join($"{Steps}.MoveNext(", enumerator, ", ", new ResultPart(FollowedByArguments: false), ")"),
                StepOf(loop, binder, context),
                setElement,
                new DisposePlan(
                    Snippet.Join($"{Steps}.Close(", enumerator, ")"), CheckNull: true, binder.Awaits.Step(null, loop, $"{enumerator.SourceName}.DisposeAsync()")));
        }

        var (call, awaited) = info.IsAsynchronous
            ? binder.Awaits.OfCall(moveNext, use, enumeratorType, loop.Expression, StepText(loop))
            : (Snippet.Join(use, $".{moveNext.Name}()"), null);
        return new ForEachPlan(enumerator, get, call, awaited, setElement, Dispose(info, enumerator, enumeratorType, loop, context, binder))
        {
            BeforeStep = awaited is { Kind: AwaitKind.Awaiter } ? Snippet.Text($"{Steps}.ThrowIfPutOff();") : null,
        };
    }

    /// <summary>A loop over an <c>IAsyncEnumerable&lt;T&gt;</c> steps the iterator behind it from frame to frame.</summary>
    public static ForEachPlan Plan(CommonForEachStatementSyntax loop, AsyncSequence sequence, Binder binder, MethodContext context) =>
        Iterated(Snippet.Join(new HolePart()), sequence.Item, binder.BindIterationTarget(loop), loop, binder, context);

    private static ForEachPlan Iterated(
        Snippet begin, ITypeSymbol item, Snippet target, CommonForEachStatementSyntax loop, Binder binder, MethodContext context)
    {
        var iterator = context.Temporary("iterator", CompanionEmitter.IteratorType(context.Types.Of(item, loop.Expression)), where: loop.Expression);
        var close = new DisposePlan(
            Snippet.Join(iterator, ".Close()"), CheckNull: false, binder.Awaits.Step(null, loop, $"foreach ({loop.Expression}).DisposeAsync()"));
        return new ForEachPlan(
            iterator,
            begin,
            Snippet.Join(iterator, ".MoveNext(", new ResultPart(FollowedByArguments: false), ")"),
            StepOf(loop, binder, context),
            SetElement(target, Snippet.Join(iterator, ".Current"), item, loop, context),
            close);
    }

    private static AwaitInfo StepOf(CommonForEachStatementSyntax loop, Binder binder, MethodContext context) =>
        binder.Awaits.Step(context.Model.Compilation.GetSpecialType(SpecialType.System_Boolean), loop.Expression, StepText(loop));

    private static string StepText(CommonForEachStatementSyntax loop) => $"foreach ({loop.Expression}).MoveNextAsync()";

    /// <summary>Whether a coroutine iterator may have made what <c>GetAsyncEnumerator</c> returned: then it is stepped from frame to frame.</summary>
    private static bool MayBeOurs(ITypeSymbol enumerator) =>
        CoroutineSymbols.IsAsyncEnumerator(enumerator)
        && ((INamedTypeSymbol)enumerator).TypeArguments is [{ IsRefLikeType: false } and not ITypeParameterSymbol { AllowsRefLikeType: true }];

    /// <summary>Over arrays and strings C# itself loops by index.</summary>
    private static ForEachPlan Indexed(
        ITypeSymbol type, ITypeSymbol current, Snippet target, CommonForEachStatementSyntax loop, MethodContext context)
    {
        var items = context.Temporary("items", type, loop.Expression);
        var index = context.Temporary("index", "int", holdsReferences: false, where: loop.Expression);
        return new ForEachPlan(
            items,
            Snippet.Join(new HolePart()),
            Snippet.Join(index, " < ", items, ".Length"),
            null,
            SetElement(target, Snippet.Join(items, "[", index, "]"), current, loop, context),
            null)
        { Index = index };
    }

    /// <summary>Gives the iteration variable an element, converted as the loop says; or makes it another name for the element.</summary>
    public static Stmt SetElement(Snippet target, Snippet element, ITypeSymbol current, CommonForEachStatementSyntax loop, MethodContext context)
    {
        var elementType = context.Model.GetForEachStatementInfo(loop).ElementType;
        var wanted = loop is ForEachStatementSyntax { Type.IsVar: false } single ? context.Model.GetTypeInfo(single.Type, context.Token).Type : elementType;
        var value = target.AsLocal is { IsRef: true }
            ? Snippet.Join("ref ", element)
            : Snippet.Join(Cast(wanted, elementType ?? current, loop, context), Cast(elementType, current, loop, context), element);
        var span = context.SpanOf(loop is ForEachVariableStatementSyntax several ? several.Variable : ((ForEachStatementSyntax)loop).Type);
        return target.AsLocal is { } local
            ? new Assign(local, new Code(value)) { Span = span }
            : new Opaque(Snippet.Join(target, " = ", value, ";")) { Span = span };
    }

    private static string Cast(ITypeSymbol? wanted, ITypeSymbol current, SyntaxNode where, MethodContext context) =>
        wanted is null || SymbolEqualityComparer.Default.Equals(wanted, current) ? "" : $"({TypeNames.Of(wanted, where)})";

    private static DisposePlan? Dispose(
        ForEachStatementInfo info, Local enumerator, ITypeSymbol type, CommonForEachStatementSyntax loop, MethodContext context, Binder binder)
    {
        if (info.IsAsynchronous)
            return info.DisposeMethod is null ? null : DisposePlanner.Plan(enumerator, type, isAsync: true, loop, loop.ForEachKeyword, context, binder);

        var disposable = context.Model.Compilation.GetSpecialType(SpecialType.System_IDisposable);
        if (((CSharpCompilation)context.Model.Compilation).ClassifyConversion(type, disposable) is { IsImplicit: true })
            return DisposePlanner.Plan(enumerator, type, isAsync: false, loop, loop.ForEachKeyword, context, binder);
        if (type.IsRefLikeType && info.DisposeMethod is not null)
            return DisposePlanner.Plan(enumerator, type, isAsync: false, loop, loop.ForEachKeyword, context, binder);
        return type.IsValueType || type.IsSealed
            ? null
            : new DisposePlan(Snippet.Join("(", enumerator, " as global::System.IDisposable)?.Dispose()"), CheckNull: false, null);
    }
}
