/** What a schema cannot say: ids that stand twice, and references to what is not there. */
import { closest, didYouMean } from './closest.ts';
import { LINKS } from './links.ts';
import { child, type Tree } from './tree.ts';
import type { Commitment, Find, Letter, Problem, Span } from './types.ts';
import { meaning, problemAt } from './validate.ts';

/** A value with the tree it was read from. */
export interface Read<T> {
	readonly tree: Tree;
	readonly value: T;
}
interface Kept {
	readonly letters: readonly Read<Letter>[];
	readonly commitments: readonly Read<Commitment>[];
}

/** What is sound of both lists: of entries with the same id the first, without ranges that run backwards. */
export function checkReferences(
	letters: readonly Read<Letter>[],
	commitments: readonly Read<Commitment>[],
	problems: Problem[],
): Kept {
	const keptLetters = firstOfEach(letters, 'letter', problems);
	const keptCommitments = firstOfEach(commitments, 'commitment', problems)
		.filter((read) => hasOwnElementIds(read, problems))
		.map((read) => withSoundRange(read, problems));
	const letterIds = new Set(keptLetters.map(({ value }) => value.id));
	const ids = new Set(keptCommitments.map(({ value }) => value.id));
	for (const read of keptCommitments) {
		checkLetter(read, letterIds, problems);
		checkSuccessor(read, ids, problems);
		checkElementReferences(read, problems);
		checkFinds(read, problems);
		checkDecisions(read, problems);
	}
	return { letters: keptLetters, commitments: keptCommitments };
}

function at(tree: Tree, ...keys: string[]): Span {
	let place = tree;
	for (const key of keys) place = child(place, key) ?? place;
	return place;
}

function firstOfEach<T extends { readonly id: string }>(
	reads: readonly Read<T>[],
	noun: string,
	problems: Problem[],
): Read<T>[] {
	const seen = new Set<string>();
	return reads.filter(({ tree, value: { id } }) => {
		const first = !seen.has(id);
		seen.add(id);
		if (first) return true;
		const message = `Another ${noun} has the id \`${id}\`, so this one is left out; give it an id of its own.`;
		problems.push(problemAt('duplicate-id', at(tree, 'id'), message));
		return false;
	});
}

function hasOwnElementIds({ tree, value }: Read<Commitment>, problems: Problem[]): boolean {
	const seen = new Set<string>();
	const before = problems.length;
	const list = child(tree, 'elements');
	value.elements.forEach(({ id }, index) => {
		const item = list?.kind === 'seq' ? list.items[index] : undefined;
		if (seen.has(id)) {
			const message = `Another element of \`${value.id}\` has the id \`${id}\`, so the commitment is left out; give it an id of its own.`;
			problems.push(problemAt('duplicate-id', at(item ?? tree, 'id'), message));
		}
		seen.add(id);
	});
	return problems.length === before;
}

function withSoundRange(read: Read<Commitment>, problems: Problem[]): Read<Commitment> {
	const { at: range, ...rest } = read.value;
	if (!range || range.start <= range.end) return read;
	const message = '`start` must not be greater than `end`; correct `at`, or remove it.';
	problems.push(problemAt('invalid-value', at(read.tree, 'at'), message));
	return { tree: read.tree, value: rest };
}

function checkLetter({ tree, value }: Read<Commitment>, letters: ReadonlySet<string>, problems: Problem[]): void {
	if (letters.has(value.letter)) return;
	const advice = didYouMean(value.letter, [...letters]) || '; add it under `letters`.';
	const message = `No letter has the id \`${value.letter}\`${advice}`;
	problems.push(meaning(problemAt('unknown-letter', at(tree, 'letter'), message), closest(value.letter, [...letters])));
}

/** A `find:` is taken at its word, so what can never be met in it is a slip. */
function checkFinds({ tree, value }: Read<Commitment>, problems: Problem[]): void {
	const list = child(tree, 'elements');
	value.elements.forEach(({ find }, index) => {
		const item = list?.kind === 'seq' ? list.items[index] : undefined;
		if (!find || !item) return;
		checkFind(child(item, 'find'), find, problems);
		const { all, any, concept, value: kind } = find;
		if (all ?? any ?? concept ?? kind) return;
		const message =
			'`find` names nothing that must be there, so nothing meets it; write words under `all` or `any`, a `concept:` or a `value:`, or remove it.';
		problems.push(problemAt('idle-find', at(item, 'find'), message, 'warning'));
	});
}

function checkFind(tree: Tree | null, find: Find, problems: Problem[]): void {
	const wanted = new Set((find.all ?? []).filter((term) => typeof term === 'string').map(likened));
	for (const key of ['all', 'any', 'none'] as const) {
		const list = child(tree, key);
		(find[key] ?? []).forEach((term, index) => {
			const item = list?.kind === 'seq' ? list.items[index] : undefined;
			if (!item) return;
			if (typeof term !== 'string') checkFind(item, term, problems);
			else if (!/[A-Za-z0-9]/.test(term)) {
				const message = `\`${term}\` has no word and no figure, so it is met nowhere; write words, or \`value:\` for a kind of figure.`;
				problems.push(problemAt('idle-find', item, message, 'warning'));
			} else if (key === 'none' && wanted.has(likened(term))) {
				const message = `\`${term}\` must be there (\`all\`) and must not (\`none\`), so nothing is ever found; remove one of the two.`;
				problems.push(problemAt('idle-find', item, message, 'warning'));
			}
		});
	}
}

function likened(term: string): string {
	return term.toLowerCase().replace(/\s+/g, ' ').trim();
}

function checkSuccessor(read: Read<Commitment>, ids: ReadonlySet<string>, problems: Problem[]): void {
	const { retired } = read.value;
	checkOther(
		read,
		['retired', 'supersededBy'],
		retired?.supersededBy,
		'the commitment that replaces this one',
		ids,
		problems,
	);
	for (const key of LINKS)
		checkOther(read, [key], read.value[key], 'the earlier commitment that is meant', ids, problems);
}

/** A reference from one commitment to another: to one that is there, and never to itself. */
function checkOther(
	{ tree, value }: Read<Commitment>,
	path: readonly string[],
	other: string | undefined,
	meant: string,
	ids: ReadonlySet<string>,
	problems: Problem[],
): void {
	if (other === undefined || (ids.has(other) && other !== value.id)) return;
	const others = [...ids].filter((id) => id !== value.id);
	const advice = didYouMean(other, others) || `; name ${meant}.`;
	const message =
		other === value.id
			? `A commitment cannot stand under its own \`${path.at(-1)}\`; name ${meant}.`
			: `No commitment has the id \`${other}\`${advice}`;
	const problem = problemAt('unknown-commitment', at(tree, ...path), message, 'warning');
	problems.push(meaning(problem, closest(other, others)));
}

function checkElementReferences({ tree, value }: Read<Commitment>, problems: Problem[]): void {
	const known = value.elements.map(({ id }) => id);
	const ids = new Set(known);
	for (const key of ['waivers', 'signOffs']) {
		const list = child(tree, key);
		for (const item of list?.kind === 'seq' ? list.items : []) {
			const element = child(item, 'element');
			if (element?.kind !== 'scalar' || element.value === null || ids.has(element.source)) continue;
			const advice = didYouMean(element.source, known) || '; name one of its elements.';
			const message = `\`${value.id}\` has no element \`${element.source}\`${advice}`;
			problems.push(meaning(problemAt('unknown-element', element, message, 'warning'), closest(element.source, known)));
		}
	}
}

/** Two branches of a repository may bring together what nobody decided together. */
function checkDecisions({ tree, value: { decisions = [] } }: Read<Commitment>, problems: Problem[]): void {
	const list = child(tree, 'decisions');
	decisions.forEach(({ filing, period, met, supersedes }, index) => {
		const before = decisions
			.slice(0, index)
			.findLast((other) => other.filing === filing && isSamePeriod(other.period, period));
		const item = list?.kind === 'seq' ? list.items[index] : undefined;
		if (!before || before.met === met || supersedes !== undefined || !item) return;
		const message = `The condition was decided otherwise for \`${filing}\` on ${before.on}; this later entry counts. If it is meant, write \`supersedes: ${before.on}\`, else remove one of the two.`;
		problems.push(problemAt('contradicting-decisions', at(item, 'met'), message, 'warning'));
	});
}

function isSamePeriod(a: string | undefined, b: string | undefined): boolean {
	return a === undefined || b === undefined || a === b;
}

/** Reports keys that stand twice in one group; of those the first counts. Walks groups that are spelled out only. */
export function checkDuplicateKeys(tree: Tree, problems: Problem[]): void {
	if (tree.alias || tree.kind === 'scalar') return;
	if (tree.kind === 'seq') {
		for (const item of tree.items) checkDuplicateKeys(item, problems);
		return;
	}
	const seen = new Set<string>();
	for (const { key, keySpan, value } of tree.pairs) {
		if (seen.has(key)) {
			problems.push(
				problemAt('duplicate-key', keySpan, `The key \`${key}\` stands twice; only the first is read, remove one.`),
			);
		}
		seen.add(key);
		checkDuplicateKeys(value, problems);
	}
}
