using System.Security.Cryptography;
using System.Text.Json;
using PspWorkflow.App.Web;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Casework;

/// <summary>An act being written: who writes it, when, and the texts that must be sealed with it.</summary>
internal sealed class Draft(Account author, DateTimeOffset at)
{
    private readonly List<ClearText> _texts = [];

    /// <summary>The account that acts.</summary>
    public Account Author => author;

    /// <summary>Its id, as events record it.</summary>
    public ActorId By => author.Id;

    /// <summary>Legal instant of the act.</summary>
    public DateTimeOffset At => at;

    /// <summary>Legal day of the act.</summary>
    public DateOnly Day => LegalCalendar.DayOf(at);

    /// <summary>The texts to seal.</summary>
    public IReadOnlyList<ClearText> Texts => _texts;

    /// <summary>Takes a text out of the act and leaves its name there.</summary>
    public TextId Seal(FreeText text) => Seal(text.ToString());

    /// <summary>The same for an optional text.</summary>
    public TextId? Seal(FreeText? text) => text is { } given ? Seal(given) : null;

    /// <summary>Takes structured personal data out of the act, as JSON, and leaves its name there.</summary>
    public TextId SealFile<T>(T file) => Seal(JsonSerializer.Serialize(file, JsonBody.Options));

    private TextId Seal(string text)
    {
        TextId id = TextId.From(RandomNumberGenerator.GetBytes(16));
        _texts.Add(new ClearText(id, text));
        return id;
    }
}
