metadata description = 'A monthly budget that writes before and when it is used up. It stops nothing.'

@description('Most to spend in a month, in the currency of the subscription.')
@minValue(10)
@maxValue(10000)
param monthly int

@description('First day that it covers, the first of a month. It cannot be changed afterwards.')
@minLength(10)
@maxLength(10)
param from string

@description('Who is written to.')
@minLength(3)
param contact string

resource budget 'Microsoft.Consumption/budgets@2023-11-01' = {
  name: 'monthly'
  properties: {
    category: 'Cost'
    amount: monthly
    timeGrain: 'Monthly'
    timePeriod: { startDate: from }
    notifications: {
      forecast: { enabled: true, operator: 'GreaterThan', threshold: 100, thresholdType: 'Forecasted', contactEmails: [contact] }
      nearly: { enabled: true, operator: 'GreaterThan', threshold: 80, thresholdType: 'Actual', contactEmails: [contact] }
      spent: { enabled: true, operator: 'GreaterThan', threshold: 100, thresholdType: 'Actual', contactEmails: [contact] }
    }
  }
}
