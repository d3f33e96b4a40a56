using Coroutines.Generator.Binding;
using Coroutines.Generator.Lowering.Tree;
using Coroutines.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Coroutines.Generator.Emit;

/// <summary>The frame: what a suspended coroutine keeps, under the names of the source.</summary>
internal static class FrameEmitter
{
    public static void Write(SourceWriter writer, Machine machine)
    {
        var result = machine.ResultType;
        var frameBase = machine.Context.ItemType is { } item ? CompanionEmitter.IteratorType(item)
            : result is null ? $"{GeneratedNames.Services}VoidCoroutineFrame"
            : CompanionEmitter.FrameType(result);
        writer.Line(CompanionEmitter.Attributes);
        foreach (var attribute in TrimmingAttributes.OnTypeFor(machine.Context.Method))
            writer.Line(attribute);
        var (typeParameters, constraints) = machine.IsOutside
            ? (SignatureText.Declared(machine.Context.ClassTypeParameters, machine.UnnamedResult), SignatureText.Constraints(machine.Context.ClassTypeParameters) + SignatureText.Classes(machine.UnnamedResult))
            : (machine.DeclaredTypeParameters, machine.Constraints);
        writer.Open($"{machine.ClassModifiers(machine.Fields)} {machine.FrameClass}{typeParameters} : {frameBase}{constraints}");
        WriteFields(writer, machine);

        var arguments = string.Concat(machine.Parameters.Select(parameter => $", {parameter.Cast}this.{parameter.Field}"));
        var receiver = machine.IsInstance ? $"{machine.This}." : machine.IsOutside ? $"{SignatureText.Type(machine.Context.Method.ContainingType)}." : "";
        var run = $"{receiver}{machine.Run}{machine.TypeParameters}(this{(machine.IsOutside ? "" : arguments)}";
        writer.Lines($$"""
            [global::System.ThreadStatic]
            private static {{GeneratedNames.Services}}FramePool? t_pool;

            internal static {{machine.FrameType}} Rent() => TakeFrom<{{machine.FrameType}}>(t_pool) ?? new {{machine.FrameType}}();

            public override string Method => {{Quoted(DisplayName(machine.Context))}};
            """);
        LocalsEmitter.Write(writer, machine);
        machine.Image?.WriteFrame(writer);
        writer.Line();
        var access = AccessOfSteps(machine.Context);
        writer.Lines(result is null
            ? $"""
              {access} override {CompanionEmitter.FrameType(null)}? Start() => {run});

              {access} override {CompanionEmitter.FrameType(null)}? Resume() => {run}) is null ? Complete() : null;
              """
            : machine.IsOutside
            ? $$"""
              {{access}} override {{CompanionEmitter.FrameType(result)}}? Start(out {{result}} result)
              {
                  var next = {{run}});
                  result = this.{{machine.ResultName}};
                  return ({{machine.FrameType}}?)next;
              }

              {{access}} override {{CompanionEmitter.FrameType(null)}}? Resume() => {{run}}) is null ? Complete(this.{{machine.ResultName}}) : null;
              """
            : $"""
              {access} override {CompanionEmitter.FrameType(result)}? Start(out {result} result) => {run}, out result);

              {access} override {CompanionEmitter.FrameType(null)}? Resume() => {run}, out var result) is null ? Complete(result) : null;
              """);
        writer.Line();
        if (machine.IsOutside)
        {
            MachineEmitter.WriteCold(writer, machine);
            writer.Line();
        }

        if (machine.IsIterator)
            WriteCopy(writer, machine);
        WriteRecycle(writer, machine);
        writer.Line();
        writer.Line($"protected override {GeneratedNames.Services}FramePool PoolOfThread() => t_pool ??= new {GeneratedNames.Services}FramePool();");
        writer.Close();
    }

    /// <summary>An enumeration begins as a copy of what the call kept, its token joined with the consumer's.</summary>
    private static void WriteCopy(SourceWriter writer, Machine machine)
    {
        var method = machine.Context.Method;
        var arguments = machine.Parameters.Select(parameter => $"{parameter.Cast}this.{parameter.Field}");
        if (machine.IsOutside && machine.IsInstance)
            arguments = arguments.Prepend($"this.{machine.This}");
        var cold = machine.IsOutside ? machine.Cold : $"{(machine.IsInstance ? $"{machine.This}." : "")}{machine.Cold}{machine.TypeParameters}";
        writer.Line($"protected override {CompanionEmitter.IteratorType(machine.Context.ItemType!)} Copy() => {cold}({string.Join(", ", arguments)});");
        writer.Line();
        if (!CoroutineSymbols.IsAsyncEnumerable(method.ReturnType)
            || method.Parameters.FirstOrDefault(CoroutineSymbols.IsEnumeratorCancellation) is not { } token)
            return;
        var field = GeneratedNames.Field(SignatureText.Identifier(token.Name));
        writer.Line($"protected override void Take({SignatureText.Type(token.Type)} consumers) => this.{field} = Combine(this.{field}, consumers);");
        writer.Line();
    }

    private static void WriteFields(SourceWriter writer, Machine machine)
    {
        if (machine.IsInstance)
            writer.Line($"internal {SignatureText.Type(machine.Context.Method.ContainingType)} {machine.This};");
        foreach (var local in machine.Fields)
            writer.Line(AttributesOf(local, machine) + machine.Examples.Field(local.Type, local.Field));
        foreach (var awaiter in machine.KeptAwaiters)
            writer.Line(machine.Examples.Field(awaiter.Key, awaiter.Value));
        if (machine.IsOutside && machine.ResultName is { } result)
            writer.Line($"internal {machine.ResultType} {result};");
        if (machine.IsInstance || machine.IsOutside || machine.Fields.Count > 0 || machine.KeptAwaiters.Any())
            writer.Line();
    }

    private static string AttributesOf(Local local, Machine machine) =>
        local.Kind == LocalKind.Parameter ? machine.Parameters.FirstOrDefault(parameter => parameter.Name == local.Name)?.Attributes ?? "" : "";

    /// <summary>A pooled frame must keep nothing alive. Awaiters were let go of at their resume points.</summary>
    private static void WriteRecycle(SourceWriter writer, Machine machine)
    {
        writer.Open(machine.IsIterator ? "protected override void Release()" : $"{AccessOfSteps(machine.Context)} override void Recycle()");
        List<string> cleared = machine.IsInstance && TypeHoldsReferences(machine) ? [machine.This] : [];
        if (machine.IsOutside && machine.ResultName is { } result)
            cleared.Add(result);
        cleared.AddRange(machine.Fields.Where(local => local.HoldsReferences || local.IsResident).Select(local => local.Field));
        cleared.AddRange(machine.KeptAwaiters
            .Where(awaiter => machine.Suspensions.Any(suspend => suspend.Info.AwaiterType == awaiter.Key && suspend.Info.AwaiterHoldsReferences))
            .Select(awaiter => awaiter.Value));
        writer.Packed(cleared.Select(field => $"{field} = default!;"));
        writer.Line("ReturnToPool();");
        writer.Close();
    }

    /// <summary>What the base class declares as <c>protected internal</c> is overridden as that in the runtime's own coroutines, and as <c>protected</c> elsewhere.</summary>
    private static string AccessOfSteps(MethodContext context) =>
        context.Model.Compilation.Assembly.GetTypeByMetadataName(KnownTypeNames.Coroutine) is null ? "protected" : "protected internal";

    private static bool TypeHoldsReferences(Machine machine) => TypeNames.HoldsReferences(machine.Context.Method.ContainingType);

    /// <summary>A function goes by the method that it stands in, as the runtime has it for the compiler's own machines.</summary>
    private static string DisplayName(MethodContext context) => context.Function is null
        ? context.Method.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat)
        : $"{context.Method.ContainingType.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat)}.{context.Root.Method.Name}."
            + (context.Method.MethodKind == MethodKind.LocalFunction ? context.Method.Name : "lambda");

    private static string Quoted(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
