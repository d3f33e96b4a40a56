using Coroutines.Generator.Binding;
using Coroutines.Generator.Helpers;
using Coroutines.Generator.Interception;
using Coroutines.Generator.Lowering;
using Coroutines.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator;

/// <summary>
/// Writes a machine beside every method marked <c>[Coroutine]</c>, and for each source file the interceptors that send its calls there.
/// Only the wiring stands here.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class CoroutineGenerator : IIncrementalGenerator
{
    private readonly MethodLowerer lower;

    public CoroutineGenerator()
        : this(MethodLowering.Lower)
    {
    }

    internal CoroutineGenerator(MethodLowerer lower) => this.lower = lower;

    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var rewriting = context.AnalyzerConfigOptionsProvider.Select(static (options, _) => GeneratorSwitches.IsRewritingOn(options));
        var intercepting = context.ParseOptionsProvider.Select(static (options, _) => GeneratorSwitches.MayIntercept(options))
            .Combine(rewriting)
            .Select(static (both, _) => both.Left && both.Right);

        var methods = context.SyntaxProvider.ForAttributeWithMetadataName(
                KnownTypeNames.CoroutineAttribute,
                static (node, _) => node is MethodDeclarationSyntax,
                (target, token) => MethodTransform.Run(target, lower, token))
            .Where(static method => method is not null)
            .When(rewriting)
            .WithTrackingName(TrackingNames.Methods);

        var roots = context.SyntaxProvider.CreateSyntaxProvider(
                static (node, _) => AbstractCoroutines.IsCandidate(node),
                static (target, token) => MethodTransform.RunAbstract(target, token))
            .Where(static method => method is not null)
            .When(rewriting)
            .WithTrackingName(TrackingNames.AbstractMethods);

        var shared = methods.Where(static method => method!.Shared.Count > 0)
            .SelectMany(static (method, _) => method!.Shared)
            .Collect()
            .SelectMany(static (files, _) => files.Distinct())
            .WithTrackingName(TrackingNames.SharedFiles);

        var files = context.SyntaxProvider.CreateSyntaxProvider(
                static (node, _) => CallFinder.IsCandidate(node),
                static (call, token) => CallFinder.Find(call, token))
            .Where(static call => call is not null)
            .When(intercepting)
            .WithTrackingName(TrackingNames.Calls)
            .Collect()
            .SelectMany(static (calls, _) => InterceptorFileGrouping.Group(calls!))
            .WithTrackingName(TrackingNames.InterceptorFiles);

        // The first, so that the methods find the models in which the calls were looked at: see SemanticModels.
        context.RegisterImplementationSourceOutput(files, static (output, file) => output.AddSource(file.HintName, InterceptorEmitter.Emit(file)));
        context.RegisterImplementationSourceOutput(methods, static (output, method) => output.AddSource(method!.HintName, method.Source));
        context.RegisterImplementationSourceOutput(roots, static (output, method) => output.AddSource(method!.HintName, method.Source));
        context.RegisterImplementationSourceOutput(shared, static (output, file) => output.AddSource(file.HintName, file.Source));
    }
}
