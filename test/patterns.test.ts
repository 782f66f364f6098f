/** Patterns and lists of words say nothing twice. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { DISCLOSING, GENERIC, SOFT } from '../server/src/letter/meaning/language/lexicon.ts';

const root = join(import.meta.dirname, '../server/src');

/** Alternatives that a group `(?:…|…)` of a line has twice; escapes and classes hold no alternatives, nor does `join('|')`. */
function repeated(line: string): string[] {
	const twice: string[] = [];
	const groups: { from: number; seen: Set<string> }[] = [];
	for (const { 0: mark, index } of line.matchAll(/\\.|\[(?:\\.|[^\]\\])*\]|\((?:\?(?:[:=!]|<[=!]|<\w+>))?|[|)]/g)) {
		if (mark.startsWith('(')) groups.push({ from: index + mark.length, seen: new Set() });
		const group = groups.at(-1);
		if (!group || !/^[|)]$/.test(mark)) continue;
		const own = line.slice(group.from, index);
		if (own !== '' && own !== "'" && group.seen.has(own)) twice.push(own);
		group.seen.add(own);
		group.from = index + 1;
		if (mark === ')') groups.pop();
	}
	return twice;
}

/** What a stem of a class stands for: `revis(?:e|ed)`, `re-?titled` word by word. */
function expanded(stem: string): string[] {
	const [all, before = '', group, one, optional, after = ''] =
		/^(.*?)(?:\(\?:([^()]*)\)|(\w|-)(?=\?))(\??)(.*)$/.exec(stem) ?? [];
	if (all === undefined) return [stem];
	const inner = (group ?? one ?? '').split('|');
	return (optional ? ['', ...inner] : inner).flatMap((part) => expanded(before + part + after));
}

it('have no alternative twice', () => {
	const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
	const twice = names.flatMap((name) =>
		readFileSync(join(root, name), 'utf8')
			.split('\n')
			.flatMap((line, i) => (line.includes('(?') ? repeated(line).map((own) => `${name}:${i + 1} ${own}`) : [])),
	);
	expect(twice.filter((own) => !own.startsWith('letter/meaning/lists/elementText.ts:'))).toEqual([]);
});

it('have no verb twice, in one class or in two', () => {
	const verbs = [DISCLOSING, GENERIC, SOFT].flatMap(({ source }) =>
		source
			.slice('^(?:'.length, -')$'.length)
			.split(/\|(?![^()]*\))/)
			.flatMap(expanded),
	);
	expect(verbs).toContain('re-written');
	expect(verbs.filter((verb, i) => verbs.indexOf(verb) < i)).toEqual([]);
});
