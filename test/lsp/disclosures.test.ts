/**
 * The owner's three disclosures, one by one, in the broken drafts of the example: missing at the right place with the letter's
 * words; after the quick fix its placeholders are asked for; with the placeholders filled there is nothing left to say.
 */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { type CodeAction, type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-protocol';
import { copyFolder, Editor } from './harness.ts';

interface Disclosure {
	readonly name: string;
	readonly draft: string;
	readonly commitment: string;
	readonly element: string;
	/** The heading where the finding stands. */
	readonly heading: string;
	/** Words of the letter that must be shown with it. */
	readonly quote: string;
	/** What a drafter writes for the placeholders of the snippet, in order. */
	readonly values: readonly string[];
}

const DISCLOSURES: readonly Disclosure[] = [
	{
		name: 'the related-party receivable',
		draft: 'drafts/20-F-2025/item-07-related-party-transactions.md',
		commitment: 'related-party-loan',
		element: 'balance-receivable',
		heading: '## B. Related Party Transactions',
		quote: 'the balance receivable from this related party at each balance sheet date',
		values: ['December 31, 2024', 'December 31, 2025', 'Quayside Freight Pte. Ltd.', '$2,150', '$1,580', 'nil', 'nil'],
	},
	{
		name: 'the headroom percentage',
		draft: 'drafts/20-F-2025/item-05-operating-and-financial-review.md',
		commitment: 'goodwill-headroom',
		element: 'headroom-percentage',
		heading: '### Goodwill',
		quote: 'any reporting unit is at risk of failing step 1 of the impairment test',
		values: ['October 1, 2025', 'Managed Hosting', '14'],
	},
	{
		name: 'how the tax effect of non-GAAP adjustments is determined',
		draft: 'drafts/earnings-release-2025-Q4.md',
		commitment: 'tax-effect-of-adjustments',
		element: 'how-determined',
		heading: '## Use of Non-GAAP Financial Measures',
		quote: 'explain how the tax effect is determined',
		values: ['17%', 'whether it is deductible there'],
	},
];

let editor: Editor | null = null;
afterEach(async () => {
	await editor?.stop();
	editor = null;
});

function about(disclosure: Disclosure, diagnostics: readonly Diagnostic[]): Diagnostic[] {
	return diagnostics.filter(({ data }) => data.commitment === disclosure.commitment);
}

function textOf(message: Diagnostic['message']): string {
	return typeof message === 'string' ? message : message.value;
}

describe.each(DISCLOSURES)('$name', (disclosure) => {
	const { draft, commitment, element, heading, quote, values } = disclosure;

	it('is missing, then to be filled in, then there', async () => {
		const folder = copyFolder('examples');
		// The same filings once more, with every promise kept: together they would be one.
		rmSync(join(folder, 'kept'), { recursive: true });
		editor = await Editor.start(folder);
		await editor.open(draft, readFileSync(join(folder, draft), 'utf8'));
		const broken = about(disclosure, await editor.at(draft, 1));
		const missing = broken.find(
			({ data, code }) => code === 'missing-disclosure' || (code === 'missing-element' && data.element === element),
		);
		expect(missing).toMatchObject({
			code: expect.stringMatching(/^missing-/),
			severity: DiagnosticSeverity.Error,
			range: editor.rangeOf(draft, heading),
			data: { commitment },
		});
		const related = (missing?.relatedInformation ?? []).map(({ message }) => message.replace(/\s+/g, ' '));
		expect(related.join('\n')).toContain(quote);

		const actions = await editor.actions(draft, editor.rangeOf(draft, heading));
		const fix = actions
			.filter((action): action is CodeAction => 'edit' in action)
			.find(({ title, diagnostics }) => /^Insert/.test(title) && diagnostics?.[0]?.data.commitment === commitment);
		if (!fix?.edit) throw new Error(`no snippet is offered; there is: ${actions.map(({ title }) => title).join('; ')}`);
		await editor.apply(fix.edit);
		const afterFix = about(disclosure, await editor.at(draft, 2));
		expect(afterFix.filter(({ data, code }) => data.element === element && code !== 'placeholder-left')).toEqual([]);
		const placeholder = afterFix.find(({ code }) => code === 'placeholder-left');
		expect(placeholder?.severity).toBe(DiagnosticSeverity.Error);
		expect(editor.text(draft)).toContain('[●]');

		let version = 2;
		for (const value of values) version = await editor.replace(draft, '[●]', value);
		const afterFill = about(disclosure, await editor.at(draft, version));
		const left = afterFill.filter(({ data, code }) => data.element === element || code === 'placeholder-left');
		expect(left.map(({ message }) => textOf(message))).toEqual([]);
	});
});
