using Azure.Core;

namespace Azure.Data.Tables;

/// <summary>How requests travel: retries, transport and policies are those of <see cref="ClientOptions"/>.</summary>
public class TableClientOptions : ClientOptions;
