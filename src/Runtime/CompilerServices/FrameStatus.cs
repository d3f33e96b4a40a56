namespace Coroutines.CompilerServices;

/// <summary>
/// Where a frame stands, as far as anybody but its owner has to know. Frames of direct calls stay <see cref="Plain"/> unless
/// they are leaves; frames that a <see cref="Coroutine"/> value names go Cold, then Plain.
/// </summary>
internal enum FrameStatus : byte
{
    /// <summary>Free, running, or waiting for a callee.</summary>
    Plain,

    /// <summary>Made by a call, not started; <c>WaitingOn</c> may hold the guard. State is 0.</summary>
    Cold,

    /// <summary>A leaf that waits for <c>WaitingOn</c>. Not in the ready ring.</summary>
    Waiting,

    /// <summary>In the ready ring, once. State is 0 for a task's first step.</summary>
    Ready,
}
