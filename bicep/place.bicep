// What every resource needs to know of where it stands. Names only: all are known before anything is deployed, so that what-if can tell
// what a deployment would do.

@export()
@description('Where a resource stands, how it is labelled, who uses it and where its logs go.')
type Place = {
  @description('Azure region.')
  location: string

  @description('Tags put on every resource.')
  tags: object

  @description('The identity under which the app acts.')
  identityName: string

  @description('The network, with its subnets app and endpoints.')
  networkName: string

  @description('The workspace that keeps the logs.')
  workspaceName: string
}
