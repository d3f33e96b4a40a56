using System.Globalization;
using Coroutines.Images;

namespace Coroutines;

/// <summary>
/// Keeps checkpoints as files in a folder. A checkpoint is written to a new file and flushed to disk before it gets its name, and then the folder is flushed: at whatever moment the process or the machine
/// stops, the newest image in the folder is whole. If a disk damages it later, that is found, and the one before is used.
/// </summary>
/// <remarks>
/// The folder belongs to one store at a time, in whatever process: another one fails to open. Which process has it is told by a lock that the operating system takes back when the process ends, however it ends.
/// Not thread-safe: to be used by one thread at a time.
/// </remarks>
public sealed class FolderCheckpointStore : CheckpointStore, IDisposable
{
    private readonly int _keep;
    private readonly FileStream _lock;
    private readonly List<string> _torn = [];
    private readonly List<long> _images;
    private long _last;

    /// <summary>Opens a folder, which is made if it is not there, and removes what a stopped process has left half-written in it.</summary>
    /// <param name="folder">The folder; nothing else should be in it.</param>
    /// <param name="keep">How many checkpoints to keep, at least 2: the older ones serve where the newest is found damaged.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="keep"/> is less than 2.</exception>
    /// <exception cref="IOException">Another store has the folder, or it cannot be made, read or written. The message says which.</exception>
    public FolderCheckpointStore(string folder, int keep = 3)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ArgumentOutOfRangeException.ThrowIfLessThan(keep, 2);
        Folder = Path.GetFullPath(folder);
        _keep = keep;
        try
        {
            if (!Directory.Exists(Folder))
            {
                Directory.CreateDirectory(Folder);
                if (Path.GetDirectoryName(Folder) is { } parent)
                    DurableFolder.Flush(parent);
            }

            _lock = Lock();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"Checkpoints cannot be kept in '{Folder}': {e.Message}", e);
        }

        try
        {
            foreach (var left in CheckpointFile.Find(Folder, CheckpointFile.New))
                File.Delete(PathOf(left, CheckpointFile.New));
            _images = CheckpointFile.Find(Folder, CheckpointFile.Image);
            _last = Math.Max(_images.FirstOrDefault(), CheckpointFile.Find(Folder, CheckpointFile.Torn).FirstOrDefault());
            foreach (var image in _images.ToArray())
                ReadOrSetAside(image);
        }
        catch (Exception e)
        {
            _lock.Dispose();
            if (e is UnauthorizedAccessException)
                throw new IOException($"The checkpoints in '{Folder}' cannot be used: {e.Message}", e);
            throw;
        }
    }

    /// <summary>The full path of the folder.</summary>
    public string Folder { get; }

    /// <summary>Which files were found damaged since the store was opened, each with the reason. They are renamed to end in ".torn", and removed with the checkpoints of their time.</summary>
    public IReadOnlyList<string> Torn => _torn;

    /// <inheritdoc/>
    /// <exception cref="IOException">It cannot be written: the disk is full, or the folder may not be written. What was kept before is untouched, and is still the newest.</exception>
    /// <exception cref="ObjectDisposedException">The store was disposed.</exception>
    public override void Save(CoroutineImage image)
    {
        ArgumentNullException.ThrowIfNull(image);
        ObjectDisposedException.ThrowIf(!_lock.CanWrite, this);
        var number = _last + 1;
        var (written, named) = (PathOf(number, CheckpointFile.New), PathOf(number, CheckpointFile.Image));
        try
        {
            Prune();
            using (var file = new FileStream(written, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0))
            {
                image.Write(file);
                file.Flush(flushToDisk: true);
            }

            File.Move(written, named);
            DurableFolder.Flush(Folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"A checkpoint cannot be kept in '{Folder}': {Remove(written, e)}{Remove(named, e)}{e.Message}{Newest}", e);
        }

        _last = number;
        _images.Insert(0, number);
    }

    /// <inheritdoc/>
    /// <exception cref="CoroutineImageException">The newest was made by a newer version of the library, or there are images and all are damaged.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="ObjectDisposedException">The store was disposed.</exception>
    public override CoroutineImage? Load()
    {
        ObjectDisposedException.ThrowIf(!_lock.CanWrite, this);
        while (_images.Count > 0)
        {
            if (ReadOrSetAside(_images[0]) is { } bytes)
                return CoroutineImage.FromBytes(bytes);
        }

        return _torn.Count == 0 ? null : throw new CoroutineImageException($"Every checkpoint in '{Folder}' is damaged.", _torn);
    }

    /// <summary>Gives the folder back.</summary>
    public void Dispose() => _lock.Dispose();

    private string Newest => _images.Count == 0 ? " There is no other." : $" The newest is still '{Path.GetFileName(PathOf(_images[0], CheckpointFile.Image))}'.";

    private string PathOf(long number, string kind) => CheckpointFile.PathOf(Folder, number, kind);

    private FileStream Lock()
    {
        var path = Path.Combine(Folder, CheckpointFile.Lock);
        FileStream file;
        try
        {
            file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
        }
        catch (IOException e) when (File.Exists(path))
        {
            throw new IOException($"it is in use{Owner()}, and a folder belongs to one store at a time. Dispose of the other store, or use another folder.", e);
        }

        File.WriteAllText(Path.Combine(Folder, CheckpointFile.Owner), Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
        return file;
    }

    /// <summary>The locked file itself cannot be read.</summary>
    private string Owner()
    {
        var path = Path.Combine(Folder, CheckpointFile.Owner);
        return File.Exists(path) && int.TryParse(File.ReadAllText(path), out var process) ? $" by process {process}" : "";
    }

    /// <summary>Before a new one comes: there is room for it again, and what cannot be removed stops nothing that has begun.</summary>
    private void Prune()
    {
        for (; _images.Count >= _keep; _images.RemoveAt(_images.Count - 1))
            File.Delete(PathOf(_images[^1], CheckpointFile.Image));
        var oldest = _images.Count > 0 ? _images[^1] : 0;
        foreach (var torn in CheckpointFile.Find(Folder, CheckpointFile.Torn).Where(torn => torn < oldest))
            File.Delete(PathOf(torn, CheckpointFile.Torn));
    }

    private byte[]? ReadOrSetAside(long number)
    {
        var path = PathOf(number, CheckpointFile.Image);
        var bytes = File.ReadAllBytes(path);
        try
        {
            BinaryImageReader.Verify(bytes);
            return bytes;
        }
        catch (CoroutineImageException e)
        {
            _torn.Add($"{Path.GetFileName(path)}: {e.Message}");
            _images.Remove(number);
            File.Move(path, PathOf(number, CheckpointFile.Torn), overwrite: true);
            return null;
        }
    }

    /// <summary>What a failed attempt has left. Where that cannot be removed either, the message says so.</summary>
    private static string Remove(string path, Exception cause)
    {
        try
        {
            File.Delete(path);
            return "";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return e.Message == cause.Message ? "" : $"{e.Message} (and before that) ";
        }
    }
}
