using System.Globalization;

namespace PspWorkflow.Adapters;

/// <summary>The steps that bring a file to today's form; the number of steps done is kept in the file.</summary>
/// <param name="Steps">SQL scripts in order. A released step never changes: a change is a new step.</param>
internal sealed record SqliteSchema(params IReadOnlyList<string> Steps)
{
    /// <summary>Does the steps that the file lacks; throws <see cref="NewerFileException"/> on a file that has more of them than we know.</summary>
    public void BringUpToDate(SqlSession sql, string fileName) => sql.Transact(open =>
    {
        long done = (long)open.Scalar("PRAGMA user_version")!;
        if (done > Steps.Count)
        {
            throw new NewerFileException(fileName);
        }

        foreach (string step in Steps.Skip((int)done))
        {
            open.RunScript(step);
        }

        open.RunScript(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {Steps.Count}"));
        return done;
    });
}

/// <summary>The file was written by a later version of the product: opening it could spoil it.</summary>
public sealed class NewerFileException(string fileName)
    : Exception($"Le fichier {fileName} vient d’une version plus récente du logiciel : installez cette version pour l’ouvrir.");
