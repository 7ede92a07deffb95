using System.Text;
using PspWorkflow.Procedure.Tests.Driving;

namespace PspWorkflow.Procedure.Tests.Stories;

/// <summary>A parcours of 24 months against the real application, which dies and loses its memory on the way.</summary>
public sealed class InterruptedPathTests(CalmPath calm) : IClassFixture<CalmPath>
{
    private static readonly bool Long = Environment.GetEnvironmentVariable("PSP_LONG") == "1";

    [Fact]
    public async Task Killed_between_every_two_stages_it_keeps_the_same_register_and_sends_every_mail_once()
    {
        using StoryFolder folder = new();

        PathTold told = await PathTold.PlayAsync(folder, permitAnswered: true, done => Long || EndsStage(done) ? Interruption.Kill : Interruption.None);

        AssertSameAs(calm.Told, told);
    }

    [Fact]
    public async Task Without_its_durable_histories_it_goes_on_from_the_register()
    {
        using StoryFolder folder = new();

        PathTold told = await PathTold.PlayAsync(folder, permitAnswered: true, done => done % 6 == 5 ? Interruption.KillAndWipe : Interruption.None);

        AssertSameAs(calm.Told, told);
    }

    [Fact]
    public async Task With_a_permit_that_is_never_answered_every_alert_of_the_path_leaves()
    {
        using StoryFolder folder = new();

        PathTold told = await PathTold.PlayAsync(folder, permitAnswered: false, done => done % 9 == 8 ? Interruption.Kill : Interruption.None);

        AssertWholeAndOnce(told, permits: 0);
    }

    [Fact]
    public void Nothing_of_the_person_stands_in_the_folder_the_histories_or_the_logs()
    {
        string[] secrets = [WholePath.GivenName, WholePath.FamilyName, WholePath.Address, WholePath.FreeText, WholePath.FileName, "Vallombreuse", "Aurore", "Confidence", "Témoins"];
        string[] files = Directory.GetFiles(calm.Folder.Path, "*", SearchOption.AllDirectories);
        Assert.Contains(files, file => file.EndsWith("register.db", StringComparison.Ordinal));
        Assert.Contains(files, file => file.Contains("durable.db", StringComparison.Ordinal));
        Assert.Contains(files, file => file.Contains("documents", StringComparison.Ordinal));
        foreach (string secret in secrets)
        {
            Assert.DoesNotContain(secret, calm.Told.Output, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(files, file => Holds(file, secret) || file.Contains(secret, StringComparison.OrdinalIgnoreCase));
        }
    }

    /// <summary>Each act of the entry ends a stage; of a renewal, the request, the agenda, the opinions and the signature do.</summary>
    private static bool EndsStage(int done) => done < 9 || (done - 9) % 10 is 1 or 3 or 5 or 7;

    private static void AssertSameAs(PathTold expected, PathTold told)
    {
        Assert.Equal(expected.Events, told.Events);
        Assert.Equal(expected.Mails, told.Mails);
        AssertWholeAndOnce(told, permits: 4);
    }

    private static bool Holds(string file, string secret)
    {
        byte[] content = File.ReadAllBytes(file);
        return new[] { Encoding.UTF8, Encoding.Unicode, Encoding.Latin1 }
            .Select(encoding => encoding.GetBytes(secret))
            .Append(Encoding.ASCII.GetBytes(Convert.ToBase64String(Encoding.UTF8.GetBytes(secret)).TrimEnd('=')[..^1]))
            .Any(bytes => content.AsSpan().IndexOf(bytes) >= 0);
    }

    /// <summary>Four periods opened, four alerts and their three recipients before each end, and no mail twice.</summary>
    private static void AssertWholeAndOnce(PathTold told, int permits)
    {
        Assert.Equal(4, told.Events.Count(happened => happened.StartsWith("period-opened", StringComparison.Ordinal)));
        Assert.Equal(permits, told.Events.Count(happened => happened.StartsWith("permit-recorded", StringComparison.Ordinal)));
        Assert.StartsWith("case-closed", told.Events[^1], StringComparison.Ordinal);
        Assert.Equal(told.Mails.Distinct(), told.Mails);
        foreach ((DateOnly lastDay, int[] alerts) in Expected())
        {
            foreach (int before in alerts)
            {
                string day = $"{lastDay.AddDays(-before):yyyy-MM-dd}";
                Assert.Equal(3, told.Mails.Count(mail => mail.StartsWith(day, StringComparison.Ordinal) && mail.Contains("échéance", StringComparison.Ordinal)));
            }
        }
    }

    // Signed on 21 February 2026. Renewals are signed eighteen days before the end, so the alert of the seventh day is moot; the last period has all four.
    private static IEnumerable<(DateOnly LastDay, int[] Alerts)> Expected() =>
    [
        (new DateOnly(2026, 8, 20), [90, 60, 30]),
        (new DateOnly(2027, 2, 20), [90, 60, 30]),
        (new DateOnly(2027, 8, 20), [90, 60, 30]),
        (new DateOnly(2028, 2, 20), [90, 60, 30, 7]),
    ];
}
