namespace SiteGen.Fuzz.Targets;

/// <summary>A dump of each form that the import knows, and the tokens of these forms.</summary>
internal static class DumpSamples
{
    public static readonly string[] Texts =
    [
        """
        ------------------------------------------------------------------------------
        \\
        arXiv:2411.00001 (*cross-listing*)
        Date: Thu, 7 Nov 2024 02:49:53 GMT   (314kb,D)

        Title: Widgets for Everyone: A Title That Goes on in the Next
          Line
        Authors: Ann Able (1), Bob van Baker, Jos\'e Cole and Dana Dale ((1) Widget Lab)
        Categories: cs.AI cs.ET
        Comments: 5 pages, accepted at NeurIPS 2024. Code: https://github.com/widgetlab/all
        Journal-ref: J. Widgets 3 (2024)
        DOI: 10.1000/xyz.1
        \\
          We present widgets. They $x^2$ work.
          A second paragraph.
        \\ ( https://arxiv.org/abs/2411.00001 , 314kb)
        %%--%%--%%--%%--%%--%%--%%--%%--%%--%%--%%--%%--%%--%%--%%--%%--%%--%%--%%--%%
        """,
        """
        New submissions (showing 1 of 1 entries)
        [1] arXiv:2608.00001 [pdf, html, other]
        Title: Closed-Loop Widgets
        Serge Able, Tamar Baker
        Comments: 11 pages. Project page: https://widgets.example/spot
        Subjects: Artificial Intelligence (cs.AI)
        This study evaluates widgets. They are good.

        2. arXiv:2411.00002  [pdf, other]  cs.CL doi 10.1000/xyz.2
        Gadgets
        Authors: Cy Cole et al.
        Abstract: We show gadgets. ▽ More
        Submitted 12 August, 2024; v1 submitted 3 October, 2023; originally announced October 2023.
        """,
        """
        [PDF] Widgets for All
        <https://scholar.google.com/scholar_url?url=https://arxiv.org/pdf/2411.00001&hl=en>
        A Able, B van Baker… - arXiv preprint arXiv:2411.00001, 2024
        Widgets are small. We present more …

        Cogs
        王伟, 李娜 - Nature Widgets, 2023 - example.org
        This message was sent by Google Scholar
        """,
        """
        # Daily Papers
        [101](https://huggingface.co/login?next=%2Fpapers%2F2601.00001)

        ### [Widgets for All](https://huggingface.co/papers/2601.00001)

        [Progress on (0, 1] was slow.\
        We go on.](https://huggingface.co/papers/2601.00001)

        [![lab](https://cdn.example/a.png)Widget Lab](https://huggingface.co/widget-lab) · Published on Dec 30
        [Upvote

        117](https://huggingface.co/login?next=%2Fpapers%2F2601.00001)
        [GitHub 86.1k](https://github.com/widgetlab/paged) [arXiv Page][1]

        - **Cogs and Their Uses** [[paper](https://openreview.net/forum?id=abc)] [7]Snow

        [1]: https://arxiv.org/abs/2601.00001
        References
        7. https://doi.org/10.1000/xyz.7
        8. https://example.org/
        """,
        "2411.00001\narXiv:2411.00002v3\n- https://arxiv.org/abs/2411.00003\n10.1000/xyz.1\n",
    ];

    public static readonly string[] Tokens =
    [
        "\\\\\n", "arXiv:2411.00001\n", "Title: ", "Authors: ", "Abstract: ", "Comments: ", "Subjects: cs.LG\n", "Journal-ref: ",
            "DOI: 10.1/x\n",
        "\\\\ ( https://arxiv.org/abs/2411.00001 , 3kb)\n", "[1] arXiv:2411.00002 [pdf]\n",
            "A Able, B Baker - arXiv preprint arXiv:2411.00001, 2024\n",
        "…", "### ", "[", "](https://huggingface.co/papers/2410.05434)", "](https://github.com/lab/x)", "![", "](", ")", "[GitHub 86.1k]",
            "[1]: https://a.example/\n",
        "[12]", "References\n", "12. https://arxiv.org/abs/2411.00003\n", "**", "- ", "Published on Oct 4, 2026\n", "May 29\n",
            "Code: https://github.com/a/b\n",
        "Code:\n", "https://arxiv.org/abs/2411.00004\n", "<b>", "\\_", "\\\\[", "Ann Able, Bob Baker\n",
    ];
}
