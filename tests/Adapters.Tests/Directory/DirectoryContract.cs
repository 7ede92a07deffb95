using System.Security.Cryptography;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.Adapters.Tests;

/// <summary>Accounts, and the keys that open the door to them.</summary>
public abstract class DirectoryContract
{
    private static readonly Account Secretary = new(
        ActorId.Parse("dominique"), Role.Secretariat, Given.Department("92"), "Dominique Séguéla", "secrétaire de séance", "dominique@exemple.fr");

    private static readonly Account Signatory = Secretary with
    {
        Id = ActorId.Parse("alix"),
        Role = Role.Prefecture,
        Delegation = new Delegation("arrêté 2026-118", new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31)),
        IsHead = true,
    };

    private protected abstract IDirectory Directory { get; }

    [Fact]
    public async Task An_account_is_found_by_id_and_by_its_key_with_all_it_holds()
    {
        byte[] hash = Hash("clé");
        await Directory.SaveAsync(Signatory, hash, Ct);

        Assert.Equal(Signatory, await Directory.FindAsync(Signatory.Id, Ct));
        Assert.Equal(Signatory, await Directory.FindByKeyAsync(hash, Ct));
        Assert.Null(await Directory.FindByKeyAsync(Hash("autre"), Ct));
        Assert.Null(await Directory.FindAsync(Secretary.Id, Ct));
    }

    [Fact]
    public async Task A_new_key_replaces_the_old_one_at_once_and_a_change_without_key_keeps_it()
    {
        await Directory.SaveAsync(Signatory, Hash("première"), Ct);
        await Directory.SaveAsync(Signatory, Hash("seconde"), Ct);
        await Directory.SaveAsync(Signatory with { Delegation = null }, null, Ct);

        Assert.Null(await Directory.FindByKeyAsync(Hash("première"), Ct));
        Assert.Equal(Signatory with { Delegation = null }, await Directory.FindByKeyAsync(Hash("seconde"), Ct));
    }

    [Fact]
    public async Task A_key_opens_one_account_only()
    {
        await Directory.SaveAsync(Signatory, Hash("clé"), Ct);

        await Assert.ThrowsAnyAsync<Exception>(() => Directory.SaveAsync(Secretary, Hash("clé"), Ct));

        Assert.Equal(Signatory, await Directory.FindByKeyAsync(Hash("clé"), Ct));
        Assert.Null(await Directory.FindAsync(Secretary.Id, Ct));
    }

    [Fact]
    public async Task An_account_without_key_is_found_by_no_hash()
    {
        await Directory.SaveAsync(Secretary, null, Ct);

        Assert.Null(await Directory.FindByKeyAsync(ReadOnlyMemory<byte>.Empty, Ct));
        Assert.Equal(Secretary, await Directory.FindAsync(Secretary.Id, Ct));
    }

    [Fact]
    public async Task Accounts_are_listed_by_role_department_and_association()
    {
        Account camille = Secretary with { Id = Given.Referent, Role = Role.Association, Association = Given.Passerelle };
        Account alix = camille with { Id = ActorId.Parse("alix"), Association = AssociationId.Parse("le-pont") };
        Account elsewhere = camille with { Id = ActorId.Parse("noa"), Department = Given.Department("2b") };
        foreach (Account account in new[] { camille, alix, elsewhere, Secretary })
        {
            await Directory.SaveAsync(account, null, Ct);
        }

        Assert.Equal([alix, camille], await Directory.ListAsync(Role.Association, Given.Department("92"), null, Ct));
        Assert.Equal([camille], await Directory.ListAsync(Role.Association, Given.Department("92"), Given.Passerelle, Ct));
        Assert.Equal([Secretary], await Directory.ListAsync(Role.Secretariat, Given.Department("92"), null, Ct));
        Assert.Empty(await Directory.ListAsync(Role.Prefecture, Given.Department("92"), null, Ct));
    }

    [Fact]
    public async Task A_hash_of_another_length_is_a_fault_of_the_caller() =>
        await Assert.ThrowsAsync<ArgumentException>(() => Directory.SaveAsync(Secretary, new byte[31], Ct));

    [Fact]
    public async Task An_account_that_changes_its_role_or_department_leaves_the_list_of_the_old_one()
    {
        Account moved = Secretary with { Role = Role.Prefecture, Department = Given.Department("2b"), SecondMail = "seconde@exemple.fr" };
        await Directory.SaveAsync(Secretary, Hash("clé"), Ct);

        await Directory.SaveAsync(moved, null, Ct);

        Assert.Empty(await Directory.ListAsync(Role.Secretariat, Given.Department("92"), null, Ct));
        Assert.Equal([moved], await Directory.ListAsync(Role.Prefecture, Given.Department("2b"), null, Ct));
        Assert.Equal(moved, await Directory.FindByKeyAsync(Hash("clé"), Ct));
    }

    [Fact]
    public async Task Of_twenty_who_give_one_account_a_key_at_once_the_last_wins_and_one_key_opens()
    {
        byte[][] hashes = [.. Enumerable.Range(0, 20).Select(caller => Hash($"clé {caller}"))];

        await Task.WhenAll(hashes.Select(hash => Task.Run(() => Directory.SaveAsync(Signatory, hash, Ct))));

        Account?[] opened = await Task.WhenAll(hashes.Select(hash => Directory.FindByKeyAsync(hash, Ct)));
        Assert.Equal(Signatory, Assert.Single(opened, account => account is not null));
        Assert.Equal([Signatory], await Directory.ListAsync(Role.Prefecture, Given.Department("92"), null, Ct));
    }

    [Fact]
    public async Task A_change_without_key_that_meets_a_new_key_revives_no_old_one()
    {
        byte[][] hashes = [.. Enumerable.Range(0, 10).Select(round => Hash($"clé {round}"))];
        foreach (byte[] hash in hashes)
        {
            await Task.WhenAll(Enumerable.Range(0, 8).Select(caller => Task.Run(() => Directory.SaveAsync(Signatory, caller == 4 ? hash : (ReadOnlyMemory<byte>?)null, Ct))));
            Account?[] opened = await Task.WhenAll(hashes.Select(one => Directory.FindByKeyAsync(one, Ct)));
            Assert.Equal(Array.IndexOf(hashes, hash), Array.FindIndex(opened, account => account is not null));
            Assert.Single(opened, account => account is not null);
        }
    }

    [Fact]
    public async Task Of_twenty_accounts_that_are_given_one_key_at_once_one_gets_it_and_the_others_are_refused_whole()
    {
        Account[] accounts = [.. Enumerable.Range(0, 20).Select(number => Secretary with { Id = ActorId.Parse($"agent-{number}") })];

        Exception?[] refusals = await Task.WhenAll(accounts.Select(account => Task.Run(() => Record.ExceptionAsync(() => Directory.SaveAsync(account, Hash("clé"), Ct)).AsTask())));

        Account kept = accounts[Array.IndexOf(refusals, null)];
        Assert.Equal(19, refusals.OfType<Exception>().Count());
        Assert.Equal(kept, await Directory.FindByKeyAsync(Hash("clé"), Ct));
        Assert.Equal([kept], await Directory.ListAsync(Role.Secretariat, Given.Department("92"), null, Ct));
    }

    private static byte[] Hash(string key) => SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(key));
}
