using Coroutines.Generator.Binding;
using Coroutines.Generator.Images;
using Coroutines.Generator.Lowering.Tree;

namespace Coroutines.Generator.Emit;

/// <summary>A method's flattened body with the names and fields that its emitters share.</summary>
internal sealed class Machine
{
    private readonly Dictionary<string, string> _awaiters = [];
    private Lazy<ImagePlan?>? _image;

    public Machine(MethodContext context, List<Instr> body)
    {
        Context = context;
        Body = body;
        Suspensions = [.. All(body).OfType<Suspend>()];
        var name = context.Name;
        Examples = new Examples(context.Types, context.Names);
        UnnamedResult = context.Result is { } result ? [.. context.Types.In(result.Type).Select(unnamed => unnamed.Placeholder)] : [];
        TypeParameters = SignatureText.List([.. context.TypeParameters.Select(TypeParameterNames.Of), .. UnnamedResult]);
        Parameters = [.. MachineParameter.Of(context)];
        Run = GeneratedNames.Run(name);
        Cold = GeneratedNames.Cold(name);
        FrameClass = GeneratedNames.Outside(context.LeftTypes, GeneratedNames.Frame(name));
        Frame = context.MachineName("__frame");
        Callee = context.MachineName("__callee");
        Resume = context.MachineName("__resume");
        Suspending = context.MachineName("__suspending");
        Suspended = context.MachineName("__suspended");
        This = context.MachineName("__this");
        foreach (var suspend in Suspensions)
        {
            if (suspend.Info.AwaiterType is { } type && !_awaiters.ContainsKey(type))
                _awaiters.Add(type, context.Names.Unique("__awaiter"));
        }

        var saved = new HashSet<Local>(Suspensions.SelectMany(suspend => suspend.Saved));
        Fields = [.. context.Locals.Where(local => context.IsParameter(local) || local.IsResident || saved.Contains(local))];
    }

    public MethodContext Context { get; }

    /// <summary>What it says of itself to images; null where it is not restorable.</summary>
    public ImagePlan? Image => (_image ??= new Lazy<ImagePlan?>(() => ImagePlan.Of(this))).Value;

    /// <summary>The methods that make its delegates, where images hold these.</summary>
    public DelegateFactories Delegates => field ??= new DelegateFactories(this);

    public List<Instr> Body { get; }

    public IReadOnlyList<Suspend> Suspensions { get; }

    public string TypeParameters { get; }

    /// <summary>What the body is given: of a function first what it shares with the bodies around it.</summary>
    public IReadOnlyList<MachineParameter> Parameters { get; }

    public string Run { get; }

    /// <summary>The method that makes a frame which has not started.</summary>
    public string Cold { get; }

    public string FrameClass { get; }

    public string FrameType => FrameClass + SignatureText.List([.. Context.ClassTypeParameters.Select(TypeParameterNames.Of), .. UnnamedResult]);

    /// <summary>The type parameters as a declaration has them.</summary>
    public string DeclaredTypeParameters => SignatureText.Declared(Context.TypeParameters, UnnamedResult);

    public string Constraints => SignatureText.Constraints(Context.TypeParameters) + SignatureText.Classes(UnnamedResult);

    /// <summary>The types without a name in a lambda's result: its machine is generic over them, for a signature can show no example.</summary>
    public IReadOnlyList<string> UnnamedResult { get; }

    /// <summary>What the method or function returns.</summary>
    public string ReturnType => UnnamedResult.Count > 0 ? Context.Types.Of(Context.Method.ReturnType, Context.Body) : SignatureText.Type(Context.Method.ReturnType);

    public Examples Examples { get; }

    public string Frame { get; }

    public string Callee { get; }

    public string Resume { get; }

    public string Suspending { get; }

    /// <summary>The label at the end, where a body that has a result leaves without one.</summary>
    public string Suspended { get; }

    public string This { get; }

    public string? ResultName => Context.Result is null ? null : Context.MachineName("__result");

    /// <summary>Whether the machine's classes stand around the type: then its body is only handed its frame; see <see cref="VariantInterfaces"/>.</summary>
    public bool IsOutside => !Context.LeftTypes.IsEmpty;

    /// <summary>What <see cref="IsOutside">such</see> a body gets, before it is known to be its frame.</summary>
    public string Given => Context.MachineName("__given");

    /// <summary>What one of the machine's classes begins with, that has fields of these types.</summary>
    public string ClassModifiers(IEnumerable<Local> fields) =>
        $"{(IsOutside && Context.LeftTypes[0].ContainingType is null ? "internal" : "private")} sealed {Unsafe(fields.Select(static field => field.Type))}class";

    /// <summary>What shows a pointer says so.</summary>
    public static string Unsafe(IEnumerable<string> types) => types.Any(static type => type.Contains('*')) ? "unsafe " : "";

    public string? ResultType => Context.Result?.Type;

    /// <summary>A machine that runs a step.</summary>
    public bool IsIterator => Context.ItemType is not null;

    /// <summary>Whether the frame is there from the start, not from the first suspension: an iterator's, and one that locals live in.</summary>
    public bool BeginsWithFrame => IsIterator || IsOutside || Fields.Any(local => local.IsResident);

    /// <summary>The frame's type as the body's parameter has it.</summary>
    public string FrameParameter => BeginsWithFrame ? FrameType : FrameType + "?";

    public bool IsInstance => !Context.IsStatic;

    /// <summary>What the member that holds the user's code begins with, behind its accessibility.</summary>
    public string Modifiers => Static + (Context.IsUnsafe ? "unsafe " : "");

    /// <summary>What a member that is handed on what the body is given begins with.</summary>
    public string SharingModifiers => Static + Unsafe(Parameters.Select(static parameter => parameter.Type));

    private string Static => IsInstance ? "" : "static ";

    public bool IsInStruct => Context.Method.ContainingType.IsValueType;

    /// <summary>The locals that the frame keeps: all parameters, for a cold start, and what lives across some await.</summary>
    public IReadOnlyList<Local> Fields { get; }

    /// <summary>One variable for each type of awaiter.</summary>
    public IReadOnlyDictionary<string, string> Awaiters => _awaiters;

    /// <summary>Those with a field, too.</summary>
    public IEnumerable<KeyValuePair<string, string>> KeptAwaiters =>
        _awaiters.Where(awaiter => Suspensions.Any(suspend => suspend.Info.AwaiterType == awaiter.Key && !suspend.Info.IsPause));

    public bool HasProtectedFinally => Suspensions.Any(suspend => suspend.IsInFinally);

    public bool HasProtectedResume => All(Body).OfType<Protected>().Any(block => All(block.Body).OfType<Suspend>().Any());

    /// <summary>Every step, nested ones included.</summary>
    public static IEnumerable<Instr> All(IEnumerable<Instr> instrs)
    {
        foreach (var instr in instrs)
        {
            yield return instr;
            var inner = instr switch
            {
                Choice choice => [.. choice.Then, .. choice.Otherwise],
                Protected block => [.. block.Body, .. block.Handlers.SelectMany(handler => handler.Body), .. block.Finally ?? []],
                _ => (IEnumerable<Instr>)[],
            };
            foreach (var nested in All(inner))
                yield return nested;
        }
    }
}
