using System.ComponentModel;
using System.Diagnostics;

namespace SiteGen.Cli;

/// <summary>Opens addresses in the browser of the desktop.</summary>
internal static class Browser
{
    // Without a display, xdg-open would start a text browser in this terminal.
    private static readonly string[] DisplayVariables = ["DISPLAY", "WAYLAND_DISPLAY", "BROWSER"];

    /// <summary>Opens an address and returns whether a browser was started.</summary>
    /// <param name="address">The address.</param>
    public static bool TryOpen(Uri address)
    {
        if (OperatingSystem.IsLinux() && DisplayVariables.All(name => string.IsNullOrEmpty(Environment.GetEnvironmentVariable(name))))
            return false;
        try
        {
            using var process = Process.Start(CreateStart(address.AbsoluteUri));
            return true;
        }
        catch (Exception e) when (e is Win32Exception or InvalidOperationException or PlatformNotSupportedException)
        {
            return false;
        }
    }

    // The launchers of Unix print warnings of their own; a redirected stream keeps them out of the terminal.
    private static ProcessStartInfo CreateStart(string address) => OperatingSystem.IsWindows()
        ? new ProcessStartInfo(address) { UseShellExecute = true }
        : new ProcessStartInfo(OperatingSystem.IsMacOS() ? "open" : "xdg-open", [address])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
}
