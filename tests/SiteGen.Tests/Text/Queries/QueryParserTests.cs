using SiteGen.Text.Queries;

namespace SiteGen.Tests.Text.Queries;

public sealed class QueryParserTests
{
    [Theory]
    [InlineData("forgetting", "forgetting")]
    [InlineData("Forget*", "forget*")]
    [InlineData("(\"class-incremental\" OR forget*) NOT survey", "(\"class incremental\" OR forget*) NOT survey")]
    [InlineData("a AND b c", "a b c")]
    [InlineData("a OR b c OR d", "a OR b c OR d")]
    [InlineData("a AND NOT b OR NOT c d", "a NOT b OR NOT c d")]
    [InlineData("(a OR b) AND (c OR d)", "(a OR b) (c OR d)")]
    [InlineData("((a)) (b c)", "a b c")]
    [InlineData("-(a b) -\"c d\" -title:e", "NOT (a b) NOT \"c d\" NOT title:e")]
    [InlineData("a ANDNOT b", "a NOT b")]
    [InlineData("NOT NOT a", "NOT NOT a")]
    [InlineData("and or not And", "and or not and")]
    [InlineData("a, b; c.", "a b c")]
    public void Operators_bind_in_the_documented_order(string text, string printed) => Assert.Equal(printed, Print(text));

    [Theory]
    [InlineData("title:(a OR \"b c\" -d*)", "title:a OR title:\"b c\" NOT title:d*")]
    [InlineData("TITLE: forgetting abstract:x venue:NeurIPS topic:cs.LG", "title:forgetting abstract:x venue:neurip topic:\"cs lg\"")]
    [InlineData("year:2024 year:2024.. year:..2020 year:2020..2024", "year:2024 year:2024.. year:..2020 year:2020..2024")]
    [InlineData("Year: 2024..2024", "year:2024")]
    [InlineData("has:code HAS:DOI", "has:code has:doi")]
    [InlineData("author:\"Christoph H. Lampert\" author:Lampert", "author:\"christoph h lampert\" author:lampert")]
    [InlineData("author:\"Lampert, Christoph\" author:\"Lampert C.\"", "author:\"christoph lampert\" author:\"c lampert\"")]
    [InlineData("author:Williams Williams", "author:williams william")]
    [InlineData("10:30 a:", null)]
    public void Fields_restrict_a_term_or_a_group(string text, string? printed) =>
        Assert.Equal(printed, Query.Parse(text, out _)?.ToString());

    [Theory]
    [InlineData("NETWORKS Studies classes caches searches boxes", "network study class cach search box")]
    [InlineData("analysis bus bias news LoRAs GPUs APIs", "analysis bus bias news lora gpu api")]
    [InlineData("Poincaré Straße Łódź naïve", "poincare strasse lodz naive")]
    [InlineData("a-bc a‐bc a–bc a_bc a/bc", "\"a bc\" \"a bc\" \"a bc\" \"a bc\" \"a bc\"")]
    [InlineData("C++ C# .NET GPT-4 3D k-means L2 model's don't", "c++ c# net \"gpt 4\" 3d \"k mean\" l2 model dont")]
    [InlineData("α $\\ell_1$ \"$\\alpha$-divergence\"", "alpha l1 \"alpha divergence\"")]
    [InlineData("“neural network” „deep“ «x y» ＂ａ　ｂ＂ （c）", "\"neural network\" deep \"x y\" \"a b\" c")]
    [InlineData("增量学习 がく 학습", "\"增 量 学 习\" \"か く\" \"학 습\"")]
    [InlineData("\"catastrophic forget*\" class-incr* study*", "\"catastrophic forget*\" \"class incr*\" study*")]
    [InlineData("½", "\"1 2\"")]
    public void Words_are_folded(string text, string printed) => Assert.Equal(printed, Print(text));

    [Theory]
    [InlineData("", 1, "the query is empty; write at least one word")]
    [InlineData("  ", 1, "the query is empty; write at least one word")]
    [InlineData("a (b OR", 6, "'OR' needs a term after it")]
    [InlineData("a (b", 3, "'(' is not closed; add ')'")]
    [InlineData("a (", 3, "'(' is not closed; add ')'")]
    [InlineData("a b)", 4, "')' closes no bracket; remove it or add '('")]
    [InlineData(")", 1, "')' closes no bracket; remove it or add '('")]
    [InlineData("a ()", 3, "the brackets are empty; write a word between them or remove them")]
    [InlineData("a \"b c", 3, "the quotation mark is not closed; add '\"' at the end of the phrase")]
    [InlineData("title:\"b", 7, "the quotation mark is not closed; add '\"' at the end of the phrase")]
    [InlineData("a \"\"", 3, "there is no word between the quotation marks; write one or remove them")]
    [InlineData("OR a", 1, "'OR' needs a term before it; remove it, or write it in lower case to search for the word")]
    [InlineData("a AND OR b", 7, "'OR' needs a term before it; remove it, or write it in lower case to search for the word")]
    [InlineData("a AND", 3, "'AND' needs a term after it")]
    [InlineData("(a NOT)", 4, "'NOT' needs a term after it")]
    [InlineData("a - b", 3, "'-' must be directly before the word that it excludes, as in -survey")]
    [InlineData("a | b", 3, "'|' is no operator; write OR")]
    [InlineData("a & b", 3, "'&' is no operator; write AND")]
    [InlineData("a … b", 3, "'…' has no letter or digit to search for; remove it")]
    [InlineData("a *", 3, "'*' must follow the beginning of a word, as in forget*")]
    [InlineData("a \"b *\"", 6, "'*' must follow the beginning of a word, as in forget*")]
    [InlineData("a *b", 3, "'*' can only end a word or a phrase; remove it")]
    [InlineData("a wom*n", 6, "'*' can only end a word or a phrase; remove it")]
    [InlineData("\"pre* training\"", 5, "'*' can only end a word or a phrase; remove it")]
    public void An_error_has_its_column(string text, int column, string message) =>
        Assert.Equal(new QueryError(column, message), ParseError(text));

    [Theory]
    [InlineData("a titel:b", 3, "unknown field 'titel'; did you mean 'title:'? (to search for the text itself, put it in quotation marks)")]
    [InlineData("au:lampert", 1, "unknown field 'au'; did you mean 'author:'? (to search for the text itself, put it in quotation marks)")]
    [InlineData(
        "https://arxiv.org",
        1,
        "unknown field 'https'; the fields are title, abstract, author, venue, topic, year, has "
            + "(to search for the text itself, put it in quotation marks)")]
    [InlineData("title:", 1, "'title:' needs a word, a phrase or brackets after it")]
    [InlineData("title:-a", 1, "'title:' needs a word, a phrase or brackets after it; to exclude, write -title:…")]
    [InlineData(
        "title:(a year:2024)",
        10,
        "'year:' is within the brackets of 'title:'; close these first, or put the text in quotation marks")]
    [InlineData("has:video", 5, "'has:' needs one of code, pdf, doi, arxiv, abstract, notes, pick")]
    [InlineData("has:", 1, "'has:' needs one of code, pdf, doi, arxiv, abstract, notes, pick")]
    [InlineData("a year:24", 8, "'year:' needs a year or a range: year:2024, year:2020..2024, year:2024.., year:..2020")]
    [InlineData("year:..", 6, "'year:' needs a year or a range: year:2024, year:2020..2024, year:2024.., year:..2020")]
    [InlineData("year:2020-2024", 6, "'year:' needs a year or a range: year:2024, year:2020..2024, year:2024.., year:..2020")]
    [InlineData("year:(2020)", 1, "'year:' needs a year or a range: year:2024, year:2020..2024, year:2024.., year:..2020")]
    [InlineData("year:2024..2020", 6, "the range of years ends before it begins; exchange the years")]
    public void A_wrong_field_is_explained(string text, int column, string message) =>
        Assert.Equal(new QueryError(column, message), ParseError(text));

    [Fact]
    public void Length_depth_and_number_of_terms_are_bounded()
    {
        Assert.NotNull(Query.Parse(new string('a', Query.MaxLength), out _));
        Assert.Equal(Query.MaxLength + 1, ParseError(new string('a', Query.MaxLength + 1)).Column);

        Assert.NotNull(Query.Parse(Nest("(", Query.MaxDepth), out _));
        Assert.Equal(Query.MaxDepth + 1, ParseError(Nest("(", Query.MaxDepth + 1)).Column);
        Assert.Equal(Query.MaxDepth + 1, ParseError(Nest("-", Query.MaxDepth + 1)).Column);

        Assert.NotNull(Query.Parse(string.Join(' ', Enumerable.Repeat("a", Query.MaxTerms)), out _));
        Assert.Equal((2 * Query.MaxTerms) + 1, ParseError(string.Join(' ', Enumerable.Repeat("a", Query.MaxTerms + 1))).Column);
    }

    [Fact]
    public void Queries_are_equal_if_their_trees_are()
    {
        Assert.Equal(Query.Parse("title:(Networks OR a-b)", out _), Query.Parse("title:network OR title:\"A B\"", out _));
        Assert.NotEqual(Query.Parse("a OR b", out _), Query.Parse("a b", out _));
        Assert.NotEqual(Query.Parse("a*", out _), Query.Parse("a", out _));
    }

    private static string Nest(string open, int depth) =>
        string.Concat(Enumerable.Repeat(open, depth)) + "a" + (open == "(" ? new string(')', depth) : "");

    private static string Print(string text)
    {
        var query = Query.Parse(text, out var error);
        Assert.Null(error);
        return query!.ToString();
    }

    private static QueryError ParseError(string text)
    {
        Assert.Null(Query.Parse(text, out var error));
        return error!;
    }
}
