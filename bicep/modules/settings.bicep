metadata description = 'What the app is told. Addresses and names only: the one secret is a reference into the vault.'

@description('Client id under which the app asks for its tokens.')
param clientId string

@description('Account of the host, and account of the durable engine.')
param accounts { host: string, flow: string, *: string }

@description('Where the register and the case keys stand.')
param registerEndpoint string

@description('Where the documents stand.')
param documentsEndpoint string

@description('Where uploads wait.')
param quarantineEndpoint string

@description('The key that wraps the case keys.')
param wrappingKeyUri string

@description('Where the secrets are.')
param vaultUri string

@description('Sender of the mails.')
param sender { name: string, address: string }

@description('Entra application that protects the route of scan verdicts. Empty as long as there is none.')
param scanAudience string

@description('Public key with which the mail provider signs what it reports, as its console shows it. Empty as long as nothing is reported.')
param mailEventsKey string

@description('Settings of the departments by name, such as Prefectures__45__Address: what acts say of the authority that makes them.')
param prefectures object

@description('The settings by name; two underscores separate sections.')
output values object = union(prefectures, {
  AZURE_CLIENT_ID: clientId
  AzureWebJobsDisableHomepage: 'true'
  AzureWebJobsStorage__accountName: accounts.host
  AzureWebJobsStorage__credential: 'managedidentity'
  AzureWebJobsStorage__clientId: clientId
  // The name that host.json gives to the durable engine's connection.
  DurableStorage__accountName: accounts.flow
  DurableStorage__credential: 'managedidentity'
  DurableStorage__clientId: clientId
  Register__Endpoint: registerEndpoint
  CaseKeys__Endpoint: registerEndpoint
  CaseKeys__Table: 'casekeys'
  CaseKeys__WrappingKey: wrappingKeyUri
  Documents__Endpoint: documentsEndpoint
  Documents__Container: 'documents'
  Uploads__Endpoint: documentsEndpoint
  Uploads__Container: 'uploads'
  // Keys that protect the cookies of links, wrapped by the vault's.
  KeyRing__Endpoint: documentsEndpoint
  KeyRing__Container: 'keyring'
  Quarantine__Endpoint: quarantineEndpoint
  Quarantine__Container: 'incoming'
  ScanVerdicts__Audience: scanAudience
  ScanVerdicts__Tenant: tenant().tenantId
  SendGrid__ApiKey: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/sendgrid-api-key)'
  SendGrid__DataResidency: 'eu'
  Sender__Name: sender.name
  Sender__Address: sender.address
  MailEvents__PublicKey: mailEventsKey
})
