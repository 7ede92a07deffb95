namespace PspWorkflow.App.Mail;

/// <summary>Several letters to one recipient as one: words and days for the calendar.</summary>
internal static class TogetherLetter
{
    private const string Separator = " : ";

    /// <summary>One letter stays as it is. Of several, what all begin and end with is said once; between stand their own words, each under its subject. Of two that touch one entry of a calendar, the later counts.</summary>
    /// <remarks>A letter that asks for a decision does not come here: it leaves alone (<see cref="Bundles"/>). The subject names the case when all are about one; two numbers side by side would say that they have to do with each other.</remarks>
    public static Letter Of(IReadOnlyList<Letter> letters)
    {
        if (letters.Count == 1)
        {
            return letters[0];
        }

        int opening = Shared(letters, (lines, place) => lines[place]);
        int closing = Shared(letters, (lines, place) => lines[lines.Count - 1 - place]);
        IReadOnlyList<string> first = letters[0].Lines;
        return letters[0] with
        {
            Subject = SubjectOf(letters),
            Lines =
            [
                .. first.Take(opening),
                .. letters.SelectMany(letter => letter.Lines.Take(opening..(letter.Lines.Count - closing)).Prepend(letter.Subject)),
                .. first.TakeLast(closing),
            ],
            Links = [.. letters.SelectMany(letter => letter.Links)],
            Entries = [.. letters.SelectMany(letter => letter.Entries).GroupBy(entry => entry.Uid).Select(same => same.MaxBy(entry => entry.Sequence)!)],
        };
    }

    private static string SubjectOf(IReadOnlyList<Letter> letters) =>
        letters.Select(letter => letter.Subject.Split(Separator)[0]).Distinct().ToList() is [var about] && about.StartsWith("Dossier ", StringComparison.Ordinal)
            ? $"{about}{Separator}plusieurs informations"
            : "Plusieurs informations";

    /// <summary>How many lines all letters share from one end, the shortest keeping one of its own.</summary>
    private static int Shared(IReadOnlyList<Letter> letters, Func<IReadOnlyList<string>, int, string> at)
    {
        int most = letters.Min(letter => letter.Lines.Count) / 2;
        int shared = 0;
        while (shared < most && letters.All(letter => at(letter.Lines, shared) == at(letters[0].Lines, shared)))
        {
            shared++;
        }

        return shared;
    }
}
