using System.Text;
using System.Text.Encodings.Web;

namespace PspWorkflow.App.Mail;

/// <summary>A letter as a mail: the same words as plain text and as HTML.</summary>
internal static class LetterMail
{
    private const string Signature = "Suivi de dossiers";

    public static Ports.Mail ToMail(this Letter letter, string key, string to, DateTimeOffset at) =>
        new(key, to, letter.Subject, Text(letter), Html(letter), at);

    private static string Text(Letter letter) => string.Join("\n\n", [.. letter.Lines, Signature]) + "\n";

    private static string Html(Letter letter)
    {
        StringBuilder html = new("<!DOCTYPE html><html lang=\"fr\"><head><meta charset=\"utf-8\"><title>");
        html.Append(HtmlEncoder.Default.Encode(letter.Subject)).Append("</title></head><body>");
        foreach (string line in letter.Lines)
        {
            html.Append("<p>").Append(HtmlEncoder.Default.Encode(line)).Append("</p>");
        }

        return html.Append("<p>").Append(Signature).Append("</p></body></html>").ToString();
    }
}
