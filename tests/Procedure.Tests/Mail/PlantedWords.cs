using System.Text;
using MimeKit;
using PspWorkflow.App.Local.Play;
using PspWorkflow.App.Mail;

namespace PspWorkflow.Procedure.Tests.Mail;

/// <summary>The reading of mails must find a word wherever it stands, or it proves nothing.</summary>
public sealed class PlantedWords
{
    private const string Word = "séjour";

    public static TheoryData<string, Action<MimeMessage>> Places { get; } = new()
    {
        { "Subject", m => m.Subject += $" {Word}" },
        { "From", m => m.From[0].Name = Word },
        { "Message-Id", m => m.MessageId = "1@psp-45.invalid" },
        { "X-Service", m => m.Headers.Add("X-Service", Word) },
        { "boundary", m => ((Multipart)m.Body!).Boundary = "x-psp-x" },
        { "text/plain", m => Text(m, "plain").Text += Word },
        { "text/plain", m => Text(m, "plain").Text += "s%C3%A9jour" },
        { "text/plain", m => Text(m, "plain").Text += Convert.ToBase64String(Encoding.UTF8.GetBytes("la commission")) },
        { "text/html", m => Text(m, "html").Text += "<p title='s&eacute;jour'></p>" },
        { "text/html", m => Text(m, "html").Text = Text(m, "html").Text.Replace("/l/", "/psp/", StringComparison.Ordinal) },
        { "filename=", m => m.Attachments.Single().ContentDisposition!.FileName = "séjour.ics" },
        { "name=", m => m.Attachments.Single().ContentType.Name = "psp.ics" },
        { "text/calendar", m => Calendar(m, "SUMMARY:", "SUMMARY:Sé\r\n jour ") },
        { "text/calendar", m => Calendar(m, "UID:", "UID:psp-") },
        { "text/calendar", m => Calendar(m, "PRODID:-//", "PRODID:-//commission ") },
    };

    [Theory]
    [MemberData(nameof(Places))]
    public void A_planted_word_is_found_where_it_stands(string place, Action<MimeMessage> plant)
    {
        // Given
        using MimeMessage message = DiscreetMails.Message(DiscreetMails.Write(Notices.OnAgenda, 1, new LetterLink("Ouvrir", new Uri("https://suivi-de-dossiers.invalid/l/AbC")), Cast.Secretary));

        // When
        plant(message);

        // Then
        Assert.Contains(Travelling.Places(DiscreetMails.Raw(message)), found => found.Place == place && Revealing.In(found.Text).Count > 0);
    }

    private static TextPart Text(MimeMessage message, string kind) => message.BodyParts.OfType<TextPart>().Single(part => part.ContentType.MediaSubtype == kind);

    private static void Calendar(MimeMessage message, string old, string with)
    {
        MimePart part = (MimePart)message.Attachments.Single();
        using MemoryStream clear = new();
        part.Content!.DecodeTo(clear);
        part.Content = new MimeContent(new MemoryStream(Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(clear.ToArray()).Replace(old, with, StringComparison.Ordinal))));
    }
}
