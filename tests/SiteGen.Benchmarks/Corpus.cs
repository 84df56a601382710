using System.Globalization;
using SiteGen.Content;

namespace SiteGen.Benchmarks;

/// <summary>
/// Writes a site of any number of papers. Their sentences come from the papers of this repository, so that lengths, words and
/// word frequencies are real. The same arguments give the same bytes.
/// </summary>
internal sealed class Corpus
{
    private const int Topics = 40;
    private const int PapersPerDay = 25;
    private const int AbstractLength = 1200;
    private const int PapersAtOnce = 1000;

    // Measured for 1,460 records of arXiv: 4,052 names in 4,435 authorships.
    private const double NewAuthorShare = 0.91;

    // The settings of a new feed, in which no author has had a page that a redirect must replace.
    private const string Settings = """
        title: "Layers and Classifiers"
        baseUrl: "https://sitegen.github.io/sitegen/"
        description: "Papers on classifiers, the layers below them and how networks learn."
        authors:
          redirectFrom: 0

        """;

    /// <summary>The day of the newest papers. A build on this day publishes all papers.</summary>
    public static DateOnly Newest { get; } = new(2026, 11, 23);

    private readonly Random _random = new(20261123);
    private readonly List<PersonName> _authors = [];
    private readonly IReadOnlyList<Paper> _papers;
    private readonly string[] _sentences;
    private readonly double[] _topicShares = [.. Enumerable.Range(1, Topics).Select(rank => 1.0 / rank)];
    private readonly string[] _givenNames;
    private readonly string[] _familyNames;

    private Corpus(IReadOnlyList<Paper> papers)
    {
        _papers = papers;
        _sentences = [.. papers.SelectMany(p => SplitSentences(p.Abstract)).Distinct(StringComparer.Ordinal)];
        var people = papers.SelectMany(p => p.Authors).Where(a => a.Given.Length > 0).ToList();
        _givenNames = [.. people.Select(a => a.Given).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        _familyNames = [.. people.Select(a => a.Family).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    /// <summary>Writes <c>content/</c> into a folder.</summary>
    /// <param name="source">A source folder with real papers.</param>
    /// <param name="folder">The folder to write to.</param>
    /// <param name="count">The number of papers.</param>
    public static void Write(string source, string folder, int count)
    {
        var content = ContentReader.Read(source, Environment.ProcessorCount, new DiagnosticBag());
        if (content.Papers.Count == 0)
            throw new InvalidOperationException($"there are no papers in {source}");
        foreach (var name in (string[])["papers", "topics"])
            Directory.CreateDirectory(Path.Combine(folder, "content", name));
        File.WriteAllText(Path.Combine(folder, ContentReader.SettingsPath), Settings);
        for (var topic = 1; topic <= Topics; topic++)
            File.WriteAllText(Path.Combine(folder, "content", "topics", TopicSlug(topic) + ".md"), CreateTopic(topic));
        var corpus = new Corpus(content.Papers);
        // One sequence of random numbers makes the texts, so they are made in order. The files are written in parallel.
        foreach (var numbers in Enumerable.Range(0, count).Chunk(PapersAtOnce))
        {
            var texts = numbers.Select(corpus.CreatePaper).ToArray();
            Parallel.For(0, numbers.Length, i =>
                File.WriteAllText(Path.Combine(folder, "content", "papers", PaperSlug(numbers[i]) + ".md"), texts[i]));
        }
    }

    private static string PaperSlug(int number) => string.Create(CultureInfo.InvariantCulture, $"paper-{number:D7}");

    private static string TopicSlug(int topic) => string.Create(CultureInfo.InvariantCulture, $"topic-{topic}");

    private static string CreateTopic(int topic) => string.Create(CultureInfo.InvariantCulture,
        $"---\ntitle: \"Topic {topic}\"\ndescription: \"The papers of topic {topic}, as many as its rank allows.\"\n---\n");

    private string CreatePaper(int number)
    {
        var fields = new PaperFields
        {
            Published = new PartialDate(_random.Next(2012, 2027), _random.Next(1, 13)),
            Authors = DrawAuthors(),
            Arxiv = string.Create(CultureInfo.InvariantCulture, $"{1201 + (number / 100_000)}.{number % 100_000:D5}"),
            Venue = Pick(_papers).Venue,
            Links = Pick(_papers).Links,
        };
        return PaperWriter.Write(new PaperFile
        {
            Title = CreateTitle(number),
            Date = new FeedDate(Newest.AddDays(-number / PapersPerDay)),
            Fields = fields,
            Topics = DrawTopics(),
            Abstract = CreateAbstract(),
        });
    }

    private string CreateTitle(int number)
    {
        var words = (Pick(_papers).Title + " " + Pick(_papers).Title).Split(' ');
        _random.Shuffle(words);
        return string.Create(CultureInfo.InvariantCulture, $"{string.Join(' ', words.Take(9))} {number}");
    }

    private string CreateAbstract()
    {
        var text = Pick(_sentences);
        while (text.Length < AbstractLength)
            text += " " + Pick(_sentences);
        return text;
    }

    /// <summary>Returns one to four topics, drawn by Zipf's law with exponent 1.</summary>
    private List<string> DrawTopics() =>
        [.. Enumerable.Range(0, _random.Next(1, 5)).Select(_ => TopicSlug(DrawRank(_topicShares) + 1)).Distinct(StringComparer.Ordinal)];

    private int DrawRank(double[] shares)
    {
        var left = _random.NextDouble() * shares.Sum();
        var rank = 0;
        while ((left -= shares[rank]) > 0 && rank < shares.Length - 1)
            rank++;
        return rank;
    }

    /// <summary>
    /// Returns as many authors as a real paper has: new ones, and earlier ones, chosen uniformly among all earlier authorships.
    /// Then the number of papers per author follows Zipf's law (Simon 1955).
    /// </summary>
    private List<PersonName> DrawAuthors()
    {
        var authors = new List<PersonName>();
        for (var left = Math.Max(1, Pick(_papers).Authors.Count); left > 0; left--)
            authors.Add(_authors.Count == 0 || _random.NextDouble() < NewAuthorShare ? CreateAuthor() : Pick(_authors));
        _authors.AddRange(authors);
        return [.. authors.DistinctBy(a => a.Display, StringComparer.Ordinal)];
    }

    private PersonName CreateAuthor() => new($"{Pick(_givenNames)} {Initial()}. {Initial()}.", Pick(_familyNames));

    private char Initial() => (char)('A' + _random.Next(26));

    private T Pick<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];

    private static IEnumerable<string> SplitSentences(string text) => text
        .ReplaceLineEndings(" ")
        .Split(". ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select(sentence => sentence.TrimEnd('.') + ".");
}
