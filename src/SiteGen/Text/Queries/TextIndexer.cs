using System.Text;
using TexMath.Xml;

namespace SiteGen.Text.Queries;

/// <summary>Splits texts into folded words.</summary>
internal sealed class TextIndexer
{
    // Foreign text; an abstract has about 1,500 characters.
    private const int MaxLength = 100_000;

    private readonly StringBuilder _plain = new();
    private readonly StringBuilder _folded = new();
    private readonly List<IndexedWord> _words = [];

    private TextIndexer()
    {
    }

    /// <summary>Indexes a list of texts. Text beyond 100,000 characters in all is ignored.</summary>
    /// <param name="texts">Plain text, Markdown or TeX; foreign.</param>
    public static IndexedText Index(IReadOnlyList<string> texts)
    {
        var indexer = new TextIndexer();
        foreach (var text in texts)
        {
            var left = MaxLength - indexer._plain.Length;
            if (left <= 0)
                break;
            indexer.Add(Clean(text.Length > left ? text[..left] : text));
        }

        return new IndexedText(indexer._plain.ToString(), indexer._folded.ToString(), [.. indexer._words]);
    }

    // TeX only where there can be some: parsing it costs more than everything else here.
    private static string Clean(string text)
    {
        var clean = text.AsSpan().IndexOfAny("\\${") < 0 ? XmlText.Clean(text) : TexProse.ToPlain(text);
        return Ascii.IsValid(clean) ? clean : clean.Normalize(NormalizationForm.FormC);
    }

    private void Add(string text)
    {
        if (_plain.Length > 0)
            _words.Add(default);
        var scanner = new WordScanner(text);
        while (scanner.MoveNext())
            AddWord(text.AsSpan(scanner.Start, scanner.End - scanner.Start), _plain.Length + scanner.Start);
        _plain.Append(text).Append('\n');
    }

    private void AddWord(ReadOnlySpan<char> word, int start)
    {
        if (!Ascii.IsValid(word))
        {
            AddFolded(WordFolding.Fold(word.ToString()), start, word.Length);
            return;
        }

        var foldedStart = _folded.Length;
        foreach (var c in word)
        {
            if (c != '\'')
                _folded.Append(char.ToLowerInvariant(c));
        }

        _words.Add(new IndexedWord(start, start + word.Length, foldedStart, _folded.Length - foldedStart));
    }

    // Folding can make several words of one (½ becomes 1 and 2) or none, and remove the letter before a combining mark.
    private void AddFolded(string folded, int start, int length)
    {
        foreach (var part in folded.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var skipped = part.EnumerateRunes()
                .TakeWhile(rune => WordFolding.Classify(rune) is WordCharacter.Separator or WordCharacter.Continuation)
                .Sum(rune => rune.Utf16SequenceLength);
            if (skipped == part.Length)
                continue;
            _words.Add(new IndexedWord(start, start + length, _folded.Length, part.Length - skipped));
            _folded.Append(part, skipped, part.Length - skipped);
        }
    }
}
