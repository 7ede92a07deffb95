using MimeKit;
using PspWorkflow.Adapters;
using PspWorkflow.App.Local.Play;
using PspWorkflow.App.Mail;
using PspWorkflow.App.Mail.Texts;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.Procedure.Tests.Mail;

/// <summary>A mail may be read over a shoulder: in every part that travels it gives a case number and dates, and nothing of the matter.</summary>
public sealed class DiscreetMails
{
    private static readonly CaseId Case = CaseId.Parse("45-7k4m2q9xbd");
    private static readonly DateOnly Today = new(2026, 2, 10);
    private static readonly LetterLink Link = new("Ouvrir le dossier", new Uri("https://suivi-de-dossiers.invalid/l/AbCdEfGh"));

    public static TheoryData<string> All { get; } =
        [.. typeof(Notices).GetFields().Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!)];

    [Fact]
    public void Every_notice_has_its_words_once() =>
        Assert.Equal(All.Select(row => row.Data).Order(StringComparer.Ordinal), LetterTexts.All.Select(text => text.Notice).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(All))]
    public void No_part_of_a_mail_reveals_the_matter_whatever_the_day_with_a_link_and_without(string notice)
    {
        foreach (int days in new[] { -40, -1, 0, 1, 60 })
        {
            foreach (LetterLink? link in new[] { null, Link })
            {
                byte[] raw = Raw(Write(notice, days, link, Cast.Secretary));

                Assert.All(Travelling.Places(raw), place => Assert.Empty(Revealing.In(place.Text)));
            }
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void No_part_names_anybody_but_the_address_it_goes_to(string notice)
    {
        foreach (Account recipient in Cast.All.Select(one => one.Account))
        {
            byte[] raw = Raw(Write(notice, 1, Link, recipient));

            string[] personal = [.. Cast.All.SelectMany(one => one.Account.DisplayName.Split(' ').Append(one.Account.Capacity).Append(one.Account.Id.ToString()))];
            Assert.All(
                Travelling.Places(raw).Where(place => place.Place != "To"),
                place => Assert.All(personal, name => Assert.DoesNotContain(name, place.Text, StringComparison.OrdinalIgnoreCase)));
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_mail_fetches_nothing_and_follows_nobody(string notice)
    {
        Ports.Mail mail = Write(notice, 1, link: null, Cast.Secretary);

        Assert.DoesNotMatch("(?i)<(a|img|link|script|iframe|style|svg|object|form|base)\\b|url\\(|@import|http-equiv", mail.Html);
        Assert.DoesNotContain("://", mail.Text + mail.Html, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\d", mail.Subject.Replace($"{Case}", "", StringComparison.Ordinal));
        Assert.StartsWith($"Dossier {Case} : ", mail.Subject, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Its_headers_and_attachments_are_the_few_we_know(string notice)
    {
        using MemoryStream raw = new(Raw(Write(notice, 1, Link, Cast.Secretary)));
        using MimeMessage message = MimeMessage.Load(raw, Ct);

        Assert.Equal(["Auto-Submitted", "Content-Type", "Date", "From", "Message-Id", "MIME-Version", "Subject", "To"], message.Headers.Concat(message.Body!.Headers).Select(header => header.Field).Order(StringComparer.OrdinalIgnoreCase));
        Assert.EndsWith("@suivi-de-dossiers.invalid", message.MessageId, StringComparison.Ordinal); // not the machine's name
        Assert.Subset(new HashSet<string> { "echeance.ics", "annulation.ics" }, message.Attachments.Select(file => file.ContentDisposition!.FileName!).ToHashSet());
    }

    [Theory]
    [MemberData(nameof(All))]
    public void The_two_forms_of_a_mail_say_the_same(string notice)
    {
        Ports.Mail mail = Write(notice, 1, Link, Cast.Secretary);

        System.Xml.Linq.XElement html = System.Xml.Linq.XElement.Parse(
            mail.Html.Replace("<!DOCTYPE html>", "", StringComparison.Ordinal).Replace("charset=\"utf-8\">", "charset=\"utf-8\"/>", StringComparison.Ordinal).Replace("initial-scale=1\">", "initial-scale=1\"/>", StringComparison.Ordinal));
        string[] shown = [.. html.Descendants("p").Select(p => p.Value.Trim())];
        string[] said = [.. mail.Text.TrimEnd().Split("\n\n").Select(line => line.Replace($" : {Link.Address}", "", StringComparison.Ordinal))];
        Assert.Equal(said, shown);
        Assert.Equal($"{Link.Address}", html.Descendants("a").Single().Attribute("href")!.Value);
    }

    /// <summary>The mail of a notice, on the way to an account.</summary>
    internal static Ports.Mail Write(string notice, int days, LetterLink? link, Account recipient) =>
        (Letters.Of(notice, Case, Today.AddDays(days), Today, version: 3) with { Links = link is null ? [] : [link] })
            .ToMail("0123456789abcdef", recipient.Mail, new DateTimeOffset(2026, 2, 10, 9, 0, 0, TimeSpan.Zero));

    internal static MimeMessage Message(Ports.Mail mail) => MailMessage.From(mail, MailSender.Neutral)!;

    internal static byte[] Raw(Ports.Mail mail)
    {
        using MimeMessage message = Message(mail);
        return Raw(message);
    }

    internal static byte[] Raw(MimeMessage message)
    {
        using MemoryStream raw = new();
        message.WriteTo(raw);
        return raw.ToArray();
    }
}
