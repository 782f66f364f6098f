import { describe, expect, it } from 'vitest';
import { readSettings } from '../../server/src/lsp/settings.ts';
import { pathOfUri, uriOfPath } from '../../server/src/lsp/uris.ts';

describe('settings', () => {
	it.each([null, undefined, 'text', 3, [], { severity: null }, { severity: ['error'] }])(
		'are empty for %j',
		(value) => {
			expect(readSettings(value).settings).toEqual({ severity: {}, author: '' });
		},
	);

	it('keep what can be used and name the rest', () => {
		const { settings, ignored } = readSettings({ severity: { 'missing-disclosure': 'off', other: 'LOUD' } });
		expect(settings.severity).toEqual({ 'missing-disclosure': 'off' });
		expect(ignored).toHaveLength(1);
	});
});

describe('URIs', () => {
	it.each([
		['file:///home/a%20b/d.md', '/home/a b/d.md'],
		['file:///c%3A/drafts/d.md', 'c:/drafts/d.md'],
		['file:///C:/drafts/d.md', 'c:/drafts/d.md'],
		['file://server/share/d.md', '//server/share/d.md'],
		['untitled:Untitled-1', null],
		['vscode-vfs://github/x/d.md', null],
	])('%s is %s', (uri, path) => {
		expect(pathOfUri(uri)).toBe(path);
	});

	it.each(['/home/a b/d.md', 'c:/drafts/é#1.md', '//server/share/d.md'])('%s comes back', (path) => {
		expect(pathOfUri(uriOfPath(path))).toBe(path);
	});
});
