using Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Generator.Tests.BadInput;

/// <summary>Bodies as they are while somebody types them, with the lowering that users get.</summary>
public class HalfWrittenBodyTests
{
    /// <summary>Not every token, for the sake of time.</summary>
    private const int Step = 3;

    [Theory]
    [MemberData(nameof(Programs.Indices), MemberType = typeof(Programs))]
    public void ABodyThatEndsAnywhereShowsOnlyTheErrorsOfCSharp(int index)
    {
        var program = Programs.Head + Programs.All[index];
        foreach (var end in TokenEnds(program))
            AssertOnlyErrorsOfCSharp(program[..end]);
    }

    [Theory]
    [MemberData(nameof(Programs.Indices), MemberType = typeof(Programs))]
    public void ABodyThatLacksATokenShowsOnlyTheErrorsOfCSharp(int index)
    {
        var program = Programs.Head + Programs.All[index];
        foreach (var token in Tokens(program).Skip(index % Step).Where(static (_, place) => place % Step == 0))
            AssertOnlyErrorsOfCSharp(program.Remove(token.SpanStart, token.Span.Length));
    }

    [Theory]
    [MemberData(nameof(Programs.Indices), MemberType = typeof(Programs))]
    public void AWholeProgramHasNoErrorsAndIsRewritten(int index)
    {
        var generated = TestProject.Of(Programs.Head + Programs.All[index]).Generate();

        Assert.Empty(Errors(generated.Compilation));
        Assert.All(generated.MethodSources, static source => Assert.Contains("__Run", source.SourceText.ToString()));
    }

    [Theory]
    [InlineData("Same([1, 2], await Get());")]
    [InlineData("Same(new int[2].AsSpan(), await Get());")]
    [InlineData("foreach (var x in await Get()) Same(Make(x), await Get());")]
    public void WhatCSharpFindsOnlyWhenItEmitsIsSaidAtTheUsersLine(string statement)
    {
        var generated = TestProject.Of($$"""
            using System;
            using Coroutines;
            static partial class Program
            {
                static void Same(ReadOnlySpan<int> first, int[] second) { }
                static ReadOnlySpan<int> Make(int x) => new int[x];
                [Coroutine] static async Coroutine<int[]> Get() { await Coroutine.Yield(); return [1]; }
                [Coroutine] public static async Coroutine Run() { {{statement}} }
            }
            """).Generate();

        Assert.Empty(Errors(generated.Compilation));
        var emitted = generated.Compilation.Emit(Stream.Null, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal("CS4007", Assert.Single(emitted.Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)).Id);
    }

    private static void AssertOnlyErrorsOfCSharp(string source)
    {
        var project = TestProject.Of(source);
        var generated = project.Generate();

        var added = Errors(generated.Compilation).Except(Errors(project.Compilation)).ToArray();
        Assert.True(added.Length == 0, $"{string.Join('\n', added)}\n\n{source}");
    }

    private static IEnumerable<int> TokenEnds(string program) =>
        Tokens(program).Where(static (_, place) => place % Step == 0).Select(static token => token.Span.End);

    /// <summary>From the first coroutine on.</summary>
    private static IEnumerable<SyntaxToken> Tokens(string program) =>
        CSharpSyntaxTree.ParseText(program).GetRoot().DescendantTokens()
            .SkipWhile(static token => token.Text != "[")
            .Where(static token => token.Span.Length > 0);

    private static IEnumerable<string> Errors(Compilation compilation) => compilation.GetDiagnostics(TestContext.Current.CancellationToken)
        .Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
        .Select(static diagnostic => diagnostic.ToString());
}
