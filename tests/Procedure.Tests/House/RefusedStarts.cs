using System.Net;
using System.Net.Sockets;
using PspWorkflow.Procedure.Tests.Driving;

namespace PspWorkflow.Procedure.Tests.House;

/// <summary>Starts that would mix, lose or betray data are refused, in one French sentence for who installs.</summary>
public sealed class RefusedStarts : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Without_demo_and_without_a_mail_server() => await RefusesAsync("Smtp:Host", []);

    [Fact]
    public async Task A_folder_of_the_demonstration_as_real()
    {
        await File.WriteAllTextAsync(_folder["kind"], "demo", Ct);
        await RefusesAsync("données réelles", ["--Smtp:Host=127.0.0.1", "--Smtp:Security=None"]);
    }

    [Fact]
    public async Task A_real_folder_as_the_demonstration()
    {
        await File.WriteAllTextAsync(_folder["kind"], "real", Ct);
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
    public async Task Two_ways_for_mails_to_leave() =>
        await RefusesAsync("un seul des deux", ["--Smtp:Host=127.0.0.1", "--Smtp:Security=None", "--SendGrid:ApiKey=SG.a"]);

    [Fact]
    public async Task SendGrid_without_a_key() => await RefusesAsync("SendGrid:ApiKey", ["--SendGrid:Sandbox=true", "--SendGrid:ApiKey="]);

    [Theory]
    [InlineData("--MailEvents:PublicKey=pas-une-clé")]
    [InlineData("--MailEvents:PublicKey=MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE")]
    [InlineData("--Mail:UnknownHours=241")]
    [InlineData("--Mail:OfficeHours:Opens=20:00")]
    public async Task Mails_without_sound_settings(string setting) => await RefusesAsync("Mail", ["--demo", setting]);

    [Theory]
    [InlineData]
    [InlineData("--ScanVerdicts:Tenant=common")]
    [InlineData("--ScanVerdicts:Tenant=99999999-8888-4777-8666-555555555555", "--ScanVerdicts:Authority=http://exemple.invalid")]
    [InlineData("--ScanVerdicts:Tenant=99999999-8888-4777-8666-555555555555", "--ScanVerdicts:Authority=ailleurs")]
    public async Task Scan_verdicts_from_anybody(params string[] settings) => await RefusesAsync("ScanVerdicts", ["--demo", "--ScanVerdicts:Audience=a", .. settings]);

    [Theory]
    [InlineData("collecteur")]
    [InlineData("collecteur:4317")]
    [InlineData("ftp://127.0.0.1")]
    [InlineData("http://")]
    public async Task A_collector_that_is_no_address(string collector) =>
        await RefusesAsync("OTEL_EXPORTER_OTLP_ENDPOINT", ["--demo", $"--OTEL_EXPORTER_OTLP_ENDPOINT={collector}"]);

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
        await File.WriteAllTextAsync(_folder["fichier"], "", Ct);
        await RefusesAsync("démarrage a échoué", ["--demo"], "fichier");
    }

    public void Dispose() => _folder.Dispose();

    private async Task RefusesAsync(string words, string[] arguments, string data = "")
    {
        FinishedProcess app = await FinishedProcess.OfAsync(AppProcess.CommandOf(_folder[data], arguments));

        Assert.Equal(1, app.Exit);
        Assert.Single(app.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains(words, app.Errors, StringComparison.Ordinal);
        Assert.Empty(app.Output);
    }
}
