using PspWorkflow.Ports;

namespace PspWorkflow.App.Mail;

/// <summary>Which refused notices go to the second address of their recipient: never what carries a link, which is the addressee's alone.</summary>
internal static class SecondContact
{
    public static IReadOnlyList<string> Of(IEnumerable<OutboxRow> refused, Account recipient) =>
        recipient.SecondMail is null
            ? []
            : [.. refused.Where(row => !row.ToSecond && !Notices.CarriesLink(row.Notice!)).Select(row => row.Key)];

    /// <summary>The address to which a row goes, or null.</summary>
    public static string? AddressFor(this Account recipient, OutboxRow row) => row.ToSecond ? recipient.SecondMail : recipient.Mail;
}
