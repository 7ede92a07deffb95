// The files as the Bicep compiler sees them, with Azure's own types and the linter of bicepconfig.json: not one warning.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const version = /\[([\d.]+)\]/.exec(readFileSync(join(here, 'compiler/Compiler.csproj'), 'utf8'))[1];
const downloaded = join(process.env.NUGET_PACKAGES ?? join(homedir(), '.nuget/packages'), 'azure.bicep.commandline.linux-x64', version, 'tools/bicep');
const compiler = process.env.BICEP ?? [downloaded].find(existsSync);
const missing = 'no Bicep compiler: dotnet restore bicep/check/compiler, or name one in BICEP';

function compile(...args) {
  const ended = spawnSync(compiler, args, {
    encoding: 'utf8',
    timeout: 120_000,
    env: { ...process.env, CONTACT: 'garde@example.org', SENDER: 'suivi@example.org' },
  });
  return { status: ended.status, said: ended.stderr, template: ended.stdout };
}

describe('the Bicep compiler', { skip: !compiler && process.env.CI !== 'true' && missing }, () => {
  it('is there', () => assert.ok(compiler, missing));

  it('finds nothing to say about scan-events.bicep', () => {
    const { status, said, template } = compile('build', join(here, '../scan-events.bicep'), '--stdout');
    assert.deepEqual([status, said], [0, '']);
    assert.equal(JSON.parse(template).resources.length, 1);
  });

  for (const stage of ['dev', 'prod']) {
    it(`finds nothing to say about ${stage}.bicepparam and all that main.bicep deploys`, () => {
      const { status, said, template } = compile('build-params', join(here, '..', `${stage}.bicepparam`), '--stdout');
      assert.deepEqual([status, said], [0, '']);
      assert.match(JSON.parse(template).templateJson, /"Microsoft\.Web\/sites"/);
    });
  }

  it('would find a property that Azure does not know', () => {
    const folder = mkdtempSync(join(tmpdir(), 'bicep-'));
    try {
      const file = join(folder, 'wrong.bicep');
      writeFileSync(file, readFileSync(join(here, '../modules/identity.bicep'), 'utf8').replace('  tags: tags\n', '  tags: tags\n  colour: 1\n'));
      assert.match(compile('build', file, '--stdout').said, /BCP037/);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
