using System.Diagnostics;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using PspWorkflow.App;
using PspWorkflow.App.Local.Sight;
using PspWorkflow.LocalRuntime;
using PspWorkflow.LocalRuntime.Engine;
using PspWorkflow.LocalRuntime.Engine.Replay;
using PspWorkflow.Procedure.Tests.Driving;

namespace PspWorkflow.Procedure.Tests.House;

/// <summary>The command <c>engine</c>, beside the application that runs in the same folder.</summary>
/// <param name="house">The application.</param>
public sealed class EngineShown(RunningHouse house) : IClassFixture<RunningHouse>
{
    private readonly FakeTimeProvider _machine = new(new DateTimeOffset(2026, 1, 12, 8, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task A_case_stands_in_the_list_and_its_history_tells_no_name_of_a_person()
    {
        // Given
        string id = "case-" + await new Walk(house.Api).ToAsync(Milestone.Filed);
        await house.Services.GetRequiredService<DurableEngine>().SettleAsync(Ct);

        // When
        string list = await ShowAsync();
        string one = await ShowAsync(id);

        // Then
        string line = Assert.Single(list.Split('\n'), line => line.Contains($" {id} ", StringComparison.Ordinal));
        Assert.Contains("conduct-case", line, StringComparison.Ordinal);
        Assert.Contains("en cours", line, StringComparison.Ordinal);
        Assert.Contains($"Horloge légale  {Words.Instant(house.Services.GetRequiredService<TimeProvider>().GetUtcNow())}", list, StringComparison.Ordinal);
        Assert.Contains("Aucun travail en difficulté.", list, StringComparison.Ordinal);
        Assert.All(list.Split('\n').Where(text => !text.StartsWith("Dossier", StringComparison.Ordinal)), text => Assert.True(text.Length <= 120, text));
        Assert.Contains("activité terminée", one, StringComparison.Ordinal);
        Assert.Contains("read-case", one, StringComparison.Ordinal);
        Assert.All([list, one], text => Assert.DoesNotContain("nom inventé", text, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task While_the_application_runs_nothing_is_released() => await RefusesAsync(house.Folder, "arrêtez-la", "release", "case-45-inventee");

    [Fact]
    public async Task An_unknown_instance_is_refused() => await RefusesAsync(house.Folder, "Aucune instance « case-45-inventee »", "case-45-inventee");

    [Theory]
    [InlineData("--aide")]
    [InlineData("release")]
    [InlineData("all", "all")]
    public async Task A_wrong_argument_is_refused_with_the_usage(params string[] what) => await RefusesAsync(house.Folder, "Usage", what);

    [Fact]
    public async Task A_folder_where_nothing_ran_is_refused_in_one_sentence_and_not_made()
    {
        using TemporaryFolder folder = new();
        string program = Path.Combine(AppContext.BaseDirectory, "PspWorkflow.App.dll");
        FinishedProcess app = await FinishedProcess.OfAsync(new ProcessStartInfo("dotnet", [program, "engine"]) { Environment = { ["PSP_DATA"] = folder["rien"] } });

        Assert.Equal(1, app.Exit);
        Assert.Contains("encore rien enregistré", Assert.Single(app.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Empty(app.Output);
        Assert.False(Directory.Exists(folder["rien"]));
    }

    [Fact]
    public void A_list_that_is_bounded_says_so_and_fits_120_characters()
    {
        DateTimeOffset now = _machine.GetUtcNow();
        EngineReport report = new()
        {
            LegalNow = now,
            Statuses = new Dictionary<OrchestrationRuntimeStatus, int> { [OrchestrationRuntimeStatus.Running] = 40_000, [OrchestrationRuntimeStatus.Pending] = 2 },
            Live =
            [
                new("permit-45-3gmsmrnf6c", "follow-permit", "1.0", OrchestrationRuntimeStatus.Pending) { Created = now.AddDays(-99.5), Updated = now.AddHours(-23.5), NextDue = now.AddDays(2) },
                new("case-45-inventee", "conduct-case", "", OrchestrationRuntimeStatus.Running) { Created = now.AddSeconds(-5), Updated = now.AddMinutes(5), Messages = 3, Activities = 12 },
            ],
            Timers = new(1, 2, 30_000, 40_000),
            Troubles = [],
        };

        string text = string.Join('\n', EngineText.Of("dossier", report));

        Assert.Contains("(2 sur 40002 ; « engine all » les montre toutes)", text, StringComparison.Ordinal);
        Assert.Matches(@"permit-45-3gmsmrnf6c  follow-permit  1\.0      à démarrer  99 j 12 h  23 h 30      14/01/2026 09:00 +0 +0\n", text);
        Assert.Matches(@"case-45-inventee      conduct-case   —        en cours    < 1 min    < 1 min      — +3 +12\n", text);
        Assert.Contains("dans l’heure : 1, d’ici un jour : 2, d’ici trois jours : 30000, en tout : 40000", text, StringComparison.Ordinal);
        Assert.All(text.Split('\n'), line => Assert.True(line.Length <= 120, line));
    }

    [Fact]
    public void Work_in_trouble_is_shown_with_what_to_do()
    {
        TroubleSight deadly = new(true, "send-notices", "case-45-inventee", _machine.GetUtcNow()) { Deaths = 5, SetAsideAt = _machine.GetUtcNow() };
        TroubleSight stubborn = new(false, "conduct-case", "case-45-autre", _machine.GetUtcNow()) { Failures = 3, LastError = "SqliteException" };

        string text = string.Join('\n', TroubleText.Of([deadly, stubborn]));

        Assert.Matches(@"Mis de côté(.|\n)*activité +send-notices +case-45-inventee +5 +0 +12/01/2026 09:00 +—\n.*engine release <instance>", text);
        Assert.Matches(@"Réessayé(.|\n)*orchestration +conduct-case +case-45-autre +0 +3 +12/01/2026 09:00 +SqliteException\n.*rien si cela cesse", text);
        Assert.All(text.Split('\n'), line => Assert.True(line.Length <= 120, line));
        Assert.Equal(["Aucun travail en difficulté."], TroubleText.Of([]));
    }

    [Fact]
    public void Every_notion_of_the_engine_has_its_french_words()
    {
        Assert.All(Enum.GetValues<HistoryKind>(), kind => Assert.NotEmpty(Words.Of(kind)));
        Assert.All(Words.Statuses, status => Assert.NotEmpty(Words.Of(status.Key)));
    }

    private async Task<string> ShowAsync(params string[] what)
    {
        StringWriter console = new();
        Assert.Equal(0, await new ShowEngine(house.Folder, _machine, console).RunAsync(what));
        return console.ToString();
    }

    private async Task RefusesAsync(string folder, string words, params string[] what)
    {
        StartRefusedException refused = await Assert.ThrowsAsync<StartRefusedException>(() => new ShowEngine(folder, _machine, TextWriter.Null).RunAsync(what));
        Assert.Contains(words, refused.Message, StringComparison.Ordinal);
    }
}
