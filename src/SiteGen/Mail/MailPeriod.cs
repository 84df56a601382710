namespace SiteGen.Mail;

/// <summary>How often readers get a message.</summary>
public enum MailPeriod
{
    /// <summary>For each edition.</summary>
    Day,

    /// <summary>For each week, when it is over.</summary>
    Week,
}
