// The only list of roles in the house: data-plane roles, each by name. Nothing here can change a resource or grant a right.

@export()
@description('Built-in Azure roles that may be granted to the app, by name.')
var roles = {
  // The Functions host keeps its leases and its package in blobs and asks for this one on its own account, never elsewhere.
  storageBlobDataOwner: 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b'
  storageBlobDataContributor: 'ba92f5b4-2d11-453d-a403-e96b0029c9fe'
  storageQueueDataContributor: '974c5e8b-45b9-4653-ba55-5f855dd0fb88'
  storageTableDataContributor: '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'
  // Wraps and unwraps with a key; may neither read, sign with, nor delete it.
  keyVaultCryptoServiceEncryptionUser: 'e147488a-f6f5-4113-8e2d-b22465e65bf6'
  keyVaultSecretsUser: '4633458b-17de-408a-b874-0445c86b69e6'
  monitoringMetricsPublisher: '3913510d-42f4-4e42-8a64-420c390055eb'
}
