using Scriban.Parsing;
using Scriban.Syntax;

namespace SiteGen.Themes;

/// <summary>Something calls itself without end: the page is given up, because what would follow could take for ever.</summary>
/// <param name="span">The place of the call.</param>
/// <param name="message">What is wrong and what to do.</param>
internal sealed class EndlessRunException(SourceSpan span, string message) : ScriptRuntimeException(span, message);
