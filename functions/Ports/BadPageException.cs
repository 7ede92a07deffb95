namespace PspWorkflow.Ports;

/// <summary>The page asked for cannot be given: its size is out of bounds, or its place is not one that a list gave.</summary>
public sealed class BadPageException() : ArgumentException("Cette page de la liste n’existe pas.");
