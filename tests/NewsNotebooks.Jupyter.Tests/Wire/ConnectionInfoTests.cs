using NewsNotebooks.Jupyter.Wire;

namespace NewsNotebooks.Jupyter.Tests.Wire;

public sealed class ConnectionInfoTests
{
    public sealed class Read
    {
        [Fact]
        public void Should_Give_Back_What_Was_Written()
        {
            using var folder = new TemporaryFolder();
            var connection = ConnectionInfo.OnFreePorts();

            connection.Write(folder.File("c.json"));

            Assert.Equal(connection, ConnectionInfo.Read(folder.File("c.json")));
        }

        [Fact]
        public void Should_Read_What_Jupyter_Writes()
        {
            using var folder = new TemporaryFolder();
            File.WriteAllText(folder.File("c.json"), """
                {"shell_port": 1, "iopub_port": 2, "stdin_port": 3, "control_port": 4, "hb_port": 5, "ip": "127.0.0.1",
                 "key": "k", "transport": "tcp", "signature_scheme": "hmac-sha256", "kernel_name": "newsnb", "jupyter_session": "n"}
                """);

            var connection = ConnectionInfo.Read(folder.File("c.json"));

            Assert.Equal((1, 2, 3, 4, 5), (connection.ShellPort, connection.IOPubPort, connection.StdinPort,
                connection.ControlPort, connection.HeartbeatPort));
            Assert.Equal("tcp://127.0.0.1:2", connection.Endpoint(connection.IOPubPort));
            Assert.Equal("k", connection.Key);
        }

        [Theory]
        [InlineData("")]
        [InlineData("[]")]
        [InlineData("null")]
        [InlineData("""{"shell_port": 1}""")]
        [InlineData("""{"shell_port": "x", "iopub_port": 2, "stdin_port": 3, "control_port": 4, "hb_port": 5}""")]
        public void Should_Say_What_Was_Expected_When_File_Is_Another(string content)
        {
            using var folder = new TemporaryFolder();
            File.WriteAllText(folder.File("c.json"), content);

            var error = Assert.Throws<InvalidDataException>(() => ConnectionInfo.Read(folder.File("c.json")));

            Assert.Equal($"{folder.File("c.json")} is not a Jupyter connection file: expected a JSON object with shell_port, "
                + "iopub_port, stdin_port, control_port, hb_port and key.", error.Message);
        }

        [Theory]
        [InlineData("ipc", "hmac-sha256", "the transport is 'ipc'; this kernel speaks tcp only.")]
        [InlineData("tcp", "hmac-md5", "the signature scheme is 'hmac-md5'; this kernel knows hmac-sha256 only.")]
        public void Should_Refuse_What_It_Cannot_Serve(string transport, string scheme, string expected)
        {
            using var folder = new TemporaryFolder();
            (ConnectionInfo.OnFreePorts() with { Transport = transport, SignatureScheme = scheme }).Write(folder.File("c.json"));

            var error = Assert.Throws<InvalidDataException>(() => ConnectionInfo.Read(folder.File("c.json")));

            Assert.Equal($"{folder.File("c.json")}: {expected}", error.Message);
        }
    }

    public sealed class Write
    {
        [Fact]
        public void Should_Let_Only_Its_Owner_Read_The_Key()
        {
            if (OperatingSystem.IsWindows())
            {
                Assert.Skip("Windows has no such permissions.");
                return;
            }

            using var folder = new TemporaryFolder();

            ConnectionInfo.OnFreePorts().Write(folder.File("c.json"));

            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(folder.File("c.json")));
        }
    }

    public sealed class OnFreePorts
    {
        [Fact]
        public void Should_Choose_Five_Different_Ports_And_A_Fresh_Key()
        {
            var one = ConnectionInfo.OnFreePorts();

            int[] ports = [one.ShellPort, one.IOPubPort, one.StdinPort, one.ControlPort, one.HeartbeatPort];
            Assert.Equal(5, ports.Distinct().Count());
            Assert.NotEqual(one.Key, ConnectionInfo.OnFreePorts().Key);
            Assert.Equal(64, one.Key.Length);
        }
    }
}
