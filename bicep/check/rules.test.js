// The files break no rule, and each rule is shown to break on a fixture with faults of its kind.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { readHouse } from './house.js';

const here = fileURLToPath(new URL('.', import.meta.url));
const house = readHouse(join(here, '..'), join(here, '../..'));
const faults = {
  grammar: ['broken.bicep:'],
  moduleParameters: ['one passes misspelt', 'two leaves out needed', 'three calls gone.bicep', 'four passes one.outputs whole', 'using passes ather', 'using leaves out needed'],
  outputSecrets: ['takes adminPassword', 'secret in key', 'secret in mail', 'secret in apiKey'],
  roles: ['everything is Contributor', 'main.bicep:4 holds an id', 'main.bicep:1 grants a role without a name', 'reaches beyond', 'janitor'],
  publicAccess: ['account: publicNetworkAccess', 'account: minimumTlsVersion', 'account is open', 'app: httpsOnly', 'workspace is open'],
  sharedKeys: ['account: allowSharedKeyAccess', 'scm: allow', 'main.bicep:11 uses a key'],
  tags: ['plan has no tags'],
  descriptions: ['describe stage', 'describe shared', 'describe id', 'does not say what it is for'],
  apiVersions: ['serverfarms@2019-08-01', 'Microsoft.Cache/redis@2024-11-01', 'lists Microsoft.Web/sites'],
  discretion: ['main.bicep:2'],
  caseKeys: ['backups keeps copies', 'key is a secret', 'declared 0 times'],
  operations: ['does not explain unknown', 'explains gone'],
  product: ['The moon does not answer', 'nightly-check', 'Elsewhere'],
};

describe('the Bicep files', () => {
  for (const name of readdirSync(join(here, 'rules')).map(file => file.replace('.js', ''))) {
    it(`keep the rule ${name}`, async () => {
      const { check } = await import(`./rules/${name}.js`);
      assert.deepEqual(check(house), []);
    });

    it(`would be caught breaking the rule ${name}`, async () => {
      const { check } = await import(`./rules/${name}.js`);
      const found = check(readHouse(join(here, 'fixtures', name)));
      const expected = faults[name] ?? assert.fail(`The rule ${name} has no fixture.`);
      assert.deepEqual(found.map(finding => expected.find(fault => finding.includes(fault)) ?? finding).sort(), [...expected].sort());
    });
  }

  it('are all read', () => {
    assert.ok(house.files.length >= 22, `only ${house.files.length} files`);
    assert.ok(house.files.flatMap(file => file.resources).length >= 40);
  });
});
