using CsCheck;
using SiteGen.Catalog;
using SiteGen.Content;

namespace SiteGen.Tests.Catalog;

public sealed class AuthorIndexTests
{
    /// <summary>Creates papers, newest first, from their authors: <c>Given Family; Family, Given</c>.</summary>
    private static List<PaperEntry> Papers(params string[] authors) => [.. authors.Select((names, i) => new PaperEntry
    {
        Paper = new Paper
        {
            Slug = $"p{authors.Length - i}",
            Path = "content/papers/x.md",
            Title = "X",
            Date = new FeedDate(new DateOnly(2026, 11, 1)),
            Authors = [.. names.Split("; ", StringSplitOptions.RemoveEmptyEntries).Select(PersonName.Parse)],
            Abstract = "",
        },
        Edition = new DateOnly(2026, 11, 1),
        FeedTime = new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero).AddSeconds(authors.Length - i),
        Topics = [],
        CitationKey = "",
    })];

    private static string Print(AuthorIndex index) =>
        string.Join('\n', index.All.Select(a =>
            $"{a.Initial} {a.Path} {a.Name.Display}: {string.Join(' ', a.Papers.Select(p => p.Paper.Slug))}"));

    [Fact]
    public void Authors_with_two_papers_are_listed_by_family_name()
    {
        var index = AuthorIndex.Build(Papers(
            "Geoffrey Hinton; Anna Zed; Gemini Team,", "Wei Li", "Gemini Team,; Anna Zed", "Anna Zed; Geoffrey Hinton"), 2);
        Assert.Equal(
            """
            G /authors/gemini-team/ Gemini Team: p4 p2
            H /authors/geoffrey-hinton/ Geoffrey Hinton: p4 p1
            Z /authors/anna-zed/ Anna Zed: p4 p2 p1
            """.ReplaceLineEndings("\n"), Print(index));
        Assert.Null(index.Find(new PersonName("Wei", "Li")));
    }

    [Fact]
    public void A_higher_minimum_moves_no_author_and_remembers_those_who_had_a_page()
    {
        var papers = Papers("A-B", "Bo; A B", "A b; Cy", "Á B; Cy", "Á B");
        var before = AuthorIndex.Build(papers, 2);
        var after = AuthorIndex.Build(papers, 3, formerMinPapers: 2);
        Assert.Equal(before.All.Where(a => a.Papers.Count >= 3).Select(a => a.Path), after.All.Select(a => a.Path));
        Assert.Equal("/authors/cy/", Assert.Single(after.Former).Path);
        Assert.Null(after.Find(new PersonName("", "Cy")));
        Assert.Empty(AuthorIndex.Build(papers, 3).Former);
    }

    [Fact]
    public void Case_accents_and_hyphens_do_not_distinguish_authors_but_initials_do()
    {
        var index = AuthorIndex.Build(Papers(
            "José Núñez; J. Smith", "Nunez, Jose; John Smith", "JOSÉ NÚÑEZ; J Smith", "José Núñez; DA-WEI ZHOU", "Da-Wei Zhou"), 2);
        Assert.Equal(
            """
            N /authors/jose-nunez/ José Núñez: p5 p4 p3 p2
            S /authors/j-smith/ J. Smith: p5 p3
            Z /authors/da-wei-zhou/ Da-Wei Zhou: p2 p1
            """.ReplaceLineEndings("\n"), Print(index));
        Assert.Same(index.All[0], index.Find(new PersonName("Jose", "Nunez")));
    }

    [Fact]
    public void A_paper_that_names_an_author_twice_counts_once() =>
        Assert.Empty(AuthorIndex.Build(Papers("Wei Li; Li, Wei"), 2).All);

    [Fact]
    public void The_author_who_was_listed_first_keeps_the_plain_slug()
    {
        // Two authors with the same slug: Юлия Ли gets a second paper later than Yuliya Li.
        var index = AuthorIndex.Build(Papers("Юлия Ли", "Yuliya Li", "Юлия Ли", "Yuliya Li", "Yuliya Li"), 2);
        Assert.Equal(
            ["/authors/yuliya-li/ Yuliya Li", "/authors/yuliya-li-2/ Юлия Ли"],
            index.All.Select(a => $"{a.Path} {a.Name.Display}"));
    }

    [Fact]
    public void Names_without_a_slug_come_last_and_have_pages_too()
    {
        var index = AuthorIndex.Build(Papers("王伟; 3M,; Ünal, Ö.; ???", "王伟; 3M,; Ünal, Ö.; ???", "李娜", "李娜"), 2);
        Assert.Equal(
            """
            U /authors/o-unal/ Ö. Ünal: p4 p3
            # /authors/author-2/ 王伟: p4 p3
            # /authors/author/ 李娜: p2 p1
            # /authors/3m/ 3M: p4 p3
            """.ReplaceLineEndings("\n").Split('\n').Order(StringComparer.Ordinal), Print(index).Split('\n').Order(StringComparer.Ordinal));
        Assert.Equal("U", index.All[0].Initial.ToString());
    }

    [Fact]
    public void A_name_that_looks_like_a_numbered_slug_gets_a_unique_slug()
    {
        var index = AuthorIndex.Build(Papers("A B 2; A-B, Ц", "A B 2; A-B, Ц", "Ts A B; A B", "Ts A B; A B", "А Б", "А Б"), 2);
        Assert.Equal(index.All.Count, index.All.Select(a => a.Slug).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(["a-b", "a-b-2", "a-b-2-2", "ts-a-b", "ts-a-b-2"], index.All.Select(a => a.Slug).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void New_papers_neither_change_a_slug_nor_lose_an_author()
    {
        string[] names =
        [
            "Ana Li", "Ána Li", "ANA-LI,", "Ана Ли", "Ana Lí", "А. Ли", "A. Li", "王伟", "李娜", "Author 2", "Con", "$x$ y", "Ana Li 2",
        ];
        var paper = Gen.Int[0, names.Length - 1].Select(i => names[i]).Array[0, 3].Select(a => string.Join("; ", a));
        (from all in paper.Array[0, 14] from newer in Gen.Int[0, 6] select (all, newer)).Sample(
            sample =>
            {
                var all = Papers(sample.all);
                var after = AuthorIndex.Build(all, 2);
                var before = AuthorIndex.Build([.. all.Skip(sample.newer)], 2);
                Assert.Equal(after.All.Count, after.All.Select(a => a.Slug).Distinct(StringComparer.Ordinal).Count());
                Assert.All(before.All, author => Assert.Equal(author.Slug, after.Find(author.Name)?.Slug));
                Assert.All(after.All, author => Assert.True(SiteGen.Text.Slug.IsValid(author.Slug)));
            },
            iter: 2000);
    }

    [Fact]
    public void A_long_index_is_split_into_pages_of_400_names()
    {
        var names = string.Join("; ", Enumerable.Range(0, 401).Select(n => $"N{n} Li"));
        var pages = AuthorIndex.Build(Papers(names, names), 2).Paginate();
        Assert.Equal([("/authors/", 400), ("/authors/page/2/", 1)], pages.Select(p => (p.Path, p.Items.Count)));
        Assert.Equal("/authors/", Assert.Single(AuthorIndex.Empty.Paginate()).Path);
    }
}
