using Azure.Data.Tables;
using Azure.Storage.Blobs;

namespace PspWorkflow.AzureAdapters.Tests;

/// <summary>The emulator under the name that everybody gives it.</summary>
public sealed class EmulatorsShortForm
{
    [Theory]
    [InlineData("UseDevelopmentStorage=true")]
    [InlineData(" UseDevelopmentStorage=true; ")]
    public void It_opens_tables_and_blobs_at_the_usual_ports(string connection)
    {
        Exception? refused = Record.Exception(() => (new TableClient(connection, "table"), new BlobContainerClient(connection, "container", new BlobClientOptions())));

        Assert.True(refused is null && EmulatorAddress.IsOne(connection), $"{refused}");
    }
}
