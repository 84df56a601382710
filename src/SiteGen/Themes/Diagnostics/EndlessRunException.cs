using Scriban.Parsing;
using Scriban.Syntax;

namespace SiteGen.Themes.Diagnostics;

/// <summary>A partial includes itself without end. The page is given up, because the rest could take for ever.</summary>
/// <param name="span">The position of the call.</param>
/// <param name="message">What is wrong and what to do.</param>
internal sealed class EndlessRunException(SourceSpan span, string message) : ScriptRuntimeException(span, message);
