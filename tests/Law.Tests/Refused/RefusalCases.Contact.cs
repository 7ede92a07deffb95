using PspWorkflow.Law.Tests.Building;

namespace PspWorkflow.Law.Tests.Refused;

internal static partial class RefusalCases
{
    private static Dictionary<string, Func<Refusal?>> Contact() =>
        new()
        {
            [nameof(Refusals.ContactWishDateOutOfRange)] = () => On(Story.Filed(), s => s.Wish(ContactWish.DoNotContact, s.Today.AddDays(1))),
            [nameof(Refusals.SafeAddressMissing)] = () => On(Story.Filed(), s => s.Wish(ContactWish.SafeAddress) with { Address = null }),
            [nameof(Refusals.ContactForbidden)] = () => On(Crowd.States["not to be contacted"](), s => s.Wish(ContactWish.SafeAddress)),
            [nameof(Refusals.ContactWishUnchanged)] = () => On(Story.Filed(), s => s.Wish(ContactWish.HandOver)),
            [nameof(Refusals.InformedDateOutOfRange)] = () => On(Story.Filed(), s => s.Informing(on: s.Today.AddDays(-1))),
            [nameof(Refusals.AlreadyInformed)] = () => On(Story.Filed().Do(Story.Filed().Informing()), s => s.Informing()),
        };
}
