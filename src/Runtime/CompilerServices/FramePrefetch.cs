using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Coroutines.CompilerServices;

/// <summary>Brings into the cache what will be needed soon: where a million coroutines wait, the next one to run has long been out of it.</summary>
internal static class FramePrefetch
{
    private const int CacheLine = 64;

    /// <summary>A frame, if there is one. It may be moved meanwhile: then nothing is gained.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static unsafe void Of(CoroutineFrame? frame)
    {
        if (!Sse.IsSupported)
            return;
        var address = (byte*)Unsafe.As<CoroutineFrame?, nint>(ref frame);
        Sse.Prefetch0(address);
        Sse.Prefetch0(address + CacheLine);
    }
}
