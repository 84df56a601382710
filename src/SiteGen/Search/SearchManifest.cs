using System.Text.Json;
using SiteGen.Text;

namespace SiteGen.Search;

/// <summary>
/// <c>index.json</c>, which every search loads first. <c>words</c>, <c>endings</c> and <c>postings</c> have an item for
/// each file: the first word, or the number of the first word in the dictionary, or both.
/// </summary>
/// <param name="Folder">The folder of the other files.</param>
/// <param name="PaperCount">How many papers there are.</param>
/// <param name="Topics">All topics.</param>
/// <param name="Years">The years of the papers, newest first.</param>
/// <param name="Dictionary">The files of the dictionary.</param>
/// <param name="Endings">The files of the reversed words.</param>
/// <param name="Postings">The files of the postings.</param>
internal sealed record SearchManifest(
    string Folder,
    int PaperCount,
    IReadOnlyList<SearchTopic> Topics,
    IReadOnlyList<int> Years,
    IReadOnlyList<WordFile> Dictionary,
    IReadOnlyList<WordFile> Endings,
    IReadOnlyList<WordFile> Postings)
{
    /// <summary>The file's bytes.</summary>
    public byte[] Write() => ResultWriter.Json(json =>
    {
        json.WriteStartObject();
        json.WriteString("folder", Folder);
        json.WriteNumber("papers", PaperCount);
        json.WriteNumber("papersPerFile", ResultWriter.PapersPerFile);
        json.WriteNumber("shortestMistyped", SearchIndex.ShortestMistyped);
        WriteArray(json, "topics", Topics, topic => WriteTopic(json, topic));
        WriteArray(json, "years", Years, json.WriteNumberValue);
        WriteArray(json, "words", Dictionary, file => json.WriteStringValue(file.FirstWord));
        WriteArray(json, "wordNumbers", Dictionary, file => json.WriteNumberValue(file.FirstNumber));
        WriteArray(json, "endings", Endings, file => json.WriteStringValue(file.FirstWord));
        WriteArray(json, "postings", Postings, file => json.WriteNumberValue(file.FirstNumber));
        WriteLetters(json);
        json.WriteEndObject();
    });

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

    // The script folds with our table, so that the two cannot differ.
    private static void WriteLetters(Utf8JsonWriter json)
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
