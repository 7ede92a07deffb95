using PspWorkflow.App.Local.Play;
using PspWorkflow.App.Mail;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.Procedure.Tests.Mail;

/// <summary>Several notices of one recipient and day leave as one mail; each keeps its key and its state.</summary>
public sealed class OneMailADay : IAsyncLifetime
{
    private static readonly CaseId One = CaseId.Parse("45-7k4m2q9xbd");
    private static readonly CaseId Other = CaseId.Parse("45-9xbd7k4m2q");

    private readonly TemporaryFolder _folder = new();
    private readonly OddProvider _provider = new(() => Fate.Taken, knowsKeys: false);
    private readonly PostOffice _office;

    public OneMailADay() => _office = new PostOffice(_folder.Root, _provider);

    public async ValueTask InitializeAsync()
    {
        foreach (Account account in (Account[])[Cast.Referent, Cast.Secretary, Cast.Prefect])
        {
            await _office.EnterAsync(account);
        }
    }

    [Fact]
    public async Task Those_of_a_Friday_evening_leave_together_on_Monday_and_a_single_one_as_its_own_mail()
    {
        _office.Pass(TimeSpan.FromHours(4 * 24 + 11)); // 20:00 in Paris
        await _office.WriteAsync(One, 0, _office.Notice(Notices.OnAgenda, One, Cast.Referent), _office.Notice(Notices.Received, One, Cast.Secretary));
        await _office.WriteAsync(Other, 0, _office.Notice(Notices.OnAgenda, Other, Cast.Referent), _office.Notice(Notices.ToDecide, Other, Cast.Prefect));
        await _office.WriteAsync(Other, 1, _office.Notice(Notices.ToDecide, Other, Cast.Prefect) with { Key = "another" });

        await _office.Postman.SendDueAsync(null, Ct);
        Assert.Empty(_provider.Took);
        _office.Pass(TimeSpan.FromHours(2 * 24 + 12)); // Monday, 08:00
        await _office.Postman.SendDueAsync(null, Ct);

        Ports.Mail together = Assert.Single(_provider.Took, mail => mail.To == Cast.Referent.Mail);
        Assert.Equal("Plusieurs informations", together.Subject);
        Assert.Equal([$"{One}", $"{Other}"], OddProvider.CasesIn(together).Order());
        Assert.StartsWith($"Dossier {One} : ", Assert.Single(_provider.Took, mail => mail.To == Cast.Secretary.Mail).Subject, StringComparison.Ordinal);
        Assert.Equal(2, _provider.Took.Count(mail => mail.To == Cast.Prefect.Mail)); // each with a link of its own
        IReadOnlyDictionary<string, NoticeLine> lines = await _office.LinesAsync(Cast.Department);
        Assert.All(lines.Values, line => Assert.Equal(NoticeState.Sent, line.Row.State));
        Assert.Equal(together.Key, Assert.Single(lines.Values.Where(line => line.Row.Recipient == Cast.Referent.Id).Select(line => line.Row.Mail).Distinct()));
    }

    [Fact]
    public async Task What_all_say_is_said_once_and_every_day_stands_in_one_calendar()
    {
        await _office.WriteAsync(One, 0, _office.Notice(Notices.OnAgenda, One, Cast.Referent));
        await _office.WriteAsync(Other, 0, _office.Notice(Notices.OnAgenda, Other, Cast.Referent));

        await _office.Postman.SendDueAsync(null, Ct);

        Ports.Mail mail = Assert.Single(_provider.Took);
        Assert.Equal(["Bonjour,", "Merci de ne pas transférer ce message."], mail.Text.Split("\n\n").Where(line => line.StartsWith("Bonjour", StringComparison.Ordinal) || line.StartsWith("Merci de ne pas", StringComparison.Ordinal)));
        Assert.Equal(2, ReadCalendar.Of(Assert.Single(mail.Attachments).Content).Events.Count);
        Assert.All(Travelling.Places(DiscreetMails.Raw(mail)), place => Assert.Empty(Revealing.In(place.Text)));
    }

    [Fact]
    public async Task All_about_one_case_the_subject_names_it_and_the_later_day_of_a_hearing_counts()
    {
        OutboxRow first = _office.Notice(Notices.OnAgenda, One, Cast.Referent);
        await _office.WriteAsync(One, 0, first, first with { Key = "later", Day = first.Day!.Value.AddDays(9), Version = 2 });

        await _office.Postman.SendDueAsync(null, Ct);

        Ports.Mail mail = Assert.Single(_provider.Took);
        Assert.Equal($"Dossier {One} : plusieurs informations", mail.Subject);
        Assert.Equal("20260121", Assert.Single(ReadCalendar.Of(Assert.Single(mail.Attachments).Content).Events)["DTSTART"]);
    }

    [Fact]
    public async Task Those_of_two_days_are_two_mails()
    {
        OutboxRow today = _office.Notice(Notices.Complete, One, Cast.Referent);
        await _office.WriteAsync(One, 0, today, today with { Key = "yesterday", NotBefore = today.NotBefore.AddDays(-1) });

        await _office.Postman.SendDueAsync(null, Ct);

        Assert.Equal(2, _provider.Took.Select(mail => mail.Key).Distinct().Count());
    }

    public ValueTask DisposeAsync()
    {
        _office.Dispose();
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
