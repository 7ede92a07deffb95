using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.Adapters;

/// <summary>What became of the notices, in the file of the outbox.</summary>
internal sealed class SqliteNotices(RegisterFile file) : INotices
{
    public Task<bool> HearAsync(MailEvent heard, CancellationToken cancellation) =>
        file.WriteAsync(sql => NoticeTable.Note(sql, heard) && Apply(sql, heard), cancellation);

    public Task<Paged<NoticeLine>> ListAsync(Department department, NoticeState state, Page page, CancellationToken cancellation)
    {
        int size = Cursor.SizeOf(page);
        string after = Cursor.Id(page, key => key.Length > 0);
        return Task.FromResult(file.Read(sql =>
        {
            List<(OutboxRow Row, DateTimeOffset Since)> rows = NoticeTable.Page(sql, department, state, after, size + 1);
            List<NoticeLine> lines = [.. rows.Select(one => new NoticeLine(one.Row, one.Since, NoticeTable.Steps(sql, one.Row.Key)))];
            return Cursor.Cut(lines, size, line => Cursor.After(line.Row.Key));
        }));
    }

    public Task<bool> ResendAsync(string key, ActorId by, DateTimeOffset at, CancellationToken cancellation) =>
        file.WriteAsync(sql => NoticeTable.Resend(sql, key, by, at), cancellation);

    private static bool Apply(SqlSession sql, MailEvent heard)
    {
        foreach (OutboxRow row in NoticeTable.OfMail(sql, heard.Mail).Where(row => NoticeTable.Hear(sql, row, heard)))
        {
            if (heard.ToSecond.Contains(row.Key))
            {
                NoticeTable.AddSecond(sql, row.Key, heard.At);
            }
        }

        return true;
    }
}
