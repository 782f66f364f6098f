/**
 * The shape of `commitments.yaml`, said once: the types, the JSON Schema under `schemas/` and the validation of a file
 * all come from here, as does the order in which keys are written. Descriptions are shown to people (editor hovers, schema),
 * so they say what a reviewer needs.
 */
// A namespace import lets the bundler drop the nine tenths of zod that are not used here.
import * as z from 'zod';
import { once } from './once.ts';

export const DISPOSITIONS = [
	'promised',
	'conditional',
	'continuing',
	'amend',
	'soft',
	'done',
	'declined',
	'unanswered',
	'narrowed',
	'followup',
	'stated',
] as const;
export const STRENGTHS = ['binding', 'watch', 'record'] as const;
/** Documents as a letter words them. */
export const TARGETS = [
	'future filings',
	'10-K',
	'10-Q',
	'20-F',
	'8-K',
	'earnings release',
	'proxy',
	'registration statement',
	'amendment',
	'other',
] as const;
/** Documents a draft can be. */
export const FORMS = [
	'10-K',
	'10-Q',
	'20-F',
	'40-F',
	'6-K',
	'8-K',
	'earnings release',
	'proxy',
	'registration statement',
	'amendment',
	'other',
] as const;
export const VALUE_KINDS = ['percentage', 'money', 'date', 'period', 'number', 'name'] as const;
export const SCOPES = ['sentence', 'paragraph', 'section', 'table row'] as const;
/** What counts as evidence: rules and signatures, a second reader's recorded readings too, or rules alone. */
export const COUNTS = ['signed', 'signed or read', 'rules only'] as const;
export const SEVERITIES = ['error', 'warning', 'information', 'hint', 'off'] as const;

/** What an element looks for, by hand: terms and nested groups; a term matches by words and stems, in order. */
export interface Find {
	readonly within?: (typeof SCOPES)[number] | undefined;
	readonly value?: (typeof VALUE_KINDS)[number] | undefined;
	readonly concept?: string | undefined;
	readonly all?: readonly FindTerm[] | undefined;
	readonly any?: readonly FindTerm[] | undefined;
	readonly none?: readonly FindTerm[] | undefined;
}
export type FindTerm = string | Find;

function isDay(date: string): boolean {
	const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
	const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
	const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
	return day >= 1 && day <= (days[month - 1] ?? 0);
}

/** Optional keys without which less, or something else, would be asked of a filing: where one is wrong, its commitment cannot be kept. */
const DECISIVE = z.registry();

/** Whether the value of an optional key decides what is asked of a filing; other optional keys are left out alone when they are wrong. */
export function isDecisive(schema: z.core.$ZodType | undefined): boolean {
	return schema !== undefined && DECISIVE.has(schema);
}

/** Builds everything once, when first asked: construction costs milliseconds that `--help` and an idle server need not pay. */
function build() {
	const id = z
		.string()
		.regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, 'an id is letters, digits, dots, dashes and underscores')
		.describe('A short stable name; findings, decisions and directives refer to it.');
	const isoDate = z
		.string()
		.regex(/^\d{4}-\d{2}-\d{2}$/, 'a date is written 2017-08-30')
		.refine(isDay, 'the calendar has no such day')
		.describe('A date, written 2017-08-30.')
		.meta({ format: 'date' });
	const person = z.string().min(1).describe('Who decided, by name.');
	const reason = z.string().min(1).describe('Why, in a sentence that a reviewer can judge.');
	const words = z.string().min(1);

	const condition = z.strictObject({
		text: words.describe("The condition in the letter's own words."),
		decidedBy: z
			.enum(['person', 'text'])
			.optional()
			.describe('Who decides whether it is met: a person, per filing (default), or the draft text itself.'),
	});

	// Getters are read when first parsed, so the two may refer to each other.
	const terms = (description: string) => z.array(term).min(1).optional().describe(description);
	const find: z.ZodType<Find> = z
		.strictObject({
			within: z
				.enum(SCOPES)
				.optional()
				.describe('How close together everything must stand: sentence, paragraph (default), section or table row.'),
			concept: z.string().optional().describe('A concept of the topic library, with all its synonyms.'),
			value: z.enum(VALUE_KINDS).optional().describe('A kind of value that must stand there too.'),
			get all() {
				return terms('Every one of these must be there.');
			},
			get any() {
				return terms('At least one of these must be there.');
			},
			get none() {
				return terms('None of these may be there.');
			},
		})
		.meta({ id: 'Find', description: 'What to look for; when written by a person it governs alone.' });
	const term: z.ZodType<FindTerm> = z.union([z.string().min(1), find]);

	const element = z.strictObject({
		id,
		text: words.describe('The separately checkable fact, in words a reader can point at.'),
		absent: z
			.boolean()
			.optional()
			.describe('Promised to be left out (`remove`, `no longer present`): it is kept where no such thing stands.'),
		source: z
			.enum(['letter', 'citation', 'reader'])
			.default('letter')
			.describe(
				'Whether the letter says it, a cited rule implies it (advice only), or a reviewer added it (advice only).',
			),
		branch: z
			.string()
			.min(1)
			.optional()
			.describe(
				'Elements of one branch stand together; one complete branch is enough. Without a branch an element is always due.',
			),
		find: find.optional().describe('What to look for; without it, the words of the element and its topic decide.'),
	});

	const period = isoDate
		.optional()
		.describe('The period of that filing as it was then; for another period under the same name it does not hold.');
	const decision = z.strictObject({
		filing: words.describe('The filing this was decided for, by its id.'),
		period,
		met: z.boolean().describe('Whether the condition is met in that filing.'),
		condition: words
			.optional()
			.describe("The condition's words as they were when decided; for other words the decision does not hold."),
		reason,
		by: person,
		on: isoDate,
		supersedes: isoDate
			.optional()
			.describe('The day of the earlier decision about the same filing that this one takes the place of.'),
	});
	const waiver = z.strictObject({
		filing: words.optional().describe('Only for this filing; without it, for every filing.'),
		period,
		element: id.optional().describe('Only this element; without it, the whole commitment.'),
		kind: z
			.enum(['waived', 'not applicable'])
			.default('waived')
			.describe('Waived: due, and knowingly left out. Not applicable: does not arise in this filing.'),
		fact: words
			.optional()
			.describe(
				"What was waived, in its words as they were: the element's, or the quote of the whole commitment; for other words the waiver does not hold.",
			),
		reason,
		by: person,
		approvedBy: person.optional().describe('Who agreed, by name.'),
		on: isoDate,
		until: isoDate.optional().describe('The last day this holds.'),
	});
	const signOff = z.strictObject({
		filing: words.describe('The filing the passage stands in, by its id.'),
		period,
		element: id.describe('The element it is evidence for.'),
		file: words.describe('The draft file, from the folder of this file.'),
		quote: words.describe('The accepted passage, word for word.'),
		passage: words.describe('Fingerprint of the passage.'),
		around: words
			.optional()
			.describe(
				'The words that gave it its meaning when signed: lead-in, caption, column heads, group of rows; `alone` where there were none.',
			),
		commitment: words.optional().describe('Fingerprint of the commitment as it was when signed.'),
		fact: words.optional().describe("The element's words as they were when signed."),
		condition: words.optional().describe("The condition's words as they were when signed."),
		by: person,
		on: isoDate,
		note: z.string().optional().describe('Anything a reviewer wants to remember.'),
	});
	const retired = z.strictObject({
		kind: z
			.enum(['superseded', 'fulfilled once', 'no longer applicable', 'expired', 'other'])
			.default('other')
			.describe('Why it has run its course.'),
		supersededBy: id.optional().describe('The commitment that replaces this one, by its id.'),
		reason,
		by: person,
		on: isoDate,
	});

	const commitment = z
		.strictObject({
			id,
			title: words.describe('One line that a person recognises it by.'),
			letter: id.describe('The letter it was made in, by its id above.'),
			comment: z
				.union([z.string(), z.number().transform(String)])
				.optional()
				.describe('The number of the staff comment it answers.'),
			alsoAnswers: z
				.array(z.union([z.string(), z.number().transform(String)]))
				.optional()
				.describe('Other comments of the same letter that it answers too, by their numbers; it is asked once.'),
			supersedes: id
				.optional()
				.describe(
					'The earlier commitment that this one takes the place of, by its id. Where this one is asked of a filing, that one is not; a person retires it.',
				)
				.register(DECISIVE),
			refines: id
				.optional()
				.describe(
					'The earlier commitment that this one promises again or more closely, by its id. Where this one holds all its elements and is asked of a filing, that one is not.',
				)
				.register(DECISIVE),
			withdraws: id
				.optional()
				.describe(
					'The earlier commitment that the letter takes back, by its id. What is missing of that one stays an error until a person retires it.',
				)
				.register(DECISIVE),
			fulfils: id
				.optional()
				.describe('The earlier commitment that the letter says was carried out, by its id; a person retires it.')
				.register(DECISIVE),
			topic: z.string().optional().describe('A topic of the library; it lends synonyms, places and a snippet.'),
			disposition: z.enum(DISPOSITIONS).describe('How the response answers the ask.'),
			strength: z
				.enum(STRENGTHS)
				.optional()
				.describe(
					'binding: missing is an error. watch: a person looks each period. record: kept, nothing due. Follows from the disposition when absent.',
				)
				.register(DECISIVE),
			ask: z.string().optional().describe("The staff's own words."),
			quote: words.describe("The response's own words (for unanswered and narrowed, the staff's)."),
			at: z
				.strictObject({
					start: z.number().int().min(0).describe('Where the quote begins.'),
					end: z.number().int().min(0).describe('Where it ends, exclusive.'),
				})
				.optional()
				.describe('Where the quote stands in the letter as read: UTF-16 offsets.'),
			saidOfAll: words
				.optional()
				.describe('What the letter says of all its promises together, and so of this one, in its own words.'),
			condition: condition.optional().describe('When the letter promises it only in some case.'),
			targets: z
				.array(z.enum(TARGETS))
				.optional()
				.describe('The documents the letter names, as it words them.')
				.register(DECISIVE),
			due: z
				.array(z.enum(FORMS))
				.optional()
				.describe('The documents it is due in, for this registrant.')
				.register(DECISIVE),
			firstDue: z
				.string()
				.optional()
				.describe('The first filing or period it is due in: a date, or words of the letter.'),
			expires: z.string().optional().describe('The last period it is due in: a date, or words of the letter.'),
			oneOf: z.boolean().optional().describe('Any one of the elements is enough.').register(DECISIVE),
			elements: z.array(element).default([]).describe('The separately checkable facts that were promised.'),
			home: z
				.partialRecord(z.enum(FORMS), z.array(words))
				.optional()
				.describe('By form, the headings under which it belongs, best first.'),
			citations: z.array(words).optional().describe('Rules cited in ask or response.'),
			proposedText: z
				.string()
				.optional()
				.describe(
					'Wording the letter proposed, verbatim; what it strikes stands between ~~, what it inserts between ++.',
				),
			snippet: z
				.string()
				.optional()
				.describe('Markdown that the quick fix inserts; placeholders such as [●] only, no figures.'),
			note: z.string().optional().describe('Anything a reviewer wants to remember.'),
			decisions: z.array(decision).optional().describe('Whether the condition is met, filing by filing.'),
			waivers: z.array(waiver).optional().describe('What a person knowingly left out, with the reason.'),
			signOffs: z.array(signOff).optional().describe('Passages a person accepted as evidence.'),
			retired: retired.optional().describe('Set when the commitment has run its course; never delete it.'),
		})
		.meta({ id: 'Commitment' });

	const letter = z
		.strictObject({
			id,
			file: words.describe('The letter file, from the folder of this file.'),
			sha256: z
				.string()
				.regex(/^[0-9a-f]{64}$/, 'sha256 is 64 hexadecimal digits')
				.optional()
				.describe('Hash of the file when it was read; a changed letter is reported.'),
			date: isoDate.optional().describe('The date of the letter, written 2017-08-30.'),
			staffLetterDate: isoDate.optional().describe('The date of the staff letter it answers.'),
			reviewed: z.array(words).optional().describe('The documents the staff reviewed.'),
		})
		.meta({ id: 'Letter' });

	const registrant = z.strictObject({
		name: words.describe('The name of the company.'),
		kind: z
			.enum(['domestic', 'foreign private issuer'])
			.optional()
			.describe('Decides what "future filings" means: 10-K and 10-Q, or 20-F.'),
		fileNumber: z.string().optional().describe('The SEC file number, for example 001-35126.'),
		joint: z
			.array(words)
			.optional()
			.describe('Others that write and report together with it, by name, such as its operating partnership.'),
	});

	const reader = z.strictObject({
		counts: z
			.enum(COUNTS)
			.optional()
			.describe(
				'What counts in checks: what the rules find and people signed (default), what a second reader settled too, or the rules alone.',
			),
		url: words
			.optional()
			.describe(
				'Base address of an OpenAI-compatible endpoint on this machine or a private network, for `commitments read`.',
			),
		model: words.optional().describe('The name of the model to be asked there.'),
	});

	const ledger = z
		.strictObject({
			version: z.literal(1).describe('The version of this file format.'),
			registrant: registrant.optional().describe('The company that made the commitments.'),
			letters: z.array(letter).default([]).describe('The response letters that were read.'),
			severity: z
				.record(z.string(), z.enum(SEVERITIES))
				.optional()
				.describe(
					'Severity by rule or by rule and strength, for example `missing-disclosure: error` or `missing-disclosure/watch: hint`.',
				),
			reader: reader.optional().describe('The second reader: what of it counts, and where it is asked.'),
			drafts: z
				.array(words)
				.optional()
				.describe('Globs of the drafts, from the folder of this file. Without it: every Markdown file below.'),
			previous: z
				.array(words)
				.optional()
				.describe(
					'Files, folders or globs of the filings as they were filed before, from the folder of this file: what was disclosed there and is gone is reported. They are no drafts.',
				),
			commitments: z.array(commitment).default([]).describe('What the letters say, one entry for each undertaking.'),
		})
		.meta({ title: 'Commitments file', description: 'What a company told SEC staff it would disclose.' });

	return { registrant, letter, commitment, decision, waiver, signOff, retired, ledger };
}

export type Schemas = ReturnType<typeof build>;

/** The zod schemas of the file and its parts; built on the first call, the same objects ever after. */
export const schemas = once(build);
