using System.Globalization;
using Microsoft.Extensions.Primitives;
using PspWorkflow.App.Web;

namespace PspWorkflow.App.Links.Forms;

/// <summary>What somebody wrote into a form, and what is wrong with it. Everything stays as it was written, to be shown again.</summary>
public sealed class Said(IReadOnlyDictionary<string, StringValues> fields)
{
    private readonly Dictionary<string, string> _wrong = [];

    /// <summary>Nothing yet.</summary>
    public static Said Nothing => new(new Dictionary<string, StringValues>());

    /// <summary>What is wrong, by field, in French.</summary>
    public IReadOnlyDictionary<string, string> Wrong => _wrong;

    /// <summary>A field as it was written; empty when it was not.</summary>
    public string Raw(string field) => fields.TryGetValue(field, out StringValues values) ? values.ToString() : "";

    /// <summary>Whether an answer was ticked.</summary>
    public bool Ticked(string field, string value) => fields.TryGetValue(field, out StringValues values) && values.Contains(value);

    /// <summary>The one answer of a choice, which must be there.</summary>
    public T? One<T>(string field)
        where T : struct, Enum =>
        CodedValue<T>.Find(Raw(field)) is { } value ? value : Wrongly<T>(field, "Choisissez une réponse.");

    /// <summary>The one answer of a choice, or null when none was ticked.</summary>
    public T? OneIfAny<T>(string field)
        where T : struct, Enum => Raw(field).Length == 0 ? null : One<T>(field);

    /// <summary>The answers that were ticked.</summary>
    public IReadOnlyList<T> Some<T>(string field)
        where T : struct, Enum
    {
        T?[] values = [.. (fields.TryGetValue(field, out StringValues said) ? said : []).Select(CodedValue<T>.Find)];
        if (values.Any(value => value is null))
        {
            _wrong[field] = "Une réponse n’est pas connue.";
        }

        return [.. values.OfType<T>()];
    }

    /// <summary>A text that must be there.</summary>
    public FreeText? Text(string field)
    {
        try
        {
            return FreeText.From(Raw(field));
        }
        catch (FreeTextException wrong)
        {
            return Wrongly<FreeText>(field, char.ToUpper(wrong.Message[0], CultureInfo.InvariantCulture) + wrong.Message[1..]);
        }
    }

    /// <summary>A text, or null when nothing was written.</summary>
    public FreeText? TextIfAny(string field) => string.IsNullOrWhiteSpace(Raw(field)) ? null : Text(field);

    /// <summary>A day that must be there.</summary>
    public DateOnly? Day(string field) =>
        DateOnly.TryParseExact(Raw(field), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            ? day
            : Wrongly<DateOnly>(field, "Indiquez une date.");

    /// <summary>A number, or null when nothing was written.</summary>
    public int? CountIfAny(string field) =>
        Raw(field).Trim() is not { Length: > 0 } text ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int count) && count <= 1000 ? count
        : Wrongly<int>(field, "Indiquez un nombre entier.");

    /// <summary>Says that a field is wrong, for a reason that only the whole form shows.</summary>
    public void Reject(string field, string why) => _wrong[field] = why;

    private T? Wrongly<T>(string field, string why)
        where T : struct
    {
        _wrong[field] = why;
        return null;
    }
}
