namespace SiteGen.BrowserTests.Support;

/// <summary>The device of a reader.</summary>
internal sealed record Visit
{
    /// <summary>A desktop with light colours.</summary>
    public static Visit Desk { get; } = new();

    /// <summary>A small phone, as narrow as WCAG 2.2 requires (1.4.10 Reflow).</summary>
    public static Visit Phone { get; } = new() { Width = 320, Height = 640 };

    /// <summary>The width of the window in CSS pixels.</summary>
    public int Width { get; init; } = 1280;

    /// <summary>The height of the window in CSS pixels.</summary>
    public int Height { get; init; } = 900;

    /// <summary>Whether the system prefers dark colours.</summary>
    public bool Dark { get; init; }

    /// <summary>Whether scripts run.</summary>
    public bool Scripts { get; init; } = true;

    /// <summary>Whether the device has a touch screen.</summary>
    public bool Touch { get; init; }

    /// <summary>Whether a <see cref="Support.Tripwire"/> records what pages run.</summary>
    public bool Tripwire { get; init; }
}
