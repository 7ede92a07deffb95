using Microsoft.AspNetCore.Http;
using PspWorkflow.App.Access;
using PspWorkflow.App.Web;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Documents;

/// <summary>Reads what the beginning of an upload in parts announces.</summary>
internal static class UploadRequest
{
    /// <returns>The upload, or the answer that says what is wrong with it.</returns>
    public static Read<Upload> Read(HttpRequest request, CaseId id, DocumentId document, long longest)
    {
        long length = Tus.Number(request, "Upload-Length") ?? 0;
        if (length == 0)
        {
            return new(null, Problems.BadHeader("Upload-Length", "la longueur de l’ensemble est attendue, en octets."));
        }

        if (length > longest)
        {
            return new(null, Problems.TooLong(longest));
        }

        if (Tus.Metadata(request) is not { } said || CodedValue<PieceKind>.Find(said.GetValueOrDefault("piece")) is not { } piece)
        {
            return new(null, Problems.BadHeader("Upload-Metadata", $"des paires « nom base64 » sont attendues, dont piece : {CodedValue<PieceKind>.Names}."));
        }

        (FreeText name, string? problem) = OriginalName.OfText(said.GetValueOrDefault("filename", string.Empty));
        return problem is null
            ? new(new Upload(id, document, Caller.Of(request).Id, length, piece, name.ToString()) { DeclaredType = said.GetValueOrDefault("filetype") }, null)
            : new(null, Problems.BadHeader("Upload-Metadata", problem));
    }
}
