import { describe, expect, it } from 'vitest';
import { parseDraft } from '../../server/src/draft/index.ts';
import type { Finding } from '../../server/src/rules/index.ts';
import { fc } from '../property.ts';
import { check, fixed, ledgerWith } from './harness.ts';

const FILE = '/project/draft.md';
const SNIPPET = 'The rate is [●]% and the balance of the loan is [●].';
/** The plain engine's words are met once these are filled in. */
const fill = (text: string) =>
	text.replace('The rate is [●]%', 'the rate is 4%').replace('the balance of the loan is [●]', 'the balance is $3');

function fixOf(draft: string, yaml = ledgerWith()): { finding: Finding; after: string } {
	const { findings } = check(yaml, draft);
	const finding = findings.find(({ fixes }) => fixes.length > 0);
	if (!finding) throw new Error('no finding has a fix');
	return { finding, after: fixed({ [FILE]: draft }, finding.fixes[0])[FILE] ?? '' };
}

describe('inserting the snippet', () => {
	it.each([
		[
			'before the next heading',
			'# R\n\n## Related parties\n\nWe lent.\n\n## Other\n',
			'# R\n\n## Related parties\n\nWe lent.\n\nSNIPPET\n\n## Other\n',
		],
		[
			'before the first subsection',
			'## Related parties\n\nWe lent.\n\n### Loans\n\nText.\n',
			'## Related parties\n\nWe lent.\n\nSNIPPET\n\n### Loans\n\nText.\n',
		],
		[
			'where the section has no text of its own',
			'## Related parties\n\n### Loans\n\nText.\n',
			'## Related parties\n\nSNIPPET\n\n### Loans\n\nText.\n',
		],
		[
			'where no blank line stands before the next heading',
			'## Related parties\nWe lent.\n## Other\n',
			'## Related parties\nWe lent.\n\nSNIPPET\n\n## Other\n',
		],
		[
			'where the section ends the file',
			'## Related parties\n\nWe lent.\n\n\n',
			'## Related parties\n\nWe lent.\n\nSNIPPET\n\n\n',
		],
		['where the file has no last line end', '## Related parties', '## Related parties\n\nSNIPPET\n'],
		[
			'under an underlined heading',
			'Related parties\n---------------\n\nWe lent.\n',
			'Related parties\n---------------\n\nWe lent.\n\nSNIPPET\n',
		],
		[
			'with the line ends of the file',
			'# R\r\n\r\n## Related parties\r\n\r\nWe lent.\r\n\r\n## Other\r\n',
			'# R\r\n\r\n## Related parties\r\n\r\nWe lent.\r\n\r\nSNIPPET\r\n\r\n## Other\r\n',
		],
		[
			'after a list, not into it',
			'## Related parties\n\n- one\n- two\n\n## Other\n',
			'## Related parties\n\n- one\n- two\n\nSNIPPET\n\n## Other\n',
		],
		[
			'before what an unclosed fence would swallow',
			'## Related parties\n\n```\ncode\n',
			'## Related parties\n\nSNIPPET\n\n```\ncode\n',
		],
		[
			'before what an unclosed comment would swallow',
			'## Related parties\n\n<!-- later\n',
			'## Related parties\n\nSNIPPET\n\n<!-- later\n',
		],
	])('stands %s', (_, draft, wanted) => {
		expect(fixOf(draft).after).toBe(wanted.replace('SNIPPET', SNIPPET));
	});

	it('is safe under its heading; a new section is for a person to judge', () => {
		expect(fixOf('## Related parties\n').finding.fixes.map(({ safe }) => safe)).toEqual([true]);
		const { finding, after } = fixOf('# Report\n\n## Other\n\nText.\n');
		expect(finding.fixes.map(({ safe }) => safe)).toEqual([false]);
		expect(after).toBe(`# Report\n\n## Other\n\nText.\n\n## Related parties\n\n${SNIPPET}\n`);
	});

	it('has placeholders and no figures of the letter when nobody wrote a snippet', () => {
		const elements = '      - { id: rate, text: the rate of 4.5% a year on $1,118 }\n';
		const yaml = ledgerWith('', elements).replace(/ {4}snippet:.*\n/, '');
		const { after } = fixOf('## Related parties\n', yaml);
		expect(after).toContain('[●]');
		expect(after).not.toMatch(/4\.5|1,118/);
		expect(after).toContain('[●: the rate of ●% a year on $●] [●]');
		expect(check(yaml, after).rules).toEqual(['placeholder-left']);
	});
});

describe('the life of a fix', () => {
	const draft = '# R\n\n## Related parties\n\nWe lent.\n\n## Other\n\nText.\n';

	it('leads from the missing promise to its placeholders to nothing', () => {
		expect(check(ledgerWith(), draft).rules).toEqual(['missing-disclosure']);
		const { after } = fixOf(draft);
		const open = check(ledgerWith(), after);
		expect(open.rules).toEqual(['placeholder-left']);
		expect(open.one('placeholder-left')).toMatchObject({ severity: 'error', commitment: 'loan', fixes: [] });
		expect(after.slice(open.findings[0]?.start, open.findings[0]?.end)).toBe('[●]%');
		expect(check(ledgerWith(), fill(after)).findings).toEqual([]);
	});

	it('stays with the placeholders while only some are filled', () => {
		const half = fixOf(draft).after.replace('The rate is [●]%', 'the rate is 4%');
		const { rules, findings } = check(ledgerWith(), half);
		expect(rules).toEqual(['placeholder-left']);
		expect(findings[0]?.severity).toBe('error');
	});

	it('never hides a promise: without the snippet, or with placeholders elsewhere, it is missing again', () => {
		const { after } = fixOf(draft);
		expect(check(ledgerWith(), after.replace(SNIPPET, 'Net income was [●].')).rules).toEqual([
			'missing-disclosure',
			'placeholder-left',
		]);
		expect(check(ledgerWith(), after.replace(SNIPPET, 'The loan is small.')).rules).toEqual(['missing-disclosure']);
	});

	it('keeps the weight of the promise, whatever is set for placeholders', () => {
		const { after } = fixOf(draft);
		const severityOf = (severity: Record<string, 'off' | 'hint'>) =>
			check(ledgerWith(), after, { severity }).findings.map((finding) => finding.severity);
		expect(severityOf({ 'placeholder-left': 'off' })).toEqual(['error']);
		expect(severityOf({ 'missing-disclosure': 'hint' })).toEqual(['warning']);
		expect(severityOf({ 'missing-disclosure': 'off', 'placeholder-left': 'off' })).toEqual([]);
	});

	it('weighs as much in the own words of a drafter, though a passage with a placeholder comes close', () => {
		const own = '## Related parties\n\nFor now perhaps the rate is [●].\n\nAlso the balance is $3.\n';
		expect(check(ledgerWith(), own.replace('[●]', '4%')).findings.map(({ severity }) => severity)).toEqual(['warning']);
		const { findings } = check(ledgerWith(), own);
		expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([['placeholder-left', 'error']]);
	});

	it('is a plain placeholder once the promise is kept elsewhere', () => {
		const { findings } = check(ledgerWith(), `${fixOf(draft).after}\nthe rate is 4% and the balance is $3.\n`);
		const own = findings.filter(({ rule }) => rule !== 'misplaced-disclosure');
		expect(own.map(({ rule, severity, commitment }) => [rule, severity, commitment])).toEqual([
			['placeholder-left', 'warning', null],
		]);
	});
});

describe('a fix for a part', () => {
	const yaml = ledgerWith(
		'',
		'      - { id: rate, text: the rate is }\n      - { id: balance, text: the balance is }\n      - { id: guarantor, text: one guarantor is }\n',
	).replace(
		/ {4}snippet:.*\n/,
		'    snippet: |\n      The rate is [●]%.\n\n      The balances were:\n\n      | Year | Balance |\n      | --- | --- |\n      | [●] | [●] |\n',
	);
	const draft = '## Related parties\n\nAs agreed, the rate is 4%.\n';
	const fixFor = (text: string, element: string) => {
		const finding = check(yaml, text).findings.find((candidate) => candidate.element === element);
		return fixed({ [FILE]: text }, finding?.fixes[0])[FILE] ?? '';
	};

	it('inserts the paragraph or table of the snippet that speaks of it, with the line that leads to it', () => {
		expect(fixFor(draft, 'balance')).toBe(
			`${draft}\nThe balances were:\n\n| Year | Balance |\n| --- | --- |\n| [●] | [●] |\n`,
		);
		expect(fixFor(draft, 'guarantor')).toBe(`${draft}\n[●: one guarantor is] [●]\n`);
	});

	it('stands in for that part only, whichever comes first', () => {
		for (const [first, second] of [
			['balance', 'guarantor'],
			['guarantor', 'balance'],
		] as const) {
			const once = fixFor(draft, first);
			const { findings, one } = check(yaml, once);
			expect(findings.map(({ rule, element }) => [rule, element]).sort()).toEqual([
				['missing-element', second],
				['placeholder-left', null],
			]);
			expect(one('placeholder-left').severity).toBe('error');
			const twice = fixFor(once, second);
			expect(check(yaml, twice).rules).toEqual(['placeholder-left']);
		}
	});
});

/** Markdown of pieces that may trip an insertion: lists, tables, quotes, fences, comments, odd blank lines. */
const piece = fc.constantFrom(
	'Text.',
	'- item\n- item',
	'1. one\n\n   more',
	'> quoted',
	'| a | b |\n| - | - |\n| 1 | 2 |',
	'```\ncode\n```',
	'~~~~\n```\n~~~~',
	'```js\nopen',
	'<!-- comment -->',
	'<!-- open',
	'<div>\nhtml\n</div>',
	'[^1]: note',
	'    indented',
	'---',
	'## Other',
	'### Deeper',
	'Setext\n===',
	'<pre>',
	'',
);
const draftText = fc
	.tuple(
		fc.array(piece, { maxLength: 4 }),
		fc.array(piece, { maxLength: 5 }),
		fc.constantFrom('\n', '\r\n'),
		fc.constantFrom('\n', '\n\n', '\n\n\n'),
		fc.constantFrom('', '\n', '\n\n'),
	)
	.map(([before, after, eol, gap, end]) =>
		([...before, '## Related parties', ...after].join(gap) + end).replaceAll('\n', eol),
	);

describe('for any draft with the heading', () => {
	it('a fix makes the finding give way to its placeholders, touches nothing else, and comes only once', () => {
		fc.assert(
			fc.property(draftText, (draft) => {
				const before = check(ledgerWith(), draft);
				// An unclosed comment or fence before it may swallow the heading itself.
				fc.pre(before.states[0]?.place.exact === true);
				const { finding, after } = fixOf(draft);
				expect(finding.rule).toBe('missing-disclosure');
				const edit = finding.fixes[0]?.edits[0];
				expect(after.replace(edit?.newText ?? '', '')).toBe(draft);
				const second = check(ledgerWith(), after);
				expect(second.findings.map(({ rule, fixes }) => [rule, fixes.length])).toEqual([['placeholder-left', 0]]);
				expect(check(ledgerWith(), fill(after)).findings).toEqual([]);
				const section = parseDraft(after, FILE).sections.find(({ title }) => title === 'Related parties');
				const at = after.indexOf(SNIPPET);
				expect(section && at > section.start && at < section.ownEnd).toBe(true);
			}),
			{ numRuns: 120 },
		);
	});
});
