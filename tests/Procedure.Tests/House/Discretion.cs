using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using PspWorkflow.App.Local.Play;
using PspWorkflow.App.Mail;
using PspWorkflow.Law;
using PspWorkflow.Ports;
using PspWorkflow.Procedure.Tests.Driving;

namespace PspWorkflow.Procedure.Tests.House;

/// <summary>A mail may be read over a shoulder: in every part that travels it gives a case number and dates, and nothing of the matter.</summary>
public sealed partial class Discretion(RunningHouse house) : IClassFixture<RunningHouse>
{
    private static readonly CaseId Case = CaseId.Parse("45-7k4m2q9xbd");

    public static TheoryData<string> All { get; } =
        [.. typeof(Notices).GetFields().Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!)];

    [Theory]
    [MemberData(nameof(All))]
    public void No_word_of_any_notice_reveals_the_matter_whatever_the_day(string notice)
    {
        foreach (int days in new[] { -40, -1, 0, 1, 60 })
        {
            Ports.Mail mail = Write(notice, days);

            Assert.All([mail.Subject, mail.Text, mail.Html], part =>
            {
                Assert.DoesNotMatch(Revealing(), Plain(part));
                Assert.DoesNotContain("://", part.Replace("<!DOCTYPE html>", "", StringComparison.Ordinal), StringComparison.Ordinal);
                Assert.DoesNotMatch("(?i)<(a|img|link|script|iframe|style)\\b", part);
            });
            Assert.StartsWith($"Dossier {Case} : ", mail.Subject, StringComparison.Ordinal);
            Assert.DoesNotMatch(@"\d", mail.Subject.Replace($"{Case}", "", StringComparison.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task The_mail_as_it_travels_reveals_nothing_either(string notice)
    {
        // When
        await house.Services.GetRequiredService<IMail>().SendAsync(Write(notice, 1), Ct);
        string raw = await File.ReadAllTextAsync(Path.Combine(house.Folder, "mailbox", $"{notice}.eml"), Ct);

        // Then
        Assert.DoesNotMatch(Revealing(), Plain(Decoded(raw)));
        Assert.DoesNotContain("attachment", raw, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("://", raw, StringComparison.Ordinal);
        Assert.Matches(@"(?m)^Message-Id: <[^@]+@suivi-de-dossiers\.invalid>", raw); // not the machine's name
        Assert.DoesNotMatch("(?im)^(received|x-mailer|user-agent|x-originating-ip|organization):", raw);
        Assert.All(Cast.All, one => Assert.DoesNotContain(one.Account.DisplayName, Decoded(raw), StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task No_mail_of_a_whole_case_names_the_person_or_says_what_was_written()
    {
        string id = await new Walk(house.Api).ToAsync(Milestone.Renewing);
        await house.Api.MoveToAsync((await house.Api.TodayAsync()).AddDays(2));

        string[] raws = [.. Directory.GetFiles(Path.Combine(house.Folder, "mailbox")).Select(File.ReadAllText).Where(raw => raw.Contains(id, StringComparison.Ordinal))];

        Assert.True(raws.Length > 10, $"Only {raws.Length} mails.");
        Assert.All(raws.Select(Decoded), raw =>
        {
            Assert.DoesNotContain("invent", raw, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("APS-0000", raw, StringComparison.Ordinal);
            Assert.DoesNotMatch(Revealing(), Plain(Recipient().Replace(raw, "")));
        });
    }

    [Theory]
    [InlineData("le parcours de sortie")]
    [InlineData("PSP")]
    [InlineData("titre de séjour")]
    [InlineData("les victimes")]
    public void The_list_sees_what_reveals(string words) => Assert.Matches(Revealing(), Plain(words));

    private static Ports.Mail Write(string notice, int days)
    {
        DateOnly today = new(2026, 2, 10);
        return Letters.Of(notice, Case, today.AddDays(days), today).ToMail(notice, "quelquun@exemple.invalid", new DateTimeOffset(2026, 2, 10, 9, 0, 0, TimeSpan.Zero));
    }

    /// <summary>Quoted-printable and encoded words, read as a mail program would, without leaving out a header.</summary>
    private static string Decoded(string raw)
    {
        string joined = raw.Replace("=\r\n", "", StringComparison.Ordinal).Replace("=\n", "", StringComparison.Ordinal);
        string words = EncodedWord().Replace(joined, word => Encoding.UTF8.GetString(Convert.FromBase64String(word.Groups[1].Value)));
        byte[] bytes = [.. Quoted().Split(words).SelectMany((part, place) => place % 2 == 0 ? Encoding.UTF8.GetBytes(part) : [Convert.ToByte(part, 16)])];
        return Encoding.UTF8.GetString(bytes);
    }

    /// <summary>Without accents, so that no spelling passes.</summary>
    private static string Plain(string text) =>
        string.Concat(text.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark));

    [GeneratedRegex(@"(?i)prostitu|\bpsp\b|parcours|commission|sejour|prefet|prefect|\bafis\b|\baps\b|\bmsa\b|victim|police|etrang|immigr|proxenet|traite\b|sexu|violence|insertion|agrement|delegation|refus|autoris|renouvel|association|\bmouvement du nid\b|\bddd?fe\b|\bcdlp\b|titre")]
    private static partial Regex Revealing();

    [GeneratedRegex(@"=\?utf-8\?b\?([^?]+)\?=", RegexOptions.IgnoreCase)]
    private static partial Regex EncodedWord();

    /// <summary>The recipient's own address, which is theirs to choose.</summary>
    [GeneratedRegex("(?m)^To: .*$")]
    private static partial Regex Recipient();

    [GeneratedRegex("=([0-9A-F]{2})")]
    private static partial Regex Quoted();
}
