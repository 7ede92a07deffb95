using System.Globalization;
using System.Text.RegularExpressions;
using PspWorkflow.App.Web;

namespace PspWorkflow.App.OfficialDocuments.Texts;

/// <summary>French as it is printed: spaces that do not break, days and numbers in words.</summary>
internal static partial class French
{
    private const string NoBreak = "\u00a0";

    /// <summary>The same text with its spaces before : ; ! ? », after «, and inside numbers, dates and references made unbreakable.</summary>
    public static string Typeset(string text)
    {
        text = BeforeSign().Replace(text, NoBreak);
        text = AfterQuote().Replace(text, NoBreak);
        text = InReference().Replace(text, $"$1{NoBreak}");
        text = BeforeUnit().Replace(text, NoBreak);
        text = BeforeYear().Replace(text, NoBreak);
        return Apostrophe().Replace(text, "’");
    }

    /// <summary>"1er février 2027".</summary>
    public static string Day(DateOnly day) => FrenchDay.Long(day);

    /// <summary>"six mois".</summary>
    public static string Months(int months) => $"{Words(months)} mois";

    /// <summary>"quinze jours".</summary>
    public static string Words(int number) => number switch
    {
        1 => "un",
        2 => "deux",
        3 => "trois",
        4 => "quatre",
        5 => "cinq",
        6 => "six",
        12 => "douze",
        15 => "quinze",
        24 => "vingt-quatre",
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>"que la personne…", "qu’il…", from a sentence.</summary>
    public static string That(string sentence)
    {
        string clause = char.ToLower(sentence[0], CultureInfo.GetCultureInfo("fr-FR")) + sentence[1..].TrimEnd('.');
        return "aeéèêiîoôuy".Contains(clause[0], StringComparison.Ordinal) ? $"qu’{clause}" : $"que {clause}";
    }

    /// <summary>"de la commission", "d’une commission".</summary>
    public static string Of(string name) =>
        "aeéèêiîoôuyhAEÉÈÊIÎOÔUYH".Contains(name[0], StringComparison.Ordinal) ? $"d’{name}" : $"de {name}";

    public static string Capitalised(string text) => text.Length == 0 ? text : char.ToUpper(text[0], CultureInfo.GetCultureInfo("fr-FR")) + text[1..];

    [GeneratedRegex(@" (?=[:;!?»%€–])")]
    private static partial Regex BeforeSign();

    [GeneratedRegex(@"(?<=«) ")]
    private static partial Regex AfterQuote();

    [GeneratedRegex(@"(\b[LRD]\.|n°|\bart\.|\barticles?|\bArticle|\bannexe|\bpoint|\bM\.|\bMme) (?=[0-9A-ZÉ])")]
    private static partial Regex InReference();

    [GeneratedRegex(@"(?<=\d|\d1er|\b1er) (?=(janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|mois|jours|heures|ans|euros|\d{3}\b))")]
    private static partial Regex BeforeUnit();

    [GeneratedRegex(@"(?<=janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre) (?=\d{4})")]
    private static partial Regex BeforeYear();

    [GeneratedRegex(@"(?<=\p{L})'(?=\p{L})")]
    private static partial Regex Apostrophe();
}
