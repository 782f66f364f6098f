/** What `npm run generate` writes is what is committed: settings, their words, and the texts of the client. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { SETTINGS } from '../../client/src/settings.ts';
import { RULE_METAS } from '../../server/src/rules/index.ts';

const root = join(import.meta.dirname, '../..');

it('is fresh (after a change: npm run generate)', () => {
	const { stderr, status } = spawnSync(process.execPath, ['scripts/generate.mjs', '--check'], {
		cwd: root,
		encoding: 'utf8',
	});
	expect(stderr).toBe('');
	expect(status).toBe(0);
});

it('describes every setting, and every rule whose severity can be set', () => {
	const { contributes } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
	const words = JSON.parse(readFileSync(join(root, 'package.nls.json'), 'utf8'));
	const { properties } = contributes.configuration;
	for (const [name, { description }] of Object.entries(SETTINGS)) {
		expect(words[properties[`disclosureCommitments.${name}`].markdownDescription.replaceAll('%', '')]).toBe(
			description,
		);
	}
	expect(Object.keys(properties['disclosureCommitments.severity'].properties)).toEqual(RULE_METAS.map(({ id }) => id));
});
