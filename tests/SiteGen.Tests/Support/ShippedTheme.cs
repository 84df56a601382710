using SiteGen.Content;
using SiteGen.Localization;
using SiteGen.Themes;

namespace SiteGen.Tests;

/// <summary>The default theme as sites in English use it.</summary>
internal static class ShippedTheme
{
    private static readonly Lazy<Theme> English = new(() => Load("en"));
    private static readonly Lazy<string> Scripts = new(WriteScripts);

    /// <summary>The English words.</summary>
    public static StringTable Strings => English.Value.Strings;

    /// <summary>A folder with the scripts of the theme under their own names, with English words.</summary>
    public static string ScriptFolder => Scripts.Value;

    /// <summary>Loads the theme in a language.</summary>
    public static Theme Load(string language) =>
        Theme.Load(new SiteSettings().Theme, language, Path.GetFullPath("no-such-folder"), new DiagnosticBag())!;

    private static string WriteScripts()
    {
        var folder = Directory.CreateTempSubdirectory("sitegen-scripts-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        foreach (var asset in English.Value.Assets.Where(a => Path.GetExtension(a.Name) == ".js"))
            File.WriteAllBytes(Path.Combine(folder, asset.Name), asset.Bytes.ToArray());
        return folder;
    }
}
