using PspWorkflow.App;

// The house differs by where it stands: House.local.cs on one machine, House.azure.cs on Azure Functions.
return await House.RunAsync(args);
