metadata description = 'Keeps the resources of a real environment from being deleted by a slip. It does not touch what is written in them.'

resource lock 'Microsoft.Authorization/locks@2020-05-01' = {
  name: 'real-cases'
  properties: {
    level: 'CanNotDelete'
    notes: 'Real cases stand here. bicep/tear-down takes this lock away, and only after asking.'
  }
}
