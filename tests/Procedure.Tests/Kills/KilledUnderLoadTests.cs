using System.Globalization;

namespace PspWorkflow.Procedure.Tests.Kills;

/// <summary>The real process under load, killed at random moments: what it answered stands, and nothing happens twice.</summary>
/// <remarks>PSP_SEED replays the moments. The last three tests break the folder for real, to show that each check can fail.</remarks>
public sealed class KilledUnderLoadTests
{
    private const int FaultAt = 4;

    private static readonly int Kills = Environment.GetEnvironmentVariable("PSP_LONG") == "1" ? 200 : 20;

    private static readonly int Seed = int.TryParse(Environment.GetEnvironmentVariable("PSP_SEED"), CultureInfo.InvariantCulture, out int seed) ? seed : Random.Shared.Next();

    private static void Say(string text) => TestContext.Current.TestOutputHelper!.WriteLine($"PSP_SEED={Seed}: {text}");

    [Fact]
    public async Task No_act_is_lost_no_mail_leaves_twice_and_no_case_is_stuck()
    {
        await using Storm storm = new(Seed);

        Aftermath after = await storm.RageAsync(Kills);

        int alerts = after.Left.Events().Count(stored => stored.Event == "alert-raised");
        Say($"{Kills} kills, {after.Cut} requests cut off, {after.Told.Accepted.Count} acts accepted, {after.Told.Refused} refused, {after.Told.Cases.Count()} cases, {alerts} alerts, {after.Left.Mails().Count} mails");
        AssertNone(after.ActsLostOrDoubled());
        AssertNone(after.MailsTwice());
        AssertNone([.. after.ActsLostOrDoubled(), .. after.MailsTwice(), .. after.CasesStuck()]);
        Assert.DoesNotContain("Unhandled", after.Output, StringComparison.OrdinalIgnoreCase);
        Assert.True(after.Cut >= Kills && after.Told.Refused > 0 && alerts > 0, "The storm was none.");
        Assert.InRange(after.Told.Accepted.DistinctBy(act => act.Event).Count(), 10, 13); // kinds of acts; the last of a path are rare
    }

    [Fact]
    public async Task A_register_that_went_back_to_an_older_copy_is_reported_as_acts_lost()
    {
        await using Storm storm = new(Seed);
        IReadOnlyDictionary<string, byte[]> older = new Dictionary<string, byte[]>();

        Aftermath after = await storm.RageAsync(FaultAt, (kill, folder) =>
        {
            if (kill == 1)
            {
                older = folder.CopyOfRegister();
            }
            else if (kill == FaultAt)
            {
                folder.PutBack(older);
            }
        });

        Assert.Contains(after.ActsLostOrDoubled(), act => act.EndsWith("accepted 1 times, stands 0 times", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_outbox_that_holds_a_notice_under_two_keys_is_reported_as_a_mail_sent_twice()
    {
        await using Storm storm = new(Seed) { MovesClock = false };
        int doubled = 0;

        Aftermath after = await storm.RageAsync(FaultAt, (kill, folder) => doubled = kill < FaultAt ? 0 : folder.Change(
            """
            INSERT INTO outbox (key, kind, "case", notice, recipient, not_before, version, attempts, day, alert)
            SELECT key || '-again', kind, "case", notice, recipient, not_before, version, attempts, day, alert FROM outbox WHERE kind = 'Mail' AND state = 'Sent'
            """));

        Assert.True(doubled > 0, "No mail had left.");
        Assert.Equal(doubled, after.MailsTwice().Count(mail => mail.EndsWith(": 2 times", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Cases_that_nothing_wakes_any_more_are_reported_as_stuck()
    {
        await using Storm storm = new(Seed);

        Aftermath after = await storm.RageAsync(FaultAt, (kill, folder) =>
        {
            if (kill == FaultAt)
            {
                folder.LoseHistories();
                folder.Change("UPDATE lines SET due_at = NULL");
                folder.Change("UPDATE outbox SET end = 'Done' WHERE kind = 'Signal'");
            }
        });

        Assert.Contains(after.CasesStuck(), sentence => sentence.EndsWith("did not leave", StringComparison.Ordinal));
    }

    private static void AssertNone(IReadOnlyList<string> wrong) =>
        Assert.True(wrong.Count == 0, $"PSP_SEED={Seed}\n{string.Join('\n', wrong.Take(50))}");
}
