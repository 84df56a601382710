using System.Globalization;
using SiteGen.Content;

namespace SiteGen.Benchmarks;

/// <summary>
/// Writes a site of any number of papers whose sentences come from a real dump, so that lengths, words and their
/// frequencies are real. The same arguments give the same bytes.
/// </summary>
internal sealed class Corpus
{
    private const int Topics = 40;
    private const int PapersPerDay = 25;
    private const int AbstractLength = 1200;
    private const int PapersAtOnce = 1000;

    // Measured on 1,460 records of arXiv: 4,052 names in 4,435 authorships.
    private const double NewcomerShare = 0.91;

    /// <summary>The day of the newest papers, on which nothing waits.</summary>
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
        _sentences = [.. papers.SelectMany(p => Sentences(p.Abstract)).Distinct(StringComparer.Ordinal)];
        var people = papers.SelectMany(p => p.Authors).Where(a => a.Given.Length > 0).ToList();
        _givenNames = [.. people.Select(a => a.Given).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        _familyNames = [.. people.Select(a => a.Family).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    /// <summary>Writes <c>content/</c> into a folder.</summary>
    /// <param name="source">A source folder with real papers.</param>
    /// <param name="folder">Where to write.</param>
    /// <param name="count">How many papers to write.</param>
    public static void Write(string source, string folder, int count)
    {
        var content = ContentReader.Read(source, Environment.ProcessorCount, new DiagnosticBag());
        if (content.Papers.Count == 0)
            throw new InvalidOperationException($"there are no papers in {source}");
        foreach (var name in (string[])["papers", "topics"])
            Directory.CreateDirectory(Path.Combine(folder, "content", name));
        File.Copy(Path.Combine(source, ContentReader.SettingsPath), Path.Combine(folder, ContentReader.SettingsPath), overwrite: true);
        for (var topic = 1; topic <= Topics; topic++)
            File.WriteAllText(Path.Combine(folder, "content", "topics", TopicSlug(topic) + ".md"), TopicFile(topic));
        var corpus = new Corpus(content.Papers);
        // The texts come from one row of random numbers, so they are made in order; the files may be written in any.
        foreach (var numbers in Enumerable.Range(0, count).Chunk(PapersAtOnce))
        {
            var texts = numbers.Select(corpus.PaperFile).ToArray();
            Parallel.For(0, numbers.Length, i =>
                File.WriteAllText(Path.Combine(folder, "content", "papers", PaperSlug(numbers[i]) + ".md"), texts[i]));
        }
    }

    private static string PaperSlug(int number) => string.Create(CultureInfo.InvariantCulture, $"paper-{number:D7}");

    private static string TopicSlug(int topic) => string.Create(CultureInfo.InvariantCulture, $"topic-{topic}");

    private static string TopicFile(int topic) => string.Create(CultureInfo.InvariantCulture,
        $"---\ntitle: \"Topic {topic}\"\ndescription: \"The papers of topic {topic}, as many as its rank allows.\"\n---\n");

    private string PaperFile(int number)
    {
        var fields = new PaperFields
        {
            Published = new PartialDate(_random.Next(2012, 2027), _random.Next(1, 13)),
            Authors = Authors(),
            Arxiv = string.Create(CultureInfo.InvariantCulture, $"{1201 + (number / 100_000)}.{number % 100_000:D5}"),
            Venue = Any(_papers).Venue,
            Links = Any(_papers).Links,
        };
        return PaperWriter.Write(new PaperFile
        {
            Title = Title(number),
            Date = new FeedDate(Newest.AddDays(-number / PapersPerDay)),
            Fields = fields,
            Topics = PaperTopics(),
            Abstract = Abstract(),
        });
    }

    private string Title(int number)
    {
        var words = (Any(_papers).Title + " " + Any(_papers).Title).Split(' ');
        _random.Shuffle(words);
        return string.Create(CultureInfo.InvariantCulture, $"{string.Join(' ', words.Take(9))} {number}");
    }

    private string Abstract()
    {
        var text = Any(_sentences);
        while (text.Length < AbstractLength)
            text += " " + Any(_sentences);
        return text;
    }

    /// <summary>One to four topics, each by a Zipf law of exponent 1.</summary>
    private List<string> PaperTopics() =>
        [.. Enumerable.Range(0, _random.Next(1, 5)).Select(_ => TopicSlug(Ranked(_topicShares) + 1)).Distinct(StringComparer.Ordinal)];

    private int Ranked(double[] shares)
    {
        var left = _random.NextDouble() * shares.Sum();
        var rank = 0;
        while ((left -= shares[rank]) > 0 && rank < shares.Length - 1)
            rank++;
        return rank;
    }

    /// <summary>
    /// As many as a real paper has: newcomers, and people met before, whom a uniform choice among all earlier authorships
    /// makes the more frequent the more they have written (Simon 1955), which gives a Zipf law.
    /// </summary>
    private List<PersonName> Authors()
    {
        var authors = new List<PersonName>();
        for (var left = Math.Max(1, Any(_papers).Authors.Count); left > 0; left--)
            authors.Add(_authors.Count == 0 || _random.NextDouble() < NewcomerShare ? Newcomer() : Any(_authors));
        _authors.AddRange(authors);
        return [.. authors.DistinctBy(a => a.Display, StringComparer.Ordinal)];
    }

    private PersonName Newcomer() => new($"{Any(_givenNames)} {Initial()}. {Initial()}.", Any(_familyNames));

    private char Initial() => (char)('A' + _random.Next(26));

    private T Any<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];

    private static IEnumerable<string> Sentences(string text) => text
        .ReplaceLineEndings(" ")
        .Split(". ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select(sentence => sentence.TrimEnd('.') + ".");
}
