using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace SiteGen.Import.Bibliographies;

/// <summary>
/// Names of journals that styles define: the commands of AASTeX (aastex631.cls), which ADS exports, with those of other
/// styles for physics, and the macros of BibTeX's standard styles (<c>plain.bst</c>).
/// </summary>
internal static partial class JournalMacros
{
    private const string Commands = """
        aj=AJ|araa=ARA&A|apj=ApJ|apjl=ApJL|apjlett=ApJL|apjs=ApJS|apjsupp=ApJS|ao=ApOpt|applopt=Appl. Opt.|apss=Ap&SS|aap=A&A|astap=A&A
        aapr=A&A Rv|aaps=A&AS|azh=AZh|aplett=Astrophys. Lett.|apspr=Astrophys. Space Phys. Res.|actaa=Acta Astron.
        arcmp=Ann. Rev. Cond. Mat. Phys.
        arnps=Annu. Rev. Nucl. Part. Sci.|baas=BAAS|bac=Bull. astr. Inst. Czechosl.|bain=Bull. Astron. Inst. Netherlands
        caa=Chinese Astron. Astrophys.
        cjaa=Chinese J. Astron. Astrophys.|cqg=Class. Quantum Grav.|fcp=Fund. Cosmic Phys.|gca=Geochim. Cosmochim. Acta
        grl=Geophys. Res. Lett.
        iaucirc=IAU Circ.|icarus=Icarus|jcap=J. Cosmology Astropart. Phys.|jcp=J. Chem. Phys.|jgr=J. Geophys. Res.
        jhep=J. High Energy Phys.|jpb=J. Phys. B
        jqsrt=J. Quant. Spec. Radiat. Transf.|jrasc=JRASC|memras=MmRAS|memsai=Mem. Soc. Astron. Italiana
        mmsai=Mem. Soc. Astron. Italiana|mnras=MNRAS
        na=New A|nar=New A Rev.|nat=Nature|natas=Nat. Astron.|npa=Nucl. Phys. A|npb=Nucl. Phys. B|nphysa=Nucl. Phys. A|nphysb=Nucl. Phys. B
        nimpa=Nucl. Instrum. Methods Phys. Res. A|pasa=PASA|pasj=PASJ|pasp=PASP|physrep=Phys. Rep.|physscr=Phys. Scr.
        planss=Planet. Space Sci.
        pla=Phys. Lett. A|plb=Phys. Lett. B|pnas=PNAS|pr=Phys. Rev.|pra=Phys. Rev. A|prb=Phys. Rev. B|prc=Phys. Rev. C|prd=Phys. Rev. D
        pre=Phys. Rev. E
        prl=Phys. Rev. Lett.|prx=Phys. Rev. X|procspie=Proc. SPIE|psj=PSJ|ptp=Prog. Theor. Phys.|qjras=QJRAS|rmp=Rev. Mod. Phys.
        rmxaa=Rev. Mexicana Astron. Astrofis.|rnaas=RNAAS|rpp=Rep. Prog. Phys.|sci=Science|skytel=S&T|solphys=Sol. Phys.|sovast=Soviet Ast.
        ssr=Space Sci. Rev.|zap=ZAp|zphy=Z. Phys.|aas=American Astronomical Society Meeting Abstracts
        dps=AAS/Division for Planetary Sciences Meeting Abstracts
        """;

    private const string StandardMacros = """
        acmcs=ACM Computing Surveys|acta=Acta Informatica|cacm=Communications of the ACM|ibmjrd=IBM Journal of Research and Development
        ibmsj=IBM Systems Journal|ieeese=IEEE Transactions on Software Engineering|ieeetc=IEEE Transactions on Computers
        ieeetcad=IEEE Transactions on Computer-Aided Design of Integrated Circuits|ipl=Information Processing Letters
        jacm=Journal of the ACM
        jcss=Journal of Computer and System Sciences|scp=Science of Computer Programming|sicomp=SIAM Journal on Computing
        tocs=ACM Transactions on Computer Systems|tods=ACM Transactions on Database Systems|tog=ACM Transactions on Graphics
        toms=ACM Transactions on Mathematical Software|toois=ACM Transactions on Office Information Systems
        toplas=ACM Transactions on Programming Languages and Systems|tcs=Theoretical Computer Science
        """;

    private static readonly FrozenDictionary<string, string> Journals = Read(Commands).ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The macros that every standard style of BibTeX defines.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Standard => Read(StandardMacros);

    /// <summary>Returns the journal that a macro of astronomy or physics abbreviates; null for an unknown macro.</summary>
    /// <param name="macro">The name without the backslash.</param>
    public static string? Find(string macro) => Journals.GetValueOrDefault(macro.ToLowerInvariant());

    /// <summary>Replaces the commands for journals in the name of a venue.</summary>
    /// <param name="tex">The venue, in TeX.</param>
    public static string Expand(string tex) => tex.Contains('\\', StringComparison.Ordinal)
        ? Command().Replace(tex, m => Journals.TryGetValue(m.Groups["name"].Value, out var journal)
            ? journal.Replace("&", @"\&", StringComparison.Ordinal) : m.Value)
        : tex;

    private static IEnumerable<KeyValuePair<string, string>> Read(string rows) => rows
        .Split(['|', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(row => row.Split('='))
        .Select(row => KeyValuePair.Create(row[0], row[1]));

    [GeneratedRegex(@"\\(?<name>[a-z]{2,8})(?![A-Za-z])\s*(?:\{\})?", RegexOptions.CultureInvariant)]
    private static partial Regex Command();
}
