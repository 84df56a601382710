using System.Globalization;
using System.Text.RegularExpressions;

namespace SiteGen.Localization;

/// <summary>A text with numbered placeholders: <c>Papers of {0}</c>.</summary>
public sealed partial class MessageText
{
    private readonly IReadOnlyList<Part> _parts;

    private MessageText(IReadOnlyList<Part> parts) => _parts = parts;

    /// <summary>How many arguments the text needs: one more than its highest placeholder.</summary>
    public int ArgumentCount => _parts.Count == 0 ? 0 : _parts.Max(part => part.Argument + 1);

    /// <summary>The numbers of its placeholders.</summary>
    public IEnumerable<int> Arguments => _parts.Where(part => part.Argument >= 0).Select(part => part.Argument);

    /// <summary>Parses a text.</summary>
    /// <param name="text">The text; braces are only allowed around a digit.</param>
    /// <exception cref="FormatException">There is another brace; the message says what to write.</exception>
    public static MessageText Parse(string text)
    {
        var parts = new List<Part>();
        var start = 0;
        foreach (Match match in Placeholder().Matches(text))
        {
            AddText(parts, text[start..match.Index]);
            parts.Add(new Part("", match.Value[1] - '0'));
            start = match.Index + match.Length;
        }

        AddText(parts, text[start..]);
        return new MessageText(parts);
    }

    /// <summary>Returns the parts in order.</summary>
    /// <param name="formatText">Formats what is between placeholders.</param>
    /// <param name="formatArgument">Formats an argument by its number.</param>
    public string Format(Func<string, string> formatText, Func<int, string> formatArgument) =>
        string.Concat(_parts.Select(part => part.Argument < 0 ? formatText(part.Text) : formatArgument(part.Argument)));

    /// <summary>Returns the text with its arguments.</summary>
    /// <param name="arguments">The arguments; a missing one is left out.</param>
    public string Format(IReadOnlyList<object?> arguments) => _parts is [{ Argument: < 0 } only]
        ? only.Text
        : Format(text => text, number => number < arguments.Count ? FormatValue(arguments[number]) : "");

    /// <summary>Returns a value as text, independent of the culture of the machine.</summary>
    /// <param name="value">The value.</param>
    public static string FormatValue(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

    private static void AddText(List<Part> parts, string text)
    {
        if (text.AsSpan().IndexOfAny('{', '}') >= 0)
            throw new FormatException("braces are only for the numbers of values, such as {0}");
        if (text.Length > 0)
            parts.Add(new Part(text, -1));
    }

    /// <summary>A piece of text, or an argument by its number.</summary>
    private readonly record struct Part(string Text, int Argument);

    [GeneratedRegex(@"\{[0-9]\}")]
    private static partial Regex Placeholder();
}
