using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SiteGen.Catalog;

namespace SiteGen.Markup;

/// <summary>Gives the links and images of a parsed text their final addresses and takes out those that are not safe.</summary>
/// <param name="urls">Adds the base to site paths.</param>
/// <param name="form">The form of the site's own addresses.</param>
/// <param name="sourcePath">The file that contains the text, relative to the source folder, for links to other Markdown files.</param>
/// <param name="pagePath">The site path that relative addresses start from.</param>
/// <param name="warn">Told of each address taken out: where it stands in the text, and the message.</param>
internal sealed class AddressRewriter(SiteUrls urls, AddressForm form, string sourcePath, string pagePath, Action<int, string> warn)
{
    /// <summary>Rewrites the document in place.</summary>
    public void Rewrite(MarkdownDocument document)
    {
        foreach (var link in document.Descendants<LinkInline>().ToList())
        {
            if (Resolve(link.Url ?? "") is { } address)
                link.Url = address;
            else
                Remove(link, link.Url ?? "", Unwrap(link));
        }

        foreach (var link in document.Descendants<AutolinkInline>().ToList())
        {
            if (!link.IsEmail && Resolve(link.Url) is null)
                Remove(link, link.Url, new LiteralInline(link.Url));
        }
    }

    private string? Resolve(string address) => LinkAddress.Classify(address) switch
    {
        AddressKind.Refused => null,
        AddressKind.SitePath => WithBase(address),
        AddressKind.Relative when ContentLink.Resolve(sourcePath, address) is { } sitePath => WithBase(sitePath),
        AddressKind.Relative when form == AddressForm.Absolute => Uri.TryCreate(new Uri(urls.ToAbsolute(pagePath)), address, out var uri) ? uri.AbsoluteUri : null,
        _ => address,
    };

    private string WithBase(string sitePath) => form == AddressForm.Local ? urls.ToRelative(sitePath) : urls.ToAbsolute(sitePath);

    private void Remove(Inline link, string address, Inline replacement)
    {
        warn(link.Span.Start,
            $"the link to '{Shorten(address)}' was removed; only http, https, mailto, site paths (/x/) and relative addresses are linked");
        link.ReplaceBy(replacement, copyChildren: false);
    }

    private static ContainerInline Unwrap(LinkInline link)
    {
        var text = new ContainerInline();
        while (link.FirstChild is { } child)
        {
            child.Remove();
            text.AppendChild(child);
        }

        return text;
    }

    // The address is foreign text and goes to a terminal: no control characters, and not a screenful.
    private static string Shorten(string address)
    {
        var visible = string.Concat(address.Select(c => char.IsControl(c) ? '\uFFFD' : c));
        return visible.Length <= 80 ? visible : visible[..79] + "…";
    }
}
