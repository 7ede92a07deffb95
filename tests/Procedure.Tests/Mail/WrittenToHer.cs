using System.Text.Json.Nodes;
using PspWorkflow.Procedure.Tests.Driving;

namespace PspWorkflow.Procedure.Tests.Mail;

/// <summary>Nothing goes to the person's own address unless she confirmed it as safe, and nothing at all once she says no.</summary>
public sealed class WrittenToHer : IAsyncLifetime
{
    private const string Hers = "adresse-sure@exemple.invalid";

    private readonly RunningHouse _house = new();

    private Api Api => _house.Api;

    public ValueTask InitializeAsync() => _house.InitializeAsync();

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task By_default_she_gets_no_mail()
    {
        await new Walk(Api).ToAsync(Milestone.Notified);
        await _house.SettleAsync();

        Assert.Empty(await ToHerAsync());
    }

    [Fact]
    public async Task At_a_safe_address_she_is_told_that_something_waits_and_nothing_else()
    {
        string id = await SafeAsync(Milestone.OnAgenda);

        JsonNode mail = Assert.Single(await ToHerAsync())!;

        string said = $"{mail["subject"]} {mail["text"]}";
        Assert.Equal("Information : un message vous attend", mail["subject"]!.GetValue<string>());
        Assert.DoesNotContain(id, said, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\d|://|[Dd]ossier [0-9]", said.Replace("Suivi de dossiers", "", StringComparison.Ordinal));
        Assert.Empty(Revealing.In(said));
    }

    [Fact]
    public async Task A_day_brings_her_one_mail_at_most()
    {
        await SafeAsync(Milestone.Notified);

        Assert.Single(await ToHerAsync());
    }

    [Theory]
    [InlineData("hand-over")]
    [InlineData("do-not-contact")]
    public async Task What_waited_to_leave_does_not_leave_once_she_says_no(string wish)
    {
        Walk walk = new(Api);
        await Api.MoveToAsync(NextSaturday(await Api.TodayAsync())); // nothing that follows from an act leaves before Monday
        string id = await walk.ToAsync(Milestone.Complete);
        await WishAsync(id, "safe-address", Hers);
        await Api.ActAsync(Api.Secretariat, $"/api/cases/{id}/agenda", new { session = walk.Session, urgent = true });
        await WishAsync(id, wish, null);

        await Api.MoveToAsync((await Api.TodayAsync()).AddDays(3));

        Assert.Empty(await ToHerAsync());
    }

    [Fact]
    public async Task The_address_stands_in_no_answer_and_an_invalid_one_is_refused()
    {
        string id = await SafeAsync(Milestone.Filed);

        string page = (await Api.ReadAsync(Api.Secretariat, $"/api/cases/{id}")).ToJsonString();
        Answer invalid = await Answer.OfAsync(Api.PostAsync(Api.Association, $"/api/cases/{id}/contact", new { wish = "safe-address", on = await Api.TodayAsync(), address = "pas une adresse" }));
        Answer administration = await Answer.OfAsync(Api.PostAsync(Api.Secretariat, $"/api/cases/{id}/contact", new { wish = "hand-over", on = await Api.TodayAsync() }));

        Assert.Contains("safe-address", page, StringComparison.Ordinal);
        Assert.DoesNotContain(Hers, page, StringComparison.Ordinal);
        Assert.Equal(("PSP-0366", "role-not-allowed"), (invalid.Code, administration.Code));
    }

    [Fact]
    public async Task What_was_handed_to_her_is_on_record_with_its_day()
    {
        string id = await new Walk(Api).ToAsync(Milestone.Filed);
        DateOnly today = await Api.TodayAsync();

        JsonNode page = await Api.ActAsync(Api.Association, $"/api/cases/{id}/informed", new { what = "data-protection", on = today });

        JsonNode told = Assert.Single(page["summary"]!["informedOf"]!.AsArray())!;
        Assert.Equal(("data-protection", $"{today:yyyy-MM-dd}"), (told["what"]!.GetValue<string>(), told["on"]!.GetValue<string>()));
    }

    /// <summary>A case whose person confirmed an address when it was filed, brought to a milestone.</summary>
    private async Task<string> SafeAsync(Milestone milestone)
    {
        Walk walk = new(Api);
        string id = await walk.ToAsync(Milestone.Filed);
        await WishAsync(id, "safe-address", Hers);
        await walk.OnAsync(id, milestone);
        await _house.SettleAsync();
        return id;
    }

    private async Task WishAsync(string id, string wish, string? address) =>
        await Api.ActAsync(Api.Association, $"/api/cases/{id}/contact", address is null ? new { wish, on = await Api.TodayAsync() } : (object)new { wish, on = await Api.TodayAsync(), address });

    private async Task<JsonNode[]> ToHerAsync() =>
        [.. (await Api.ReadAsync(Api.Secretariat, $"/local/mail?format=json&about={Hers}")).AsArray().Select(mail => mail!)];

    private static DateOnly NextSaturday(DateOnly day) => day.AddDays(((int)DayOfWeek.Saturday - (int)day.DayOfWeek + 7) % 7);
}
