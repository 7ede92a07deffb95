using PspWorkflow.App.Local.Play;
using PspWorkflow.App.Mail;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.Procedure.Tests.Mail;

/// <summary>A notice that this program cannot judge or write: it holds up nobody else's, and is not said to have left.</summary>
public sealed class OneThatCannotLeave : IAsyncLifetime
{
    private static readonly CaseId Case = CaseId.Parse("45-7k4m2q9xbd");

    private readonly TemporaryFolder _folder = new();
    private readonly OddProvider _provider = new(() => Fate.Taken, knowsKeys: false);
    private readonly PostOffice _office;

    public OneThatCannotLeave() => _office = new PostOffice(_folder.Root, _provider);

    public async ValueTask InitializeAsync()
    {
        await _office.EnterAsync(Cast.Referent);
        await _office.EnterAsync(Cast.Secretary);
    }

    [Fact]
    public async Task What_cannot_be_written_waits_and_what_comes_after_it_leaves()
    {
        await _office.WriteAsync(Case, 0, _office.Notice("a-notice-of-tomorrow", Case, Cast.Referent), _office.Notice(Notices.OnAgenda, Case, Cast.Secretary));

        await Assert.ThrowsAnyAsync<Exception>(() => _office.Postman.SendDueAsync(null, Ct));

        Assert.Equal(Cast.Secretary.Mail, Assert.Single(_provider.Took).To);
        Assert.Equal(NoticeState.Deferred, await StateAsync("a-notice-of-tomorrow"));
    }

    [Fact]
    public async Task What_cannot_be_judged_stays_and_what_was_to_leave_with_it_leaves()
    {
        OutboxRow odd = _office.Notice("a-notice-of-nobody", Case, Cast.Referent) with { Case = null, Of = StreamId.Of(Case), Day = null };
        await _office.WriteAsync(Case, 0, odd, _office.Notice(Notices.OnAgenda, Case, Cast.Referent));

        await Assert.ThrowsAnyAsync<Exception>(() => _office.Postman.SendDueAsync(null, Ct));

        Assert.Single(_provider.Took);
        Assert.Equal(NoticeState.Queued, await StateAsync("a-notice-of-nobody"));
    }

    public ValueTask DisposeAsync()
    {
        _office.Dispose();
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<NoticeState> StateAsync(string notice) =>
        Assert.Single((await _office.LinesAsync(Cast.Department)).Values, line => line.Row.Notice == notice).Row.State;
}
