using System.Buffers;
using System.Text.Json;
using SiteGen.Text;

namespace SiteGen.Search;

/// <summary>
/// The content of <c>index.json</c>, which every search loads first. <c>words</c>, <c>endings</c>, <c>postings</c> and
/// <c>positions</c> have an item for each file: its first word, or the index of its first word in the dictionary.
/// </summary>
/// <param name="Folder">The folder of the other files.</param>
/// <param name="PaperCount">The number of papers.</param>
/// <param name="Site">The topics and names of the site.</param>
/// <param name="Filters">The values of the filters.</param>
/// <param name="Dictionary">The files of the dictionary.</param>
/// <param name="Endings">The files of the reversed words.</param>
/// <param name="Postings">The files of the postings.</param>
/// <param name="Positions">The files of the positions.</param>
internal sealed record SearchManifest(
    string Folder,
    int PaperCount,
    SearchSite Site,
    IReadOnlyList<FilterValues> Filters,
    IReadOnlyList<WordFile> Dictionary,
    IReadOnlyList<WordFile> Endings,
    IReadOnlyList<WordFile> Postings,
    IReadOnlyList<WordFile> Positions)
{
    /// <summary>Returns the bytes of the file.</summary>
    public byte[] Write()
    {
        var output = new ArrayBufferWriter<byte>(4096);
        JsonOutput.Write(output, JsonOutput.Compact, json =>
        {
            json.WriteStartObject();
            json.WriteString("folder", Folder);
            json.WriteNumber("papers", PaperCount);
            json.WriteNumber("papersPerFile", ResultWriter.PapersPerFile);
            json.WriteNumber("shortestMistyped", SearchIndex.MinMistypedLength);
            json.WriteNumber("nameStride", WordPosition.NameStride);
            json.WriteBoolean("stems", Site.HasStems);
            WriteArray(json, "topics", Site.Topics, topic => WriteTopic(json, topic));
            WriteArray(json, "trending", Site.Trending, json.WriteNumberValue);
            json.WriteStartObject("filters");
            foreach (var filter in Filters)
                WriteArray(json, filter.Name, filter.Values, json.WriteStringValue);
            json.WriteEndObject();
            WriteArray(json, "words", Dictionary, file => json.WriteStringValue(file.FirstWord));
            WriteArray(json, "wordNumbers", Dictionary, file => json.WriteNumberValue(file.FirstIndex));
            WriteArray(json, "endings", Endings, file => json.WriteStringValue(file.FirstWord));
            WriteArray(json, "postings", Postings, file => json.WriteNumberValue(file.FirstIndex));
            WriteArray(json, "positions", Positions, file => json.WriteNumberValue(file.FirstIndex));
            WriteFoldedLetters(json);
            json.WriteEndObject();
        });
        return output.WrittenSpan.ToArray();
    }

    private static void WriteArray<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
            write(item);
        json.WriteEndArray();
    }

    private static void WriteTopic(Utf8JsonWriter json, SearchTopic topic)
    {
        json.WriteStartObject();
        json.WriteString("slug", topic.Slug);
        json.WriteString("title", topic.Title);
        json.WriteEndObject();
    }

    // The script folds letters with this table, so that it cannot differ from the build.
    private static void WriteFoldedLetters(Utf8JsonWriter json)
    {
        json.WriteStartObject("letters");
        for (var letter = 0; letter < Transliteration.FoldedLetters.Count; letter++)
        {
            if (Transliteration.FoldedLetters[letter] is { } folded)
                json.WriteString(((char)letter).ToString(), folded);
        }

        json.WriteEndObject();
    }
}
