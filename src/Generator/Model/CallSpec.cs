namespace Coroutines.Generator.Model;

/// <summary>One call in a source file that goes to a companion.</summary>
/// <param name="FilePath">The source file; never written out.</param>
/// <param name="Interceptor">What takes the call.</param>
/// <param name="Site">Where the call stands.</param>
internal sealed record CallSpec(string FilePath, InterceptorSpec Interceptor, CallSite Site);

/// <summary>The place of a call as the compiler wants it, and as a reader does.</summary>
/// <param name="Version">First argument of <c>InterceptsLocation</c>.</param>
/// <param name="Data">Second argument: position and checksum of the file.</param>
/// <param name="Display">File name, line and column.</param>
internal sealed record CallSite(int Version, string Data, string Display);
