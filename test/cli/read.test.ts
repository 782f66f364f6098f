/** `commitments read` by files, what it shows before it sends, and where it refuses. */
import { describe, expect, it } from 'vitest';
import type { HttpRequest, Io } from '../../server/src/cli/io.ts';
import type { Question } from '../../server/src/reader/types.ts';
import { run } from './harness.ts';
import { goodReply, MATURITY, RATE, READ_DRAFT, READ_FILES, READ_LEDGER, readingsIn } from './reading.ts';

const ALL = ['read', 'drafts', '--which', 'all'];

async function questions(files: Record<string, string> = READ_FILES): Promise<readonly Question[]> {
	const { out, code, err } = await run([...ALL, '--export', '-'], files);
	expect([code, err]).toEqual([0, '']);
	return out
		.split('\n')
		.filter(Boolean)
		.map((line) => JSON.parse(line) as Question);
}

const answersTo = (asked: readonly Question[]): string =>
	asked
		.map((question) => `${JSON.stringify({ id: question.id, model: 'Ines Okafor', ...goodReply(question) })}\n`)
		.join('');

describe('questions and answers by files', () => {
	it('exports one question for each element, and takes the answers back', async () => {
		const asked = await questions();
		expect(asked.map(({ element }) => element)).toEqual(['rate', 'maturity', 'purpose']);
		const files = { ...READ_FILES, '/p/answers.jsonl': answersTo(asked) };
		const { code, err, files: after } = await run(['read', 'drafts', '--import', 'answers.jsonl'], files);
		expect([code, err]).toEqual([0, 'commitments.readings.yaml: 3 readings recorded.\n']);
		expect(readingsIn(after)).toMatchObject([
			{ element: 'rate', verdict: 'found', model: 'Ines Okafor', on: '2026-03-01', quotes: [{ text: RATE }] },
			{ element: 'maturity', verdict: 'found' },
			{ element: 'purpose', verdict: 'missing' },
		]);
		// What was read and still stands is not asked again, until it changes.
		const next = (files: Record<string, string | Uint8Array>) => run([...ALL, '--export', '-'], files);
		expect((await next(after)).out).toBe('');
		const changed = { ...after, '/p/drafts/item-7.md': READ_DRAFT.replace('2027', '2029') };
		expect((await next(changed)).out.match(/"element":"\w+"/g)).toContain('"element":"maturity"');
	});

	it('asks only about what the rules leave unsure, when nothing else is said', async () => {
		const { out } = await run(['read', 'drafts', '--export', '-'], READ_FILES);
		expect(out).toBe('');
	});

	it('rejects what does not fit and says the line; the rest is taken', async () => {
		const asked = await questions();
		const [first = '', second = ''] = answersTo(asked).split('\n');
		const lies = [
			first.replace('5% a year', '7% a year'),
			'{"id": "0000000000000000", "verdict": "found"',
			second.replace(/"id":"\w+"/, '"id":"0123456789abcdef"'),
			second.replace('"model":"Ines Okafor",', ''),
			second,
		];
		const files = { ...READ_FILES, '/p/answers.jsonl': lies.join('\n') };
		const { code, err, files: after } = await run(['read', 'drafts', '--import', 'answers.jsonl'], files);
		expect(code).toBe(1);
		expect(err.split('\n')).toEqual([
			expect.stringMatching(/^answers\.jsonl:1: rejected: its quote does not stand in P\d letter by letter/),
			expect.stringMatching(/^answers\.jsonl:2: rejected: it is no JSON object/),
			expect.stringMatching(/^answers\.jsonl:3: rejected: no such question is asked now/),
			expect.stringMatching(/^answers\.jsonl:4: rejected: it does not say who answered/),
			'commitments.readings.yaml: 1 reading recorded.',
			'',
		]);
		expect(readingsIn(after).map(({ element }) => element)).toEqual(['maturity']);
	});

	it('writes the follow-up that an answer asks for, and takes the answer to that', async () => {
		const asked = (await questions()).filter(({ element }) => element === 'purpose');
		const [question] = asked;
		const more = JSON.stringify({ id: question?.id, model: 'm', more: { section: 'Pilots' } });
		const first = await run(['read', 'drafts', '--import', 'a.jsonl', '--export', 'more.jsonl'], {
			...READ_FILES,
			'/p/a.jsonl': more,
		});
		const follow = JSON.parse(String(first.files['/p/more.jsonl'])) as Question;
		expect(follow).toMatchObject({ first: question?.id, after: { section: 'Pilots' }, mayAskForMore: false });
		expect(follow.passages.map(({ text }) => text)).toContain('Pilots are paid by the tide.');
		const answer = { id: follow.id, first: follow.first, after: follow.after, model: 'm', ...goodReply(follow) };
		const second = await run(['read', 'drafts', '--import', 'b.jsonl'], {
			...READ_FILES,
			'/p/b.jsonl': JSON.stringify(answer),
		});
		expect([second.code, readingsIn(second.files)]).toMatchObject([0, [{ element: 'purpose', verdict: 'missing' }]]);
	});

	it('leaves a readings file alone that is not in order', async () => {
		const files = { ...READ_FILES, '/p/commitments.readings.yaml': 'version: 1\nreadings: 5\n' };
		const answers = answersTo(await questions());
		const {
			code,
			err,
			files: after,
		} = await run(['read', 'drafts', '--import', 'a.jsonl'], { ...files, '/p/a.jsonl': answers });
		expect([code, err]).toEqual([
			2,
			expect.stringContaining('commitments.readings.yaml: The readings file is not in order'),
		]);
		expect(after['/p/commitments.readings.yaml']).toBe('version: 1\nreadings: 5\n');
	});
});

describe('what the check makes of recorded readings', () => {
	it('prints what counted, and the disagreement, the same bytes each time', async () => {
		const lie = { verdict: 'missing', quotes: [], lacks: ['the rate'], why: 'It is not said.' };
		const [rate] = await questions();
		const answer = JSON.stringify({ id: rate?.id, model: 'm', ...lie });
		const { files } = await run(['read', 'drafts', '--import', 'a.jsonl'], { ...READ_FILES, '/p/a.jsonl': answer });
		const first = await run(['lint', 'drafts'], files);
		expect(first.out).toContain('readers-disagree');
		expect(first.out).toContain('Counted: signed (1 read and not counted).');
		expect((await run(['lint', 'drafts'], files)).out).toBe(first.out);
		const { out } = await run(['lint', 'drafts', '--counts', 'rules only', '--format', 'json'], files);
		expect(JSON.parse(out)).toMatchObject({
			summary: { counts: 'rules only', read: 0 },
			verdicts: [
				{ element: 'rate', verdict: 'found', reading: { verdict: 'missing', effect: 'disagrees', model: 'm' } },
				{},
				{},
			],
		});
		const report = await run(['report', 'drafts', '--format', 'markdown'], files);
		expect(report.out).toContain('Counted as evidence: what the rules find and what people signed.');
		expect(report.out).toContain(
			'Second reader, not signed (m, 2026-03-01): missing; not counted; the rules say otherwise',
		);
		const explained = await run(['explain', 'loan/rate', 'drafts'], files);
		expect(explained.out).toContain('A second reader says missing (not counted).');
	});
});

/** Every request that would go out; none may. */
function watched(): { readonly io: Partial<Io>; readonly sent: HttpRequest[] } {
	const sent: HttpRequest[] = [];
	const io: Partial<Io> = {
		post: async (request) => {
			sent.push(request);
			return { kind: 'failed', why: 'a test', again: false };
		},
	};
	return { io, sent };
}

describe('what is sent, and where', () => {
	const at = (...more: string[]): string[] => [...ALL, '--model', 'm', ...more];

	it('is shown to the byte by --dry-run, and nothing goes out', async () => {
		const dry = watched();
		const args = at('--url', 'http://127.0.0.1:1/v1');
		const { out, code } = await run([...args, '--dry-run'], READ_FILES, {
			...dry.io,
			env: { COMMITMENTS_READER_KEY: 'k-1' },
		});
		expect([code, dry.sent]).toEqual([0, []]);
		expect(out).not.toContain('k-1');
		const wet = watched();
		await run(args, READ_FILES, wet.io);
		const bodies = wet.sent.map(({ body }) => body);
		expect(bodies).toHaveLength(3);
		for (const body of bodies) expect(out).toContain(`\n${body}\n`);
		// Nothing of the draft beyond the passages that the rules put forward.
		expect(bodies.join('')).not.toContain('Pilots');
	});

	it.each([
		['https://api.example.com/v1', 'neither this machine nor a private address'],
		['http://8.8.8.8/v1', 'neither this machine'],
		['http://169.254.169.254/v1', 'neither this machine'],
		['http://172.32.0.1/v1', 'neither this machine'],
		['http://[::ffff:8.8.8.8]/v1', 'neither this machine'],
		['http://127.0.0.1.example.com/v1', 'neither this machine'],
		['http://localhost@example.com/v1', 'a name or a password'],
		['ftp://127.0.0.1/v1', 'no http or https address'],
		['127.0.0.1:11434', 'no http or https address'],
	])('is nothing for %s', async (url, why) => {
		const { io, sent } = watched();
		const { code, err } = await run(at('--url', url), READ_FILES, io);
		expect([code, sent]).toEqual([2, []]);
		expect(err).toContain(why);
	});

	it.each([
		'http://localhost:1/v1',
		'http://127.1/v1',
		'http://2130706433/v1',
		'http://[::1]/v1',
		'http://10.0.0.5/v1',
		'http://192.168.1.2:80/v1',
		'http://172.31.0.1/v1',
		'http://[fd00::5]/v1',
	])('may be a question for %s', async (url) => {
		const { io, sent } = watched();
		await run(at('--url', url), READ_FILES, io);
		expect(sent.length).toBeGreaterThan(0);
	});

	it('goes to another host only when the own configuration names it, and then by https', async () => {
		const env = { HOME: '/home/ines' };
		const own = { ...READ_FILES, '/home/ines/.config/commitments/reader.json': '{ "hosts": ["llm.example.com"] }' };
		const { io, sent } = watched();
		expect((await run(at('--url', 'http://llm.example.com/v1'), own, { ...io, env })).code).toBe(2);
		expect(sent).toEqual([]);
		await run(at('--url', 'https://llm.example.com/v1'), own, { ...io, env });
		expect(sent.length).toBeGreaterThan(0);
		const repository = {
			...READ_FILES,
			'/p/commitments.yaml': `${READ_LEDGER}reader: { url: "https://llm.example.com/v1", model: m }\n`,
		};
		const other = watched();
		expect((await run(ALL, repository, { ...other.io, env })).code).toBe(2);
		expect(other.sent).toEqual([]);
	});

	it('never carries the key to an address that only the repository names', async () => {
		const yaml = (url: string) => `${READ_LEDGER}reader: { url: "${url}", model: m }\n`;
		const env = { HOME: '/home/ines', COMMITMENTS_READER_KEY: 'k-1' };
		const keys = async (url: string, own = '{}') => {
			const { io, sent } = watched();
			const files = {
				...READ_FILES,
				'/p/commitments.yaml': yaml(url),
				'/home/ines/.config/commitments/reader.json': own,
			};
			await run(ALL, files, { ...io, env });
			return new Set(sent.map(({ headers }) => headers.authorization));
		};
		expect(await keys('http://10.0.0.5/v1')).toEqual(new Set([undefined]));
		expect(await keys('http://127.0.0.1:9/v1')).toEqual(new Set(['Bearer k-1']));
		expect(await keys('http://10.0.0.5/v1', '{ "hosts": ["10.0.0.5"] }')).toEqual(new Set(['Bearer k-1']));
	});

	it.each([
		['the environment', { COMMITMENTS_READER: 'off' }, {}],
		['the policy of the machine', {}, { '/etc/commitments/reader.json': '{ "off": true }' }],
		["the person's own file", { HOME: '/h' }, { '/h/.config/commitments/reader.json': '{ "off": true }' }],
		['a policy that cannot be understood', {}, { '/etc/commitments/reader.json': '{ off }' }],
	])('is nothing at all once %s says no', async (_, env, files) => {
		const { io, sent } = watched();
		for (const more of [['--url', 'http://127.0.0.1:1/v1'], ['--export', '-'], ['--dry-run']]) {
			const { code, out } = await run(at(...more), { ...READ_FILES, ...files }, { ...io, env });
			expect([code, out]).toEqual([2, '']);
		}
		expect(sent).toEqual([]);
	});

	it('goes only to the hosts of a policy that lists them', async () => {
		const files = { ...READ_FILES, '/etc/commitments/reader.json': '{ "only": ["10.0.0.5"] }' };
		const { io, sent } = watched();
		expect((await run(at('--url', 'http://127.0.0.1/v1'), files, io)).code).toBe(2);
		expect(sent).toEqual([]);
		await run(at('--url', 'http://10.0.0.5/v1'), files, io);
		expect(sent.length).toBeGreaterThan(0);
	});

	it('is nothing while no endpoint is configured', async () => {
		const { io, sent } = watched();
		const { code, err } = await run(ALL, READ_FILES, io);
		expect([code, sent, err]).toEqual([2, [], expect.stringContaining('No second reader is configured')]);
	});

	it('keeps the quote of what was sent out of what is said', async () => {
		const { io } = watched();
		const { err, out } = await run(at('--url', 'http://127.0.0.1:1/v1'), READ_FILES, io);
		expect(err + out).not.toContain(MATURITY);
	});
});

describe('drafting help', () => {
	it('is printed with its marks and never written', async () => {
		const sent: string[] = [];
		const io: Partial<Io> = {
			post: async ({ body }) => {
				sent.push(body);
				const content = JSON.stringify({ text: 'The purpose of the loan is [●].', why: 'x' });
				return {
					kind: 'answered',
					status: 200,
					retryAfter: null,
					body: JSON.stringify({ choices: [{ message: { content } }] }),
				};
			},
		};
		const args = ['read', 'drafts', '--draft', 'loan', '--url', 'http://127.0.0.1:1/v1', '--model', 'quay-7b'];
		const { out, code, files } = await run(args, READ_FILES, io);
		expect([code, sent.length, Object.keys(files)]).toEqual([0, 1, Object.keys(READ_FILES)]);
		expect(out).toContain('> [●] Drafted by a model (quay-7b) and read by nobody');
		expect(sent[0]).not.toContain('Pilots');
		const dry = await run([...args, '--dry-run'], READ_FILES, io);
		expect([dry.out, sent.length]).toEqual([`${sent[0]}\n`, 1]);
	});
});
