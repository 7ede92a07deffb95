using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using PspWorkflow.App.Application;
using PspWorkflow.App.Casework;
using PspWorkflow.App.Commission;
using PspWorkflow.App.Decision;
using PspWorkflow.App.Documents;
using PspWorkflow.App.Local.Play;
using PspWorkflow.App.Permit;
using PspWorkflow.App.Renewal;
using PspWorkflow.App.Web;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.Simulation;

/// <summary>Calls on the functions of the app, as they come over HTTP once the gatekeeper has let the caller in.</summary>
internal sealed class Doors(World world)
{
    private int _keys;

    private delegate Task<IResult> OnCase<in TDoor>(TDoor door, HttpRequest request, string id, DurableTaskClient client, CancellationToken cancellation);

    public Call Submit(Account by, bool needsPermit)
    {
        SubmitApplication.Body body = new(Cast.Department, needsPermit, new SubmitApplication.Person(Text("given name"), Text("family name")));
        Call call = Begin("submit", by, body, (services, request) =>
            Door<SubmitApplication>(services).RunAsync(request, Client(services), CancellationToken.None));
        CaseId id = Numbers.OfCase(by.Association!.Value, Cast.Department, call.StoredKey);
        world.Cases.Add(id);
        return call with { Stream = StreamId.Of(id) };
    }

    public Call Plan(Account by, DateOnly on)
    {
        Call call = Begin($"plan a session on {on:O}", by, new PlanSession.Body(on), (services, request) =>
            Door<PlanSession>(services).RunAsync(request, CancellationToken.None));
        SessionId id = Numbers.OfSession(Cast.Department, call.StoredKey);
        world.Sessions.Add((id, on));
        return call with { Stream = StreamId.Of(id) };
    }

    public Call AskForPieces(CaseId id, Account by, PieceKind piece, DateOnly deadline) =>
        On<AskForPieces>(id, "ask for pieces", by, new AskForPieces.Body([piece], deadline), (door, request, number, client, token) => door.RunAsync(request, number, client, token));

    public Call DeclareComplete(CaseId id, Account by, bool? needsPermit) =>
        On<DeclareComplete>(id, "declare complete", by, new DeclareComplete.Body(needsPermit), (door, request, number, client, token) => door.RunAsync(request, number, client, token));

    public Call PutOnAgenda(CaseId id, Account by, SessionId session) =>
        On<PutOnAgenda>(id, "put on the agenda", by, new PutOnAgenda.Body(session, Urgent: true), (door, request, number, client, token) => door.RunAsync(request, number, client, token));

    public Call AssociationOpinion(CaseId id, Account by, OpinionSense sense, DateOnly on, bool replaces) =>
        On<GiveAssociationOpinion>(id, $"association opinion {sense}", by, new GiveAssociationOpinion.Body(sense, on, Text("opinion"), replaces), (door, request, number, client, token) => door.RunAsync(request, number, client, token));

    public Call CommissionOpinion(CaseId id, Account by, OpinionSense sense, SessionId session, bool replaces) =>
        On<GiveCommissionOpinion>(id, $"commission opinion {sense}", by, new GiveCommissionOpinion.Body(sense, session, Text("minutes"), replaces), (door, request, number, client, token) => door.RunAsync(request, number, client, token));

    public Call Authorise(CaseId id, Account by, bool replaces) =>
        On<TakeDecision>(id, "authorise", by, new TakeDecision.Body(DecisionSense.Authorised, Replaces: replaces), (door, request, number, client, token) => door.RunAsync(request, number, client, token)) with { Replaces = replaces };

    public Call Refuse(CaseId id, Account by, bool replaces) =>
        On<TakeDecision>(id, "refuse", by, new TakeDecision.Body(DecisionSense.Refused, [LegalGround.PathNotDefined], Text("facts"), replaces), (door, request, number, client, token) => door.RunAsync(request, number, client, token)) with { Replaces = replaces };

    public Call Sign(CaseId id, Account by, DateOnly on, bool replaces) =>
        On<SignDecision>(id, $"sign on {on:O}", by, new SignDecision.Body(on, replaces), (door, request, number, client, token) => door.RunAsync(request, number, client, token)) with { Replaces = replaces };

    public Call Notify(CaseId id, Account by, DateOnly on) =>
        On<NotifyDecision>(id, "notify", by, new NotifyDecision.Body(on, NotificationMeans.HandOverByAssociation, StatesRemedies: true), (door, request, number, client, token) => door.RunAsync(request, number, client, token));

    public Call RecordPermit(CaseId id, Account by, DateOnly from, DateOnly until) =>
        On<RecordPermit>(id, "record a permit", by, new RecordPermit.Body(PermitKind.Aps, from, until, Text("number")), (door, request, number, client, token) => door.RunAsync(request, number, client, token));

    public Call GiveReport(CaseId id, Account by, DateOnly on) =>
        On<GiveReport>(id, "give a report", by, new GiveReport.Body(ReportKind.HalfWay, on, Text("report")), (door, request, number, client, token) => door.RunAsync(request, number, client, token));

    public Call RequestRenewal(CaseId id, Account by) =>
        On<RequestRenewal>(id, "request renewal", by, new RequestRenewal.Body(), (door, request, number, client, token) => door.RunAsync(request, number, client, token));

    public Call Close(CaseId id, Account by, ClosingCause cause, DateOnly on) =>
        On<CloseCase>(id, $"close as {cause}", by, new CloseCase.Body(cause, on), (door, request, number, client, token) => door.RunAsync(request, number, client, token));

    /// <summary>The depositor chooses the document's id, which serves as its key.</summary>
    public Call Deposit(CaseId id, Account by, PieceKind piece)
    {
        DocumentId document = Numbers.OfDocument(id, $"{++_keys}");
        Call call = Begin($"deposit {piece}", by, (object?)null, (services, request) =>
        {
            request.QueryString = new QueryString($"?piece={CodedValue.NameOf(piece.ToString())}");
            request.Headers.ContentDisposition = "attachment; filename=\"piece.pdf\"";
            return Door<DepositDocument>(services).RunAsync(request, id.ToString(), document.ToString(), Client(services), CancellationToken.None);
        });
        return call with { Stream = StreamId.Of(id), StoredKey = $"document/{document}", Body = SmallFiles.Pdf($"document {document}") };
    }

    private static TDoor Door<TDoor>(IServiceProvider services) => ActivatorUtilities.CreateInstance<TDoor>(services);

    private static DurableTaskClient Client(IServiceProvider services) => services.GetRequiredService<DurableTaskClient>();

    private static FreeText Text(string text) => FreeText.From(text);

    private Call On<TDoor>(CaseId id, string name, Account by, object body, OnCase<TDoor> take) =>
        Begin(name, by, body, (services, request) => take(Door<TDoor>(services), request, id.ToString(), Client(services), CancellationToken.None))
            with
        { Stream = StreamId.Of(id) };

    private Call Begin(string name, Account by, object? body, Func<IServiceProvider, HttpRequest, Task<IResult>> door)
    {
        string key = string.Create(CultureInfo.InvariantCulture, $"{world.Seed}-{++_keys}");
        return new Call(name, by, key, door)
        {
            Body = body is null ? [] : JsonSerializer.SerializeToUtf8Bytes(body, body.GetType(), JsonBody.Options),
            StoredKey = Call.Stored(by, key),
        };
    }
}
