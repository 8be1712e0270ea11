using System.Text.Json.Nodes;
using NewsNotebooks.Jupyter.Hosting;
using NewsNotebooks.Jupyter.KernelSpecs;

namespace NewsNotebooks.Jupyter.Tests.KernelSpecs;

public sealed class KernelInstallerTests
{
    private static string Executable => OperatingSystem.IsWindows() ? "newsnb-kernel.exe" : "newsnb-kernel";

    /// <summary>What stands for a published kernel.</summary>
    private static string Published(TemporaryFolder folder, string content = "kernel")
    {
        var kernel = folder.File("published kernel");
        Directory.CreateDirectory(Path.Combine(kernel, "runtimes", "any"));
        foreach (var name in (string[])["newsnb-kernel.dll", "newsnb-kernel.runtimeconfig.json", Executable, "runtimes/any/native.so"])
            File.WriteAllText(Path.Combine(kernel, name), content);
        return kernel;
    }

    private static KernelInstallOptions Options(TemporaryFolder folder, string content = "kernel") => new()
    {
        KernelFolder = Published(folder, content),
        Prefix = folder.File("pre fix"),
        Resources = new Dictionary<string, Func<Stream>> { ["plotly.min.js"] = () => new MemoryStream("plotly"u8.ToArray()) },
    };

    private static JsonObject Json(KernelSpec spec) => JsonNode.Parse(File.ReadAllText(Path.Combine(spec.Folder, "kernel.json")))!.AsObject();

    public sealed class Install
    {
        [Fact]
        public void Should_Write_A_Kernelspec_That_Starts_A_Copy()
        {
            using var folder = new TemporaryFolder();

            var spec = KernelInstaller.Install(Options(folder));

            var json = Json(spec);
            Assert.Equal(folder.File("pre fix", "share", "jupyter", "kernels", "newsnb"), spec.Folder);
            Assert.StartsWith(folder.File("pre fix", "share", "newsnb", "kernels", "newsnb", "0.1.0-"), spec.KernelFolder, StringComparison.Ordinal);
            Assert.Equal(
                [Path.Combine(spec.KernelFolder, Executable), "{connection_file}"],
                json["argv"]!.AsArray().Select(word => word!.GetValue<string>()));
            Assert.Equal("C# (NewsNotebooks)", json["display_name"]!.GetValue<string>());
            Assert.Equal("C#", json["language"]!.GetValue<string>());
            Assert.Equal("message", json["interrupt_mode"]!.GetValue<string>());
            Assert.Equal("kernel", File.ReadAllText(Path.Combine(spec.KernelFolder, "runtimes", "any", "native.so")));
            Assert.Equal("plotly", File.ReadAllText(Path.Combine(spec.Folder, "plotly.min.js")));
        }

        [Fact]
        public void Should_Make_The_Executable_Executable()
        {
            using var folder = new TemporaryFolder();

            var spec = KernelInstaller.Install(Options(folder));

            if (OperatingSystem.IsWindows())
            {
                Assert.Skip("Windows has no such permissions.");
                return;
            }

            Assert.True(File.GetUnixFileMode(Path.Combine(spec.KernelFolder, Executable)).HasFlag(UnixFileMode.UserExecute));
        }

        [Fact]
        public void Should_Start_The_Library_When_The_Executable_Is_For_Another_System()
        {
            using var folder = new TemporaryFolder();
            var options = Options(folder);
            File.WriteAllText(Path.Combine(options.KernelFolder, "newsnb-kernel.deps.json"),
                """{"runtimeTarget":{"name":".NETCoreApp,Version=v10.0/plan9-sparc"}}""");

            var spec = KernelInstaller.Install(options);

            var command = Json(spec)["argv"]!.AsArray().Select(word => word!.GetValue<string>()).ToArray();
            Assert.Equal(KernelCommand.For(Path.Combine(spec.KernelFolder, "newsnb-kernel.dll")).Append("{connection_file}"), command);
            Assert.StartsWith("dotnet", Path.GetFileName(command[0]), StringComparison.Ordinal);
        }

        [Fact]
        public void Should_Replace_An_Older_Copy_By_A_Fresh_One()
        {
            using var folder = new TemporaryFolder();
            var older = KernelInstaller.Install(Options(folder));

            var newer = KernelInstaller.Install(Options(folder, "newer"));

            Assert.NotEqual(older.KernelFolder, newer.KernelFolder);
            Assert.False(Directory.Exists(older.KernelFolder));
            Assert.Equal("newer", File.ReadAllText(Path.Combine(newer.KernelFolder, "newsnb-kernel.dll")));
            Assert.Equal(newer, KernelSpec.TryRead(newer.Folder));
        }

        [Fact]
        public void Should_Leave_The_Files_Of_A_Running_Kernel_Alone()
        {
            using var folder = new TemporaryFolder();
            var older = KernelInstaller.Install(Options(folder));

            using (KernelFolderLock.Hold(older.KernelFolder))
                KernelInstaller.Install(Options(folder, "newer"));

            Assert.Equal("kernel", File.ReadAllText(Path.Combine(older.KernelFolder, "newsnb-kernel.dll")));
            KernelInstaller.Install(Options(folder, "newest"));
            Assert.False(Directory.Exists(older.KernelFolder));
        }

        [Fact]
        public void Should_Keep_Two_Names_Side_By_Side()
        {
            using var folder = new TemporaryFolder();

            KernelInstaller.Install(Options(folder));
            KernelInstaller.Install(Options(folder, "newer") with { Name = "newsnb-next" });

            Assert.Equal(["newsnb", "newsnb-next"], KernelInstaller.List(folder.File("pre fix")).Select(spec => spec.Name));
            Assert.All(KernelInstaller.List(folder.File("pre fix")), spec => Assert.True(spec.IsUsable));
        }

        [Fact]
        public void Should_Leave_Another_Kernel_Alone()
        {
            using var folder = new TemporaryFolder();
            var other = folder.File("pre fix", "share", "jupyter", "kernels", "python3");
            Directory.CreateDirectory(other);
            File.WriteAllText(Path.Combine(other, "kernel.json"), """{"argv":["python"],"display_name":"Python 3"}""");

            var error = Assert.Throws<KernelInstallException>(() => KernelInstaller.Install(Options(folder) with { Name = "python3" }));

            Assert.Equal($"{other} belongs to another kernel, which is left alone; choose another name (--name) or remove it.", error.Message);
            Assert.Throws<KernelInstallException>(() => KernelInstaller.Uninstall("python3", folder.File("pre fix")));
        }

        [Theory]
        [InlineData("a b")]
        [InlineData("")]
        [InlineData("..")]
        [InlineData("a/b")]
        [InlineData("é")]
        public void Should_Refuse_A_Name_That_Jupyter_Does_Not_Know(string name)
        {
            using var folder = new TemporaryFolder();

            var error = Assert.Throws<KernelInstallException>(() => KernelInstaller.Install(Options(folder) with { Name = name }));

            Assert.Equal($"'{name}' cannot be a kernel's name: letters A to Z, digits, '.', '_' and '-' can be used.", error.Message);
        }

        [Fact]
        public void Should_Leave_The_Installed_One_When_The_Folder_Holds_No_Kernel()
        {
            using var folder = new TemporaryFolder();
            var installed = KernelInstaller.Install(Options(folder));

            var error = Assert.Throws<FileNotFoundException>(
                () => KernelInstaller.Install(Options(folder) with { KernelFolder = folder.Path }));

            Assert.Equal($"There is no kernel in {folder.Path}: expected newsnb-kernel.dll, as 'dotnet publish' leaves it.", error.Message);
            Assert.True(installed.IsUsable);
        }
    }

    public sealed class Uninstall
    {
        [Fact]
        public void Should_Leave_Nothing_Behind()
        {
            using var folder = new TemporaryFolder();
            KernelInstaller.Install(Options(folder));

            Assert.True(KernelInstaller.Uninstall("newsnb", folder.File("pre fix")));

            Assert.Empty(Directory.GetFiles(folder.File("pre fix"), "*", SearchOption.AllDirectories));
            Assert.False(Directory.Exists(folder.File("pre fix", "share", "newsnb")));
            Assert.False(Directory.Exists(folder.File("pre fix", "share", "jupyter", "kernels", "newsnb")));
        }

        [Fact]
        public void Should_Leave_The_Other_Name_Alone()
        {
            using var folder = new TemporaryFolder();
            KernelInstaller.Install(Options(folder));
            var next = KernelInstaller.Install(Options(folder) with { Name = "next" });

            KernelInstaller.Uninstall("newsnb", folder.File("pre fix"));

            Assert.True(next.IsUsable);
            Assert.Equal([next], KernelInstaller.List(folder.File("pre fix")));
        }

        [Fact]
        public void Should_Say_That_There_Was_None()
        {
            using var folder = new TemporaryFolder();

            Assert.False(KernelInstaller.Uninstall("newsnb", folder.File("pre fix")));
        }
    }

    public sealed class List
    {
        [Fact]
        public void Should_Leave_Out_What_Is_Not_Ours()
        {
            using var folder = new TemporaryFolder();
            var kernels = folder.File("share", "jupyter", "kernels");
            foreach (var (name, content) in (ReadOnlySpan<(string, string)>)[("broken", "{"), ("python3", """{"argv":[]}"""), ("list", "[]")])
            {
                Directory.CreateDirectory(Path.Combine(kernels, name));
                File.WriteAllText(Path.Combine(kernels, name, "kernel.json"), content);
            }

            Directory.CreateDirectory(Path.Combine(kernels, "empty"));

            Assert.Empty(KernelInstaller.List(folder.Path));
        }
    }
}
