using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Moq;
using PspWorkflow.App.Associations;
using PspWorkflow.App.Casework;
using PspWorkflow.App.Commission;
using PspWorkflow.App.Local.Play;
using PspWorkflow.App.Mail;
using PspWorkflow.App.Operations;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.Procedure.Tests.Mail;

/// <summary>A notice that was taken again and again without an outcome: the recipient's server may be away, or the notice kills who sends it.</summary>
public sealed class TriedTooOften : IDisposable
{
    private static readonly CaseId Case = CaseId.From(Department.Parse("45"), new byte[10]);
    private readonly List<string> _done = [];
    private readonly Mock<IOutbox> _outbox = new();
    private readonly Mock<IDirectory> _directory = new();
    private readonly Mock<IMail> _mail = new();
    private readonly Mock<IRegister> _register = new();
    private readonly EventLog _log;

    public TriedTooOften()
    {
        _log = new EventLog(_register.Object);
        _register.Setup(register => register.ReadAsync(StreamId.Of(Case), 0, It.IsAny<CancellationToken>()))
            .ReturnsAsync(new StoredStream(1, [FiledApplication.At(DateTimeOffset.UnixEpoch.AddYears(56))[0]]));
        _directory.Setup(directory => directory.FindAsync(Cast.Secretary.Id, It.IsAny<CancellationToken>())).ReturnsAsync(Cast.Secretary);
        _mail.Setup(mail => mail.SendAsync(It.IsAny<Ports.Mail>(), It.IsAny<CancellationToken>()))
            .Callback(() => _done.Add("sent")).ReturnsAsync(new MailAnswer(MailOutcome.Sent));
        _outbox.Setup(outbox => outbox.DeferAsync("key", It.IsAny<DateTimeOffset>(), It.IsAny<CancellationToken>())).Callback(() => _done.Add("put back"));
        _outbox.Setup(outbox => outbox.ClaimAsync(It.IsAny<MailClaim>(), It.IsAny<CancellationToken>())).Callback(() => _done.Add("claimed")).ReturnsAsync(true);
        _outbox.Setup(outbox => outbox.TellAsync(It.IsAny<NoticeNews>(), It.IsAny<CancellationToken>()))
            .Callback((NoticeNews news, CancellationToken _) => _done.Add($"{news.State}"));
    }

    [Theory]
    [InlineData(0, new[] { "claimed", "sent", "Sent" })]
    [InlineData(2, new[] { "claimed", "sent", "Sent" })]
    [InlineData(3, new[] { "put back", "claimed", "sent", "Sent" })]
    [InlineData(49, new[] { "put back", "claimed", "sent", "Sent" })]
    [InlineData(50, new[] { "Failed" })]
    public async Task It_is_put_back_before_it_is_sent_and_given_up_at_last(int attempts, string[] done)
    {
        OutboxRow row = new("key", OutboxKind.Mail, Case, DateTimeOffset.UnixEpoch)
        {
            Notice = Notices.Acknowledged,
            Recipient = Cast.Secretary.Id,
            Day = new DateOnly(2026, 1, 12),
            Attempts = attempts,
        };
        _outbox.Setup(outbox => outbox.TakeAsync(It.IsAny<DateTimeOffset>(), It.IsAny<TimeSpan>(), It.IsAny<int>(), It.IsAny<OutboxSlice?>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync([row]);
        Ledger ledger = new(Mock.Of<IRegister>(), _log);
        TermNotices notices = new(_directory.Object);
        ApprovalBook approvals = new(_log, ledger, notices);
        TermWarnings terms = new(approvals, new MemberBook(_log, ledger, notices));
        FakeTimeProvider clock = new(new DateTimeOffset(2026, 1, 12, 9, 0, 0, TimeSpan.Zero)); // a Monday morning
        CaseReader cases = new(_log, approvals, new PlannedSessions(Mock.Of<IRegister>(), new SessionBook(_log, ledger)));
        HerAddress her = new(cases, Mock.Of<IRegister>());
        NoticeJudge judge = new(_directory.Object, cases, terms, new OfficeHours(), Mock.Of<ILetterLinks>(), her, clock);
        Postman postman = new(_outbox.Object, judge, new Delivery(_outbox.Object, _mail.Object, Mock.Of<ILetterLinks>(), her, clock), clock, NullLogger<Postman>.Instance);

        await postman.SendDueAsync(null, Ct);

        Assert.Equal(done, _done);
    }

    public void Dispose() => _log.Dispose();
}
