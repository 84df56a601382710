using System.Text.Json;
using Jint;

namespace SiteGen.Tests.Reading;

/// <summary>Citations that the page of saved papers writes. Browser tests compare them with the site's own files.</summary>
public sealed class SavedCitationTests
{
    private const string Record = """
        {
          slug: 'a', venue: 'Trees & leaves',
          bibtex: '@phdthesis{king1955,\n  title  = {{T}},\n  school = {Boston University},\n  url    = {https://lab.example/a}\n}',
          tags: [
            ['citation_title', 'A\r\nER  - \r\nTY  - EVIL'], ['citation_author', 'King, Jr., Martin Luther'], ['citation_author', 'OpenAI'],
            ['citation_publication_date', '1955/06'], ['citation_dissertation_institution', 'Boston University'],
            ['citation_firstpage', '1'], ['citation_lastpage', '9'], ['citation_abstract', 'Two\n\nparagraphs.']],
          topics: ['Trees; leaves'],
        }
        """;

    [Fact]
    public void A_thesis_is_written_as_RIS_and_a_line_break_adds_no_field() => Assert.Equal(
        """
        TY  - THES
        ID  - a
        TI  - A ER - TY - EVIL
        AU  - King, Martin Luther, Jr.
        AU  - OpenAI
        PY  - 1955
        DA  - 1955/06//
        N1  - Trees & leaves
        SP  - 1
        EP  - 9
        PB  - Boston University
        M3  - PhD thesis
        AB  - Two paragraphs.
        KW  - Trees, leaves
        UR  - https://lab.example/a
        ER  - 

        """.ReplaceLineEndings("\r\n"),
        Evaluate("toRis"));

    [Fact]
    public void A_thesis_is_written_as_CSL_JSON()
    {
        using var item = JsonDocument.Parse(Evaluate("record => JSON.stringify(toCsl(record))"));
        Assert.Equal(
            """
            {"id":"a","type":"thesis","title":"A ER - TY - EVIL",
            "author":[{"family":"King","given":"Martin Luther","suffix":"Jr."},{"literal":"OpenAI"}],
            "issued":{"date-parts":[[1955,6]]},"note":"Trees & leaves","page":"1-9","publisher":"Boston University",
            "genre":"PhD thesis","URL":"https://lab.example/a","abstract":"Two\n\nparagraphs.","keyword":"Trees; leaves"}
            """.ReplaceLineEndings(""),
            item.RootElement.GetRawText());
    }

    private static string Evaluate(string function)
    {
        using var engine = new Engine(options =>
            options.EnableModules(ShippedTheme.ScriptFolder).TimeoutInterval(TimeSpan.FromSeconds(60)));
        engine.Modules.Add("test", $"import {{ toRis, toCsl }} from './saved-cite.js'; globalThis.text = ({function})({Record});");
        engine.Modules.Import("test");
        return engine.Evaluate("text").AsString();
    }
}
