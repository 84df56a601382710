using Jint;
using SiteGen.Content;
using SiteGen.Localization;

namespace SiteGen.Tests.Localization;

public sealed class StringTableTests
{
    private readonly DiagnosticBag _diagnostics = new();

    [Fact]
    public void A_text_gets_its_values_in_the_order_of_the_language()
    {
        var strings = Read(("de", "of: \"{1}: {0}\""), ("en", "of: \"{0} of {1}\""));
        Assert.Equal("b: a", strings.Format("of", "a", "b"));
    }

    [Fact]
    public void The_first_whole_number_chooses_the_plural_form()
    {
        var strings = Read(("en", "found: { one: \"{0} has {1} paper\", other: \"{0} has {1} papers\" }"));
        Assert.Equal("Anna has 1 paper", strings.Format("found", "Anna", 1));
        Assert.Equal("Anna has 2 papers", strings.Format("found", "Anna", 2));
    }

    [Fact]
    public void A_text_that_the_language_lacks_is_in_English_with_English_plurals()
    {
        var strings = Read(
            ("pl", "plurals: { few: \"n % 10 = 2..4\" }\nother: \"x\""),
            ("en", "plurals: { one: \"n = 1\" }\npapers: { one: \"{0} paper\", other: \"{0} papers\" }"));
        Assert.Equal("1 paper", strings.Format("papers", 1));
        Assert.Equal("3 papers", strings.Format("papers", 3));
    }

    [Fact]
    public void A_form_that_a_language_does_not_write_is_that_of_other_numbers()
    {
        var strings = Read(("ar", "plurals: { two: \"n = 2\", few: \"n % 100 = 3..10\" }\nn: { two: \"two\", other: \"{0}\" }"));
        Assert.Equal("two", strings.Format("n", 2));
        Assert.Equal("5", strings.Format("n", 5));
    }

    [Fact]
    public void An_unknown_key_suggests_a_known_one()
    {
        var strings = Read(("en", "entry:\n  pick: \"Pick\""));
        var error = Assert.Throws<ArgumentException>(() => strings.Format("entry.pikc"));
        Assert.Equal("strings/en.yaml has no 'entry.pikc'; did you mean 'entry.pick'?", error.Message);
    }

    [Theory]
    [InlineData("2026-11-23", "long", "23 de novembro de 2026")]
    [InlineData("2026-11", "long", "novembro 2026")]
    [InlineData("2026", "short", "2026")]
    [InlineData("2026-03-01", "short", "01/03/2026")]
    [InlineData("2026-11-23", "weekday", "segunda-feira")]
    [InlineData("2026-11-29", "weekday", "domingo")]
    public void Dates_have_the_patterns_and_names_of_the_file(string iso, string format, string expected)
    {
        var strings = Read(("pt", """
            dates:
              months: ["janeiro", "fevereiro", "março", "abril", "maio", "junho", "julho", "agosto", "setembro", "outubro", "novembro", "dezembro"]
              weekdays: ["segunda-feira", "terça-feira", "quarta-feira", "quinta-feira", "sexta-feira", "sábado", "domingo"]
              long: "d 'de' MMMM 'de' y"
              month: "LLLL y"
              short: "dd/MM/y"
              weekday: "EEEE"
              year: "y"
            """));
        Assert.Equal(expected, strings.Dates.Format(iso, format));
    }

    [Fact]
    public void A_month_without_a_day_may_have_a_form_of_its_own()
    {
        var yaml = $"dates:\n  months: [{Repeat("ноября")}]\n  months_alone: [{Repeat("ноябрь")}]\n  month: \"LLLL y\"\n  long: \"d MMMM y\"";
        var strings = Read(("ru", yaml));
        Assert.Equal(("ноябрь 2026", "23 ноября 2026"), (strings.Dates.Format("2026-11", "month"), strings.Dates.Format("2026-11-23", "long")));
    }

    [Theory]
    [InlineData("a: \"{name}\"", "1:4", "'a': braces are only for the numbers of values, such as {0}")]
    [InlineData("a: [\"x\"]", "1:4", "'a' is a list; expected a text in double quotes")]
    [InlineData("a: ", "1:1", "'a' is nothing; expected a text in double quotes")]
    [InlineData("direction: \"up\"", "1:12", "'direction' is \"up\"; expected ltr or rtl")]
    [InlineData("a: \"x\\x07\"", "1:4", "'a': it has a control character, which pages and feeds cannot contain; remove it")]
    [InlineData("scripts:\n  x:\n    locale: \"fr_FR\"", "3:13",
        "'scripts.x.locale': \"fr_FR\" is not a language tag; write one such as en, de or pt-BR (BCP 47)")]
    [InlineData("papers: { one: \"x\" }", "1:1", "'papers' has no form 'other', which all numbers without a rule have; add it")]
    [InlineData("plurals:\n  few: \"n = 5..1\"", "2:8", "the range 5..1 ends before it begins; exchange the numbers")]
    [InlineData("plurals:\n  one: \"n is 1\"", "2:8", "'n is 1' is not a plural rule; write it as n = 1 or n % 10 = 2..4")]
    [InlineData("dates:\n  months: [\"May\"]", "2:11", "'dates.months' has 1 names; expected 12")]
    [InlineData("dates:\n  long: \"Q y\"", "2:9", "'dates.long': 'Q' is not a field of dates; put other letters between single quotes")]
    [InlineData("n: { uno: \"x\", other: \"y\" }", "1:6",
        "'uno' is not a plural category; the categories are zero, one, two, few, many, other")]
    public void A_mistake_is_reported_where_it_is(string yaml, string position, string message)
    {
        Assert.Null(StringFileReader.Read(yaml, "en", _diagnostics.ForFile("strings/en.yaml")));
        var error = Assert.Single(_diagnostics.Sorted());
        Assert.Equal((position, message), ($"{error.Position.Line}:{error.Position.Column}", error.Message));
    }

    [Fact]
    public void Words_of_scripts_are_texts_and_functions_of_their_values()
    {
        var strings = Read(("en", """
            scripts:
              saved:
                plain: "A \"quoted\" </script> text"
                note: "Note on {0}"
                some: { one: "{1} of {0} paper", other: "{1} of {0} papers" }
            """));
        using var engine = new Engine();
        engine.Execute($"const words = {strings.FindScriptWords("saved")};");
        Assert.Equal("A \"quoted\" </script> text", engine.Evaluate("words.plain").AsString());
        Assert.Equal("Note on `x`", engine.Evaluate("words.note('`x`')").AsString());
        Assert.Equal("1 of 1 paper, 2 of 7 papers", engine.Evaluate("words.some(1, 1) + ', ' + words.some(7, 2)").AsString());
        Assert.Null(strings.FindScriptWords("other"));
    }

    [Fact]
    public void A_translation_without_values_is_a_function_if_the_English_text_is()
    {
        var strings = Read(
            ("fr", "scripts: { saved: { note: \"Note\", count: \"articles\" } }"),
            ("en", "scripts: { saved: { note: \"Note on {0}\", count: { one: \"one\", other: \"many\" } } }"));
        using var engine = new Engine();
        engine.Execute($"const words = {strings.FindScriptWords("saved")};");
        Assert.Equal("Note articles", engine.Evaluate("words.note('x') + ' ' + words.count(3)").AsString());
    }

    private static string Repeat(string name) => string.Join(", ", Enumerable.Repeat($"\"{name}\"", 12));

    private StringTable Read(params (string Language, string Yaml)[] files)
    {
        var read = files.Select(file => StringFileReader.Read(file.Yaml, file.Language, _diagnostics.ForFile($"strings/{file.Language}.yaml")))
            .ToList();
        Assert.Empty(_diagnostics.Sorted());
        return new StringTable(read!);
    }
}
