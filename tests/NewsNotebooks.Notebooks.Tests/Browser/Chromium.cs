using NewsNotebooks.Tests;
using OpenQA.Selenium;
using OpenQA.Selenium.Chrome;

namespace NewsNotebooks.Notebooks.Tests.Browser;

/// <summary>A headless Chromium that reaches this machine and no network.</summary>
internal sealed class Chromium : IDisposable
{
    private readonly DirectoryInfo _profile = Directory.CreateTempSubdirectory("newsnb-chromium-");
    private readonly ChromeDriverService _service;
    private readonly ChromeDriver _driver;

    private Chromium(string browser, string driver)
    {
        _service = ChromeDriverService.CreateDefaultService(Path.GetDirectoryName(driver)!, Path.GetFileName(driver));
        _service.SuppressInitialDiagnosticInformation = true;
        var options = new ChromeOptions { BinaryLocation = browser };
        options.AddArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1", "--user-data-dir=" + _profile.FullName);
        options.SetLoggingPreference(LogType.Browser, LogLevel.All);
        _driver = new ChromeDriver(_service, options, TimeSpan.FromMinutes(2));
    }

    /// <summary>Starts Chromium, or skips the test where there is none.</summary>
    public static Chromium Start()
    {
        var (browser, driver) = (Requirement.Program("chromium", "chromium-browser", "google-chrome"), Requirement.Program("chromedriver"));
        Requirement.Check(browser is not null && driver is not null, "Chromium and ChromeDriver (Debian: chromium, chromium-driver)");
        return new Chromium(browser!, driver!);
    }

    public IWebDriver Driver => _driver;

    /// <summary>Errors that pages wrote to the console since the last look.</summary>
    public IReadOnlyList<string> ConsoleErrors() => [.. _driver.Manage().Logs.GetLog(LogType.Browser).Where(entry => entry.Level >= LogLevel.Severe).Select(entry => entry.Message)];

    /// <summary>Opens a page in a window of the given width; narrow ones are telephones.</summary>
    public void Open(string url, int width = 1280, int height = 900)
    {
        _driver.ExecuteCdpCommand("Emulation.setDeviceMetricsOverride", new() { ["width"] = width, ["height"] = height, ["deviceScaleFactor"] = 1, ["mobile"] = width < 600 });
        _driver.Navigate().GoToUrl(url);
    }

    public object? Script(string code) => _driver.ExecuteScript(code);

    /// <summary>The value that a script hands to its last argument, a function.</summary>
    public object? ScriptAsync(string code)
    {
        _driver.Manage().Timeouts().AsynchronousJavaScript = TimeSpan.FromMinutes(5);
        return _driver.ExecuteAsyncScript(code);
    }

    /// <summary>How far the page is wider than its window, in CSS pixels.</summary>
    public long Overflow() => (long)Script("return document.documentElement.scrollWidth - document.documentElement.clientWidth;")!;

    /// <summary>Shows pages as to a reader who likes them dark, or light.</summary>
    public void Dark(bool dark) => Media("", dark);

    /// <summary>Shows the page that is open as on paper.</summary>
    public void Paper() => Media("print", false);

    /// <summary>Presses a key where the focus is.</summary>
    public void Press(string key) => _driver.SwitchTo().ActiveElement().SendKeys(key);

    private void Media(string type, bool dark) => _driver.ExecuteCdpCommand("Emulation.setEmulatedMedia", new()
    {
        ["media"] = type,
        ["features"] = new object[] { new Dictionary<string, object> { ["name"] = "prefers-color-scheme", ["value"] = dark ? "dark" : "light" } },
    });

    /// <summary>Waits until a script returns true.</summary>
    public async Task Until(string condition, int seconds = 30)
    {
        for (var until = DateTime.UtcNow.AddSeconds(seconds); Script("return !!(" + condition + ");") is not true; await Task.Delay(100))
            Assert.True(DateTime.UtcNow < until, $"Not after {seconds} s: {condition}\n{string.Join('\n', ConsoleErrors())}");
    }

    /// <summary>Keeps a picture of the page where a folder for them is named, to be looked at.</summary>
    public void Photograph(string name)
    {
        if (Environment.GetEnvironmentVariable("NEWSNB_SCREENSHOTS") is { Length: > 0 } folder)
            _driver.GetScreenshot().SaveAsFile(Path.Combine(Directory.CreateDirectory(folder).FullName, name + ".png"));
    }

    public void Dispose()
    {
        _driver.Dispose();
        _service.Dispose();
        _profile.Delete(recursive: true);
    }
}
