using PspWorkflow.Law;

namespace PspWorkflow.App.OfficialDocuments.Texts;

/// <summary>The departments: name with its article, and seat of the préfecture.</summary>
internal static class Departments
{
    private const string All =
        """
        01|de l’Ain|Bourg-en-Bresse
        02|de l’Aisne|Laon
        03|de l’Allier|Moulins
        04|des Alpes-de-Haute-Provence|Digne-les-Bains
        05|des Hautes-Alpes|Gap
        06|des Alpes-Maritimes|Nice
        07|de l’Ardèche|Privas
        08|des Ardennes|Charleville-Mézières
        09|de l’Ariège|Foix
        10|de l’Aube|Troyes
        11|de l’Aude|Carcassonne
        12|de l’Aveyron|Rodez
        13|des Bouches-du-Rhône|Marseille
        14|du Calvados|Caen
        15|du Cantal|Aurillac
        16|de la Charente|Angoulême
        17|de la Charente-Maritime|La Rochelle
        18|du Cher|Bourges
        19|de la Corrèze|Tulle
        2a|de la Corse-du-Sud|Ajaccio
        2b|de la Haute-Corse|Bastia
        21|de la Côte-d’Or|Dijon
        22|des Côtes-d’Armor|Saint-Brieuc
        23|de la Creuse|Guéret
        24|de la Dordogne|Périgueux
        25|du Doubs|Besançon
        26|de la Drôme|Valence
        27|de l’Eure|Évreux
        28|d’Eure-et-Loir|Chartres
        29|du Finistère|Quimper
        30|du Gard|Nîmes
        31|de la Haute-Garonne|Toulouse
        32|du Gers|Auch
        33|de la Gironde|Bordeaux
        34|de l’Hérault|Montpellier
        35|d’Ille-et-Vilaine|Rennes
        36|de l’Indre|Châteauroux
        37|d’Indre-et-Loire|Tours
        38|de l’Isère|Grenoble
        39|du Jura|Lons-le-Saunier
        40|des Landes|Mont-de-Marsan
        41|de Loir-et-Cher|Blois
        42|de la Loire|Saint-Étienne
        43|de la Haute-Loire|Le Puy-en-Velay
        44|de la Loire-Atlantique|Nantes
        45|du Loiret|Orléans
        46|du Lot|Cahors
        47|de Lot-et-Garonne|Agen
        48|de la Lozère|Mende
        49|de Maine-et-Loire|Angers
        50|de la Manche|Saint-Lô
        51|de la Marne|Châlons-en-Champagne
        52|de la Haute-Marne|Chaumont
        53|de la Mayenne|Laval
        54|de Meurthe-et-Moselle|Nancy
        55|de la Meuse|Bar-le-Duc
        56|du Morbihan|Vannes
        57|de la Moselle|Metz
        58|de la Nièvre|Nevers
        59|du Nord|Lille
        60|de l’Oise|Beauvais
        61|de l’Orne|Alençon
        62|du Pas-de-Calais|Arras
        63|du Puy-de-Dôme|Clermont-Ferrand
        64|des Pyrénées-Atlantiques|Pau
        65|des Hautes-Pyrénées|Tarbes
        66|des Pyrénées-Orientales|Perpignan
        67|du Bas-Rhin|Strasbourg
        68|du Haut-Rhin|Colmar
        69|du Rhône|Lyon
        70|de la Haute-Saône|Vesoul
        71|de Saône-et-Loire|Mâcon
        72|de la Sarthe|Le Mans
        73|de la Savoie|Chambéry
        74|de la Haute-Savoie|Annecy
        75|de Paris|Paris
        76|de la Seine-Maritime|Rouen
        77|de Seine-et-Marne|Melun
        78|des Yvelines|Versailles
        79|des Deux-Sèvres|Niort
        80|de la Somme|Amiens
        81|du Tarn|Albi
        82|de Tarn-et-Garonne|Montauban
        83|du Var|Toulon
        84|de Vaucluse|Avignon
        85|de la Vendée|La Roche-sur-Yon
        86|de la Vienne|Poitiers
        87|de la Haute-Vienne|Limoges
        88|des Vosges|Épinal
        89|de l’Yonne|Auxerre
        90|du Territoire de Belfort|Belfort
        91|de l’Essonne|Évry-Courcouronnes
        92|des Hauts-de-Seine|Nanterre
        93|de la Seine-Saint-Denis|Bobigny
        94|du Val-de-Marne|Créteil
        95|du Val-d’Oise|Cergy
        971|de la Guadeloupe|Basse-Terre
        972|de la Martinique|Fort-de-France
        973|de la Guyane|Cayenne
        974|de La Réunion|Saint-Denis
        976|de Mayotte|Mamoudzou
        """;

    private static readonly Dictionary<string, (string Name, string Seat)> ByCode =
        All.Split('\n', StringSplitOptions.TrimEntries).Select(line => line.Split('|')).ToDictionary(part => part[0], part => (part[1], part[2]));

    /// <summary>All of them.</summary>
    public static IEnumerable<Department> Every => ByCode.Keys.Select(Department.Parse);

    public static (string Name, string Seat) Of(Department department) => ByCode[department.ToString()];
}
