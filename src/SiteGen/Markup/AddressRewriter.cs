using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SiteGen.Catalog;
using SiteGen.Content;

namespace SiteGen.Markup;

/// <summary>Resolves the addresses of links and images in a parsed text, and removes unsafe links.</summary>
/// <param name="urls">Adds the base to site paths.</param>
/// <param name="source">The text; links to other Markdown files are relative to its file.</param>
/// <param name="options">The page or feed that shows the text.</param>
/// <param name="diagnostics">Receives a warning for each removed link.</param>
internal sealed class AddressRewriter(SiteUrls urls, MarkdownSource source, RenderOptions options, FileDiagnostics diagnostics)
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
        AddressKind.Unsafe => null,
        AddressKind.SitePath => AddBase(address),
        AddressKind.Relative when ContentLink.Resolve(source.Path, address) is { } sitePath => AddBase(sitePath),
        AddressKind.Relative when options.Form == AddressForm.Absolute => ResolveRelative(address),
        _ => address,
    };

    private string AddBase(string sitePath) => options.Form == AddressForm.Local ? urls.ToRelative(sitePath) : urls.ToAbsolute(sitePath);

    private string? ResolveRelative(string address) =>
        Uri.TryCreate(new Uri(urls.ToAbsolute(options.PagePath)), address, out var uri) ? uri.AbsoluteUri : null;

    private void Remove(Inline link, string address, Inline replacement)
    {
        diagnostics.Warning(
            source.PositionOf(link.Span.Start),
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

    // The address is untrusted and printed on a terminal: no control characters, and a limited length.
    private static string Shorten(string address)
    {
        var visible = string.Concat(address.Select(c => char.IsControl(c) ? '\uFFFD' : c));
        return visible.Length <= 80 ? visible : visible[..79] + "…";
    }
}
