namespace Microsoft.Azure.Functions.Worker;

/// <summary>What an HTTP function asks of its caller before it runs.</summary>
public enum AuthorizationLevel
{
    /// <summary>Nothing.</summary>
    Anonymous = 0,

    /// <summary>A user's token.</summary>
    User = 1,

    /// <summary>A function key.</summary>
    Function = 2,

    /// <summary>A system key.</summary>
    System = 3,

    /// <summary>The master key.</summary>
    Admin = 4,
}
