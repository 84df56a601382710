namespace SiteGen.Sources.Http;

/// <summary>Why a service did not give what was requested.</summary>
public enum ServiceFailure
{
    /// <summary>The service answered that the request is wrong or not allowed; it was not repeated.</summary>
    Refused,

    /// <summary>The service did not answer, or answered with a temporary failure, each time.</summary>
    Unavailable,

    /// <summary>The service answered with something else than was requested, each time, or with a body that is too large.</summary>
    Faulty,

    /// <summary>The address or a redirect is not safe to follow.</summary>
    Unsafe,

    /// <summary>The host gets no more requests in this run, because of its limits or its failures.</summary>
    Closed,

    /// <summary>The requests or the time of this run are used up.</summary>
    BudgetSpent,
}
