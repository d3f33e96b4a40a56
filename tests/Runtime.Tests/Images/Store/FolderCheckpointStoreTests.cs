using System.Diagnostics;

namespace Coroutines.Runtime.Tests.Images.Store;

public sealed class FolderCheckpointStoreTests : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"checkpoints-{Guid.NewGuid():N}");

    public void Dispose()
    {
        if (Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void TheNewestIsLoaded()
    {
        using (var store = new FolderCheckpointStore(_folder))
        {
            Assert.Null(store.Load());
            Save(store, 1, 2);
            Assert.Equal(2, Load(store));
        }

        using var again = new FolderCheckpointStore(_folder);
        Assert.Equal(2, Load(again));
        Save(again, 3);
        Assert.Equal(3, Load(again));
        Assert.Empty(again.Torn);
    }

    [Fact]
    public void SoManyAreKept()
    {
        using var store = new FolderCheckpointStore(_folder, keep: 4);
        Save(store, 1, 2, 3, 4, 5, 6, 7, 8);
        Assert.Equal(4, Images().Length);
        Assert.Equal(8, Load(store));
        Assert.Throws<ArgumentOutOfRangeException>(() => new FolderCheckpointStore(_folder, keep: 1));
    }

    [Fact]
    public void ATornOneIsPassedOverAtEveryLength()
    {
        using (var store = new FolderCheckpointStore(_folder))
            Save(store, 1, 2);
        var newest = Images()[^1];
        var whole = File.ReadAllBytes(newest);
        for (var length = 0; length < whole.Length; length += length < 100 ? 1 : 997)
            AssertTorn(newest, whole[..length]);
    }

    [Fact]
    public void AChangedByteIsFoundAtEveryPlace()
    {
        using (var store = new FolderCheckpointStore(_folder))
            Save(store, 1, 2);
        var newest = Images()[^1];
        var whole = File.ReadAllBytes(newest);
        for (var at = 0; at < whole.Length; at += at < 100 || at > whole.Length - 20 ? 1 : 991)
        {
            var changed = (byte[])whole.Clone();
            changed[at] ^= (byte)(1 << (at % 8));
            AssertTorn(newest, changed);
        }
    }

    [Fact]
    public void TheOnlyWholeOneIsNotRemovedForTornOnes()
    {
        using (var store = new FolderCheckpointStore(_folder, keep: 3))
            Save(store, 1, 2, 3);
        foreach (var newer in Images()[1..])
            File.WriteAllText(newer, "torn");
        using (var store = new FolderCheckpointStore(_folder, keep: 2))
        {
            Assert.Equal(2, store.Torn.Count);
            Save(store, 4);
            Assert.Equal(4, Load(store));
            File.WriteAllText(Images()[^1], "");
            Assert.Equal(1, Load(store));
            Assert.Equal(3, store.Torn.Count);
        }
    }

    [Fact]
    public void WhereAllAreTornNothingIsTakenForTheStart()
    {
        using (var store = new FolderCheckpointStore(_folder))
            Save(store, 1);
        File.WriteAllText(Images()[0], "torn");
        using var again = new FolderCheckpointStore(_folder);
        var error = Assert.Throws<CoroutineImageException>(again.Load);
        Assert.Contains("Every checkpoint", error.Message, StringComparison.Ordinal);
        Assert.Contains("checkpoint-00000001.image: The image cannot be read, at byte 0", Assert.Single(error.Differences), StringComparison.Ordinal);
    }

    [Fact]
    public void AnImageOfANewerVersionIsNeitherTornNorPassedOver()
    {
        using (var store = new FolderCheckpointStore(_folder))
            Save(store, 1);
        File.WriteAllBytes(Path.Combine(_folder, "checkpoint-00000002.image"), Formats.Sealed.Image([0, 0, 0], version: 2));
        using var again = new FolderCheckpointStore(_folder);
        Assert.Empty(again.Torn);
        Assert.Contains("newer version", Assert.Throws<CoroutineImageException>(again.Load).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatWasLeftHalfWrittenIsRemoved()
    {
        using (var store = new FolderCheckpointStore(_folder))
            Save(store, 1);
        File.WriteAllText(Path.Combine(_folder, "checkpoint-00000002.new"), "half");
        File.WriteAllText(Path.Combine(_folder, "notes.txt"), "mine");
        using var again = new FolderCheckpointStore(_folder);
        Assert.Equal(1, Load(again));
        Assert.Empty(Directory.GetFiles(_folder, "*.new"));
        Assert.True(File.Exists(Path.Combine(_folder, "notes.txt")));
    }

    [Fact]
    public void AFolderBelongsToOneStore()
    {
        using (new FolderCheckpointStore(_folder))
        {
            var error = Assert.Throws<IOException>(() => new FolderCheckpointStore(_folder));
            Assert.Contains("in use", error.Message, StringComparison.Ordinal);
            Assert.Contains($"by process {Environment.ProcessId}", error.Message, StringComparison.Ordinal);
        }

        using var after = new FolderCheckpointStore(_folder);
        after.Dispose();
        Assert.Throws<ObjectDisposedException>(() => after.Save(CheckpointWriter.Image(1)));
        Assert.Throws<ObjectDisposedException>(after.Load);
    }

    [Fact]
    public void WhatCannotBeWrittenLeavesTheLastOne()
    {
        using var store = new FolderCheckpointStore(_folder);
        Save(store, 1);

        // where the next file would be written stands a folder
        Directory.CreateDirectory(Path.Combine(_folder, "checkpoint-00000002.new"));
        var error = Assert.Throws<IOException>(() => Save(store, 2));
        Assert.Contains("A checkpoint cannot be kept in", error.Message, StringComparison.Ordinal);
        Assert.Contains("The newest is still 'checkpoint-00000001.image'", error.Message, StringComparison.Ordinal);
        Assert.Equal(1, Load(store));
        Directory.Delete(Path.Combine(_folder, "checkpoint-00000002.new"));
        Save(store, 3);
        Assert.Equal(3, Load(store));
    }

    [Fact]
    public void AFullDiskLeavesTheLastOne()
    {
        using var disk = SmallDisk.TryMount(_folder, kilobytes: 128);
        Assert.SkipUnless(disk is not null, "needs a file system of its own, which only root can mount, on Linux");
        using var store = new FolderCheckpointStore(_folder);
        Save(store, 1, 2);
        File.WriteAllBytes(Path.Combine(_folder, "filler"), new byte[72 * 1024]);
        Assert.Throws<IOException>(() => Save(store, 3));
        Assert.Equal(2, Load(store));
        Assert.Empty(Directory.GetFiles(_folder, "*.new"));
        File.Delete(Path.Combine(_folder, "filler"));
        Save(store, 9);
        Assert.Equal(9, Load(store));
    }

    /// <summary>Whatever a killed process said it had saved is there.</summary>
    [Fact]
    public void AKilledWriterLosesNothing()
    {
        var times = Environment.GetEnvironmentVariable("COROUTINES_SLOW") == "1" ? 300 : 5;
        var random = new Random(5);
        var last = -1;
        for (var i = 0; i < times; i++)
        {
            using (var writer = Process.Start(new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "Coroutines.Runtime.Tests" + (OperatingSystem.IsWindows() ? ".exe" : "")))
            {
                RedirectStandardOutput = true,
                Environment = { [CheckpointWriter.Variable] = _folder },
            })!)
            {
                for (var lines = random.Next(1, 40); lines > 0; lines--)
                    last = int.Parse(writer.StandardOutput.ReadLine()!, System.Globalization.CultureInfo.InvariantCulture);
                Thread.SpinWait(random.Next(200_000));
                writer.Kill();
                writer.WaitForExit();
            }

            using var store = new FolderCheckpointStore(_folder);
            Assert.Empty(store.Torn);
            Assert.True(Load(store) >= last, "what was saved is lost");
        }
    }

    private string[] Images() => [.. Directory.GetFiles(_folder, "*.image").Order(StringComparer.Ordinal)];

    private static void Save(FolderCheckpointStore store, params ReadOnlySpan<int> numbers)
    {
        foreach (var each in numbers)
            store.Save(CheckpointWriter.Image(each));
    }

    private static int Load(FolderCheckpointStore store) => CheckpointWriter.NumberOf(store.Load()!);

    private void AssertTorn(string newest, byte[] content)
    {
        File.WriteAllBytes(newest, content);
        using var store = new FolderCheckpointStore(_folder);
        Assert.Equal(1, Load(store));
        Assert.StartsWith("checkpoint-00000002.image: The image cannot be read, at byte ", Assert.Single(store.Torn), StringComparison.Ordinal);
    }
}
