using System.Text.RegularExpressions;
using Coroutines.Generator.Binding;
using Coroutines.Generator.Emit;
using Coroutines.Generator.Lowering.Tree;

namespace Coroutines.Generator.Images;

/// <summary>
/// The methods that make a restorable machine's delegates, in the body and when an image is restored:
/// <code>
/// add = n => total += n;      add = Run__Delegate1(__captured1);
///
/// private static Action&lt;int> Run__Delegate1(Run__Scope1 __captured1) =>
///     ImageFunctions.Keep&lt;Action&lt;int>>(static () => "Program.Run().n => total += n", n => __captured1.total += n, __captured1);
/// </code>
/// What captures nothing, or only <c>this</c>, needs no note: delegates of it are equal.
/// </summary>
internal sealed class DelegateFactories(Machine machine)
{
    private readonly Dictionary<object, Factory?> _factories = [];
    private readonly List<Factory> _all = [];

    /// <summary>The call that stands for a lambda; null where it must stay where it is.</summary>
    public string? CallFor(SavedFunction function, Snippet text, SnippetRenderer renderer) =>
        Call(function, () => Make(function.Type, function.ImageName, text, function.UsesThis, function.IsChecked, function.Span, () => renderer.Render(text).Trim()));

    /// <summary>The call that stands for a local function as a delegate; null where it must be made in the statement.</summary>
    public string? CallFor(FunctionDelegate made)
    {
        var known = machine.Context.Root.DelegateFactories;
        if (known.TryGetValue(made, out var call))
            return call;
        return known[made] = made.ImageName is not { } name ? null : Call(made, () => Make(
            made.Type, name, new Snippet([new LocalFunctionPart(made.Function)]), made.Function.UsesThis, null, made.Function.Span, () => made.Function.Name + made.TypeArguments));
    }

    /// <summary>The methods, which stand beside the body.</summary>
    public void Write(SourceWriter writer)
    {
        var (renderer, mapped) = (new SnippetRenderer(machine), new MappedLines(writer, machine.Context.Declaration.SyntaxTree));
        foreach (var made in machine.Context.Scopes.Concat(machine.Context.ScopesInText).SelectMany(static scope => scope.Delegates))
            CallFor(made);

        // what is written may need others
        for (var index = 0; index < _all.Count; index++)
            Write(writer, _all[index], renderer, mapped);
    }

    /// <summary>Statements that make the functions known to images.</summary>
    public IEnumerable<string> Registrations()
    {
        var (services, arguments) = (GeneratedNames.Services, SignatureText.TypeArguments(machine.Context.TypeParameters));
        foreach (var factory in _all)
        {
            var (method, self) = ($"{factory.Method}{arguments}", SignatureText.Unannotated(machine.Context.Method.ContainingType));
            var name = ImageNames.OfFunction(machine.Context, factory.ImageName);
            if (factory.Captured.Count == 0)
            {
                yield return factory.UsesThis
                    ? $"{services}ImageFunctions.Add<{self}, {factory.Type}>({name}, static self => self.{method}());"
                    : $"{services}ImageFunctions.Add<{factory.Type}>({name}, static () => {method}());";
                continue;
            }

            var names = Names(factory).Select(ImageNames.Quoted);
            var offset = factory.UsesThis ? 1 : 0;
            var captured = factory.Captured.Select((scope, index) => $"targets.At<{scope.Display!.Type}>({index + offset})");
            yield return $"{services}ImageFunctions.Add<{factory.Type}>({name}, new[] {{ {string.Join(", ", names)} }}, static targets => "
                + $"{(factory.UsesThis ? $"targets.At<{self}>(0)." : "")}{method}({string.Join(", ", captured)}));";
        }
    }

    private string? Call(object key, Func<Factory?> make)
    {
        if (!_factories.TryGetValue(key, out var factory))
        {
            // what it uses may be one of its own kind
            _factories.Add(key, null);
            _factories[key] = factory = make();
            if (factory is not null)
                _all.Add(factory);
        }

        return factory is null ? null
            : $"{factory.Method}{SignatureText.TypeArguments(machine.Context.TypeParameters)}({string.Join(", ", factory.Captured.Select(static scope => scope.CopyName))})";
    }

    private Factory? Make(string type, string imageName, Snippet text, bool usesThis, bool? isChecked, SourceSpan? span, Func<string> render)
    {
        List<LocalFunction> functions = [.. text.Functions];
        List<Snippet> all = [text, .. functions.Select(static function => function.Text)];
        List<Scope> captured = [.. text.ClosureScopes.Distinct().OrderBy(static scope => scope.Number)];
        if (machine.Image is null || !SavedFunctions.AreIn(machine.Context) || !all.TrueForAll(CanMove) || !captured.TrueForAll(ImagePlan.IsDescribed))
            return null;
        usesThis |= functions.Exists(static function => function.UsesThis)
            || all.Exists(static snippet => snippet.Parts.OfType<DisplaysPart>().Any(static call => call.Function is CoroutineFunction { UsesThis: true }));

        // a struct is no object that images could hand to a delegate
        if (usesThis && (!machine.IsInstance || machine.Context.Method.ContainingType.IsValueType))
            return null;
        var method = $"{machine.Context.Name}__Delegate{_factories.Count}";
        return new Factory(method, type, imageName, render(), captured, functions, usesThis, isChecked, span);
    }

    /// <summary>Whether the text means the same in another method that is given the display objects.</summary>
    private bool CanMove(Snippet text) => text.Parts.All(part => part switch
    {
        TextPart or InferredNamePart or LocalFunctionPart or DelegatePart or SavedFunctionPart or EndOfSavedFunctionPart => true,
        LocalPart local => local is { InClosure: true, Local.CapturedIn: not null },
        DisplaysPart call => call.InClosure,
        DisplayPart made => made.Scope.Unnamed.Count == 0,
        CastPart cast => !machine.Examples.AreNeededFor(cast.Type) && !cast.IsImplicit,
        _ => false,
    });

    private void Write(SourceWriter writer, Factory factory, SnippetRenderer renderer, MappedLines mapped)
    {
        var context = machine.Context;
        var parameters = factory.Captured.Select(static scope => $"{scope.Display!.Type} {scope.CopyName}");
        writer.Line();
        writer.Open($"private {(factory.UsesThis ? "" : "static ")}{factory.Type} {factory.Method}{SignatureText.TypeParameters(context.TypeParameters)}"
            + $"({string.Join(", ", parameters)}){SignatureText.Constraints(context.TypeParameters)}");
        List<string> functions = [.. factory.Functions.Select(function => renderer.Render(function.Text))];
        List<string> constants = [.. context.VisibleConstants.Select(renderer.Render)];
        if (constants.Exists(constant => functions.Append(factory.Text).Any(text => Uses(text, constant))))
        {
            foreach (var constant in constants)
                writer.Line(constant);
        }

        if (factory.IsChecked is { } isChecked)
            writer.Open(CheckedContexts.Keyword(isChecked));
        var (opening, closing) = factory.Captured.Count == 0
            ? ("return", ";")
            : ($"return {GeneratedNames.Services}ImageFunctions.Keep<{factory.Type}>(static () => {ImageNames.OfFunction(context, factory.ImageName)},",
                $", {string.Join(", ", factory.Captured.Select(static scope => scope.CopyName).Prepend("this").Skip(factory.UsesThis ? 0 : 1))});");
        writer.Line(opening);
        mapped.Write(factory.Span, factory.Text);
        writer.Line(closing);
        if (factory.IsChecked is not null)
            writer.Close();
        foreach (var (function, text) in factory.Functions.Zip(functions, static (function, text) => (function, text)))
            mapped.Write(function.Span, text);
        writer.Close();
    }

    private static bool Uses(string text, string constant) =>
        Regex.IsMatch(text, $@"(?<!\w){Regex.Escape(Regex.Match(constant, @"[\w@]+(?=\s*=)").Value)}(?!\w)");

    private static IEnumerable<string> Names(Factory factory)
    {
        var names = new Dictionary<string, int>();
        if (factory.UsesThis)
            yield return "this";
        foreach (var name in factory.Captured.Select(ImageNames.Closure))
        {
            names[name] = names.TryGetValue(name, out var before) ? before + 1 : 0;
            yield return name + ImageNames.Ordinal(names[name]);
        }
    }

    /// <summary>One of the methods.</summary>
    /// <param name="Method">Its name.</param>
    /// <param name="Type">The delegate's type.</param>
    /// <param name="ImageName">What images call the function.</param>
    /// <param name="Text">The lambda, or the local function's name.</param>
    /// <param name="Captured">The display objects that it is given.</param>
    /// <param name="Functions">The local functions that it needs.</param>
    /// <param name="UsesThis">Whether it is given the instance too.</param>
    /// <param name="IsChecked">The context that the text stood in.</param>
    /// <param name="Span">Where it stood.</param>
    private sealed record Factory(
        string Method, string Type, string ImageName, string Text, List<Scope> Captured, List<LocalFunction> Functions, bool UsesThis, bool? IsChecked, SourceSpan? Span);
}
