using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using PspWorkflow.App.Documents.Inspection;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Documents;

/// <summary>A document on its way out: to be saved, never shown in place, under its own media type and a name that fits it.</summary>
/// <param name="Content">Its content, decrypted while it is read.</param>
/// <param name="Format">What it is.</param>
/// <param name="Name">The name it had at its depositor's.</param>
internal sealed record DocumentAnswer(Stream Content, DocumentFormat Format, string Name) : IResult, IDisposable
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        await using Stream content = Content;
        HttpResponse response = httpContext.Response;
        ContentDispositionHeaderValue disposition = new("attachment");
        disposition.SetHttpFileName(FormatNames.WithEnding(Name, Format));
        response.ContentType = FormatNames.TypeOf(Format);
        response.ContentLength = content.Length;
        response.Headers.ContentDisposition = disposition.ToString();
        response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        try
        {
            await content.CopyToAsync(response.Body, httpContext.RequestAborted);
        }
        catch (InvalidDataException)
        {
            httpContext.Abort(); // a part was tampered with: none of it left, and the reader must not take what did for the whole
        }
    }

    public void Dispose() => Content.Dispose();
}
