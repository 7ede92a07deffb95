using PspWorkflow.App.OfficialDocuments.Layout;

namespace PspWorkflow.App.OfficialDocuments.Texts;

/// <summary>The vocabulary in which official documents are written: a jurist reads the texts beside this file without knowing how they are set.</summary>
internal sealed class ActText
{
    private readonly List<Block> _blocks = [];
    private int _articles;

    public IReadOnlyList<Block> Blocks => _blocks;

    public ActText Title(string text) => Add(BlockKind.Title, text);

    public ActText Subtitle(string text) => Add(BlockKind.Subtitle, text);

    public ActText Heading(string text) => Add(BlockKind.Heading, text);

    /// <summary>"Vu …"; the semicolon is added.</summary>
    public ActText Seen(string text) => Add(BlockKind.Paragraph, $"{text} ;", "Vu ");

    /// <summary>"Considérant que …"; the semicolon is added.</summary>
    public ActText Considering(string clause) => Add(BlockKind.Paragraph, $"{clause} ;", "Considérant ");

    /// <summary>The next article, numbered.</summary>
    public ActText Article(string text) => Add(BlockKind.Paragraph, text, $"Article {(++_articles == 1 ? "1er" : _articles)} – ");

    public ActText Paragraph(string text, string lead = "") => Add(BlockKind.Paragraph, text, lead);

    /// <summary>What somebody wrote, line by line as they wrote it.</summary>
    public ActText Quoted(string text)
    {
        foreach (string line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            Add(BlockKind.Paragraph, line);
        }

        return this;
    }

    /// <summary>A list; each item ends with a semicolon, the last one with a full stop.</summary>
    public ActText Items(IEnumerable<string> items)
    {
        string[] all = [.. items];
        for (int i = 0; i < all.Length; i++)
        {
            Add(BlockKind.Item, $"– {all[i]}{(i == all.Length - 1 ? "." : " ;")}");
        }

        return this;
    }

    public ActText Formula(string text) => Add(BlockKind.Formula, text);

    /// <summary>In the right half: place and date, or whom it is for.</summary>
    public ActText Right(string text) => Add(BlockKind.Right, text);

    /// <summary>Place and date before the signature.</summary>
    public ActText Done(string text) => Add(BlockKind.Place, text);

    /// <summary>Who signs: capacity, room for the signature, name.</summary>
    public ActText Signature(string capacity, string name) => Add(BlockKind.Signature, $"{capacity},\n \n \n \n{name}");

    /// <summary>Who answers for a letter: name and capacity.</summary>
    public ActText From(string name, string capacity) => Add(BlockKind.Signature, $"{name}\n{capacity}");

    public ActText Note(string text) => Add(BlockKind.Note, text);

    private ActText Add(BlockKind kind, string text, string lead = "")
    {
        _blocks.Add(new Block(kind, French.Typeset(text), French.Typeset(lead)));
        return this;
    }
}
