using System.Globalization;
using System.Text.RegularExpressions;

namespace SiteGen.Localization;

/// <summary>
/// The plural rules of a language for whole numbers, in the syntax of the Unicode Locale Data Markup Language (UTS #35, part 3,
/// "Plural Rules Syntax"): <c>n % 10 = 2..4 and n % 100 != 12..14</c>. Samples (<c>@integer 1, 21</c>) are ignored.
/// </summary>
public sealed partial class PluralRules
{
    /// <summary>The category of numbers that no rule matches.</summary>
    public const string Other = "other";

    private readonly IReadOnlyList<KeyValuePair<string, Condition>> _rules;

    private PluralRules(IReadOnlyList<KeyValuePair<string, Condition>> rules) => _rules = rules;

    /// <summary>The categories that a rule can have, and <c>other</c>.</summary>
    public static IReadOnlyList<string> Categories { get; } = ["zero", "one", "two", "few", "many", Other];

    /// <summary>The rules of English and many other languages: <c>one</c> for 1.</summary>
    public static PluralRules Default { get; } = new([new("one", new Condition([[new Relation("n", 0, false, [(1, 1)])]]))]);

    /// <summary>Creates rules.</summary>
    /// <param name="rules">A category other than <c>other</c> and its rule, in the order in which they are tried.</param>
    /// <exception cref="FormatException">A category or a rule is wrong; the message says what to write.</exception>
    public static PluralRules Parse(IEnumerable<KeyValuePair<string, string>> rules) => new([.. rules.Select(rule =>
        rule.Key == Other || !Categories.Contains(rule.Key, StringComparer.Ordinal)
            ? throw new FormatException($"'{rule.Key}' has no rule; the categories with rules are zero, one, two, few and many")
            : KeyValuePair.Create(rule.Key, Condition.Parse(rule.Value.Split('@')[0])))]);

    /// <summary>Returns whether some number may have a category.</summary>
    /// <param name="category">The category.</param>
    public bool Uses(string category) => category == Other || _rules.Any(rule => rule.Key == category);

    /// <summary>Returns the category of a number.</summary>
    /// <param name="number">The number, not negative.</param>
    public string Select(int number)
    {
        foreach (var (category, condition) in _rules)
        {
            if (condition.Matches(number))
                return category;
        }

        return Other;
    }

    /// <summary>Returns a JavaScript expression that chooses a value by the category of the variable <c>n</c>.</summary>
    /// <param name="format">Returns the expression of the value for a category; null if it has none of its own.</param>
    public string ToJavaScript(Func<string, string?> format)
    {
        var expression = format(Other) ?? "\"\"";
        foreach (var (category, condition) in _rules.Reverse())
        {
            if (format(category) is { } value)
                expression = $"{condition.ToJavaScript()}?{value}:{expression}";
        }

        return expression;
    }

    /// <summary>A rule: one of several lists of relations that hold together.</summary>
    private sealed record Condition(IReadOnlyList<IReadOnlyList<Relation>> Alternatives)
    {
        public static Condition Parse(string text) => new([.. Or().Split(text.Trim())
            .Select(alternative => (IReadOnlyList<Relation>)[.. And().Split(alternative).Select(Relation.Parse)])]);

        public bool Matches(int number) => Alternatives.Any(relations => relations.All(relation => relation.Matches(number)));

        public string ToJavaScript() => string.Join("||", Alternatives.Select(relations =>
            string.Join("&&", relations.Select(relation => relation.ToJavaScript()))));
    }

    /// <summary>A comparison of a number, or of its remainder, with ranges. Other operands are 0 for whole numbers.</summary>
    private sealed partial record Relation(string Operand, int Modulus, bool IsNegated, IReadOnlyList<(int Low, int High)> Ranges)
    {
        public static Relation Parse(string text)
        {
            if (Form().Match(text) is not { Success: true } match)
                throw new FormatException($"'{text.Trim()}' is not a plural rule; write it as n = 1 or n % 10 = 2..4");
            return new Relation(
                match.Groups["operand"].Value,
                match.Groups["modulus"] is { Success: true } modulus ? ParseNumber(modulus.Value) : 0,
                match.Groups["operator"].Value == "!=",
                [.. match.Groups["range"].Captures.Select(range => ParseRange(range.Value))]);
        }

        public bool Matches(int number)
        {
            var value = Operand is not ("n" or "i") ? 0 : Modulus > 0 ? number % Modulus : number;
            return Ranges.Any(range => value >= range.Low && value <= range.High) != IsNegated;
        }

        public string ToJavaScript()
        {
            var value = Operand is not ("n" or "i") ? "0" : Modulus > 0 ? string.Create(CultureInfo.InvariantCulture, $"n%{Modulus}") : "n";
            var tests = string.Join("||", Ranges.Select(range => range.Low == range.High
                ? string.Create(CultureInfo.InvariantCulture, $"{value}==={range.Low}")
                : string.Create(CultureInfo.InvariantCulture, $"{value}>={range.Low}&&{value}<={range.High}")));
            return $"{(IsNegated ? "!" : "")}({tests})";
        }

        private static (int Low, int High) ParseRange(string text)
        {
            var ends = text.Split("..");
            var (low, high) = (ParseNumber(ends[0]), ParseNumber(ends[^1]));
            return low <= high ? (low, high) : throw new FormatException($"the range {text} ends before it begins; exchange the numbers");
        }

        private static int ParseNumber(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

        [GeneratedRegex(@"^\s*(?<operand>[nivwftce])\s*(?:%\s*(?<modulus>[1-9][0-9]{0,6}))?\s*(?<operator>!?=)\s*"
            + @"(?<range>[0-9]{1,9}(?:\.\.[0-9]{1,9})?)(?:\s*,\s*(?<range>[0-9]{1,9}(?:\.\.[0-9]{1,9})?))*\s*$")]
        private static partial Regex Form();
    }

    [GeneratedRegex(@"\s+or\s+")]
    private static partial Regex Or();

    [GeneratedRegex(@"\s+and\s+")]
    private static partial Regex And();
}
