namespace SiteGen.Mail.Sending;

/// <summary>A recipient. Logs name the number, which only somebody who has the list can look up.</summary>
/// <param name="Number">The line of the list, from 1, where each comma begins a line too.</param>
/// <param name="Address">The address in lower case.</param>
public sealed record MailRecipient(int Number, string Address)
{
    /// <summary>Returns the number only, so that no log shows an address.</summary>
    public override string ToString() => FormattableString.Invariant($"recipient {Number}");
}
