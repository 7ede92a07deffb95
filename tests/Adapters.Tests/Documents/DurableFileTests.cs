namespace PspWorkflow.Adapters.Tests;

/// <summary>A name is given once, however many want it at the same moment.</summary>
public sealed class DurableFileTests : IDisposable
{
    private const int Rounds = 300;

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Of_several_files_that_want_one_name_at_once_one_gets_it_and_keeps_it()
    {
        using Barrier together = new(2);
        for (int round = 0; round < Rounds; round++)
        {
            string name = _folder[$"{round}"];
            bool[] got = new bool[2];
            Thread[] wanting = [.. Enumerable.Range(0, 2).Select(i => new Thread(() => Want(i)))];
            Array.ForEach(wanting, thread => thread.Start());
            Array.ForEach(wanting, thread => thread.Join());

            int first = Assert.Single(Enumerable.Range(0, 2), i => got[i]);
            Assert.Equal($"{first}", File.ReadAllText(name));

            void Want(int i)
            {
                string unfinished = $"{name}.{i}{DurableFile.Unfinished}";
                File.WriteAllText(unfinished, $"{i}");
                together.SignalAndWait(Ct);
                got[i] = DurableFile.Publish(unfinished, name, flush: false);
            }
        }
    }

    public void Dispose() => _folder.Dispose();
}
