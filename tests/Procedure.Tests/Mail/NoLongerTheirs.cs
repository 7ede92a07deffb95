using PspWorkflow.App.Local.Play;
using PspWorkflow.App.Mail;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.Procedure.Tests.Mail;

/// <summary>A notice that waited while the case went to others does not follow its former reader; nothing outside tells which case a mail to the person is about.</summary>
public sealed class NoLongerTheirs : IAsyncLifetime
{
    private static readonly CaseId Case = CaseId.Parse("45-7k4m2q9xbd");

    private readonly TemporaryFolder _folder = new();
    private readonly OddProvider _provider = new(() => Fate.Taken, knowsKeys: false);
    private readonly PostOffice _office;

    public NoLongerTheirs() => _office = new PostOffice(_folder.Root, _provider);

    public async ValueTask InitializeAsync()
    {
        await _office.EnterAsync(Cast.Referent);
        await _office.EnterAsync(Cast.OtherReferent);
    }

    [Fact]
    public async Task What_waited_for_an_association_that_has_no_right_to_the_case_does_not_leave()
    {
        await _office.WriteAsync(Case, 0, _office.Notice(Notices.OnAgenda, Case, Cast.Referent), _office.Notice(Notices.OnAgenda, Case, Cast.OtherReferent));

        await _office.Postman.SendDueAsync(null, Ct);

        Assert.Equal(Cast.Referent.Mail, Assert.Single(_provider.Took).To);
        NoticeLine dropped = Assert.Single((await _office.LinesAsync(Cast.Department)).Values, line => line.Row.State is NoticeState.Dropped);
        Assert.Equal(Cast.OtherReferent.Id, dropped.Row.Recipient);
    }

    [Fact]
    public async Task Who_just_lost_the_case_is_still_told_so()
    {
        await _office.WriteAsync(Case, 0, _office.Notice(Notices.TakenOver, Case, Cast.OtherReferent));

        await _office.Postman.SendDueAsync(null, Ct);

        Assert.Equal(Cast.OtherReferent.Mail, Assert.Single(_provider.Took).To);
    }

    [Fact]
    public void The_key_of_a_mail_to_the_person_cannot_be_computed_from_her_case()
    {
        OutboxRow hers = _office.Notice(Notices.ForHer, Case, Cast.Referent);
        OutboxRow others = _office.Notice(Notices.OnAgenda, Case, Cast.Referent);

        Assert.NotEqual(Bundles.KeyOf([hers]), Bundles.KeyOf([hers]));
        Assert.Equal(Bundles.KeyOf([others]), Bundles.KeyOf([others]));
    }

    public ValueTask DisposeAsync()
    {
        _office.Dispose();
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
