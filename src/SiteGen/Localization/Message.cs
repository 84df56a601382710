using System.Globalization;
using System.Text.Json;
using SiteGen.Text;

namespace SiteGen.Localization;

/// <summary>A message of a theme: one text, or a text for each plural category, which its first whole number chooses.</summary>
/// <param name="Texts">The texts by category; a message without plurals has only <c>other</c>.</param>
/// <param name="Plurals">The plural rules of its language.</param>
/// <param name="ArgumentCount">How many arguments the message has in English; a translation may use fewer.</param>
/// <param name="IsPlural">Whether the message has plural forms in English.</param>
public sealed record Message(
    IReadOnlyDictionary<string, MessageText> Texts, PluralRules Plurals, int ArgumentCount, bool IsPlural = false)
{
    /// <summary>Returns the text for arguments.</summary>
    /// <param name="arguments">The arguments; the first whole number among them chooses the plural form.</param>
    public MessageText Select(IReadOnlyList<object?> arguments)
    {
        if (Texts.Count == 1)
            return Texts[PluralRules.Other];
        var number = arguments.Select(TryGetNumber).FirstOrDefault(value => value is not null) ?? 0;
        return Texts.GetValueOrDefault(Plurals.Select(number)) ?? Texts[PluralRules.Other];
    }

    /// <summary>
    /// Returns the message as a JavaScript expression: a string, or a function of the message's arguments, of which the first is the
    /// number if there are plural forms.
    /// </summary>
    public string ToJavaScript()
    {
        if (ArgumentCount == 0 && !IsPlural)
            return Quote(Texts[PluralRules.Other].Format([]));
        var names = Enumerable.Range(0, Math.Max(ArgumentCount, 1)).Select(NameArgument);
        var expression = Plurals.ToJavaScript(category => Texts.GetValueOrDefault(category) is { } text ? FormatTemplate(text) : null);
        return $"({string.Join(',', names)})=>{expression}";
    }

    private static string FormatTemplate(MessageText text)
    {
        var parts = text.Format(piece => Quote(piece) + "+", number => NameArgument(number) + "+");
        return parts.Length == 0 ? "\"\"" : "\"\"+" + parts[..^1];
    }

    // "n" is also the variable of plural rules.
    private static string NameArgument(int number) =>
        number == 0 ? "n" : string.Create(CultureInfo.InvariantCulture, $"a{number}");

    private static string Quote(string text) => "\"" + JsonEncodedText.Encode(text, JsonOutput.Compact.Encoder) + "\"";

    private static int? TryGetNumber(object? value) => value switch
    {
        int number => number,
        long number and >= 0 and <= int.MaxValue => (int)number,
        _ => null,
    };
}
