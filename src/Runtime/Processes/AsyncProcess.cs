using System.Diagnostics;

namespace Coroutines;

/// <summary>
/// Another process, whose end, output and input coroutines wait for. Asyncio's <c>subprocess.Process</c>. Disposing it kills the process, if it
/// still runs, and waits for its end.
/// </summary>
/// <example><code>
/// await using var sort = AsyncProcess.Start("sort");
/// sort.Input!.Write("b\na\n");
/// sort.Input.Close();
/// await foreach (var line in sort.Output!.ReadLines()) ...
/// var exitCode = await sort.Wait();
/// </code></example>
/// <remarks>For the loop on which it was made, while that runs; how it stands may be read on any thread. A cancel stops a wait, a read or a write, and not the process.</remarks>
/// <seealso href="https://docs.python.org/3/library/asyncio-subprocess.html">asyncio subprocesses</seealso>
[DebuggerDisplay("{ToString(),nq}")]
public sealed partial class AsyncProcess
{
    private readonly EventLoop _loop = EventLoop.Require();
    private readonly Process _process;
    private readonly string _name;

    /// <summary>What <see cref="_process"/> no longer tells once it is disposed.</summary>
    private int? _exitCode;

    private AsyncProcess(Process process)
    {
        _process = process;
        var info = process.StartInfo;
        _name = Path.GetFileName(info.FileName);
        Id = process.Id;
        if (info.RedirectStandardInput)
            Input = new AsyncStreamWriter(process.StandardInput.BaseStream, null, $"the input of {_name} ({Id})");
        if (info.RedirectStandardOutput)
            Output = new AsyncStreamReader(process.StandardOutput.BaseStream);
        if (info.RedirectStandardError)
            Error = new AsyncStreamReader(process.StandardError.BaseStream);
    }

    /// <summary>The process's number.</summary>
    public int Id { get; }

    /// <summary>Its input, where it was redirected; close it, so that the process meets the end.</summary>
    public AsyncStreamWriter? Input { get; }

    /// <summary>Its output, where it was redirected; read it, or the process stops when the pipe is full.</summary>
    public AsyncStreamReader? Output { get; }

    /// <summary>Its error output, where it was redirected; read it, or the process stops when the pipe is full.</summary>
    public AsyncStreamReader? Error { get; }

    /// <summary>What it has ended with; null while it runs. Asyncio's <c>returncode</c>.</summary>
    public int? ExitCode => _exitCode ??= _process.HasExited ? _process.ExitCode : null;

    /// <summary>Starts a process. Asyncio's <c>create_subprocess_exec</c>.</summary>
    /// <param name="start">What to start; of its streams, those that it redirects are here.</param>
    /// <exception cref="System.ComponentModel.Win32Exception">There is no such program, or it may not be run.</exception>
    /// <exception cref="InvalidOperationException">No loop runs on this thread.</exception>
    public static AsyncProcess Start(ProcessStartInfo start)
    {
        ArgumentNullException.ThrowIfNull(start);
        _ = EventLoop.Require();
        return new AsyncProcess(Process.Start(start) ?? throw new InvalidOperationException($"No process was started for '{start.FileName}'."));
    }

    /// <summary>Starts a program with its three streams redirected.</summary>
    /// <inheritdoc cref="Start(ProcessStartInfo)"/>
    /// <param name="program">Its path, or its name if it is found on the system's path.</param>
    /// <param name="arguments">Its arguments, each as it is to arrive.</param>
    public static AsyncProcess Start(string program, params IEnumerable<string> arguments) => Start(new ProcessStartInfo(program, arguments)
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    });

    /// <summary>Waits until the process has ended.</summary>
    /// <remarks>A process whose output is redirected and read by nobody may never end; see <see cref="Communicate"/>.</remarks>
    /// <returns>Its exit code.</returns>
    [Coroutine]
    public async Coroutine<int> Wait()
    {
        CheckLoop();
        if (_exitCode is null)
            await _process.WaitForExitAsync(Coroutine.NextCancel);
        return ExitCode!.Value;
    }

    /// <summary>Feeds the process its whole input, reads all of its output, and waits for its end.</summary>
    /// <param name="input">What to write to its input, which is then closed.</param>
    /// <returns>What it wrote; empty where it was not redirected.</returns>
    /// <exception cref="ObjectDisposedException">There is something to write, and its input has been closed.</exception>
    [Coroutine]
    public async Coroutine<(string Output, string Error)> Communicate(string input = "")
    {
        CheckLoop();
        ArgumentNullException.ThrowIfNull(input);

        // before anything is read: what is refused has begun nothing
        if (input.Length > 0)
            Input?.Write(input);
        Input?.Close();
        var (output, error, _) = await Coroutine.Gather(ReadAll(Output), ReadAll(Error), WaitFed());
        await Wait();
        return (output, error);
    }

    /// <summary>Ends the process by force; does nothing when it has ended.</summary>
    /// <param name="withDescendants">Also what it has started itself.</param>
    public void Kill(bool withDescendants = false)
    {
        CheckLoop();
        if (_exitCode is null)
            _process.Kill(withDescendants);
    }

    /// <summary>Asks the process to end: SIGTERM. Where there are no signals, the same as <see cref="Kill"/>.</summary>
    public void Terminate()
    {
        CheckLoop();
        if (OperatingSystem.IsWindows())
            Kill();
        else if (ExitCode is null)
            Signals.Send(Id, Signals.Terminate);
    }

    /// <summary>Ends the process if it still runs, waits for its end, also when it is cancelled meanwhile, and closes its streams.</summary>
    /// <remarks>Reads of its output meet the end then; what had not come to a read is gone.</remarks>
    [Coroutine]
    public async Coroutine DisposeAsync()
    {
        Kill();
        try
        {
            await new CancelScope { Shield = true }.Run(async _ => { await Wait(); });
        }
        finally
        {
            // .NET leaves a stream open that it was asked for
            Input?.Abort();
            Output?.Close();
            Error?.Close();
            _process.Dispose();
        }
    }

    /// <summary>What runs, and how it ended.</summary>
    public override string ToString() => $"{_name} ({Id}): {(ExitCode is { } code ? $"ended with {code}" : "running")}";

    private void CheckLoop() => _loop.CheckRunsHere("This process");

    [Coroutine]
    private static async Coroutine<string> ReadAll(AsyncStreamReader? reader) =>
        reader is null ? "" : reader.Encoding.GetString(await reader.ReadAll());

    /// <summary>A process that does not want all of its input is none of our business; asyncio sees it in the same way.</summary>
    [Coroutine]
    private async Coroutine<bool> WaitFed()
    {
        if (Input is null)
            return false;
        try
        {
            await Input.WaitClosed();
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }
}
