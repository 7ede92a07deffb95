using System.Text;
using PspWorkflow.App.Web;

namespace PspWorkflow.Procedure.Tests.Doors;

/// <summary>Documents on their way in, as requests carry them.</summary>
internal static class Deposits
{
    public const string Boundary = "limite";

    public const string Form = $"multipart/form-data; boundary={Boundary}";

    public static string Field(string name, string value) => $"--{Boundary}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n";

    public static string File(string content, string name = "piece.pdf") =>
        $"--{Boundary}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\nContent-Type: application/pdf\r\n\r\n{content}\r\n";

    public static string End => $"--{Boundary}--\r\n";

    /// <summary>A form with a PDF that says so much.</summary>
    public static string Whole(string line) => Field("piece", "identity-copy") + File(SmallFiles.PdfText(line)) + End;

    /// <summary>A PDF that says so much, raw.</summary>
    public static ByteArrayContent Pdf(string line, string? disposition = "attachment; filename=\"piece.pdf\"") => Bytes(SmallFiles.PdfText(line), disposition);

    public static ByteArrayContent Raw(byte[] content, string? disposition = "attachment; filename=piece.pdf", string type = "application/octet-stream")
    {
        ByteArrayContent body = new(content);
        body.Headers.TryAddWithoutValidation("Content-Type", type);
        if (disposition is not null)
        {
            body.Headers.TryAddWithoutValidation("Content-Disposition", disposition);
        }

        return body;
    }

    /// <summary>A type and a body that the function's reader takes.</summary>
    public static (string Type, string Body) Fitting(HttpFunction function, DateOnly today) => function.Operation switch
    {
        { Body: not null } => ("application/json", SampleBody.Of(SampleBody.SchemaOf(function), today).ToJsonString()),
        { Content: "multipart/form-data" } => (Form, Whole("contenu")),
        _ => ("application/octet-stream", SmallFiles.PdfText("contenu")),
    };

    public static string QueryOf(HttpFunction function) => function.Operation!.Query.Contains("piece") ? "?piece=identity-copy" : "";

    public static ByteArrayContent Bytes(string content, string? disposition = "attachment; filename=\"piece.pdf\"", string type = "application/octet-stream") =>
        Raw(Encoding.UTF8.GetBytes(content), disposition, type);
}
