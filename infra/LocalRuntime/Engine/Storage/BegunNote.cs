using System.Buffers.Binary;

namespace PspWorkflow.LocalRuntime.Engine.Storage;

/// <summary>User code that began: an activity by the number of its row, an orchestrator by the generation of its instance.</summary>
internal readonly record struct BegunNote(WorkKind Kind, Guid Id)
{
    /// <summary>The number of the activity's row.</summary>
    public long Seq
    {
        get
        {
            Span<byte> bytes = stackalloc byte[16];
            Id.TryWriteBytes(bytes);
            return BinaryPrimitives.ReadInt64LittleEndian(bytes);
        }
    }

    /// <summary>The generation as instances have it.</summary>
    public string Generation => Id.ToString("N");

    public static BegunNote Activity(long seq)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, seq);
        return new BegunNote(WorkKind.Activity, new Guid(bytes));
    }

    public static BegunNote Orchestration(string generation) => new(WorkKind.Orchestration, Guid.ParseExact(generation, "N"));
}
