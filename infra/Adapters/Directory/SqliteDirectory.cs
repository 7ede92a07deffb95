using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.Adapters;

/// <summary>The accounts in one SQLite file; of a key only its hash.</summary>
internal sealed class SqliteDirectory(DirectoryFile file) : IDirectory
{
    private const string Select =
        """
        SELECT id, role, department, association, display_name, capacity, mail, delegation, delegation_from, delegation_until, second_mail, head FROM accounts
        """;

    public Task<Account?> FindByKeyAsync(ReadOnlyMemory<byte> keyHash, CancellationToken cancellation) =>
        Task.FromResult(file.Read(sql => sql.Query(
            $"{Select} WHERE key_hash = $hash", Read, ("$hash", keyHash.ToArray())).SingleOrDefault()));

    public Task<Account?> FindAsync(ActorId id, CancellationToken cancellation) =>
        Task.FromResult(file.Read(sql => sql.Query(
            $"{Select} WHERE id = $id", Read, ("$id", id.ToString())).SingleOrDefault()));

    public Task<IReadOnlyList<Account>> ListAsync(Role role, Department department, AssociationId? association, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<Account>>(file.Read(sql => sql.Query(
            $"""
            {Select} WHERE role = $role AND department = $department AND ($association IS NULL OR association = $association)
            ORDER BY id
            """,
            Read,
            ("$role", role.ToString()),
            ("$department", department.ToString()),
            ("$association", association?.ToString()))));

    public Task SaveAsync(Account account, ReadOnlyMemory<byte>? keyHash, CancellationToken cancellation)
    {
        if (keyHash is { Length: not SHA256.HashSizeInBytes })
        {
            throw new ArgumentException("A key's hash has 32 bytes.", nameof(keyHash));
        }

        return file.WriteAsync(sql => Write(sql, account, keyHash), cancellation);
    }

    private static int Write(SqlSession sql, Account account, ReadOnlyMemory<byte>? keyHash) =>
        sql.Execute(
            """
            INSERT INTO accounts VALUES
                ($id, $role, $department, $association, $name, $capacity, $mail, $delegation, $from, $until, $hash, $second, $head)
            ON CONFLICT (id) DO UPDATE SET role = excluded.role, department = excluded.department, association = excluded.association,
                display_name = excluded.display_name, capacity = excluded.capacity, mail = excluded.mail, delegation = excluded.delegation,
                delegation_from = excluded.delegation_from, delegation_until = excluded.delegation_until,
                second_mail = excluded.second_mail, head = excluded.head, key_hash = coalesce(excluded.key_hash, key_hash)
            """,
            ("$id", account.Id.ToString()),
            ("$role", account.Role.ToString()),
            ("$department", account.Department.ToString()),
            ("$association", account.Association?.ToString()),
            ("$name", account.DisplayName),
            ("$capacity", account.Capacity),
            ("$mail", account.Mail),
            ("$delegation", account.Delegation?.Reference),
            ("$from", account.Delegation?.From.ToString("O", CultureInfo.InvariantCulture)),
            ("$until", account.Delegation?.Until.ToString("O", CultureInfo.InvariantCulture)),
            ("$hash", keyHash?.ToArray()),
            ("$second", account.SecondMail),
            ("$head", account.IsHead ? 1 : 0));

    private static Account Read(SqliteDataReader row) =>
        new(
            ActorId.Parse(row.GetString(0)),
            Enum.Parse<Role>(row.GetString(1)),
            Department.Parse(row.GetString(2)),
            row.GetString(4),
            row.GetString(5),
            row.GetString(6))
        {
            Association = row.TextOrNull(3) is { } association ? AssociationId.Parse(association) : null,
            Delegation = row.TextOrNull(7) is { } delegation ? new Delegation(delegation, Day(row, 8), Day(row, 9)) : null,
            SecondMail = row.TextOrNull(10),
            IsHead = row.GetInt64(11) == 1,
        };

    private static DateOnly Day(SqliteDataReader row, int column) =>
        DateOnly.ParseExact(row.GetString(column), "O", CultureInfo.InvariantCulture);
}
