#!/usr/bin/env dotnet
#:package Coroutines@$(Packed)
#:property PublishAot=false
using Coroutines;

EventLoop.Run(Hello.Run());

internal static partial class Hello
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var text = EventLoop.Current.CreateTask(Read("hello"));
        await Coroutine.Yield();
        Console.WriteLine(string.Join(", ", text.Frames[^1].Locals));
        Console.WriteLine(await text);
    }

    [Coroutine]
    private static async Coroutine<string> Read(string text)
    {
        await Coroutine.Sleep(TimeSpan.FromMilliseconds(1));
        return text + " from a file";
    }
}
