using NewsNotebooks.Cli.Output;
using NewsNotebooks.Jupyter.Client;
using Spectre.Console;

namespace NewsNotebooks.Cli.Notebooks;

/// <summary>Shows how far the notebooks are: bars on a terminal, nothing elsewhere.</summary>
internal static class RunDisplay
{
    /// <summary>Runs work that is told how to show a notebook's progress.</summary>
    public static async Task ShowAsync(IReadOnlyList<NotebookFile> files, Func<Func<NotebookFile, IProgress<NotebookProgress>>, Task> work)
    {
        if (Console.IsErrorRedirected)
        {
            await work(_ => new Quiet()).ConfigureAwait(false);
            return;
        }
        await Terminal.Error.Progress()
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn(), new SpinnerColumn())
            .StartAsync(async context =>
            {
                var bars = files.ToDictionary(file => file, file => context.AddTask(Markup.Escape(file.Name), autoStart: false, maxValue: 1));
                await work(file => new Bar(bars[file])).ConfigureAwait(false);
            }).ConfigureAwait(false);
    }

    private sealed class Quiet : IProgress<NotebookProgress>
    {
        public void Report(NotebookProgress value) { }
    }

    private sealed class Bar(ProgressTask task) : IProgress<NotebookProgress>
    {
        public void Report(NotebookProgress value)
        {
            if (!task.IsStarted) task.StartTask();
            task.MaxValue = Math.Max(1, value.CodeCellCount);
            task.Value = value.CodeCellsDone;
            if (value.CodeCellsDone == value.CodeCellCount) task.StopTask();
        }
    }
}
