using System.Collections.Immutable;
using Coroutines.Analyzers.Helpers;
using Coroutines.Generator.Emit;
using Coroutines.Generator.Images;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Coroutines.Analyzers.Rules;

/// <summary>
/// CORO053: images of the build whose resume points stand in <c>ResumePoints.txt</c> do not fit this one. Where the project has no such file there is nothing to compare with.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ResumePointsAnalyzer : CoroutineRule
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.ChangedResumePoints];

    private protected override void Register(CompilationStartAnalysisContext start, CoroutineTypes types)
    {
        if (Rewriting.IsOff(start.Options) || ResumePointsFile.Find(start.Options.AdditionalFiles) is not { } file || file.GetText(start.CancellationToken) is not { } text)
            return;
        List<string> lines = [.. text.Lines.Select(static line => line.ToString())];
        var kept = ResumePoints.Parse(lines);
        var shapes = SavedShape.Parse(lines);
        start.RegisterSyntaxNodeAction(node => Analyze(node, types, kept, shapes), SyntaxKind.MethodDeclaration);
        if (shapes.Count > 0)
            start.RegisterSymbolAction(symbol => AnalyzeType(symbol, shapes), SymbolKind.NamedType);
        start.RegisterAdditionalFileAction(additional =>
        {
            if (additional.AdditionalFile == file)
                AnalyzeFile(additional, kept);
        });
    }

    private static void Analyze(SyntaxNodeAnalysisContext context, CoroutineTypes types, Dictionary<string, ResumePoints> kept, Dictionary<string, SavedShape> shapes)
    {
        var declaration = (MethodDeclarationSyntax)context.Node;
        if (RestorableMethods.FindMeant(declaration, context, types) is not { } method)
            return;
        foreach (var machine in RestorableMethods.Machines(method, declaration, context.SemanticModel, context.CancellationToken).Where(static machine => machine.Image is not null))
        {
            var now = ResumePoints.Of(machine);
            IEnumerable<string> names = [now.Coroutine, .. FormerNames.CoroutinesOf(machine.Context)];
            var differences = names.FirstOrDefault(kept.ContainsKey) is { } name
                ? ResumePointChanges.Between(kept[name], now, FormerNames.WordsOf(machine.Context)).Concat(NewTypes(machine, shapes, context.Compilation))
                : now.Points.Count == 0 ? [] : [$"its resume points are not in {ResumePointsFile.Name}"];
            foreach (var difference in differences)
                context.ReportDiagnostic(Diagnostic.Create(Descriptors.ChangedResumePoints, declaration.Identifier.GetLocation(), now.Coroutine, difference));
        }
    }

    /// <summary>A file that was written before it had types says nothing of any.</summary>
    private static IEnumerable<string> NewTypes(Machine machine, Dictionary<string, SavedShape> shapes, Compilation compilation) => shapes.Count == 0
        ? []
        : HeldTypes.Of([machine.Image!.Types], compilation).Where(type => Find(type, shapes) is null)
            .Select(static type => $"they may hold a '{ImageNames.Bare(type)}', which is not in {ResumePointsFile.Name}");

    private static void AnalyzeType(SymbolAnalysisContext context, Dictionary<string, SavedShape> shapes)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct or TypeKind.Enum) || Find(type, shapes) is not { } then || type.Locations.FirstOrDefault(static each => each.IsInSource) is not { } place)
            return;
        foreach (var difference in SavedShapeChanges.Between(then, type, context.Compilation))
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.ChangedResumePoints, place, ImageNames.Bare(type), difference));
    }

    private static SavedShape? Find(INamedTypeSymbol type, Dictionary<string, SavedShape> shapes) =>
        FormerNames.TypesOf(type).Prepend(ImageNames.Bare(type)).Select(name => SavedShape.KeyOf(name, FrameworkTypes.AllArguments(type).Count)).Where(shapes.ContainsKey).Select(key => shapes[key]).FirstOrDefault();

    /// <summary>What the file has and the project has not.</summary>
    private static void AnalyzeFile(AdditionalFileAnalysisContext context, Dictionary<string, ResumePoints> kept)
    {
        var text = context.AdditionalFile.GetText(context.CancellationToken)!;
        foreach (var line in text.Lines)
        {
            var content = line.ToString();
            if (SavedShape.TryParse(content) is { } shape)
            {
                if (!IsThere(shape, context.Compilation))
                    Report(line, shape.Name, "there is no type of this name any more");
            }
            else if (content.LastIndexOf(' ') is var end and > 0 && content[0] is not (' ' or '#') && kept.ContainsKey(content.Substring(0, end)) && !Exists(content.Substring(0, end), context.Compilation))
            {
                Report(line, content.Substring(0, end), "there is no restorable coroutine of this name any more");
            }
        }

        void Report(TextLine line, string name, string difference) => context.ReportDiagnostic(Diagnostic.Create(
            Descriptors.ChangedResumePoints, Location.Create(context.AdditionalFile.Path, line.Span, text.Lines.GetLinePositionSpan(line.Span)), name, difference));
    }

    /// <summary>Under its name, or another that it has by now.</summary>
    private static bool IsThere(SavedShape shape, Compilation compilation)
    {
        var key = shape.Key;
        var name = key.IndexOf('`') is var end and >= 0 ? key.Substring(0, end) : key;
        var simple = name.Substring(name.LastIndexOf('.') + 1);
        return Types(compilation, each => each == simple).Any(IsMeant) || Types(compilation, static _ => true).Any(IsMeant);

        bool IsMeant(INamedTypeSymbol type) => FormerNames.TypesOf(type).Prepend(ImageNames.Bare(type)).Any(known => SavedShape.KeyOf(known, FrameworkTypes.AllArguments(type).Count) == key);
    }

    private static IEnumerable<INamedTypeSymbol> Types(Compilation compilation, Func<string, bool> isNamed) => compilation.GetSymbolsWithName(isNamed, SymbolFilter.Type).OfType<INamedTypeSymbol>();

    private static bool Exists(string name, Compilation compilation)
    {
        var simple = SimpleName(name);
        return Methods(compilation, each => each == simple || each.EndsWith("." + simple, StringComparison.Ordinal)).Any(IsMeant)
            || Methods(compilation, static _ => true).Any(IsMeant);

        bool IsMeant(IMethodSymbol method) => Restorability.IsOn(method)
            && FormerNames.CoroutinesOf(method).Prepend(ImageNames.OfMethod(method, method.Name)).Any(known => name == known || name.StartsWith(known + ".", StringComparison.Ordinal));
    }

    private static IEnumerable<IMethodSymbol> Methods(Compilation compilation, Func<string, bool> isNamed) => compilation.GetSymbolsWithName(isNamed, SymbolFilter.Member).OfType<IMethodSymbol>();

    /// <summary><c>Fetch</c> of <c>Shop.Orders.Fetch&lt;T>(int).lambda</c>.</summary>
    private static string SimpleName(string name)
    {
        var head = name.IndexOf('(') is var end and > 0 ? name.Substring(0, end) : name;
        if (head.EndsWith(">", StringComparison.Ordinal) && head.LastIndexOf('<') is var arguments and > 0)
            head = head.Substring(0, arguments);
        return head.Substring(head.LastIndexOf('.') + 1);
    }
}
