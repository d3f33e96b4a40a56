using System.Runtime.CompilerServices;

namespace Coroutines.Runtime.Tests.Images.Store;

/// <summary>Another process that saves images for as long as it is let live: these tests themselves, started with a folder in the environment. What was saved is told line by line.</summary>
internal static class CheckpointWriter
{
    internal const string Variable = "COROUTINES_CHECKPOINT_WRITER";

    internal static CoroutineImage Image(int number) => CoroutineImage.FromJson(
        $$"""{"coroutineImage":1,"shapes":[{"type":"T"}],"objects":[{"object":0,"type":"T","items":[{{number}},"{{new string('x', 20_000)}}"]}]}""");

    internal static int NumberOf(CoroutineImage image) => System.Text.Json.Nodes.JsonNode.Parse(image.ToJson())!["objects"]![0]!["items"]![0]!.GetValue<int>();

    [ModuleInitializer]
    internal static void WriteIfAsked()
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { } folder)
            return;
        using var store = new FolderCheckpointStore(folder);
        for (var i = store.Load() is { } last ? NumberOf(last) + 1 : 0; ; i++)
        {
            store.Save(Image(i));
            Console.Out.WriteLine(i);
            Console.Out.Flush();
        }
    }
}
