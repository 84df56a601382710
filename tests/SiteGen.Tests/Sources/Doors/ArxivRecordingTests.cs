using System.Globalization;
using SiteGen.Content.Records;
using SiteGen.Sources.Doors.Arxiv;
using SiteGen.Sources.Doors.HuggingFace;

namespace SiteGen.Tests.Sources.Doors;

/// <summary>Reads recorded answers of arXiv and Hugging Face. The expected values were read from the recordings.</summary>
public sealed class ArxivRecordingTests
{
    public static TheoryData<string, string, string[]> Papers => new()
    {
        {
            "arxiv-oai/listrecords-one-day.xml",
            "3, 0 left out",
            [
                "2504.11237 | Periodic table for highly charged ions | Chunhai Lyu; Christoph H. Keitel; Zoltán Harman | 2025-04"
                + " | 2025-04-15"
                + " | Phys. Rev. Research 7, L042071 (2025) | 10.1103/bppp-53g1"
                + " | physics.atom-ph physics.optics physics.plasm-ph quant-ph | "
                + " | Mendeleev's periodic tabl/1",
                "2508.21012 | Kinetic Turing Instability and Emergent Spectral Scaling in Chiral Active Turbulence | Magnus F Ivarsen"
                + " | 2025-08 | 2025-12-16 |  |  | physics.comp-ph cond-mat.soft cond-mat.stat-mech nlin.CD physics.plasm-ph | "
                + " | The spontaneous emergence/1",
                "2510.07502 | Factors Controlling the Statistics of Magnetic Reconnection in MHD Turbulence | M. B. Khan; M. A. Shay; "
                + "S. Oughton; W. H. Matthaeus; C. C. Haggerty; S. Adhikari; P. A. Cassak; S. Fordin; D. O'Donnell; Y. Yang; "
                + "R. Bandyopadhyay; S. Roy | 2025-10 | 2025-12-31 |  | 10.1103/yjh7-hy2s | physics.plasm-ph physics.space-ph | "
                + " | We study the statistics o/1",
            ]
        },
        {
            "arxiv-oai/listrecords-old-hep-th.xml",
            "3, 0 left out",
            [
                "1412.8323 | Toolbox for reconstructing quantum theory from rules on information acquisition | Philipp A Hoehn | 2014-12"
                + " | 2014-12-29 |  |  | quant-ph gr-qc hep-th math-ph math.MP physics.hist-ph |  | We develop an operational/1",
                "1507.07790 | Relativistic quantum dynamics of vector bosons in an Aharonov-Bohm potential"
                + " | Luis B. Castro; Edilberto O. Silva"
                + " | 2015-07 | 2015-07-28 | J. Phys. A: Math. Theor. 51 (2018) 035201 | 10.1088/1751-8121/aa9c53"
                + " | hep-th math-ph math.MP quant-ph |  | The Aharonov-Bohm (AB) pr/1",
                "1607.01710 | Refinements of the Weyl pure geometrical thick branes from information-entropic measure | R. A. C. Correa; "
                + "D. M. Dantas; P. H. R. S. Moraes; A. de Souza Dutra; C. A. S. Almeida | 2016-07 | 2016-07-06 |  | 10.1002/andp.201700188"
                + " | hep-th |  | This letter aims to analy/1",
            ]
        },
        {
            "arxiv-oai/getrecord-0.xml",
            "1, 0 left out",
            [
                "1601.03238 | Irreversible degradation of quantum coherence under relativistic motion | *Planck Collaboration; Jieci Wang; "
                + "Zehua Tian; Jiliang Jing; Heng Fan | 2016-01 | 2016-01-13 | Phys.Rev. D93 (2015) 016005 | 10.1103/PhysRevD.93.016005"
                + " | quant-ph gr-qc hep-th chao-dyn nlin.CD |  | We study the dynamics of /1",
            ]
        },
        { "arxiv-oai/deleted-record.xml", "0, 0 left out", [] },
        { "arxiv-oai/listrecords-raw-versions.xml", "0, 7 left out", [] },
        {
            "arxiv-atom/id-title-zero.xml",
            "1, 0 left out",
            ["2104.12255 | 0 | Quan Thoi Minh Nguyen | 2021-04-20 | 2021-04-20 |  |  | cs.CR |  | What is the funniest numb/1"]
        },
        { "arxiv-atom/id-unknown.xml", "0, 0 left out", [] },
        {
            "arxiv-atom/id-old-style.xml",
            "1, 0 left out",
            [
                "quant-ph/0201082 | Quantum Computers and Quantum Computer Languages: Quantum Assembly Language and Quantum C Language"
                + " | Stephen Blaha | 2002-01-18 | 2002-01-18 |  |  | quant-ph cs.PL |  | We show a representation /1",
            ]
        },
        {
            "arxiv-atom/id-old-style-affiliation.xml",
            "1, 0 left out",
            [
                "astro-ph/0601001 | Frequency of Hot Jupiters and Very Hot Jupiters from the OGLE-III Transit Surveys Toward the Galactic "
                + "Bulge and Carina | Andrew Gould; Susan Dorsher; B. Scott Gaudi; Andrzej Udalski | 2006-01-02 | 2006-01-02"
                + " | ActaAstron.56:1-50,2006 |  | astro-ph |  | We derive the frequencies/1",
            ]
        },
        {
            "arxiv-atom/id-collaboration-affiliations.xml",
            "2, 0 left out",
            [
                "hep-ex/0307015 | Multi-Electron Production at High Transverse Momenta in ep Collisions at HERA | *H1 Collaboration"
                + " | 2003-07-07 | 2003-07-07 | Eur.Phys.J.C31:17-29,2003 | 10.1140/epjc/s2003-01326-x | hep-ex | "
                + " | Multi-electron production/1",
                "0710.5765 | Halo Gas Cross Sections And Covering Fractions of MgII Absorption Selected Galaxies | G. G. Kacprzak; "
                + "C. W. Churchill; C. C. Steidel; M. T. Murphy | 2007-10-30 | 2007-10-30 |  |  | astro-ph | "
                + " | We examine halo gas cross/1",
            ]
        },
        {
            "arxiv-atom/id-withdrawn.xml",
            "2, 0 left out",
            [
                "2608.21129 | Heat-bath random walks with Markov bases | Caprice Stanley; Tobias Windisch | 2016-05-26 | 2026-09-02 |  | "
                + " | math.CO math.ST | withdrawn | Graphs on lattice points /1",
                "2511.00001 | A Corrected Bound for Lattice Walks | A. Example | 2025-11-01 | 2025-11-01 |  |  | math.CO | "
                + " | We correct a bound. This /1",
            ]
        },
        {
            "arxiv-atom/query-newest-5.xml",
            "5, 0 left out",
            [
                "2606.13591 | Multiagent Protocols with Aggregated Confidence Signals | Ali Elahi; Barbara Di Eugenio | 2026-06-11"
                + " | 2026-06-11 |  |  | cs.AI cs.LG cs.MA |  | Confidence is used for re/1",
                "2606.13568 | Adjusted Cup-Product Neural Layer | Snigdha Chandan Khilar | 2026-06-11 | 2026-06-11 |  |  | cs.LG math-ph"
                + " |  | Many important observable/1",
            ]
        },
        {
            "arxiv-rss/rss-day.xml",
            "5, 0 left out",
            [
                "2508.14001 | Neural Architecture Search for Efficient Transformers | Alice Smith; Bob Jones | 2025-08 |  |  | "
                + " | cs.AI cs.LG |  | We propose a neural archi/1",
                "2508.13429 | AlphaX: An AI-Based Value Investing Strategy for the Brazilian Stock Market | Paulo Andr\\'e Lima de Castro"
                + " | 2025-08 |  |  |  | q-fin.CP cs.AI |  | Autonomous trading strate/1",
            ]
        },
        { "arxiv-rss/rss-weekend-empty.xml", "0, 0 left out", [] },
    };

    [Theory]
    [MemberData(nameof(Papers))]
    public void Papers_of_recorded_answers_are_read(string file, string counts, string[] expected)
    {
        var page = Read(file, out var fault);
        Assert.Null(fault);
        Assert.Equal(counts, FormattableString.Invariant($"{page!.Records.Count}, {page.LeftOut} left out"));
        var lines = page.Records.Select(r => Describe(r.Record)).ToList();
        Assert.Equal(expected, lines.Where(line => expected.Any(e => e.Split(" | ")[0] == line.Split(" | ")[0])));
    }

    [Theory]
    [InlineData("arxiv-oai/no-records-match.xml", "noRecordsMatch")]
    [InlineData("arxiv-oai/bad-resumption-token.xml", "badResumptionToken")]
    [InlineData("arxiv-oai/bad-argument-until-future.xml", "badArgument")]
    [InlineData("arxiv-oai/id-does-not-exist.xml", "idDoesNotExist")]
    [InlineData("arxiv-atom/id-malformed-400.xml", "incorrect id format for abc")]
    [InlineData(
        "arxiv-rss/rss-error-400.xml",
        "Bad subject class 'XX'. Valid subject classes for the archive 'cs' are: "
        + "cs.AI, cs.AR, cs.CC, cs.CE, cs.CG, cs.CL, cs.CR, cs.CV, cs.CY, cs.DB.")]
    public void Errors_of_recorded_answers_are_no_lists(string file, string expected) => Assert.Equal(expected, Read(file, out _)?.Error);

    [Theory]
    [InlineData("arxiv-atom/query-truncated.xml")]
    [InlineData("arxiv-atom/block-page.html")]
    [InlineData("arxiv-atom/503.html")]
    [InlineData("arxiv-atom/429.txt")]
    [InlineData("arxiv-oai/identify.xml")]
    [InlineData("arxiv-oai/503-retry-after.txt")]
    [InlineData("arxiv-list/cs.AI-new-empty.html")]
    public void Other_recorded_answers_are_faults(string file)
    {
        Assert.Null(Read(file, out var fault));
        Assert.NotEmpty(fault!);
    }

    [Fact]
    public void Collaborations_of_recorded_answers_are_repaired()
    {
        var page = Read("arxiv-oai/records-collaborations.xml", out _)!;
        Assert.Equal(
            [
                "*Planck Collaboration; Jieci Wang; Zehua Tian; Jiliang Jing; Heng Fan",
                "Teresa Maria Montaruli; *IceCube Collaboration",
                "Sinya; *JLQCD Collaboration",
                "Mark Scott; *NuPRISM and Hyper-K collaborations",
                "*Keck Array and BICEP2 Collaborations; P. Ade; Z. Ahmed; R. W. Aikin; K. D. Alexander",
                "Günter Burigana; Tiziana Trombetti; Daniela Paoletti; Nazzareno Mandolesi; Paolo Natoli",
                "E. Bufanda; D. Hollowood; *DES Collaboration",
                "Curtis J. Saxton; Ziri Younsi; Kinwah Wu",
            ],
            page.Records.Take(8).Select(r => FormatAuthors(r.Record)));
        var kamiokande = FormatAuthors(page.Records[8].Record);
        Assert.StartsWith("*Super-Kamiokande Collaboration; K. Abe; Y. Suzuki;", kamiokande, StringComparison.Ordinal);
        Assert.Equal("Ruchi Chudasama; Dipanwita Dutta; *CMS Collaboration", FormatAuthors(page.Records[9].Record));
        Assert.Equal(
            "N. Abgrall; A. Aduszkiewicz; E. D. Zimmerman; R. Zwaska; *The T2K Beam Group; L. Berns; G. A. Fiorentini; M. Yu",
            FormatAuthors(page.Records[^1].Record));
    }

    [Fact]
    public void A_recorded_list_of_two_pages_has_one_token()
    {
        var first = Read("arxiv-oai/listrecords-page-1.xml", out _)!;
        Assert.Equal(
            "verb%3DListRecords%26metadataPrefix%3DarXiv%26from%3D2026-01-05%26set%3Dphysics%253Aphysics%253Aplasm-ph%26skip%3D1300",
            first.Token);
        Assert.Equal(["2504.11237", "2508.21012"], first.Records.Select(r => r.Record.Arxiv));
        var last = Read("arxiv-oai/listrecords-page-2.xml", out _)!;
        Assert.Null(last.Token);
        Assert.Equal(["2508.21012", "2510.07502"], last.Records.Select(r => r.Record.Arxiv));
        Assert.All(last.Records, r => Assert.Equal(new DateOnly(2026, 1, 5), r.Datestamp));
    }

    [Fact]
    public void Hundred_recorded_entries_are_read()
    {
        var page = Read("arxiv-atom/query-100.xml", out _)!;
        Assert.Equal((100, 0, 214881), (page.Records.Count, page.LeftOut, page.Total));
        var records = page.Records.Select(r => r.Record).ToList();
        Assert.Equal(32, records.Count(r => r.Doi is not null));
        Assert.Equal(18, records.Count(r => r.Venue is not null));
        Assert.Equal(11, records.Count(r => r.Abstract.Contains("\n\n", StringComparison.Ordinal)));
        Assert.Equal(
            "https://github.com/ydecastro/super-resolution-testing", records.Single(r => r.Arxiv == "1706.00679").Links.Single().Value);
        Assert.Contains(records, r => r.Arxiv == "cs/0503050");
        Assert.All(records, r => Assert.True(r.Authors.Count > 0 && r.Published is not null && r.Categories.Count > 0));
    }

    [Theory]
    [InlineData(
        "newest-30", "2026-06-12", 30, 0,
        "2606.00467 | On the Limits of LLM Adaptability: Impact of Model-Internalized Priors on Annotation Task Performance"
        + " | Etienne Casanova; Rafal Kocielnik; R. Michael Alvarez | 2026-05-30 | 0 | ")]
    [InlineData(
        "partial-2026-07-15", "2026-07-15", 2, 0,
        "2607.11886 | Read It Back: Pretrained MLLMs Are Zero-Shot Reward Models for Text-to-Image Generation | 6 authors | 2026-07-13 | 24"
        + " | project=https://huangrh99.github.io/SpectraReward/")]
    [InlineData(
        "morning-2026-06-12", "2026-06-12", 35, 0,
        "2606.13681 | EvoArena: Tracking Memory Evolution for Robust LLM Agents in Dynamic Environments | 14 authors | 2026-06-11 | 90"
        + " | code=https://github.com/Aiden0526/EvoArena project=https://aiden0526.github.io/EvoArena/")]
    [InlineData(
        "cut-at-50-2026-05-12", "2026-05-12", 50, 0,
        "2605.10730 | Qwen-Image-2.0 Technical Report | 75 authors | 2026-05-11 | 40 | ")]
    [InlineData(
        "old-shape-2024-07-05", "2024-07-05", 3, 0,
        "2407.01906 | Let the Expert Stick to His Last: Expert-Specialized Fine-Tuning for Sparse Architectural Large Language Models"
        + " | 6 authors | 2024-07-02 | 18 | ")]
    [InlineData(
        "newlines-2025-10-08", "2025-10-08", 3, 0,
        "2510.05342 | Margin Adaptive DPO: Leveraging Reward Model for Granular Control in Preference Optimization | Hyung Gyu Rho"
        + " | 2025-10-06 | 3 | code=https://github.com/sirano1004/Margin-Apative-Direct-Preference-Optimization")]
    [InlineData(
        "winter-2025-12-05", "2025-12-05", 3, 0,
        "2512.04677 | Live Avatar: Streaming Real-time Audio-Driven Avatar Generation with Infinite Length | 11 authors"
            + " | 2025-12-04 | 57 | ")]
    [InlineData(
        "featured-twice", "2026-04-16", 1, 0,
        "2604.07429 | GameWorld: Towards Standardized and Verifiable Evaluation of Multimodal Game Agents | 5 authors | 2026-04-08 | 42"
        + " | code=https://github.com/gameworld-project/gameworld project=https://gameworld-project.github.io/")]
    [InlineData("empty", "2026-06-13", 0, 0, null)]
    [InlineData("page-past-end", "2026-06-12", 0, 0, null)]
    [InlineData("newest-30", "2026-06-13", 0, 0, null)]
    [InlineData("hostile", "2026-06-12", 2, 4, "2605.15205 | A Title With a Wrap | Ada One | 2026-05-14 |  | ")]
    public void Recorded_daily_papers_are_read(string file, string day, int count, int leftOut, string? expected)
    {
        var json = LibraryDoorTest.ReadRecording($"huggingface/daily-{file}.json");
        var page = DailyReader.Read(json, DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture), out _)!;
        Assert.Equal((count, leftOut), (page.Entries.Count, page.LeftOut));
        var record = page.Entries.Select(entry => entry.ToRecord(null)!).FirstOrDefault(r => r.Arxiv == expected?.Split(" | ")[0]);
        Assert.Equal(expected, record is null ? null : DescribeDaily(record));
        Assert.All(page.Entries, entry => Assert.DoesNotContain("written by a machine", entry.Abstract, StringComparison.Ordinal));
    }

    [Fact]
    public void A_hidden_author_of_a_recorded_day_is_left_out()
    {
        var page = DailyReader.Read(LibraryDoorTest.ReadRecording("huggingface/daily-newest-30.json"), new DateOnly(2026, 6, 12), out _)!;
        Assert.Equal(9, page.Entries.Single(entry => entry.Id == "2606.12575").Authors.Count);
    }

    private static ArxivPage? Read(string file, out string? fault)
    {
        var body = LibraryDoorTest.ReadRecording(file);
        return file.Split('/')[0] switch
        {
            "arxiv-oai" => OaiReader.Read(body, out fault),
            "arxiv-rss" => RssReader.Read(body, out fault),
            _ => AtomReader.Read(body, out fault),
        };
    }

    private static string Describe(PaperRecord record) => string.Join(
        " | ",
        record.Arxiv,
        record.Title,
        FormatAuthors(record),
        record.Published?.ToString(),
        record.Updated?.ToString(),
        record.Venue,
        record.Doi,
        string.Join(' ', record.Categories),
        record.Withdrawn ? "withdrawn" : "",
        $"{record.Abstract[..Math.Min(25, record.Abstract.Length)]}/{record.Abstract.Split("\n\n").Length}");

    private static string DescribeDaily(PaperRecord record) => string.Join(
        " | ",
        record.Arxiv,
        record.Title,
        record.Authors.Count > 3 ? FormattableString.Invariant($"{record.Authors.Count} authors") : FormatAuthors(record),
        record.Published?.ToString(),
        record.Upvotes,
        string.Join(' ', record.Links.Select(link => $"{link.Key}={link.Value}")));

    private static string FormatAuthors(PaperRecord record) => string.Join("; ", record.Authors.Select(ArxivReaderTests.Format));
}
