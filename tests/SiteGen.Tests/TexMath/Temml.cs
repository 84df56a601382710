using System.Diagnostics;
using System.Text.Json;

namespace SiteGen.Tests.TexMath;

/// <summary>
/// Runs Temml, the renderer used as an oracle. Install it anywhere (<c>npm i temml</c>) and set SITEGEN_TEMML to the path of
/// <c>node_modules/temml</c>.
/// </summary>
internal static class Temml
{
    private const string Script = """
        import { createRequire } from 'node:module';
        import { readFileSync } from 'node:fs';
        const temml = createRequire(import.meta.url)(process.argv[2]);
        const render = tex => { try { return temml.renderToString(tex, { throwOnError: true, xml: false }); } catch { return null; } };
        console.log(JSON.stringify(JSON.parse(readFileSync(process.argv[3], 'utf8')).map(render)));
        """;

    /// <summary>The folder of the package; null if SITEGEN_TEMML is not set.</summary>
    public static string? Folder { get; } =
        Environment.GetEnvironmentVariable("SITEGEN_TEMML") is { Length: > 0 } folder && Directory.Exists(folder) ? folder : null;

    /// <summary>Returns the MathML of each formula; null for one that Temml rejects.</summary>
    public static IReadOnlyList<string?> Render(IReadOnlyList<string> formulas)
    {
        var folder = Directory.CreateTempSubdirectory("sitegen-temml-").FullName;
        try
        {
            var (script, input) = (Path.Combine(folder, "render.mjs"), Path.Combine(folder, "formulas.json"));
            File.WriteAllText(script, Script);
            File.WriteAllText(input, JsonSerializer.Serialize(formulas));
            string[] arguments = [script, Path.Combine(Folder!, "dist", "temml.cjs"), input];
            using var node = Process.Start(new ProcessStartInfo("node", arguments) { RedirectStandardOutput = true })!;
            var output = node.StandardOutput.ReadToEnd();
            node.WaitForExit();
            return JsonSerializer.Deserialize<string?[]>(output)!;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
