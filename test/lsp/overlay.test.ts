/** What is open wins over the disk: with what is remembered of a file from one check to the next, and without. */
import { describe, expect, it } from 'vitest';
import { type OpenFile, overlay, type PlainFiles } from '../../server/src/lsp/overlay.ts';
import { memoryWorkspace } from '../../server/src/project/index.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const wide = (text: string): Uint8Array => new Uint8Array(Uint16Array.from(text, (c) => c.charCodeAt(0)).buffer);
const narrow = (text: string): Uint8Array => Uint8Array.from(text, (c) => c.charCodeAt(0));

const TEXT = 'Die Prüfung der Schiffe “Quay” in Åbo';
const FILES: Readonly<Record<string, Uint8Array>> = {
	'UTF-8': utf8(TEXT),
	'UTF-8 with a mark': Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8(TEXT)]),
	'UTF-16': wide(TEXT),
	'Windows-1252': narrow('Die Prüfung der Schiffe in Åbo'),
	ASCII: utf8('The survey of the ships'),
	'no text': Uint8Array.from([0x50, 0xff, 0xfe, 0x00, 0x51]),
};
const TEXTS = [
	...Object.values(FILES).flatMap((bytes) =>
		['utf-8', 'windows-1252', 'utf-16le'].map((encoding) => new TextDecoder(encoding).decode(bytes)),
	),
	`${TEXT}, edited`,
	'',
];

/** A disk with one file, which counts how often it is read. */
function disk(bytes: Uint8Array) {
	const state = { bytes, stamp: '1', reads: 0 };
	const files = {
		...memoryWorkspace({}),
		read: async () => {
			state.reads++;
			return state.bytes;
		},
		stamp: async () => state.stamp,
	};
	return { state, files };
}

const showing = (text: string): ReadonlyMap<string, OpenFile> =>
	new Map([['/p/d.md', { uri: 'file:///p/d.md', version: 1, text }]]);

describe('an open file beside its bytes on the disk', () => {
	for (const [name, bytes] of Object.entries(FILES)) {
		it(`gives the same bytes whether the file is known or not: ${name}`, async () => {
			const { files } = disk(bytes);
			const plain: PlainFiles = new Map();
			for (const text of TEXTS) {
				const known = overlay(files, showing(text), undefined, plain);
				const anew = overlay(files, showing(text));
				expect(await known.read('/p/d.md'), text).toEqual(await anew.read('/p/d.md'));
			}
		});
	}

	it('reads a file once while it stays as it is, and again when it changes', async () => {
		const { state, files } = disk(utf8(TEXT));
		const plain: PlainFiles = new Map();
		const text = (shown: string) => overlay(files, showing(shown), undefined, plain).text?.('/p/d.md');
		for (const shown of [TEXT, `${TEXT}!`, `${TEXT}!!`]) await text(shown);
		expect(state.reads).toBe(1);
		Object.assign(state, { bytes: narrow('Prüfung'), stamp: '2' });
		expect(await text('Prüfung')).toBeNull();
		expect(state.reads).toBe(2);
	});
});
