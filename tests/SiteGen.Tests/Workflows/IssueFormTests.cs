namespace SiteGen.Tests.Workflows;

/// <summary>GitHub hides an issue form that has a mistake, without a message.</summary>
public sealed class IssueFormTests
{
    [Theory]
    [InlineData("bug.yml")]
    [InlineData("idea.yml")]
    public void An_issue_form_has_what_GitHub_requires(string file)
    {
        var form = new Workflow(Repository.Read(".github/ISSUE_TEMPLATE/" + file));
        Assert.NotEmpty(form.Text("name"));
        Assert.NotEmpty(form.Text("description"));
        var elements = Assert.IsType<List<object>>(form["body"]).Cast<Dictionary<object, object>>().ToList();
        Assert.All(elements, e => Assert.Contains(e["type"], new object[] { "markdown", "input", "textarea" }));
        var inputs = elements.Where(e => !e["type"].Equals("markdown")).ToList();
        Assert.All(inputs, e => Assert.NotEmpty((string)Assert.IsType<Dictionary<object, object>>(e["attributes"])["label"]));
        Assert.Equal(inputs.Count, inputs.Select(e => e["id"]).Distinct().Count());
    }
}
