/** A list of the staff's whose members are answered one by one, or not all of them. */
import { describe, expect, it } from 'vitest';
import { HEAD, letterOf, read, readAnswer, TAIL } from './letters.ts';

const ASK = 'With respect to your berth rents, please disclose:';
const MEMBERS = ['the nature of each rent;', 'when rent is recognized; and', 'the amounts for each period.'] as const;
const ANSWERS = [
	'We will disclose in future filings the nature of the mooring and storage rents.',
	'We recognize rent by the day. We will add this to Note 1 in future filings.',
	'We believe that the amounts are competitively harmful and do not propose to disclose them.',
] as const;

type Join = (member: string, answer: string) => string;
const plain = (mark: string, label = ''): string =>
	`${HEAD}\n1. ${ASK}\n\n${MEMBERS.map((member, i) => `${mark.replace('a', 'abc'.charAt(i))} ${member}\n\n${label}${ANSWERS[i]}\n\n`).join('')}${TAIL}`;
const html = (join: Join): string =>
	`<html><body>${HEAD.split('\n\n')
		.map((text) => `<p>${text}</p>`)
		.join('')}<p><b>1. ${ASK}</b></p>${MEMBERS.map((member, i) => join(member, ANSWERS[i] ?? '')).join('')}${TAIL.split(
		'\n\n',
	)
		.map((text) => `<p>${text}</p>`)
		.join('')}</body></html>`;

describe('members of a list that are answered in turn', () => {
	it.each([
		['marked with bullets', plain('•'), 'letter.txt'],
		['marked with hyphens', plain('-'), 'letter.txt'],
		['marked with letters', plain('(a)'), 'letter.txt'],
		['with labelled answers', plain('•', 'Response: '), 'letter.txt'],
		['in bold', html((member, answer) => `<p><b>• ${member}</b></p><p>${answer}</p>`), 'letter.htm'],
		[
			'in bold, without a mark of their going on',
			html((m, answer) => `<p><b>• ${m.replace(/;.*/, '.')}</b></p><p>${answer}</p>`),
			'letter.htm',
		],
	])('are the words of the staff, each the ask of its answer: %s', async (name, text, file) => {
		const { comments, proposals } = await read(text, file);
		const said = comments.map(({ ask, response }) => [
			[...MEMBERS, ...ANSWERS].filter((words) => ask.text.includes(words.replace(/;.*/, ''))),
			[...MEMBERS, ...ANSWERS].filter((words) => response?.text.includes(words.replace(/;.*/, ''))),
		]);
		expect(said).toEqual([[MEMBERS, ANSWERS]]);
		const found = proposals.map(({ disposition, ask = '', elements }) => [
			disposition,
			MEMBERS.filter((member) => ask.includes(member.replace(/;.*/, ''))).map((member) => MEMBERS.indexOf(member)),
			elements.map((element) => element.text),
		]);
		const bare = name.includes('without');
		expect(found).toEqual(
			bare
				? [expect.anything(), expect.anything(), expect.anything()]
				: [
						['promised', [0], ['nature of the mooring and storage rents']],
						['promised', [1], ['when rent is recognized']],
						['declined', [2], []],
					],
		);
	});

	it('are none where a list of the answer goes on, set like them', async () => {
		const asked = ['Please disclose:', '• the berth rents; and', '• the age of the quay.'];
		const told = ['We undertake in future filings to:', '• disclose the berth rents; and'];
		const last = '• disclose the age of its quay.';
		const bold = [`1. ${asked[0]}`, ...asked.slice(1)].map((text) => `<p><b>${text}</b></p>`);
		const body = [...bold, '<p>Response:</p>', ...told.map((text) => `<p>${text}</p>`), `<p><b>${last}</b></p>`];
		const text = html(() => '').replace(`<p><b>1. ${ASK}</b></p>`, body.join(''));
		const [comment] = (await read(text, 'letter.htm')).comments;
		expect(comment?.ask.text).toBe(asked.join('\n\n'));
		expect(comment?.response?.text).toBe([...told, last].join('\n\n'));
	});

	it.each(['Question', 'Q'])('are none where the answer quotes guidance with a label of its own: %s', async (label) => {
		const guidance = `We looked at the guidance on berth rents.\n\n${label}: May rent be told by the berth?\n\nAnswer: Yes.`;
		const pairs = ['rents', 'cranes', 'moorings'].map((what): [string, string] => [
			`Please describe your ${what}.`,
			`${what === 'cranes' ? guidance : ''}\n\nIn future filings we will disclose ${what} by the berth.`,
		]);
		const { comments } = await read(letterOf(...pairs));
		expect(comments.map(({ ask }) => ask.text)).toEqual(pairs.map(([ask]) => ask));
		expect(comments[1]?.response?.text).toContain('May rent be told');
	});

	it('are none where the company lists something in its answer', async () => {
		const answer = [
			'We charge the following rents:',
			'• mooring rents by the day;',
			'• storage rents by the month; and',
			'• crane rents.',
			'We will disclose this in future filings.',
		].join('\n\n');
		const ask = `${ASK}\n\n• the nature of each rent; and\n\n• when rent is recognized.`;
		const { comments, proposals } = await read(letterOf([ask, answer]));
		expect(comments[0]?.response?.text).toBe(answer);
		expect(proposals.map(({ ask: asked }) => asked)).toEqual([ask]);
	});
});

describe('an answer to some of what a request lists', () => {
	const LIST =
		'Please revise to disclose:\n\n• the average day rate by class;\n\n• the fuel cost per day; and\n\n• the number of off-hire days.';
	const open = async (answer: string, ask = LIST) =>
		(await readAnswer(answer, ask))
			.filter(({ strength }) => strength === 'watch')
			.map(({ disposition }) => disposition);

	it.each([
		['In future filings we will disclose the average day rate by class.', LIST],
		['In future filings we will disclose the fuel cost per day.', LIST],
		[
			'We will file the credit agreement with our next Form 10-Q.',
			'Please file the credit agreement and disclose the covenant ratios.',
		],
		[
			'We will disclose the rent of each berth in future filings.',
			'Please disclose (i) the rent of each berth, (ii) the age of the cranes and (iii) the planned dredging.',
		],
	])('is pointed out: %s', async (answer, ask) => {
		expect(await open(answer, ask)).toEqual(['narrowed']);
	});

	it.each([
		['In future filings we will disclose the average day rate by class, the cost of fuel and the days off hire.', LIST],
		['We will comply with this comment in future filings.', LIST],
		['In future filings we will disclose the information requested.', LIST],
		[
			'We will file the credit agreement with our next Form 10-Q and disclose in it the ratios of our covenants.',
			'Please file the credit agreement and disclose the covenant ratios.',
		],
		[
			'We will disclose the rent of each berth in future filings.',
			'Please disclose the rent of each berth, its terms, etc.',
		],
	])('is none: %s', async (answer, ask) => {
		expect(await open(answer, ask)).toEqual([]);
	});
});
