using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using PspWorkflow.App.Web;

namespace PspWorkflow.App.OfficialDocuments;

/// <summary>A printed document as an HTTP answer: downloaded, never shown inside the page of the house; its hash stands in the ETag.</summary>
internal static class PdfAnswer
{
    public static IResult Of(HttpRequest request, Printed printed, string name)
    {
        switch (printed)
        {
            case Printed.Pdf pdf:
                request.HttpContext.Response.Headers.ETag = pdf.Sha256 is { } hash ? $"\"{hash}\"" : default;
                return Results.File(pdf.Bytes, "application/pdf", $"{name}.pdf");
            case Printed.FontsMissing:
                return Problems.FontsMissing;
            case Printed.Refused refused:
                return Problems.Of(refused.Why);
            case Printed.Gone:
                return Problems.NotFound;
            default:
                throw new UnreachableException();
        }
    }
}
