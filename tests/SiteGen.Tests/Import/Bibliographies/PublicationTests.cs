using static SiteGen.Tests.Import.Bibliographies.BibliographyText;

namespace SiteGen.Tests.Import.Bibliographies;

/// <summary>What a citation needs beside the venue is kept.</summary>
public sealed class PublicationTests
{
    [Fact]
    public void An_article_keeps_its_volume_number_and_pages()
    {
        var publication = Read(
            "@Article{a, title = {S}, journal = {\\mnras}, volume = {7}, number = 2, pages = {1--20}}").Papers[0].Publication!;

        Assert.Equal(
            ("article", "7", "2", "1–20"), (publication.Type, publication.Volume, publication.Number, publication.Pages));
        Assert.Null(publication.Publisher);
    }

    [Fact]
    public void A_thesis_keeps_its_school_and_a_chapter_its_book()
    {
        var thesis = Read("@phdthesis{a, title = {S}, school = {Snow {U}niversity}}").Papers[0].Publication!;
        var chapter = Read("""
            @incollection{a, title = {S}, booktitle = {Handbook}, editor = {Kind, Ute and Ann Berg}, publisher = {Ice \& Co},
              isbn = {978-3-000-00000-0}, eid = {A-12}}
            """).Papers[0].Publication!;

        Assert.Equal(("phdthesis", "Snow University"), (thesis.Type, thesis.School));
        Assert.Equal(
            ("Ice & Co", "978-3-000-00000-0", "A–12"), (chapter.Publisher, chapter.Isbn, chapter.Pages));
        Assert.Equal(["Ute Kind", "Ann Berg"], chapter.Editors.Select(e => e.Display));
    }
}
