namespace SiteGen.Import.Topics;

/// <summary>
/// A trie of all phrases of all topics, so that one pass over a text finds them all. It is filled before the first search;
/// after that it is safe to use from several threads.
/// </summary>
internal sealed class PhraseTrie
{
    private readonly Node _root = new();

    /// <summary>Adds a phrase.</summary>
    /// <param name="words">Its words.</param>
    /// <param name="number">The number that identifies it in a match.</param>
    public void Add(IReadOnlyList<PhraseWord> words, int number)
    {
        var node = _root;
        foreach (var word in words)
            node = node.GetOrAdd(word);
        node.Phrases.Add(number);
    }

    /// <summary>Returns every occurrence of a phrase, overlapping ones included.</summary>
    /// <param name="segment">A run of words without punctuation in between.</param>
    public IEnumerable<PhraseSpan> Find(IReadOnlyList<string> segment)
    {
        var forms = segment.Select(word => new TextWord(WordForm.NormalizeSpelling(word), WordForm.Normalize(word))).ToArray();
        var found = new List<PhraseSpan>();
        for (var start = 0; start < forms.Length; start++)
            Walk(_root, forms, start, start, found);
        return found;
    }

    private static void Walk(Node node, TextWord[] words, int start, int index, List<PhraseSpan> found)
    {
        foreach (var phrase in node.Phrases)
            found.Add(new PhraseSpan(phrase, start, index - start));
        if (index == words.Length)
            return;
        if (node.ByForm.TryGetValue(words[index].Form, out var next))
            Walk(next, words, start, index + 1, found);
        foreach (var (prefix, after) in node.ByPrefix)
        {
            if (words[index].Spelling.StartsWith(prefix, StringComparison.Ordinal))
                Walk(after, words, start, index + 1, found);
        }
    }

    private readonly record struct TextWord(string Spelling, string Form);

    private sealed class Node
    {
        public Dictionary<string, Node> ByForm { get; } = new(StringComparer.Ordinal);

        public List<(string Prefix, Node Next)> ByPrefix { get; } = [];

        public List<int> Phrases { get; } = [];

        public Node GetOrAdd(PhraseWord word) => word.IsPrefix ? GetOrAddPrefix(word.Text) : GetOrAddForm(word.Text);

        private Node GetOrAddForm(string form)
        {
            if (!ByForm.TryGetValue(form, out var next))
                ByForm.Add(form, next = new Node());
            return next;
        }

        private Node GetOrAddPrefix(string prefix)
        {
            var known = ByPrefix.Find(edge => edge.Prefix == prefix).Next;
            if (known is null)
                ByPrefix.Add((prefix, known = new Node()));
            return known;
        }
    }
}
