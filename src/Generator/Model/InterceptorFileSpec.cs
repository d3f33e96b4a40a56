using Coroutines.Generator.Helpers;

namespace Coroutines.Generator.Model;

/// <summary>One generated file: the interceptors of the calls in one source file.</summary>
/// <param name="HintName">The generated file's name.</param>
/// <param name="ClassName">The class in it.</param>
/// <param name="Targets">The interceptors in order of their first call.</param>
internal sealed record InterceptorFileSpec(string HintName, string ClassName, EquatableArray<InterceptedTarget> Targets);

/// <summary>One interceptor and all calls in the file that it takes.</summary>
internal sealed record InterceptedTarget(InterceptorSpec Interceptor, EquatableArray<CallSite> Sites);
