using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace PspWorkflow.Procedure.Tests.House;

/// <summary>Starts that would mix, lose or betray data are refused, in one French sentence for who installs.</summary>
public sealed class RefusedStarts : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("start-").FullName;

    [Fact]
    public async Task Without_demo_and_without_a_mail_server() => await RefusesAsync("SMTP", []);

    [Fact]
    public async Task A_folder_of_the_demonstration_as_real()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "kind"), "demo", TestContext.Current.CancellationToken);
        await RefusesAsync("données réelles", ["--Smtp:Host=127.0.0.1", "--Smtp:Security=None"]);
    }

    [Fact]
    public async Task A_real_folder_as_the_demonstration()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "kind"), "real", TestContext.Current.CancellationToken);
        await RefusesAsync("démonstration", ["--demo"]);
    }

    [Fact]
    public async Task A_password_that_would_travel_in_clear() =>
        await RefusesAsync("jamais en clair", ["--Smtp:Host=127.0.0.1", "--Smtp:Security=None", "--Smtp:User=a", "--Smtp:Password=b"]);

    [Fact]
    public async Task A_setting_that_cannot_be_read() => await RefusesAsync("Smtp", ["--Smtp:Host=127.0.0.1", "--Smtp:Security=inconnue"]);

    [Fact]
    public async Task A_sender_without_an_address() => await RefusesAsync("Sender", ["--Smtp:Host=127.0.0.1", "--Smtp:Security=None", "--Sender:Name=a"]);

    [Fact]
    public async Task An_address_that_is_taken()
    {
        using TcpListener taken = new(IPAddress.Loopback, 0);
        taken.Start();
        await RefusesAsync("démarrage a échoué", ["--demo", "--urls", $"http://{taken.LocalEndpoint}"]);
    }

    [Fact]
    public async Task A_data_folder_that_is_a_file()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "fichier"), "", TestContext.Current.CancellationToken);
        await RefusesAsync("démarrage a échoué", ["--demo"], "fichier");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task RefusesAsync(string words, string[] arguments, string data = "")
    {
        ProcessStartInfo start = new("dotnet", [Path.Combine(AppContext.BaseDirectory, "PspWorkflow.App.dll"), "--urls", "http://127.0.0.1:0", .. arguments])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            Environment = { ["PSP_DATA"] = Path.Combine(_folder, data) },
        };
        using Process process = Process.Start(start)!;
        string said = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        string output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(1, process.ExitCode);
        Assert.Single(said.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains(words, said, StringComparison.Ordinal);
        Assert.Empty(output);
    }
}
