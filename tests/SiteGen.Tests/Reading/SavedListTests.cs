using System.Text.Json;

namespace SiteGen.Tests.Reading;

/// <summary>The list of saved papers, and what a browser does to it.</summary>
public sealed class SavedListTests : IDisposable
{
    private const string Paper =
        "{ slug: 'a', title: 'A', authors: 'Ada Lovelace', saved: '2020-01-02T03:04:05.000Z', note: 'Read it.\\nTwice.' }";

    private readonly ScriptedList _list = new();

    public void Dispose() => _list.Dispose();

    [Fact]
    public void What_was_saved_is_read_back()
    {
        Assert.Equal(JsonValueKind.Null, Evaluate($"store.put({Paper})").ValueKind);
        Assert.Equal("a|A|Ada Lovelace|2020-01-02T03:04:05.000Z|Read it.\nTwice.", Text("Object.values(store.read()[0]).join('|')"));
        Evaluate("store.remove('a')");
        Assert.Equal(0, Evaluate("store.read()").GetArrayLength());
    }

    [Fact]
    public void A_paper_that_another_tab_saved_meanwhile_stays()
    {
        Evaluate($"store.put({Paper})");
        Evaluate("values.set(store.key, JSON.stringify([...JSON.parse(values.get(store.key)), { slug: 'b', title: 'B' }]))");
        Evaluate("store.put({ slug: 'c', title: 'C' })");
        Assert.Equal("a b c", Slugs());
    }

    [Fact]
    public void A_full_or_forbidden_storage_changes_nothing_and_says_so()
    {
        Evaluate($"store.put({Paper})");
        Evaluate("allow(200)");
        Assert.Equal("full", Text("store.put({ slug: 'b', title: 'B'.repeat(300) })"));
        Assert.Equal("a", Slugs());
        Evaluate("forbid()");
        Assert.Equal("forbidden", Text("store.remove('a')"));
        Assert.Equal(0, Evaluate("store.read()").GetArrayLength());
    }

    [Fact]
    public void The_list_ends_at_2000_papers_and_does_not_drop_any()
    {
        Evaluate("store.change(() => Array.from({ length: 2000 }, (_, i) => ({ slug: `p${i}`, title: 'P' })))");
        Assert.Equal("many", Text("store.put({ slug: 'one-more', title: 'P' })"));
        Assert.Equal(2000, Evaluate("store.read()").GetArrayLength());
        Assert.Equal(JsonValueKind.Null, Evaluate("store.put({ slug: 'p7', title: 'P', note: 'x' })").ValueKind);
    }

    [Fact]
    public void What_is_stored_there_but_is_no_list_is_kept_under_another_name()
    {
        Evaluate("values.set(store.key, '{broken')");
        Evaluate($"store.put({Paper})");
        Assert.Equal("a", Slugs());
        Assert.Equal("{broken", Text("values.get(store.key + ':unreadable')"));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("'text'")]
    [InlineData("{ slug: '../../evil', title: 'A' }")]
    [InlineData("{ slug: 'javascript:alert(1)', title: 'A' }")]
    [InlineData("{ slug: ['a'], title: 'A' }")]
    [InlineData("{ slug: 'a', title: '\\u0000 \\u202e' }")]
    [InlineData("{ slug: 'a', title: { toString: 'A' } }")]
    public void What_is_not_a_paper_is_left_out(string value) =>
        Assert.Equal(JsonValueKind.Null, Evaluate($"saved.toPaper({value})").ValueKind);

    [Fact]
    public void A_paper_has_known_fields_of_limited_length_without_control_characters()
    {
        var paper = Evaluate("""
            saved.toPaper({ slug: 'a', title: 'x'.repeat(499) + '\u{1f600}', authors: 'A\u0000\u202eB\nC', note: 'a\r\nb'.repeat(9999),
              saved: '9999-01-01', __proto__: { evil: 1 }, extra: 1 })
            """);
        Assert.Equal(["slug", "title", "authors", "saved", "note"], paper.EnumerateObject().Select(p => p.Name));
        Assert.Equal(new string('x', 499), paper.GetProperty("title").GetString());
        Assert.Equal("A B C", paper.GetProperty("authors").GetString());
        Assert.Equal(2000, paper.GetProperty("note").GetString()!.Length);
        Assert.True(paper.GetProperty("saved").GetDateTime() <= DateTime.UtcNow);
    }

    [Fact]
    public void Of_opened_papers_the_oldest_are_dropped_after_5000()
    {
        Evaluate("values.set('opened', JSON.stringify(Array.from({ length: 5000 }, (_, i) => `p${i}`)))");
        Assert.Equal(
            "5000 p1 p4999 new",
            Text("(l => [l.length, l[0], l.at(-2), l.at(-1)].join(' '))(JSON.parse(saved.addOpened(values.get('opened'), 'new')))"));
        Assert.Equal("[\"b\",\"a\"]", Text("saved.addOpened('[\"a\",\"b\",7]', 'a')"));
        Assert.Equal("[\"a\"]", Text("saved.addOpened('{broken', 'a')"));
    }

    [Fact]
    public void A_file_from_another_device_is_merged_and_not_trusted()
    {
        Evaluate($"store.put({Paper})");
        Evaluate("""
            globalThis.file = files.parseFile(JSON.stringify({ format: 'sitegen-saved', version: 1, papers: [
              { slug: 'a', title: 'Another title', note: 'From the phone.' }, { slug: 'b', title: 'B' },
              { slug: '<img>', title: 'C' }, 7] }),
              saved.toPaper, saved.MAX_PAPERS)
            """);
        Evaluate("store.change(papers => files.merge(papers, file.papers, saved.MAX_NOTE).papers)");
        Assert.Equal("a b", Slugs());
        Assert.Equal("A", Text("store.read()[0].title"));
        Assert.Equal("Read it.\nTwice.\n\nFrom the phone.", Text("store.read()[0].note"));
        Assert.Equal(2, Evaluate("file.skipped").GetInt32());
        Assert.Equal(0, Evaluate("files.merge(store.read(), file.papers, saved.MAX_NOTE).added").GetInt32());
        Assert.Equal("Read it.\nTwice.\n\nFrom the phone.", Text("files.merge(store.read(), file.papers, 2000).papers[0].note"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"papers\":[]}")]
    [InlineData("{\"format\":\"sitegen-saved\",\"papers\":{\"length\":1}}")]
    public void Another_file_is_refused(string text) =>
        Assert.Equal(JsonValueKind.Null,
            Evaluate($"files.parseFile({JsonSerializer.Serialize(text)}, saved.toPaper, 2000)").ValueKind);

    [Fact]
    public void A_written_file_is_read_back()
    {
        Evaluate($"store.put({Paper})");
        Assert.True(Evaluate("""
            JSON.stringify(files.parseFile(files.formatFile(store.read(), 'https://lab.example/feed/'), saved.toPaper, 2000).papers)
              === JSON.stringify(store.read())
            """).GetBoolean());
    }

    [Fact]
    public void The_list_is_searched_and_sorted()
    {
        Evaluate("""
            globalThis.papers = [
              { slug: 'a', title: 'Zebra', authors: 'José Müller', saved: '2026-01-01', note: '' },
              { slug: 'b', title: 'apes', authors: '', saved: '2026-01-02', note: 'Compare with zebras' },
              { slug: 'c', title: 'Ärger', authors: '', saved: '2026-01-03', note: '' }]
            """);
        string Arrange(string query, string order) => Text($"files.arrange(papers, '{query}', '{order}').map(p => p.slug).join(' ')");
        Assert.Equal("c b a", Arrange("", "saved"));
        Assert.Equal("b c a", Arrange("", "title"));
        Assert.Equal("b a", Arrange("ZEBRA", "saved"));
        Assert.Equal("a", Arrange("muller jose", "saved"));
        Assert.Equal("", Arrange("zebra giraffe", "saved"));
    }

    private JsonElement Evaluate(string expression) => _list.Evaluate(expression);

    private string Text(string expression) => Evaluate(expression).GetString()!;

    private string Slugs() => Text("store.read().map(p => p.slug).join(' ')");
}
