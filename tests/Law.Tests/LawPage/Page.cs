using System.Globalization;
using System.Text;

namespace PspWorkflow.Law.Tests.LawPage;

/// <summary>The law as one page for jurists, in French, computed from the code.</summary>
internal static class Page
{
    public static string Write()
    {
        StringBuilder page = new();
        page.Append("""
            # Le droit, tel que le code l’applique

            Cette page est produite à partir de `functions/Law` par les tests du droit ; un test la tient à jour. Elle ne se modifie pas à la main.

            1. Ce que devient chaque acte dans chaque état : le dossier, la séance, les membres de la commission, l’association.
            2. Les délais et les alertes : durée, point de départ, texte, certitude, dans les deux jeux de règles.
            3. Les autres paramètres et les notes.
            4. Les refus : code, phrase, article.

            Comment lire. « admis » : au moins une variante de l’acte est acceptée ; suivent les événements que l’acte inscrit au registre.
            « refusé » : codes des refus opposés (partie 4). Un acte que l’état n’admet pas est refusé, jamais ignoré ; aucune case n’est laissée sans réponse.


            """);
        foreach ((int index, Matrix matrix) in Matrices.All.Index())
        {
            WriteMatrix(page, index + 1, matrix);
        }

        ClockTable.Write(page);
        RefusalTable.Write(page);
        return page.ToString().ReplaceLineEndings("\n");
    }

    private static void WriteMatrix(StringBuilder page, int number, Matrix matrix)
    {
        page.Append(CultureInfo.InvariantCulture, $"## 1.{number} {matrix.Heading}\n\n{matrix.About}\n\n");
        foreach (IGrouping<Type, Cell> act in matrix.Cells.GroupBy(cell => cell.Act))
        {
            page.Append(CultureInfo.InvariantCulture, $"### {French.Act(act.Key)} (`{act.Key.Name}`)\n\n| État | Suite |\n|---|---|\n");
            foreach (IGrouping<string, Cell> same in act.GroupBy(cell => cell.ToString()))
            {
                page.Append(CultureInfo.InvariantCulture, $"| {string.Join(" · ", same.Select(cell => cell.State))} | {same.Key} |\n");
            }

            page.Append('\n');
        }
    }
}
