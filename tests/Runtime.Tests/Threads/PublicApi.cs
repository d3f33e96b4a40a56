using System.ComponentModel;
using System.Reflection;
using System.Xml.Linq;

namespace Coroutines.Runtime.Tests;

/// <summary>The public members of the library's objects, and what their documentation says about threads.</summary>
internal static class PublicApi
{
    /// <summary>A value of these belongs to whoever has it.</summary>
    private static readonly HashSet<Type> Values =
    [
        typeof(Coroutine), typeof(Coroutine<>), typeof(CoroutineDiagnostic), typeof(EventLoopOptions), typeof(Outcome<>), typeof(YieldAwaitable),
        typeof(CoroutineFrameInfo), typeof(CoroutineLocal), typeof(CoroutineImage),
    ];

    /// <summary>These know no loop: like .NET's collections, they are for one thread at a time, whichever that is.</summary>
    private static readonly HashSet<Type> OfNoLoop = [typeof(Generator<,>), typeof(Sent<>), typeof(ImageHosts), typeof(CheckpointStore), typeof(FolderCheckpointStore)];

    private static readonly HashSet<string> OfEveryObject = ["Equals", "GetHashCode", "GetType", "ToString"];

    private static readonly Lazy<ILookup<string, string>> Docs = new(() => XDocument.Load(Path.ChangeExtension(typeof(EventLoop).Assembly.Location, "xml"))
        .Descendants("member")
        .ToLookup(member => member.Attribute("name")!.Value.Split('(')[0].Split("``")[0], member => string.Join(' ', member.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));

    internal static IEnumerable<MethodInfo> Members() =>
        from type in typeof(EventLoop).Assembly.GetExportedTypes()
        where type is { IsEnum: false, IsInterface: false } && !(type.IsAbstract && type.IsSealed)
        where !typeof(Exception).IsAssignableFrom(type) && !typeof(Attribute).IsAssignableFrom(type) && !typeof(Delegate).IsAssignableFrom(type)
        where type.Namespace != "Coroutines.CompilerServices" && !IsHidden(type) && !Values.Contains(type) && !OfNoLoop.Contains(type)
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        where !OfEveryObject.Contains(method.Name) && !IsHidden(method) && !IsInit(method)
        select method;

    /// <summary>The static ones.</summary>
    internal static IEnumerable<MethodInfo> Functions() =>
        from type in typeof(EventLoop).Assembly.GetExportedTypes()
        where type.Namespace != "Coroutines.CompilerServices" && !IsHidden(type)
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
        where !method.IsSpecialName && !IsHidden(method) && !method.GetParameters().Any(parameter => parameter.ParameterType.IsByRefLike)
        select method;

    /// <summary>The same method with some type arguments.</summary>
    internal static MethodInfo Closed(MethodInfo method) =>
        method.IsGenericMethodDefinition ? method.MakeGenericMethod([.. method.GetGenericArguments().Select(Argument)]) : method;

    internal static string NameOf(MethodInfo method) =>
        $"{method.DeclaringType!.FullName}.{method.Name}{(method.IsGenericMethod ? "<>" : "")}({string.Join(", ", method.GetParameters().Select(parameter => parameter.ParameterType.Name + string.Join(",", parameter.ParameterType.GenericTypeArguments.Select(argument => argument.Name))))})";

    internal static bool IsForAnyThread(MethodInfo method)
    {
        var type = method.DeclaringType!.FullName!.Replace('+', '.');
        var isReader = method.Name.StartsWith("get_", StringComparison.Ordinal);
        var own = method.IsSpecialName ? Docs.Value[$"P:{type}.{method.Name[4..]}"] : Docs.Value[$"M:{type}.{method.Name}"];
        var ofType = string.Join(' ', Docs.Value[$"T:{type}"].Concat(BasesOf(method).SelectMany(name => Docs.Value[$"T:{name}"])));
        return own.Any(text => text.Contains("any thread", StringComparison.OrdinalIgnoreCase))
            || ofType.Contains("From any thread", StringComparison.Ordinal)
            || (isReader && ofType.Contains("read on any thread", StringComparison.Ordinal));
    }

    /// <summary>The same method of a type whose type arguments are known.</summary>
    internal static MethodInfo On(Type type, MethodInfo method)
    {
        for (var owner = type; owner is not null; owner = owner.BaseType)
        {
            if (owner.GetMethods().FirstOrDefault(each => each.MetadataToken == method.MetadataToken && each.Module == method.Module) is { } found)
                return found.IsGenericMethodDefinition ? found.MakeGenericMethod([.. found.GetGenericArguments().Select(Argument)]) : found;
        }

        throw new InvalidOperationException($"{type} has no {method}.");
    }

    private static IEnumerable<string> BasesOf(MethodInfo method)
    {
        for (var type = method.DeclaringType!.BaseType; type is not null; type = type.BaseType)
            yield return (type.IsGenericType ? type.GetGenericTypeDefinition() : type).FullName!;
    }

    private static Type Argument(Type parameter) => parameter.GetGenericParameterConstraints().Length > 0 ? typeof(MemoryStream) : typeof(int);

    private static bool IsHidden(MemberInfo member)
    {
        if (member is MethodInfo { IsSpecialName: true } accessor && accessor.DeclaringType!.GetProperty(accessor.Name[4..]) is { } property)
            member = property;
        return member.GetCustomAttribute<EditorBrowsableAttribute>()?.State == EditorBrowsableState.Never;
    }

    private static bool IsInit(MethodInfo method) =>
        method.ReturnParameter.GetRequiredCustomModifiers().Any(modifier => modifier.Name == "IsExternalInit");
}
