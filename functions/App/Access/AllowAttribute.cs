using PspWorkflow.Ports;

namespace PspWorkflow.App.Access;

/// <summary>Says who may call an HTTP function. A function that says nothing can be called by nobody.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class AllowAttribute(params Role[] roles) : Attribute
{
    /// <summary>The roles that may call it; which cases each may touch is judged case by case.</summary>
    public IReadOnlyList<Role> Roles { get; } = roles;
}

/// <summary>Lets anybody call an HTTP function, for a stated reason.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class AllowAnyoneAttribute(string because) : Attribute
{
    /// <summary>Why no key is asked for.</summary>
    public string Because { get; } = because;
}

/// <summary>A door of the demonstration: open to this machine only, and only under <c>--demo</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class AllowDemoAttribute : Attribute;
