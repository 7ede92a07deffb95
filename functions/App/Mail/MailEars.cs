using PspWorkflow.Ports;

namespace PspWorkflow.App.Mail;

/// <summary>Hears what the provider reports of our mails; what bounced goes to the second address of its recipient.</summary>
public sealed class MailEars(INotices notices, IOutbox outbox, IDirectory directory)
{
    internal async Task HearAsync(MailEvent heard, CancellationToken cancellation) =>
        await notices.HearAsync(heard with { ToSecond = heard.State is NoticeState.Bounced ? await SecondAsync(heard.Mail, cancellation) : [] }, cancellation);

    private async Task<IReadOnlyList<string>> SecondAsync(string mail, CancellationToken cancellation)
    {
        List<string> keys = [];
        foreach (OutboxRow row in await outbox.OfMailAsync(mail, cancellation))
        {
            if (await directory.FindAsync(row.Recipient!.Value, cancellation) is { } recipient)
            {
                keys.AddRange(SecondContact.Of([row], recipient));
            }
        }

        return keys;
    }
}
