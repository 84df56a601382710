using SiteGen.Content;
using SiteGen.Ranking;
using SiteGen.Text.Terms;

namespace SiteGen.Import.Topics;

/// <summary>
/// What the papers of a topic have in common, learned from the topics that people gave them: one logistic regression for each topic
/// with at least <see cref="MinPapersOfTopic"/> papers, on the vectors of the ranking (<see cref="TextVectors"/>). Each topic's title
/// and description are an example, too. Safe to use from several threads; it learns when it is first asked.
/// </summary>
public sealed class LearnedTopics
{
    /// <summary>The minimum number of papers with topics; a smaller feed has only its phrases.</summary>
    public const int MinPapers = 20;

    /// <summary>The minimum number of papers of a topic to learn from.</summary>
    public const int MinPapersOfTopic = 3;

    // The newest, because the time grows with the square of their number.
    private const int MaxPapers = 500;

    // Chosen by leaving out each of this repository's papers, with all phrases and with a third of them: see topics.md.
    private const double Cost = 3;
    private const double ScoreFactor = 1.5;
    private const double NeutralLogit = -2;
    private const int MaxTerms = 3;

    // A topic that half of the papers have still needs words that speak for it.
    private const double MaxIntercept = -1.5;

    private readonly IReadOnlyList<Topic> _topics;
    private readonly IReadOnlyList<Paper> _papers;
    private readonly Lazy<Model?> _model;

    /// <summary>Prepares learning.</summary>
    /// <param name="topics">The topics.</param>
    /// <param name="papers">The papers with the topics that people gave them; others are ignored.</param>
    public LearnedTopics(IReadOnlyList<Topic> topics, IEnumerable<Paper> papers)
    {
        _topics = topics;
        _papers =
        [
            .. papers.Where(paper => paper.Topics.Count > 0)
                .OrderByDescending(paper => paper.Date.Day)
                .ThenBy(paper => paper.Slug, StringComparer.Ordinal)
                .Take(MaxPapers),
        ];
        _model = new Lazy<Model?>(() => _papers.Count < MinPapers ? null : Train());
    }

    /// <summary>
    /// Returns for each topic that could be learned how much a paper's words speak for it: above 0 for it, below 0 against it, on the
    /// scale of <see cref="TopicMatcher.MinScore"/>.
    /// </summary>
    /// <param name="title">The title, plain text with mathematics between dollars.</param>
    /// <param name="abstractText">The abstract, plain text or Markdown; may be empty.</param>
    internal IReadOnlyList<LearnedScore> Score(string title, string abstractText)
    {
        if (_model.Value is not { } model)
            return [];
        var vector = model.Vectors.Read(new TermText(title, abstractText));
        var spelling = new Lazy<PhraseSpelling>(() => new PhraseSpelling(title, abstractText, new WordNumbers(model.Vectors.Terms)));
        return [.. model.Topics.Select(topic => Score(topic, vector, model.Telling, spelling))];
    }

    private static LearnedScore Score(TopicModel topic, TermWeight[] vector, TellingTerms telling, Lazy<PhraseSpelling> spelling)
    {
        var logit = topic.Intercept;
        foreach (var (term, weight) in vector)
            logit += (double)weight * topic.Weights[term];
        var score = Math.Round(ScoreFactor * (logit - NeutralLogit), 4);
        var contributions = vector.Select(t => (t.Term, Weight: (double)t.Weight * topic.Weights[t.Term])).Where(t => t.Weight > 0);
        var terms = score <= 0 ? [] : telling.Select(contributions, MaxTerms, spelling.Value);
        return new LearnedScore(topic.Topic, score, [.. terms.Select(t => t.Text)]);
    }

    private Model Train()
    {
        TermText[] texts =
        [
            .. _papers.Select(p => new TermText(p.Title, p.Abstract)), .. _topics.Select(t => new TermText(t.Title, t.Description)),
        ];
        var vectors = TextVectors.Build(texts);
        int[] examples = [.. Enumerable.Range(0, texts.Length)];
        var kernel = new SmoothedKernel(vectors, examples, examples);
        var products = kernel.ComputeProducts();
        var learnable = _topics.Where(topic => _papers.Count(p => HasTopic(p, topic)) >= MinPapersOfTopic).ToList();
        var models = new TopicModel[learnable.Count];
        Parallel.For(0, models.Length, i => models[i] = Train(learnable[i], kernel, products));
        return new Model(vectors, new TellingTerms(vectors.Terms), models);
    }

    // Most papers lack a topic, so those that have it cost more.
    private TopicModel Train(Topic topic, SmoothedKernel kernel, double[][] products)
    {
        bool[] hasTopic = [.. _papers.Select(p => HasTopic(p, topic)), .. _topics.Select(t => t.Slug == topic.Slug)];
        var positive = hasTopic.Count(has => has);
        var positiveCost = Cost * Math.Sqrt((hasTopic.Length - positive) / (double)positive);
        var factors = LogisticRegression.Train(products, hasTopic, Array.ConvertAll(hasTopic, has => has ? positiveCost : Cost));
        return new TopicModel(topic.Slug, kernel.ComputeTermWeights(factors), Math.Min(MaxIntercept, factors.Sum()));
    }

    private static bool HasTopic(Paper paper, Topic topic) => paper.Topics.Any(t => t.Value == topic.Slug);

    private sealed record Model(TextVectors Vectors, TellingTerms Telling, IReadOnlyList<TopicModel> Topics);

    private sealed record TopicModel(string Topic, float[] Weights, double Intercept);
}

/// <summary>How much the words of a paper speak for a topic.</summary>
/// <param name="Topic">The topic's slug.</param>
/// <param name="Score">Above 0 for it, below 0 against it; rounded to four decimals.</param>
/// <param name="Terms">The terms that speak for it the most, as the paper writes them; empty if the score is not above 0.</param>
internal sealed record LearnedScore(string Topic, double Score, IReadOnlyList<string> Terms);
