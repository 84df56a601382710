using System.Globalization;

namespace SiteGen.Mail.Sending;

/// <summary>The marks cannot be read or saved, so nothing may be sent.</summary>
/// <param name="message">What happened and what to do, fit for a log.</param>
internal class MarksException(string message) : Exception(message);

/// <summary>What became of a message to a recipient.</summary>
internal enum SentState
{
    /// <summary>It may have been delivered, but no answer says so. It counts as sent. Marks begin in this state.</summary>
    Unsure,

    /// <summary>The server accepted it.</summary>
    Sent,

    /// <summary>The server refused it for good.</summary>
    Refused,

    /// <summary>The server did not accept it yet; a later run tries again.</summary>
    Deferred,
}

/// <summary>The mark of an edition and a recipient.</summary>
/// <param name="State">What became of the message.</param>
/// <param name="Tries">How many times a server deferred it.</param>
internal readonly record struct SentMark(SentState State, int Tries = 0)
{
    /// <summary>A message that was deferred so many times, three days of two runs, counts as refused.</summary>
    public const int MaxTries = 6;

    private static readonly string[] Names = ["unsure", "sent", "refused", "deferred"];

    /// <summary>Whether a run may try to send the message again.</summary>
    public bool CanRetry => State == SentState.Deferred;

    /// <summary>The name of the state.</summary>
    public string StateName => Names[(int)State];

    /// <summary>Parses the text of a mark: a state, and the number of tries after <c>deferred</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="mark">The mark.</param>
    public static bool TryParse(string text, out SentMark mark)
    {
        var (name, tries) = text.Split(' ') is [var first, var second] ? (first, second) : (text, "0");
        var state = Array.IndexOf(Names, name);
        var isNumber = int.TryParse(tries, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        mark = new SentMark((SentState)Math.Max(state, 0), number);
        return state >= 0 && isNumber;
    }

    /// <summary>Returns the mark after one more deferral.</summary>
    public SentMark Defer() => new(Tries + 1 < MaxTries ? SentState.Deferred : SentState.Refused, Tries + 1);

    /// <summary>Returns the text of the mark.</summary>
    public override string ToString() => State == SentState.Deferred
        ? string.Create(CultureInfo.InvariantCulture, $"{StateName} {Tries}")
        : StateName;
}
