using System.Globalization;
using Coroutines.Generator.Binding;
using Coroutines.Generator.Emit;
using Coroutines.Generator.Lowering.Tree;
using Coroutines.Shared;
using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Images;

/// <summary>
/// What a machine says of itself to images: its name, its resume points, and at each of them what its frame holds. Made when all passes are done.
/// <code>
/// public override string ImageName => "Shop.Orders.Fetch(int)";
/// public override string ImagePoints => "9f86d081884c7d65\n11acb2 0 1 Coroutine.Sleep(delay)";
/// public override void Visit(ImageMembers members)
/// {
///     switch (State)
///     {
///         case 0: members.Member("id", ref id); break;
///         case 0x11acb2: members.Member("total", ref total); members.Pause(); break;
///     }
/// }
/// </code>
/// </summary>
internal sealed class ImagePlan
{
    private const string Members = "members";

    private readonly Machine _machine;
    private readonly MethodContext _context;
    private readonly ILookup<Local, Scope> _closures;
    private readonly Dictionary<Local, Reacquisition> _reacquired;
    private readonly Dictionary<Local, string> _added;
    private readonly List<string> _calls = [];

    private ImagePlan(Machine machine)
    {
        _machine = machine;
        _context = machine.Context;
        _closures = _context.Scopes.Concat(_context.Displays).ToLookup(scope => scope.Display!);
        _reacquired = Reacquisition.Of(_context).ToDictionary(static each => each.Local);
        _added = _context.HoistedSymbols.Select(each => (Local: each.Value, Value: AddedMembers.ValueOf(each.Key, _context))).Where(static each => each.Value is not null)
            .GroupBy(static each => each.Local).ToDictionary(static group => group.Key, static group => group.First().Value!);
        Types = new SavedTypes(_context.Model.Compilation, _context.Method.ContainingType);
        foreach (var type in Shown().Select(local => local.Type).Concat(machine.KeptAwaiters.Select(awaiter => awaiter.Key)))
        {
            if ((_context.Types.SymbolOf(type) ?? ExceptionOf(type)) is { } symbol)
                Types.Add(symbol);
        }

        if (machine.IsInstance)
            Types.Add(_context.Method.ContainingType);

        // the text of a method holds that of the functions in it
        foreach (var (statement, arguments) in _context.Function is null ? GenericCoroutines.CalledIn(_context) : [])
        {
            _calls.Add(statement);
            foreach (var argument in arguments)
                Types.Add(argument);
        }

        foreach (var (statement, target) in _context.Function is null && SavedFunctions.AreIn(_context) ? MethodGroups.In(_context) : [])
        {
            _calls.Add(statement);
            if (target is not null)
                Types.Add(target);
        }

        if (machine.IsIterator)
            Types.Add(((INamedTypeSymbol)_context.Method.ReturnType).TypeArguments[0]);

        // who has its task may be in an image too; of the runtime's coroutines, whose results hold what they are given, that would not end
        else if (_context.Method.ContainingAssembly.GetTypeByMetadataName(KnownTypeNames.Coroutine) is null && _context.ResultType is { } result && _context.Model.Compilation.GetTypeByMetadataName(KnownTypeNames.CoroutineTask + "`1") is { } task && SavedTypes.CanBeArgument(result))
            Types.Add(task.Construct(result));
    }

    /// <summary>The types of what the frame and its display objects hold.</summary>
    public SavedTypes Types { get; }

    /// <summary>Whether the frame's class is one for each choice of type arguments.</summary>
    public bool IsGeneric => ImageNames.AllTypeParameters(_context).Count > 0;

    /// <summary>Null where the coroutine is not to be restored, or cannot be: then its frame says so when it is to be saved.</summary>
    public static ImagePlan? Of(Machine machine) => machine.Context.IsRestorable && NeverSaved.WhyNot(machine) is null ? new ImagePlan(machine) : null;

    /// <summary>The members of the frame's class.</summary>
    public void WriteFrame(SourceWriter writer)
    {
        writer.Line();
        writer.Line("public override string ImageName => NameInImages;");
        writer.Line();
        writer.Line($"private static string NameInImages => {ImageNames.OfCoroutine(_context)};");
        writer.Line();
        writer.Line($"public override string ImagePoints => {ImageNames.Quoted(ImagePoints.Of(_machine))};");
        writer.Line();
        if (RestoreNeeds.WhyNotAgain(_context) is null)
        {
            writer.Line("public override bool RunsAgain => true;");
            writer.Line();
        }

        writer.Open($"public override void Visit({GeneratedNames.Services}ImageMembers {Members})");
        writer.Open("switch (State)");
        writer.Case("case 0", [.. StepOf(null), .. ThisMember(), .. MembersOf([.. _context.Locals.Where(_context.IsParameter)], null), "break;"]);
        foreach (var suspend in _machine.Suspensions)
            writer.Case($"case 0x{suspend.State.ToString("x", CultureInfo.InvariantCulture)}", [.. StepOf(suspend.Info), .. ThisMember(), .. MembersOf(suspend.Live, suspend.Info), WaitOf(suspend.Info), "break;"]);
        writer.Line("default: throw UnknownState();");
        writer.Close();
        writer.Close();
        writer.Line();
        WriteRegister(writer);
    }

    /// <summary>What is saved of these, by the names that images have for it.</summary>
    public IEnumerable<SavedLocal> LocalsAt(Suspend suspend)
    {
        if (_machine.IsInstance)
            yield return new SavedLocal("this", ResumePoints.NameOf(SignatureText.Unannotated(_context.Method.ContainingType), _context), MayBeMissing: false);
        var names = new Dictionary<string, int>();
        foreach (var local in suspend.Live.Where(local => IsMeantAt(suspend.Info, local)))
        {
            var name = NameOf(local, suspend.Info);
            names[name] = names.TryGetValue(name, out var before) ? before + 1 : 0;
            if (!_reacquired.ContainsKey(local))
                yield return new SavedLocal(name + ImageNames.Ordinal(names[name]), _closures.Contains(local) ? "closure" : ResumePoints.NameOf(local.Type, _context), _added.ContainsKey(local));
        }
    }

    /// <summary>What describes a display object, beside its class.</summary>
    public void WriteClosure(SourceWriter writer, Scope scope)
    {
        if (!IsDescribed(scope))
            return;
        var typeParameters = _context.ClassTypeParameters;
        var arguments = SignatureText.TypeArguments(typeParameters);
        var type = scope.ClassName + arguments;
        var codec = GeneratedNames.Image(scope.ClassName);
        writer.Line();
        writer.Open($"{_machine.ClassModifiers(scope.Captured)} {codec}{SignatureText.TypeParameters(typeParameters)} : {GeneratedNames.Services}ImageType<{type}>{SignatureText.Constraints(typeParameters)}");
        writer.Line($"internal {codec}()");
        writer.Line($"    : base({ImageNames.OfClosure(_context, scope)})");
        writer.Open();
        writer.Close();
        writer.Line();
        writer.Line($"protected override {type} New() => new {type}();");
        writer.Line();
        writer.Open($"protected override void Visit({GeneratedNames.Services}ImageMembers {Members}, ref {type} value)");
        foreach (var local in scope.Captured)
            writer.Line(string.Join(" ", Member(local.SourceName, local, $"value.{local.Name}")));
        foreach (var made in scope.Delegates.Where(made => _context.Root.DelegateFactories.TryGetValue(made, out var call) && call is not null))
            writer.Line($"{Members}.Member({ImageNames.Quoted($"delegate of {made.ImageName}")}, ref value.{made.Field});");
        writer.Close();
        writer.Close();
    }

    /// <summary>No name leads to a type without one, and a pointer to nothing that an image has.</summary>
    public static bool IsDescribed(Scope scope) => scope.Unnamed.Count == 0 && !scope.Captured.Any(static local => local.Type.Contains('*'));

    private void WriteRegister(SourceWriter writer)
    {
        RegisterEmitter.Open(writer, IsGeneric);
        foreach (var statement in Types.Registrations.Concat(FormerNames.Of(_context)))
            writer.Line(statement);
        foreach (var scope in _context.Scopes.Concat(_context.ScopesInText).Where(IsDescribed))
            writer.Line($"{GeneratedNames.Services}ImageTypes.Add(new {GeneratedNames.Image(scope.ClassName)}{SignatureText.TypeArguments(_context.ClassTypeParameters)}());");
        writer.Line($"{GeneratedNames.Services}RestorableFrames.Add(NameInImages, static () => Rent());");
        foreach (var statement in _machine.Delegates.Registrations().Concat(_calls.Except(Types.Registrations)))
            writer.Line(statement);
        writer.Close();
    }

    /// <summary>What a pass keeps of a handler has no symbol.</summary>
    private ITypeSymbol? ExceptionOf(string type) =>
        type.TrimEnd('?') == "global::System.Exception" ? _context.Model.Compilation.GetTypeByMetadataName("System.Exception") : null;

    private IEnumerable<Local> Shown() => _machine.Fields.Where(local => !_reacquired.ContainsKey(local)).Concat(_context.Scopes.Concat(_context.ScopesInText).SelectMany(static scope => scope.Captured));

    /// <summary>What an iterator has besides its locals.</summary>
    private IEnumerable<string> StepOf(AwaitInfo? info) => !_machine.IsIterator ? [] : [info?.Kind == AwaitKind.Yield ? $"VisitYield({Members});" : $"VisitStep({Members});"];

    private IEnumerable<string> ThisMember()
    {
        if (!_machine.IsInstance)
            return [];
        return TypeNames.IsNoTypeArgument(_context.Method.ContainingType)
            ? ByObject("this", SignatureText.Unannotated(_context.Method.ContainingType), _machine.This)
            : [$"{Members}.Member(\"this\", ref {_machine.This});"];
    }

    private IEnumerable<string> MembersOf(IReadOnlyCollection<Local> locals, AwaitInfo? at)
    {
        var names = new Dictionary<string, int>();
        foreach (var local in locals)
        {
            // nobody reads it before it is set again, but a frame from the pool has it from its last run
            if (!IsMeantAt(at, local))
            {
                yield return $"{PlaceOf(local)} = default!;";
                continue;
            }

            var name = NameOf(local, at);
            names[name] = names.TryGetValue(name, out var before) ? before + 1 : 0;
            if (_reacquired.TryGetValue(local, out var reacquired))
            {
                yield return reacquired.Statement(_machine, Members, name);
                continue;
            }

            foreach (var statement in Member(name + ImageNames.Ordinal(names[name]), local, PlaceOf(local)))
                yield return statement;
        }
    }

    /// <summary>What a pass keeps is no word of C#, so no local of the source is called like it. It has its statement in its name: in another one it would mean something else.</summary>
    private string NameOf(Local local, AwaitInfo? at) => local.Kind is LocalKind.User or LocalKind.Parameter ? local.SourceName
        : _closures[local].FirstOrDefault() is { } scope ? ImageNames.Closure(scope)
        : $"({local.KeptAs ?? $"{local.SourceName} in {ShortText.OfStatementAround(local.Origin ?? at!.Origin!)}"})";

    private static bool IsMeantAt(AwaitInfo? at, Local local) => at is null || local.MeantAt is not { } awaits || awaits.Contains(at);

    private static string PlaceOf(Local local) => local.Field == Members ? $"this.{local.Field}" : local.Field;

    private IEnumerable<string> Member(string name, Local local, string place) => local.IsNoTypeArgument && !_machine.Examples.AreNeededFor(local.Type)
        ? ByObject(name, local.Type, place)
        : _added.TryGetValue(local, out var value) ? [$"{Members}.Added({ImageNames.Quoted(name)}, ref {place}, {value});"]
        : [$"{Members}.Member({ImageNames.Quoted(name)}, ref {place});"];

    /// <summary>No type argument can be the type of this one.</summary>
    private static IEnumerable<string> ByObject(string name, string type, string place) =>
        [$"{{ object kept = {place}; {Members}.Member({ImageNames.Quoted(name)}, ref kept); {place} = ({type})kept; }}"];

    private string WaitOf(AwaitInfo info) => info switch
    {
        { Kind: AwaitKind.Callee, ResultType: { } result } => $"{Members}.Callee<{result}>();",
        { Kind: AwaitKind.Callee } => $"{Members}.Callee();",
        { IsPause: true } or { Kind: AwaitKind.Yield } => $"{Members}.Pause();",
        { IsDynamic: true } => $"{{ object kept = {_machine.Awaiters[info.AwaiterType!]}; {Members}.Awaiter(ref kept); {_machine.Awaiters[info.AwaiterType!]} = kept; }}",
        _ => $"{Members}.Awaiter(ref {_machine.Awaiters[info.AwaiterType!]});",
    };
}
