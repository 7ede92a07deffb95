using PspWorkflow.Procedure.Tests.Driving;

namespace PspWorkflow.Procedure.Tests.Links;

/// <summary>The way of a signatory from the mail to the form.</summary>
internal static class Signing
{
    /// <summary>A case that waits for its decision, and the link to it.</summary>
    public static async Task<(string Case, string Link)> ToDecideAsync(this RunningHouse house)
    {
        string id = await new Walk(house.Api).ToAsync(Milestone.Advised);
        await house.SettleAsync();
        return (id, await house.Api.LinkAsync(id));
    }

    /// <summary>Asks for a code and types it.</summary>
    /// <returns>The page that it opens.</returns>
    public static async Task<Page> EnterAsync(this RunningHouse house, Reader reader, string id, string link, string to = Mailed.Signatory)
    {
        IReadOnlyList<string> before = await house.Api.CodesAsync(id, to);
        Page asked = await reader.PostAsync($"{link}/code");
        Assert.Contains("Un code vient d’être envoyé.", asked.Shown, StringComparison.Ordinal);
        return await reader.PostAsync($"{link}/grant", ("code", (await house.Api.CodesAsync(id, to)).Except(before).Single()));
    }

    /// <summary>Sends the form of a page with answers.</summary>
    public static Task<Page> ActAsync(this Reader reader, string link, Page page, params (string Name, string Value)[] answers) =>
        reader.PostAsync($"{link}/act", [("token", page.Hidden("token")), ("version", page.Hidden("version")), .. answers]);

    /// <summary>Deposits a document: the case changes, and nobody is asked anything anew.</summary>
    public static async Task ChangeAsync(this Api api, string id)
    {
        using ByteArrayContent piece = new(System.Text.Encoding.UTF8.GetBytes(SmallFiles.PdfText("Pièce")));
        using HttpResponseMessage stored = await api.SendAsync(HttpMethod.Put, $"/api/cases/{id}/documents/{Guid.NewGuid()}?piece=identity-copy", Api.Association, piece, ("Content-Disposition", "attachment; filename=\"a.pdf\""));
        Assert.True(stored.IsSuccessStatusCode);
    }

    /// <summary>The decisions of a case, as the API shows them.</summary>
    public static async Task<IReadOnlyList<string>> DecisionsAsync(this Api api, string id) =>
        [.. (await api.ReadAsync(Api.Prefecture, $"/api/cases/{id}"))["summary"]!["decisions"]!.AsArray().Select(made => made!["sense"]!.GetValue<string>())];
}
