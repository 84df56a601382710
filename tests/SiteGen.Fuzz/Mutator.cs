namespace SiteGen.Fuzz;

/// <summary>
/// Mutates inputs of a corpus with the tokens of a grammar. It splices, repeats, drops and nests pieces and cuts them within escapes
/// and surrogate pairs. Most inputs pass the first check of a parser.
/// </summary>
/// <param name="corpus">Valid inputs.</param>
/// <param name="tokens">The tokens of the grammar. A token that ends in an opening bracket is closed when it is nested.</param>
public sealed class Mutator(IReadOnlyList<string> corpus, IReadOnlyList<string> tokens)
{
    private const int MaxLength = 4_000;
    private const int Window = 600;

    // Texts that are hostile in many formats.
    private static readonly string[] Strange =
    [
        "\0", "\b", "\u001b[31m", "\u007f", "\u0085", "\u00a0", "\u0301", "\u200b", "\u200d", "\u2028", "\u202e", "\ufeff", "\ufffd",
        "\ufffe", "\uffff",
        "\ud800", "\udc00", "😀", "漢字", "ﬁ", "İ", "ß", "\r", "\r\n", "\n\n", "\t", "  ", "'", "\"", "\\", "&lt;",
        "<script>alert(1)</script>",
        "javascript:alert(1)", "%00", "../", "con", "99999999999999999999", "-1", "1e9", "{{", "}}", "]]>", "-->", "\u0662",
    ];

    /// <summary>Creates an input.</summary>
    public string Mutate(Rng random)
    {
        var text = random.Below(8) == 0 ? Soup(random) : Cut(random.OneOf(corpus), random);
        for (var changes = 1 + random.Below(6); changes > 0; changes--)
            text = Change(text, random);
        return text.Length <= MaxLength ? text : text[..MaxLength];
    }

    private string Change(string text, Rng random)
    {
        var at = random.Below(text.Length + 1);
        var piece = text[at..Math.Min(text.Length, at + 1 + random.Below(40))];
        return random.Below(10) switch
        {
            0 => text.Remove(at, piece.Length),
            1 => text.Insert(random.Below(text.Length + 1), piece),
            2 => text.Insert(at, string.Concat(Enumerable.Repeat(piece, 1 + random.Below(60)))),
            3 => text.Insert(at, random.OneOf(Strange)),
            4 => text[..at],
            5 => text.Insert(at, Cut(random.OneOf(corpus), random)),
            6 => Nest(text, at, piece.Length, random),
            7 => text.Insert(at, string.Concat(Enumerable.Repeat(random.OneOf(tokens), 1 + random.Below(200)))),
            8 => Swap(text, random),
            _ => text.Insert(at, random.OneOf(tokens)),
        };
    }

    // Returns a part of a file, mostly from the beginning of a line.
    private static string Cut(string file, Rng random)
    {
        var start = random.Below(file.Length);
        if (random.Below(4) > 0)
            start = file.LastIndexOf('\n', start) + 1;
        return file.Substring(start, Math.Min(file.Length - start, 1 + random.Below(Window)));
    }

    private string Soup(Rng random) =>
        string.Concat(Enumerable.Range(0, 1 + random.Below(30))
            .Select(_ => random.Below(6) == 0 ? random.OneOf(Strange) : random.OneOf(tokens)));

    private string Nest(string text, int at, int length, Rng random)
    {
        var open = random.OneOf(tokens);
        var close = open.Length == 0 ? ""
            : open[^1] switch { '{' => "}", '[' => "]", '(' => ")", '<' => ">", '$' => "$", '*' => "*", _ => open };
        var depth = 1 + random.Below(random.Below(10) == 0 ? 300 : 8);
        return text[..at] + string.Concat(Enumerable.Repeat(open, depth)) + text.Substring(at, length)
            + string.Concat(Enumerable.Repeat(close, depth)) + text[(at + length)..];
    }

    private string Swap(string text, Rng random)
    {
        var (one, other) = (random.OneOf(tokens), random.OneOf(tokens));
        return one.Length == 0 ? text : text.Replace(one, other, StringComparison.Ordinal);
    }
}
