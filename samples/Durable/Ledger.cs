using System.Globalization;
using System.Text;

namespace Durable;

/// <summary>All that was ever done, a line for each, only added to. A line is done when its end is on the disk; what a killed process has left of one is cut off.</summary>
public sealed class Ledger : IDisposable
{
    public static readonly DateTimeOffset Beginning = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly FileStream _file;
    private readonly HashSet<string> _keys = [];

    public Ledger(string folder)
    {
        _file = new FileStream(Path.Combine(folder, "ledger.txt"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, bufferSize: 0);
        byte[] bytes = new byte[_file.Length];
        _file.ReadExactly(bytes);
        int whole = bytes.AsSpan().LastIndexOf((byte)'\n') + 1;
        foreach (string line in Encoding.UTF8.GetString(bytes, 0, whole).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] fields = line.Split('\t');
            LastTime = DateTimeOffset.Parse(fields[0], CultureInfo.InvariantCulture);
            _keys.Add(fields[1]);
        }

        _file.SetLength(whole);
    }

    /// <summary>When the last was done.</summary>
    public DateTimeOffset LastTime { get; private set; } = Beginning;

    public bool Has(string key) => _keys.Contains(key);

    /// <returns>False: what has this key was done before.</returns>
    public bool TryAdd(string key, int order, string what, DateTimeOffset now)
    {
        if (!_keys.Add(key))
            return false;
        _file.Write(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{now:O}\t{key}\torder {order}\t{what}\n")));
        _file.Flush(flushToDisk: true);
        LastTime = now;
        return true;
    }

    public void Dispose() => _file.Dispose();
}
