using Coroutines.Generator.Binding;
using Coroutines.Shared;
using Lowering.Tests.Harness;

namespace Lowering.Tests;

/// <summary>What is not rewritten is named, and its place is exact: CORO007 shows both.</summary>
public class UnsupportedConstructTests
{
    [Theory]
    [InlineData(UnsupportedConstructs.UnspeakableType, "[|foreach (var x in new[,] { { new { a } } }) await Do();|] return a;")]
    [InlineData(UnsupportedConstructs.FileLocalType, "await Do(); return [|Hidden|].Value;")]
    public void ThePlaceIsExact(string construct, string body)
    {
        var subject = Subject.Body(body);

        var exception = Assert.Throws<UnsupportedConstructException>(subject.Analyze);

        Assert.Equal(construct, exception.Construct);
        Assert.Equal(subject.Marked, exception.Location.SourceSpan);
    }

    [Fact]
    public void AnUnknownSyntaxIsNamedByItsKind()
    {
        var subject = Subject.Body("return __reftype(__makeref(xs[await F(1)])) == typeof(int) ? a : b;");

        Assert.Equal(UnsupportedConstructs.Unknown("RefTypeExpression"), Assert.Throws<UnsupportedConstructException>(subject.Bind).Construct);
    }

    [Theory]
    [InlineData("{ ref var r = ref xs[0]; r = 1; } await Do(); return 0;")]
    [InlineData("if (c) { var x = new { a }; P(x.a); } await Do(); return 0;")]
    [InlineData("a = checked(a + 1); checked { b++; } await Do(); return 0;")]
    [InlineData("var made = from x in xs where x > a select new R { A = x }; await Do(); return made.Count();")]
    [InlineData("foreach (ref var x in xs.AsSpan()) x++; await Do(); return 0;")]
    public void WhatStandsInTextWithoutAnAwaitIsNotLookedAt(string body) => Assert.NotEmpty(Subject.Body(body).Analyze());
}
