using System.Text;

namespace TexMath.Prose;

/// <summary>Finds web addresses in prose.</summary>
internal static class AddressScanner
{
    /// <summary>Hosts whose addresses authors write without a scheme.</summary>
    private static readonly string[] BareHosts =
        ["www.", "github.com/", "gitlab.com/", "bitbucket.org/", "codeberg.org/", "huggingface.co/", "arxiv.org/abs/", "doi.org/"];

    private static readonly (string Tex, string Text)[] Escapes =
    [
        (@"\textasciitilde{}", "~"), (@"{\textasciitilde}", "~"), (@"\textasciitilde", "~"), (@"\~{}", "~"), (@"{\~{}}", "~"),
        (@"{\~}", "~"), (@"$\sim$", "~"), (@"{$\sim$}", "~"), (@"{\sim}", "~"), (@"$\tilde{}$", "~"), (@"\~", "~"),
        (@"\string~", "~"), (@"{\textunderscore}", "_"), (@"\textunderscore", "_"), (@"{\textless}", "<"), (@"\textless{}", "<"),
        (@"\textless", "<"), (@"{\textgreater}", ">"), (@"\textgreater{}", ">"), (@"\textgreater", ">"), (@"{$<$}", "<"), (@"{$>$}", ">"),
        (@"$<$", "<"), (@"$>$", ">"), (@"{\textbackslash}", "\\"), (@"{\%}", "%"), (@"{\#}", "#"), (@"{\&}", "&"), (@"{\textendash}", "–"),
        (@"{\_}", "_"), (@"\_", "_"), (@"\%", "%"), (@"\#", "#"), (@"\&", "&"), (@"\-", ""), (@"\/", "/"),
    ];

    /// <summary>Whether an address begins at an index: with a scheme, or at the start of a word with a known host.</summary>
    /// <param name="source">The text.</param>
    /// <param name="at">The index.</param>
    public static bool BeginsAt(string source, int at)
    {
        var first = source[at] | 0x20;
        if (first == 'h' && HasScheme(source, at))
            return true;
        if (first is not ('h' or 'w' or 'g' or 'b' or 'c' or 'a' or 'd') || IsWithinWord(source, at))
            return false;
        foreach (var host in BareHosts)
            if (HasName(source, at, host))
                return true;
        return false;
    }

    /// <summary>
    /// Reads an address, without punctuation that belongs to the sentence. A closing bracket belongs to the address if
    /// the opening one does.
    /// </summary>
    /// <param name="source">The text.</param>
    /// <param name="start">An index for which <see cref="BeginsAt"/> is true.</param>
    public static TexToken Read(string source, int start)
    {
        var address = new StringBuilder();
        var ends = new List<int>();
        var open = 0;
        for (var at = start; at < source.Length;)
        {
            var (text, length) = ReadEscape(source, at);
            if (length == 0)
            {
                var c = source[at];
                open += c is '(' or '[' ? 1 : c is ')' or ']' ? -1 : 0;
                if (open < 0 || !MayContain(c))
                    break;
                (text, length) = (c.ToString(), 1);
            }
            at += length;
            address.Append(text);
            for (var i = 0; i < text.Length; i++)
                ends.Add(at);
        }
        TrimPunctuation(address);
        return new TexToken(TexTokenKind.Address, start, ends[address.Length - 1] - start, address.ToString());
    }

    /// <summary>Unescapes an address that is the argument of a command.</summary>
    /// <param name="tex">The argument of <c>\url</c> or <c>\href</c>, without braces.</param>
    public static string Unescape(string tex)
    {
        var address = new StringBuilder(tex.Length);
        for (var at = 0; at < tex.Length;)
        {
            var (text, length) = ReadEscape(tex, at);
            address.Append(length > 0 ? text : char.IsWhiteSpace(tex[at]) ? "" : tex[at].ToString());
            at += Math.Max(1, length);
        }
        return address.ToString();
    }

    /// <summary>Returns a web address with its scheme; null if it is not a web address.</summary>
    /// <param name="address">An address, perhaps without a scheme.</param>
    public static string? ToAbsolute(string address)
    {
        var absolute = HasScheme(address, 0) ? address
            : address.Contains("://", StringComparison.Ordinal) ? null
            : LooksLikeHost(address) ? "https://" + address : null;
        return absolute is not null && Uri.TryCreate(absolute, UriKind.Absolute, out var uri) && uri.Host.Length > 0 ? absolute : null;
    }

    private static bool HasScheme(string source, int at) => HasName(source, at, "http://") || HasName(source, at, "https://");

    private static bool IsWithinWord(string source, int at) =>
        at > 0 && (char.IsLetterOrDigit(source[at - 1]) || source[at - 1] is '.' or '-' or '/' or '@' or '_' or '\\');

    private static bool LooksLikeHost(string address)
    {
        var host = address.Split('/', '?', '#')[0];
        return host.Contains('.', StringComparison.Ordinal) && char.IsAsciiLetter(host[^1])
            && host.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-');
    }

    private static bool HasName(string source, int at, string start) =>
        source.Length > at + start.Length
        && source.AsSpan(at).StartsWith(start, StringComparison.OrdinalIgnoreCase)
        && char.IsLetterOrDigit(source[at + start.Length]);

    private static (string Text, int Length) ReadEscape(string source, int at)
    {
        if (source[at] is '\\' or '{' or '$')
        {
            foreach (var (tex, text) in Escapes)
                if (source.AsSpan(at).StartsWith(tex, StringComparison.Ordinal))
                    return (text, tex.Length);
        }
        return ("", 0);
    }

    private static bool MayContain(char c) =>
        c < '\x80' ? c > ' ' && c != '\x7f' && c is not ('<' or '>' or '"' or '{' or '}' or '|' or '^' or '`' or '\\' or '$')
        : c < '\u2E80' && char.IsLetter(c);

    private static void TrimPunctuation(StringBuilder address)
    {
        while (address[^1] is '.' or ',' or ';' or ':' or '!' or '?' or '\'' or '*' or '(' or '[')
            address.Length--;
    }
}
