using System.Text;
using SiteGen.Content;
using SiteGen.Text;

namespace SiteGen.Catalog;

/// <summary>
/// The people and groups that a site lists: those with so many published papers as the settings ask for. Two names are
/// one person when they have the same words but for case, accents and hyphens (<see cref="Words.Split"/>);
/// <c>J. Smith</c> and <c>John Smith</c> stay two, because nothing says that they are one.
/// </summary>
public sealed class AuthorIndex
{
    private const int NamesPerPage = 400;

    private readonly Dictionary<PersonName, AuthorEntry> _byName = [];

    private AuthorIndex(IReadOnlyList<Person> people, int least)
    {
        GiveSlugs(people, least);
        var entries = new Filed[people.Count];
        for (var i = 0; i < entries.Length; i++)
        {
            entries[i] = people[i].Entry();
            foreach (var name in people[i].Names)
                _byName[name] = entries[i].Entry;
        }

        Array.Sort(entries);
        All = Array.ConvertAll(entries, e => e.Entry);
    }

    /// <summary>An index without anybody.</summary>
    public static AuthorIndex Empty { get; } = new([], 0);

    /// <summary>All of them by family name, as an index has them; those without a Latin initial last.</summary>
    public IReadOnlyList<AuthorEntry> All { get; }

    /// <summary>Finds the authors of a list of papers.</summary>
    /// <param name="papers">The published papers, newest first.</param>
    /// <param name="least">How many papers it takes to be listed: a list of one says nothing that the paper does not. 0 lists nobody.</param>
    /// <param name="jobs">How many threads fold names at most; the result does not depend on it.</param>
    public static AuthorIndex Build(IReadOnlyList<PaperEntry> papers, int least = 2, int jobs = 1)
    {
        if (least == 0)
            return Empty;
        // Most names stand on one paper only: they are numbered and counted before anything is made of them.
        var keys = new Vocabulary();
        var authors = Array.ConvertAll(Keys(papers, jobs), keys.Numbers);
        var counts = new int[keys.Words.Count];
        var lastOf = new int[counts.Length];
        for (var place = 0; place < authors.Length; place++)
        {
            foreach (var number in authors[place])
            {
                // A name that stands twice on a paper counts once.
                if (lastOf[number] == place + 1)
                    continue;
                lastOf[number] = place + 1;
                counts[number]++;
            }
        }

        var people = new Person?[counts.Length];
        for (var place = 0; place < authors.Length; place++)
        {
            for (var i = 0; i < authors[place].Length; i++)
            {
                var number = authors[place][i];
                if (counts[number] >= least && keys.Words[number].Length > 0)
                    (people[number] ??= new Person(keys.Words[number])).Add(papers[place].Paper.Authors[i], papers[place]);
            }
        }

        return new AuthorIndex([.. people.OfType<Person>()], least);
    }

    /// <summary>The author of this name, or null when there is none here.</summary>
    /// <param name="name">A name as a published paper has it.</param>
    public AuthorEntry? Find(PersonName name) => _byName.GetValueOrDefault(name);

    /// <summary>The pages of the index, 400 names each; an index without anybody has one too.</summary>
    public IReadOnlyList<ListPage<AuthorEntry>> Paginate() => ListPage.Split(SiteUrls.Authors, All, NamesPerPage);

    private static string[][] Keys(IReadOnlyList<PaperEntry> papers, int jobs)
    {
        var keys = new string[papers.Count][];
        Parallel.For(0, keys.Length, new ParallelOptions { MaxDegreeOfParallelism = jobs }, () => new StringBuilder(), (i, _, key) =>
        {
            keys[i] = [.. papers[i].Paper.Authors.Select(name => Key(name, key))];
            return key;
        }, _ => { });
        return keys;
    }

    private static string Key(PersonName name, StringBuilder key)
    {
        key.Clear();
        foreach (var word in Words.In(name.Display))
            key.Append(key.Length > 0 ? " " : "").Append(word);
        return key.ToString();
    }

    // Whoever was listed first keeps the plain slug, so that a newcomer of the same slug moves no address. With two
    // papers to be listed, nobody was before the second, which is the last but one of a list that has the newest first. A slug is made of
    // the key, because the spelling that most papers have may change.
    private static void GiveSlugs(IReadOnlyList<Person> people, int least)
    {
        Person[] firstListed = [.. people];
        Array.Sort(firstListed, (a, b) => a.Listed(least).CompareTo(b.Listed(least)) is not 0 and var order ? order : string.CompareOrdinal(a.Key, b.Key));
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var person in firstListed)
        {
            var plain = Slug.From(person.Key) is { Length: > 0 } slug ? slug : "author";
            person.Slug = plain;
            for (var n = 2; !taken.Add(person.Slug); n++)
                person.Slug = $"{plain}-{n}";
        }
    }

    private sealed class Person(string key)
    {
        private readonly List<PersonName> _names = [];
        private readonly List<PaperEntry> _papers = [];

        public string Key => key;

        public string Slug { get; set; } = "";

        public IReadOnlyList<PersonName> Names => _names;

        public DateTimeOffset Listed(int least) => _papers[^least].FeedTime;

        public void Add(PersonName name, PaperEntry paper)
        {
            _names.Add(name);
            if (_papers.Count == 0 || !ReferenceEquals(_papers[^1], paper))
                _papers.Add(paper);
        }

        public Filed Entry()
        {
            var name = Name();
            var order = Text.Slug.From(name.Inverted);
            var initial = order.Length > 0 && char.IsAsciiLetter(order[0]) ? char.ToUpperInvariant(order[0]) : AuthorEntry.NoInitial;
            return new Filed(new AuthorEntry(Slug, name, initial, _papers), order);
        }

        // Of two equally frequent spellings the ordinally greater one has the accents, the hyphens and the small letters.
        private PersonName Name()
        {
            var counts = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var name in _names)
                counts[name.Display] = (counts.TryGetValue(name.Display, out var count) ? count : 0) + 1;
            var best = _names[0];
            foreach (var name in _names)
            {
                var order = counts[name.Display].CompareTo(counts[best.Display]);
                if (order > 0 || (order == 0 && string.CompareOrdinal(name.Display, best.Display) > 0))
                    best = name;
            }

            return best;
        }
    }

    /// <summary>An author in an index: by family name, those without a Latin initial last.</summary>
    private sealed record Filed(AuthorEntry Entry, string Order) : IComparable<Filed>
    {
        public int CompareTo(Filed? other)
        {
            if (other is null)
                return 1;
            var order = (Entry.Initial == AuthorEntry.NoInitial).CompareTo(other.Entry.Initial == AuthorEntry.NoInitial);
            order = order != 0 ? order : string.CompareOrdinal(Order, other.Order);
            return order != 0 ? order : string.CompareOrdinal(Entry.Slug, other.Entry.Slug);
        }
    }
}
