namespace SiteGen.Import.Topics;

/// <summary>
/// All phrases of all topics in one tree of words, so that a text is read once whatever their number. Filled by its
/// owner before the first search; after that any number of threads may search.
/// </summary>
internal sealed class PhraseTrie
{
    private readonly Node _root = new();

    /// <summary>Adds a phrase.</summary>
    /// <param name="words">Its words.</param>
    /// <param name="number">The number by which a match names it.</param>
    public void Add(IReadOnlyList<PhraseWord> words, int number)
    {
        var node = _root;
        foreach (var word in words)
            node = node.Next(word);
        node.Phrases.Add(number);
    }

    /// <summary>Every place at which a phrase stands, overlapping ones too.</summary>
    /// <param name="segment">Words that stand together.</param>
    public IEnumerable<PhraseSpan> Find(IReadOnlyList<string> segment)
    {
        var forms = segment.Select(word => new TextWord(WordForm.Spelling(word), WordForm.Of(word))).ToArray();
        var found = new List<PhraseSpan>();
        for (var start = 0; start < forms.Length; start++)
            Walk(_root, forms, start, start, found);
        return found;
    }

    private static void Walk(Node node, TextWord[] words, int start, int at, List<PhraseSpan> found)
    {
        foreach (var phrase in node.Phrases)
            found.Add(new PhraseSpan(phrase, start, at - start));
        if (at == words.Length)
            return;
        if (node.ByForm.TryGetValue(words[at].Form, out var next))
            Walk(next, words, start, at + 1, found);
        foreach (var (prefix, after) in node.ByPrefix)
        {
            if (words[at].Spelling.StartsWith(prefix, StringComparison.Ordinal))
                Walk(after, words, start, at + 1, found);
        }
    }

    private readonly record struct TextWord(string Spelling, string Form);

    private sealed class Node
    {
        public Dictionary<string, Node> ByForm { get; } = new(StringComparer.Ordinal);

        public List<(string Prefix, Node Next)> ByPrefix { get; } = [];

        public List<int> Phrases { get; } = [];

        public Node Next(PhraseWord word) => word.IsPrefix ? NextByPrefix(word.Text) : NextByForm(word.Text);

        private Node NextByForm(string form)
        {
            if (!ByForm.TryGetValue(form, out var next))
                ByForm.Add(form, next = new Node());
            return next;
        }

        private Node NextByPrefix(string prefix)
        {
            var known = ByPrefix.Find(edge => edge.Prefix == prefix).Next;
            if (known is null)
                ByPrefix.Add((prefix, known = new Node()));
            return known;
        }
    }
}
