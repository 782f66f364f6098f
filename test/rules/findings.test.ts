import { describe, expect, it } from 'vitest';
import { RULE_METAS, RULES } from '../../server/src/rules/index.ts';
import { check, LEDGER_PATH, ledgerWith } from './harness.ts';

const EMPTY = '# Report\n\n## Related parties\n\nWe lent money.\n\n## Other\n\nText.\n';
const PART = EMPTY.replace('We lent money.', 'We lent money; the rate is 4%.');
const FULL = EMPTY.replace('We lent money.', 'We lent money; the rate is 4% and the balance is $3.');

describe('missing-disclosure and missing-element', () => {
	it('report a promise of which nothing is there once, at its heading', () => {
		const { findings, one } = check(ledgerWith(), EMPTY);
		expect(findings).toHaveLength(1);
		const finding = one('missing-disclosure');
		expect(finding).toMatchObject({ severity: 'error', commitment: 'loan', element: null, filing: 'f1' });
		expect(EMPTY.slice(finding.start, finding.end)).toBe('## Related parties');
		expect(finding.help).toBe('docs/rules/missing-disclosure.md');
	});

	it('say what was promised, where it is due and what was looked for', () => {
		expect(check(ledgerWith(), EMPTY).one('missing-disclosure').message).toBe(
			'Promised: Loan to a related party (letter L1, comment 2). Due in this 20-F under “Related parties”. Looked for and not found: the rate is; the balance is.',
		);
	});

	it('tell of very many parts the first, and how many more there are', () => {
		const elements = (count: number) =>
			Array.from({ length: count }, (_, i) => `      - { id: e${i}, text: harbour dues of berth ${i} }\n`).join('');
		const told = (count: number) => check(ledgerWith('', elements(count)), EMPTY).one('missing-disclosure');
		expect(told(30).message).toMatch(/not found: harbour dues of berth 0; .*harbour dues of berth 7; and 22 more\.$/);
		expect(told(9).message).toMatch(/; harbour dues of berth 8\.$/);
	});

	it('lead to the letter and to the commitments file', () => {
		const { related } = check(ledgerWith(), EMPTY).one('missing-disclosure');
		expect(related.map(({ file }) => file)).toEqual(['/project/letter.txt', LEDGER_PATH]);
	});

	it('report the part that is missing when another part is there', () => {
		const { findings, one } = check(ledgerWith(), PART);
		expect(findings).toHaveLength(1);
		expect(one('missing-element')).toMatchObject({ severity: 'error', commitment: 'loan', element: 'balance' });
	});

	it('say nothing when all is there, or where it is not due', () => {
		expect(check(ledgerWith(), FULL).findings).toEqual([]);
		expect(check(ledgerWith(), EMPTY, { form: '10-Q' }).findings).toEqual([]);
	});

	it('report one alternative as the whole and a begun branch by what it lacks', () => {
		const branches =
			'      - { id: a, text: one is, branch: x }\n      - { id: b, text: two is, branch: x }\n      - { id: c, text: three is, branch: y }\n';
		expect(check(ledgerWith('', branches), EMPTY).one('missing-disclosure').message).toContain(
			'Looked for and not found: either (one is and two is) or (three is).',
		);
		expect(check(ledgerWith('', branches), `${EMPTY}\none is here\n`).one('missing-element').element).toBe('b');
	});

	it('stand at the closest passage when no heading fits, else at the title', () => {
		const yaml = ledgerWith().replace('home: { 20-F: [Related parties] }', 'home: { 20-F: [Loans] }');
		const hedged = `${EMPTY}\nIt may be that perhaps the rate is 4%.\n`;
		const unsure = check(yaml, hedged).one('missing-element');
		expect(hedged.slice(unsure.start, unsure.end)).toBe('# Report');
		const near = `${EMPTY}\nAs of now the balance is [●].\n`;
		const finding = check(yaml, near).one('missing-disclosure');
		expect(near.slice(finding.start, finding.end)).toBe('As of now the balance is [●].');
		expect(finding.message).toContain('no heading for it was found');
		const plain = check(yaml, EMPTY).one('missing-disclosure');
		expect(EMPTY.slice(plain.start, plain.end)).toBe('# Report');
		const bare = '---\nform: 20-F\n---\n\nOnly this line.\nAnd that.\n';
		const line = check(yaml, bare).one('missing-disclosure');
		expect(bare.slice(line.start, line.end)).toBe('Only this line.');
		expect(check(yaml, '').one('missing-disclosure')).toMatchObject({ start: 0, end: 0 });
	});

	it('only advise what a rule or a reviewer asks for beyond a promise that is kept', () => {
		const elements =
			'      - { id: rate, text: the rate is }\n      - { id: terms, text: the terms are, source: citation }\n';
		expect(check(ledgerWith('', elements), PART).one('missing-element')).toMatchObject({
			severity: 'information',
			element: 'terms',
			fixes: [],
		});
		expect(check(ledgerWith('', elements), EMPTY).rules).toEqual(['missing-disclosure']);
	});
});

describe('severity', () => {
	const severityOf = (lines: string, severity = {}) => {
		const yaml = ledgerWith(lines).replace(
			lines.includes('disposition:') ? '    disposition: promised\n' : '\u0000',
			'',
		);
		return check(yaml, EMPTY, { severity }).findings.find(({ rule }) => rule === 'missing-disclosure')?.severity;
	};

	it.each([
		['disposition: promised', 'error'],
		['disposition: continuing', 'error'],
		['disposition: amend', 'error'],
		['disposition: unanswered', 'warning'],
		['disposition: narrowed', 'warning'],
		['disposition: soft', 'information'],
		['disposition: followup', 'information'],
		['disposition: declined', undefined],
		['disposition: stated', undefined],
		['disposition: conditional\ncondition: { text: if so }', 'warning'],
		['disposition: soft\ncondition: { text: if so }', 'information'],
		['disposition: unanswered\ncondition: { text: if so }', 'warning'],
	])('%s: %s', (lines, severity) => {
		expect(severityOf(lines)).toBe(severity);
	});

	it('follows the settings, the more specific first', () => {
		expect(severityOf('', { 'missing-disclosure': 'hint' })).toBe('hint');
		expect(severityOf('', { 'missing-disclosure': 'hint', 'missing-disclosure/binding': 'warning' })).toBe('warning');
		expect(severityOf('', { 'missing-disclosure/watch': 'off' })).toBe('error');
		expect(severityOf('disposition: unanswered', { 'missing-disclosure/watch': 'off' })).toBeUndefined();
		expect(severityOf('disposition: unanswered', { 'missing-disclosure/unanswered': 'error' })).toBe('error');
		expect(severityOf('condition: { text: if so }', { 'missing-disclosure/undecided': 'hint' })).toBe('hint');
		expect(severityOf('condition: { text: if so }', { 'missing-disclosure/binding': 'off' })).toBe('warning');
	});

	it('takes the command line before the commitments file, even where the file is more specific', () => {
		const yaml = `${ledgerWith()}severity: { missing-disclosure/binding: warning }\n`;
		expect(check(yaml, EMPTY).one('missing-disclosure').severity).toBe('warning');
		expect(check(yaml, EMPTY, { severity: { 'missing-disclosure': 'hint' } }).one('missing-disclosure').severity).toBe(
			'hint',
		);
	});

	it('raises advice only when advice is named', () => {
		const elements =
			'      - { id: rate, text: the rate is }\n      - { id: terms, text: the terms are, source: reader }\n';
		const of = (severity: Record<string, 'error' | 'off'>) =>
			check(ledgerWith('', elements), PART, { severity }).findings.map((finding) => finding.severity);
		expect(of({ 'missing-element': 'error' })).toEqual(['information']);
		expect(of({ 'missing-element': 'off' })).toEqual([]);
		expect(of({ 'missing-element/advice': 'error' })).toEqual(['error']);
	});
});

describe('unsure-element', () => {
	const HEDGED = EMPTY.replace(
		'We lent money.',
		'It is said that perhaps the rate is 4%.\n\nAnd perhaps the balance is $3.',
	);

	it('asks a person to look at the passage, and never calls the promise missing', () => {
		const { findings, rules } = check(ledgerWith(), HEDGED);
		expect(rules).toEqual(['unsure-element', 'unsure-element']);
		expect(findings.map(({ severity }) => severity)).toEqual(['warning', 'warning']);
		expect(findings.map(({ start, end }) => HEDGED.slice(start, end))).toEqual([
			'It is said that perhaps the rate is 4%.',
			'And perhaps the balance is $3.',
		]);
		expect(findings[0]?.related[0]?.message).toContain('says what may happen');
	});

	it('leaves what is missing beside it an error', () => {
		const { findings } = check(ledgerWith(), HEDGED.replace('And perhaps the balance is $3.', ''));
		expect(findings.map(({ rule, severity, element }) => [rule, severity, element])).toEqual([
			['missing-element', 'error', 'balance'],
			['unsure-element', 'warning', 'rate'],
		]);
	});
});

describe('branches in doubt', () => {
	const branches =
		'      - { id: a, text: one is, branch: x }\n      - { id: b, text: two is, branch: x }\n      - { id: c, text: three is, branch: y }\n';
	const seen = (draft: string) =>
		check(ledgerWith('', branches), EMPTY.replace('We lent money.', draft)).findings.map(({ rule, element }) => [
			rule,
			element,
		]);

	it('stay an error where no look at a passage could complete one', () => {
		expect(seen('perhaps one is')).toEqual([
			['missing-element', 'b'],
			['unsure-element', 'a'],
		]);
		const { message } = check(ledgerWith('', branches), `${EMPTY}\nperhaps one is\n`).one('missing-element');
		expect(message).toContain('It would do instead: three is.');
	});

	it('keep asking for the rest of a branch that is begun, whatever a doubtful sentence says for another', () => {
		expect(seen('one is.\n\nBut perhaps three is')).toEqual([['missing-element', 'b']]);
	});

	it('ask for a look where that could complete one, or several', () => {
		expect(seen('perhaps three is')).toEqual([['unsure-element', 'c']]);
		expect(seen('one is.\n\nBut perhaps two is')).toEqual([['unsure-element', 'b']]);
		expect(seen('perhaps one is\n\nperhaps two is\n\nperhaps three is')).toEqual([['unsure-element', null]]);
	});
});

describe('undecided-condition', () => {
	const condition = 'condition: { text: a loan is outstanding }';

	it('asks once, beside the warning, until the promise is kept anyway', () => {
		const { findings, one } = check(ledgerWith(condition), EMPTY);
		expect(findings.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual([
			'missing-disclosure warning',
			'undecided-condition information',
		]);
		expect(one('undecided-condition').message).toContain('a loan is outstanding');
		expect(check(ledgerWith(condition), FULL).findings).toEqual([]);
	});
});

describe('ignoring', () => {
	const withComment = (comment: string, draft = EMPTY) => `${draft}\n<!-- ${comment} -->\n`;

	it('silences a commitment or an element for the filing, with a reason', () => {
		expect(check(ledgerWith(), withComment('commitments-ignore loan: repaid in May')).findings).toEqual([]);
		expect(check(ledgerWith(), withComment('commitments-ignore loan/balance: repaid', PART)).findings).toEqual([]);
		expect(check(ledgerWith(), withComment('commitments-ignore loan/rate: repaid', PART)).rules).toEqual([
			'missing-element',
		]);
		const one = check(ledgerWith(), withComment('commitments-ignore loan/balance: repaid'));
		expect(one.rules).toEqual(['missing-disclosure']);
		expect(one.findings[0]?.message).toContain('Looked for and not found: the rate is.');
		const both = '<!-- commitments-ignore loan/balance: repaid -->\n\n<!-- commitments-ignore loan/rate: repaid -->\n';
		expect(check(ledgerWith(), { '/project/a.md': EMPTY, '/project/b.md': both }).findings).toEqual([]);
		const files = { '/project/a.md': EMPTY, '/project/b.md': '<!-- commitments-ignore loan: repaid -->\n' };
		expect(check(ledgerWith(), files).findings).toEqual([]);
	});

	it.each([
		['commitments-ignore loan', 'without a reason'],
		['commitments-ignore lone: repaid', 'no commitment “lone”'],
		['commitments-ignore loan/sum: repaid', 'no element “sum”'],
		['commitments-skip loan: repaid', 'is no directive'],
	])('is refused and reported: %s', (comment, message) => {
		const { rules, one } = check(ledgerWith(), withComment(comment));
		expect(rules).toContain('missing-disclosure');
		expect(one('ignore-directive').message).toContain(message);
	});
});

describe('what a draft says about itself', () => {
	it('must be a form, else nothing is asked of it and that is said', () => {
		const { findings } = check(ledgerWith(), EMPTY, { form: null });
		expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([['unknown-form', 'hint']]);
		const named = ledgerWith().replace('commitments:', "drafts: ['*.md']\ncommitments:");
		expect(check(named, EMPTY, { form: null }).one('unknown-form').severity).toBe('warning');
		const dated = 'Loans of the year ended December 31, 2025 are listed here.\n';
		expect(check(ledgerWith(), dated, { form: null }).one('unknown-form').severity).toBe('hint');
		const item = check(ledgerWith(), '# Item 5. Review\n\nText.\n', { form: null });
		expect(item.one('unknown-form').severity).toBe('warning');
	});

	it('must be understood, and agree with the other files of the filing', () => {
		const wrong = '---\nform: 20-X\nperiod: soon\n---\n\n# R\n';
		const { findings } = check(ledgerWith(), wrong, { form: null });
		expect(findings.filter(({ rule }) => rule === 'front-matter')).toHaveLength(2);
		const other = '---\nform: 10-K\n---\n\n# R\n';
		expect(check(ledgerWith(), other).one('front-matter').message).toContain('10-K');
	});
});

describe('all findings', () => {
	it('come sorted by file, place, rule, commitment, element', () => {
		const yaml = ledgerWith('condition: { text: if so }');
		const files = { '/project/b.md': `${EMPTY}[●]\n`, '/project/a.md': '<!-- commitments-ignore x: y -->\n[●]\n' };
		const { findings } = check(yaml, files);
		const keys = findings.map(({ file, start, rule }) => `${file} ${String(start).padStart(6, '0')} ${rule}`);
		expect(keys).toEqual([...keys].sort());
		expect(new Set(findings.map(({ file }) => file)).size).toBe(2);
	});

	it('carry codes that are listed, each once', () => {
		const ids = RULE_METAS.map(({ id }) => id);
		expect(new Set(ids).size).toBe(ids.length);
		expect(RULES.every(({ meta }) => RULE_METAS.includes(meta))).toBe(true);
	});
});
