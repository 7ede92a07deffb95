// The files as the Bicep compiler sees them, with Azure's own types and the linter of bicepconfig.json, and what they would deploy.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { compile, compiler, missing, predict } from './compiler.js';

describe('the Bicep compiler', { skip: !compiler && process.env.CI !== 'true' && missing }, () => {
  let prod;
  let dev;
  before(() => {
    assert.ok(compiler, missing);
    [prod, dev] = ['prod', 'dev'].map(predict);
  });
  const of = (stage, type) => stage.result.filter(resource => resource.type === type);

  it('has nothing to say about what is deployed', () => {
    assert.deepEqual([prod.status, prod.said, dev.status, dev.said], [0, '', 0, '']);
  });

  it('has nothing to say about the subscription to verdicts', () => {
    const { status, said } = compile(['build', 'scan-events.bicep', '--outfile', 'out.json']);
    assert.deepEqual([status, said], [0, '']);
  });

  it('would find a property that Azure does not know', () => {
    const change = folder => {
      const file = join(folder, 'modules/identity.bicep');
      writeFileSync(file, readFileSync(file, 'utf8').replace('  tags: tags\n', '  tags: tags\n  colour: 1\n'));
    };
    assert.match(compile(['build', 'modules/identity.bicep', '--outfile', 'out.json'], { change }).said, /BCP037/);
  });

  it('sees a lock and a fixed outbound address in prod only', () => {
    const types = stage => stage.result.map(resource => resource.type);
    const only = types(prod).filter(type => !types(dev).includes(type));
    assert.deepEqual(only.sort(), ['Microsoft.Authorization/locks', 'Microsoft.Network/natGateways', 'Microsoft.Network/publicIPAddresses']);
    assert.deepEqual(types(dev).filter(type => !types(prod).includes(type)), []);
  });

  it('sees four storage accounts with names that Azure takes, and copies of the cases inside France', () => {
    const accounts = of(prod, 'Microsoft.Storage/storageAccounts');
    assert.equal(accounts.length, 4);
    accounts.forEach(account => assert.match(account.name, /^[a-z0-9]{3,24}$/));
    assert.deepEqual(accounts.map(account => account.sku.name), ['Standard_ZRS', 'Standard_ZRS', 'Standard_ZRS', 'Standard_GZRS']);
    of(dev, 'Microsoft.Storage/storageAccounts').forEach(account => assert.equal(account.sku.name, 'Standard_LRS'));
    const elsewhere = prod.result.filter(resource => resource.location && !['francecentral', 'global'].includes(resource.location));
    assert.deepEqual(elsewhere, []);
  });

  it('sees kept versions of documents alone', () => {
    const versioned = of(prod, 'Microsoft.Storage/storageAccounts/blobServices').filter(blobs => blobs.properties.isVersioningEnabled);
    assert.deepEqual(versioned.map(blobs => blobs.name.replace(/.*(?=cases)/, '')), ['cases/default']);
    assert.equal(versioned[0].properties.deleteRetentionPolicy.days, 30);
  });

  it('sees the secret nowhere but where the vault takes it', () => {
    assert.ok(!JSON.stringify([prod.result, dev.result]).includes('a-secret'));
    const [settings] = of(prod, 'Microsoft.Web/sites/config');
    assert.match(settings.properties.SendGrid__ApiKey, /@Microsoft\.KeyVault\(SecretUri=/);
  });
});
