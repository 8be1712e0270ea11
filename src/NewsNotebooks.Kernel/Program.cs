using System.Runtime.InteropServices;
using NetMQ;
using NewsNotebooks.Jupyter.History;
using NewsNotebooks.Jupyter.Hosting;
using NewsNotebooks.Jupyter.KernelSpecs;
using NewsNotebooks.Jupyter.Wire;
using NewsNotebooks.Kernel;

// Kept from before the first cell, which captures the console.
var log = Console.Error;

if (args is not [var connectionFile])
{
    log.WriteLine("usage: newsnb-kernel CONNECTION_FILE");
    return KernelExitCode.WrongUsage;
}

try
{
    Serve(ConnectionInfo.Read(connectionFile));
}
catch (Exception e) when (e is InvalidDataException or IOException or UnauthorizedAccessException)
{
    log.WriteLine($"newsnb-kernel: {e.Message}");
    return KernelExitCode.WrongUsage;
}
catch (AddressAlreadyInUseException)
{
    log.WriteLine($"newsnb-kernel: another program listens on one of the ports in {connectionFile}.");
    return KernelExitCode.PortTaken;
}

// Ends the process even where a cell left threads that never end.
Environment.Exit(KernelExitCode.Ended);
return KernelExitCode.Ended;

void Serve(ConnectionInfo connection)
{
    using var inUse = KernelFolderLock.Hold(AppContext.BaseDirectory);
    // Not disposed of: that could wait for a cell that does not end, and the process ends anyway.
    var cells = new CSharpCells();
    using var host = new KernelHost(connection, cells, log, new CellHistory(KernelSpecFolders.History is { } file ? new HistoryFile(file) : null));
    using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal =>
    {
        signal.Cancel = true;
        host.Interrupt();
    });
    using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal =>
    {
        signal.Cancel = true;
        host.RequestEnd();
    });
    ParentProcess.Watch(host.RequestEnd);
    host.Ended.Wait();
    host.Dispose();
    NetMQConfig.Cleanup(block: true);
}
