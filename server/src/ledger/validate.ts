/** One part of the file against its schema: what is wrong in words a person can act on, and what can be kept. */
import type * as z from 'zod';
import { closest, didYouMean } from './closest.ts';
import { isDecisive } from './schema.ts';
import { allowedIn, inside, isOptional } from './shape.ts';
import { nodeAt, pairOf, type Tree, toPlain } from './tree.ts';
import type { Problem, Span } from './types.ts';

/** A problem at a place; an error unless said otherwise. */
export function problemAt(
	code: string,
	{ start, end }: Span,
	message: string,
	severity: Problem['severity'] = 'error',
): Problem {
	return { code, severity, message, start, end };
}

/** A problem with what was likely meant in its place. */
export function meaning(problem: Problem, instead: string | null): Problem {
	return instead === null ? problem : { ...problem, instead };
}

interface Part<T> {
	readonly tree: Tree;
	readonly schema: z.ZodType<T>;
	/** Problems are added here. */
	readonly problems: Problem[];
}

/** Of a group with thousands of unknown keys the first say it all. */
const MAX_KEYS = 50;

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];
type Values = Record<string, unknown>;

/** The part as a value, without what was wrong in keys that are harmless to miss; null when it cannot be kept. Problems say everything. */
export function validatePart<T>({ tree, schema, problems }: Part<T>): T | null {
	const value = toPlain(tree);
	const first = schema.safeParse(value);
	if (first.success) return first.data;
	const issues = first.error.issues.flatMap((issue) => flatten(issue, []));
	for (const issue of issues) problems.push(...problemsOf(issue, tree, schema));
	if (!isRecord(value) || !issues.every((issue) => isHarmless(issue, schema))) return null;
	leaveOut(value, issues);
	const second = schema.safeParse(value);
	return second.success ? second.data : null;
}

function isRecord(value: unknown): value is Values {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A union says only that no branch fits; the branch whose kind of value it is says why. */
function flatten(issue: Issue, before: Path): Issue[] {
	const path = [...before, ...issue.path];
	if (issue.code !== 'invalid_union') return [{ ...issue, path }];
	const near = issue.errors.find((branch) => !branch.some((i) => i.path.length === 0 && i.code === 'invalid_type'));
	return near ? near.flatMap((inner) => flatten(inner, path)) : [{ ...issue, path }];
}

/** Leaving out is harmless for what may be left out alone, and for unknown keys that are not a slip for one that matters. */
function isHarmless(issue: Issue, schema: z.core.$ZodType): boolean {
	const maySkip = (name: string) => isOptional(schema, name) && !isDecisive(inside(schema, name));
	const key = issue.path[0];
	if (key !== undefined) return maySkip(String(key));
	if (issue.code !== 'unrecognized_keys') return false;
	const known = knownKeys(schema, []);
	return issue.keys.every((name) => {
		const meant = closest(name, known);
		return meant === null || maySkip(meant);
	});
}

/** Takes the smallest thing out: an unknown key, an entry of a list, else the key itself. */
function leaveOut(value: Values, issues: readonly Issue[]): void {
	const entries = new Map<string, Set<number>>();
	for (const issue of issues) {
		const [key, index] = issue.path;
		if (key === undefined) {
			if (issue.code === 'unrecognized_keys') for (const name of issue.keys) delete value[name];
		} else if (typeof index === 'number' && Array.isArray(value[String(key)])) {
			entries.set(String(key), (entries.get(String(key)) ?? new Set()).add(index));
		} else {
			delete value[String(key)];
		}
	}
	for (const [key, wrong] of entries) {
		const list = value[key];
		if (Array.isArray(list)) value[key] = list.filter((_, index) => !wrong.has(index));
	}
}

function problemsOf(issue: Issue, tree: Tree, schema: z.core.$ZodType): Problem[] {
	const at = nodeAt(tree, issue.path);
	if (issue.code === 'unrecognized_keys') {
		const known = knownKeys(schema, issue.path);
		return issue.keys.slice(0, MAX_KEYS).map((key) => unknownKey(key, at, known));
	}
	const name = nameOf(issue.path);
	if (isMissing(issue, tree)) {
		const parent = nodeAt(tree, issue.path.slice(0, -1));
		const place = pairOf(parent, String(issue.path.at(-1)))?.keySpan ?? firstKey(parent);
		return [problemAt('missing-key', place, `${name} is missing; write it here.`)];
	}
	const problem = problemAt('invalid-value', firstLineOf(at), `${name} ${complaint(issue, at)}`);
	const options = issue.code === 'invalid_value' ? issue.values.map(String) : [];
	return [meaning(problem, at.kind === 'scalar' ? closest(at.source, options) : null)];
}

function unknownKey(key: string, map: Tree, known: readonly string[]): Problem {
	const place = pairOf(map, key)?.keySpan ?? map;
	if (key === '<<') {
		return problemAt('unknown-key', place, 'Merge keys (`<<`) are not read; write the values out.');
	}
	const advice = didYouMean(key, known) || `; known here: ${known.join(', ')}.`;
	return meaning(problemAt('unknown-key', place, `The key \`${key}\` is unknown here${advice}`), closest(key, known));
}

/** True when the value is absent or empty rather than wrong. */
function isMissing(issue: Issue, tree: Tree): boolean {
	const last = issue.path.at(-1);
	if (last === undefined || typeof last === 'number') return false;
	if (issue.code === 'invalid_key' || issue.code === 'too_small') return false;
	const pair = pairOf(nodeAt(tree, issue.path.slice(0, -1)), String(last));
	return pair === null || (pair.value.kind === 'scalar' && pair.value.value === null);
}

function firstKey(tree: Tree): Span {
	return tree.kind === 'map' ? (tree.pairs[0]?.keySpan ?? tree) : tree;
}

/** A whole map or list would be underlined over many lines; its first key is enough. */
function firstLineOf(tree: Tree): Span {
	return tree.kind === 'seq' ? firstLineOf(tree.items[0] ?? { ...tree, kind: 'map', pairs: [] }) : firstKey(tree);
}

function nameOf(path: Path): string {
	const key = path.findLast((step) => typeof step === 'string');
	if (key === undefined) return 'This entry';
	return typeof path.at(-1) === 'number' ? `This entry of \`${key}\`` : `\`${key}\``;
}

function complaint(issue: Issue, at: Tree): string {
	const written = at.kind === 'scalar' ? at.source : '';
	switch (issue.code) {
		case 'invalid_value': {
			const options = issue.values.map(String);
			const advice = didYouMean(written, options) || `; write one of: ${options.join(', ')}.`;
			return `cannot be \`${written}\`${advice}`;
		}
		case 'invalid_key':
			return 'is no document known here; write 10-K, 10-Q, 20-F, 6-K, 8-K, earnings release, proxy or the like.';
		case 'invalid_format':
			return `is not written as it should be: ${issue.message}.`;
		case 'too_small':
			return issue.origin === 'number' ? 'must not be negative; correct it.' : 'is empty; fill it in or remove it.';
		case 'invalid_type':
			return `must be ${KINDS[issue.expected] ?? issue.expected}; correct it.`;
		case 'invalid_union':
			return 'must be words or a group with `all`, `any` or `none`; correct it.';
		default:
			return `is not right (${issue.message}); correct it.`;
	}
}

const KINDS: Readonly<Record<string, string>> = {
	array: 'a list, each entry after a dash',
	boolean: 'true or false',
	int: 'a whole number',
	number: 'a whole number',
	object: 'a group of keys',
	record: 'a group of keys',
	string: 'words',
};

/** The keys that the schema allows at `path`; empty where it is no group of keys. */
function knownKeys(schema: z.core.$ZodType, path: Path): readonly string[] {
	const at = path.reduce<z.core.$ZodType | undefined>((outer, step) => outer && inside(outer, step), schema);
	return at ? allowedIn(at) : [];
}
