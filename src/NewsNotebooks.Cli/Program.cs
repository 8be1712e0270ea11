using System.CommandLine;
using System.Runtime.InteropServices;
using System.Text;
using NewsNotebooks.Cli.Input;
using NewsNotebooks.Cli.Output;
using NewsNotebooks.Cli.Verbs;

Console.OutputEncoding = new UTF8Encoding(false);
var root = new RootCommand("newsnb: analyse news articles, and run C# notebooks about them.")
{
    CorpusVerb.Build(), new TermsVerb().Build(), new QuotesVerb().Build(), new TimexesVerb().Build(), new TimelineVerb().Build(), new EventsVerb().Build(),
    new EvaluateVerb().Build(), new RunVerb().Build(), new WatchVerb().Build(), NewVerb.Build(), CleanVerb.Build(), new RefreshVerb().Build(), ConvertVerb.Build(), KernelVerb.Build(), GalleryVerb.Build(),
};

HelpWithExamples.AddTo(root, """
    newsnb corpus data/articles              what is there
    newsnb quotes data/articles              who said what
    newsnb timeline data/articles            what happened when
    newsnb run notebooks --output reports    run notebooks into reports
    """);

var parse = root.Parse(args);
if (parse.Errors.Count > 0 && parse.Action is System.CommandLine.Invocation.ParseErrorAction)
{
    Terminal.Say($"error: {parse.Errors[0].Message} 'newsnb {string.Join(' ', args.Take(1).Where(arg => !arg.StartsWith('-')).Append("--help"))}' shows examples.");
    return ExitCode.WrongUsage;
}

using var cancellation = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Cancel);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Cancel);
try
{
    return await parse.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null }, cancellation.Token);
}
catch (UsageException error)
{
    Terminal.Say("error: " + error.Message);
    return ExitCode.WrongUsage;
}
catch (OperationCanceledException)
{
    Terminal.Say("Cancelled; nothing was written.");
    return ExitCode.Cancelled;
}
catch (Exception error) when (Environment.GetEnvironmentVariable("NEWSNB_DEBUG") is null)
{
    Terminal.Say($"error: {error.GetType().Name}: {error.Message} This is a defect of newsnb; NEWSNB_DEBUG=1 shows where, for a report.");
    return ExitCode.Failed;
}

void Cancel(PosixSignalContext context)
{
    // The work ends by itself and cleans up; a second signal would end the process at once.
    context.Cancel = !cancellation.IsCancellationRequested;
    cancellation.Cancel();
}
