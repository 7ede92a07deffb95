// The scripts, with commands in place of az, dotnet, zip and curl that write down how they were called.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { run } from './machine.js';

const environment = { CONTACT: 'garde@example.org', SENDER: 'suivi@example.org' };
const begin = calls => calls.map(call => call.split(' ').slice(0, 4).join(' '));
const whatIf = 'az deployment sub what-if';
const wholeOrder = [whatIf, 'az deployment sub create', 'dotnet publish ../functions/App -c', 'zip -qr ../app.zip .', 'az functionapp deployment source'];

describe('deploy', () => {
  it('shows, deploys, publishes and asks for health, in this order', () => {
    const { status, calls, said } = run('deploy', ['dev', '--yes'], { environment });
    assert.equal(status, 0, said);
    assert.deepEqual(begin(calls).slice(0, 5), wholeOrder);
    assert.match(calls[5], /^curl .* https:\/\/app-1\.example\/api\/health$/);
    assert.equal(calls.length, 6);
    assert.match(calls[0], /--parameters dev\.bicepparam/);
    assert.match(calls[4], /--resource-group rg-dossiers-dev --name app-1 /);
  });

  it('subscribes to verdicts last, once their application exists', () => {
    const { calls } = run('deploy', ['dev', '--yes'], { environment: { ...environment, SCAN_AUDIENCE: 'an-application' } });
    assert.match(calls.at(-1), /^az deployment group create .*topicName=topic-1 endpoint=https:\/\/app-1\.example\/api\/scan-verdicts audience=an-application$/);
    assert.match(calls.at(-2), /^curl /);
  });

  it('asks, and takes only yes for a yes', () => {
    for (const typed of ['', 'no\n', 'y\n']) {
      const { status, calls } = run('deploy', ['prod'], { environment, typed });
      assert.deepEqual([status, begin(calls)], [1, [whatIf]], `typed ${JSON.stringify(typed)}`);
    }
    assert.equal(run('deploy', ['prod'], { environment, typed: 'yes\n' }).status, 0);
  });

  it('leaves the code alone when told so', () => {
    const { calls } = run('deploy', ['dev', '--yes', '--infrastructure-only'], { environment });
    assert.deepEqual(calls.map(call => call.split(' ')[0]), ['az', 'az', 'curl']);
  });

  it('stops at the first step that fails', () => {
    const steps = [whatIf, 'az deployment sub create', 'dotnet publish', 'zip', 'az functionapp', 'curl'];
    steps.forEach((fails, i) => {
      const { status, calls } = run('deploy', ['dev', '--yes'], { environment: { ...environment, SCAN_AUDIENCE: 'x' }, fails });
      assert.notEqual(status, 0, fails);
      assert.equal(calls.length, i + 1, fails);
    });
  });

  it('says how it is used when it is called wrongly, and calls nothing', () => {
    for (const args of [[], ['test'], ['dev', '--force'], ['--yes', 'dev']]) {
      const { status, calls, said } = run('deploy', args, { environment });
      assert.deepEqual([status, calls], [2, []], args.join(' '));
      assert.match(said, /^usage: bicep\/deploy/);
    }
    assert.equal(run('deploy', ['dev', '--yes']).status, 2, 'without CONTACT and SENDER');
  });
});

describe('tear-down', () => {
  it('says what goes, and erases only under the name of the environment', () => {
    for (const typed of ['', 'yes\n', 'prod\n']) {
      const { status, calls, said } = run('tear-down', ['dev'], { typed });
      assert.deepEqual([status, begin(calls)], [1, ['az resource list --resource-group']], `typed ${JSON.stringify(typed)}`);
      assert.match(said, /every case, document and case key of dev/);
    }
    const { status, calls } = run('tear-down', ['dev'], { typed: 'dev\n' });
    assert.deepEqual([status, calls.at(-1)], [0, 'az group delete --name rg-dossiers-dev --yes']);
  });

  it('takes the lock of a real environment away first', () => {
    const { calls } = run('tear-down', ['prod'], { typed: 'prod\n' });
    assert.deepEqual(calls.slice(1), ['az lock delete --name real-cases --resource-group rg-dossiers-prod', 'az group delete --name rg-dossiers-prod --yes']);
  });

  it('knows no option', () => {
    for (const args of [[], ['dev', '--yes'], ['all']]) {
      assert.deepEqual([run('tear-down', args, { typed: 'dev\n' }).status, run('tear-down', args).calls], [2, []]);
    }
  });
});
