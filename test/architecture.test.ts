/** Holds the directions in which rooms may import each other, and keeps the inner rooms pure. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../server/src');
const INNER = ['ledger', 'letter', 'topics', 'draft', 'evidence', 'reader', 'rules', 'project', 'desk'];
/** Room → rooms it may import, besides itself. */
const ALLOWED: Record<string, readonly string[]> = {
	ledger: [],
	letter: ['ledger', 'topics'],
	topics: ['ledger'],
	draft: ['ledger'],
	evidence: ['ledger', 'topics', 'draft'],
	reader: ['ledger', 'topics', 'draft', 'evidence'],
	rules: ['ledger', 'topics', 'draft', 'evidence', 'reader'],
	project: ['ledger', 'letter', 'topics', 'draft', 'evidence', 'reader', 'rules'],
	desk: ['ledger', 'letter', 'topics', 'draft', 'evidence', 'reader', 'rules', 'project'],
	lsp: INNER,
	cli: INNER,
	report: INNER,
	mcp: INNER,
};
/** The files of the inner rooms that know of Node: the one that touches a disk, and the one that tells V8 how to compile. */
const NODE_DOORS = ['project/nodeWorkspace.ts', 'project/nodeCompiler.ts'];
/** The one file of all with network code. */
const NETWORK_DOOR = 'cli/nodePost.ts';
/**
 * The only crossings between adapters: `commitments lsp` starts the server, `report` and `due` print the pack and the
 * checklist, and an editor's views show the report's model.
 */
const DOORS = new Set([
	'lsp/reporting.ts -> report',
	'lsp/overview.ts -> report',
	'cli/commands/lsp.ts -> lsp',
	'cli/commands/report.ts -> report',
	'cli/commands/due.ts -> report',
	'cli/commands/mcp.ts -> mcp',
]);
/** What is read past a door, so that a process that starts loads little. */
const PAST_DOORS = [
	'cli/compiling.ts -> ./project/nodeCompiler.ts',
	'lsp/settings.ts -> ./ledger/schema.ts',
	'lsp/stdio.ts -> ./project/nodeCompiler.ts',
];
/** Large rooms have folders; each takes from those before it, and from files of the room that hold only data (`DATA`). */
const FOLDERS: Record<string, readonly string[]> = {
	evidence: ['words', 'filing', 'sentences', 'query', 'objections'],
	'letter/meaning': ['language', 'scope', 'lists', 'asks', 'undertakings', 'facts'],
};
const DATA: Record<string, readonly string[]> = {
	evidence: ['types.ts', 'sought.ts', 'match.ts', 'objection.ts', 'kin.ts', 'decision.ts', 'judged.ts'],
	'letter/meaning': ['item.ts'],
};
const OUTSIDE: Record<string, RegExp> = {
	ledger: /^(yaml|zod)$/,
	topics: /^$/,
	draft: /^(unified|remark-|mdast|micromark|unist)/,
	evidence: /^$/,
	reader: /^zod$/,
	rules: /^$/,
	desk: /^zod$/,
};

/** Folders whose files may look in at a door: a name that tests or scripts alone use is used. */
const OUTSIDERS = ['server/src', 'client', 'test', 'scripts'].map((folder) => join(root, '../..', folder));

interface Import {
	readonly file: string;
	readonly room: string;
	readonly target: string;
}

function sources(): { file: string; text: string }[] {
	return readdirSync(root, { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
		.map((name) => ({ file: name.replaceAll('\\', '/'), text: readFileSync(join(root, name), 'utf8') }));
}

/** What a file names, also what it loads only when a line runs. */
function importsOf(file: string, text: string): Import[] {
	const room = file.split('/')[0] ?? '';
	return [...text.matchAll(/(?:\bfrom\s+|\bimport\s*\(?\s*)'([^'\n]+)'/g)].map(([, target = '']) => {
		if (!target.startsWith('.')) return { file, room, target };
		return { file, room, target: `./${relative(root, join(root, file, '..', target)).replaceAll('\\', '/')}` };
	});
}

/** The names between braces, as the other side calls them. */
function namesIn(list: string): string[] {
	return list.split(',').flatMap((name) => /^\s*(?:type\s+)?(\w+)/.exec(name)?.[1] ?? []);
}

/** What a file takes from elsewhere by name: at once, or when a line runs. */
function taken(text: string): { from: string; names: string[] }[] {
	const pattern =
		/(?:import|export)\s+(?:type\s+)?\{([^}]*)\}\s+from\s+'([^']+)'|\{([^{}]*)\}\s*=\s*await\s+\w+\(\s*'([^']+)'/g;
	return [...text.matchAll(pattern)].map(([, now, from, later, lazily]) => ({
		from: from ?? lazily ?? '',
		names: namesIn(now ?? later ?? ''),
	}));
}

/** What a door has: what it passes on by name, and what it makes itself. */
function namesOn(text: string): string[] {
	const passed = [...text.matchAll(/export\s+(?:type\s+)?\{([^}]*)\}/g)].flatMap(([, list = '']) => namesIn(list));
	const own = /^export\s+(?:async\s+)?(?:function\*?|const|class|interface|type)\s+(\w+)/gm;
	return [...passed, ...[...text.matchAll(own)].map(([, name = '']) => name)];
}

const files = sources();
const imports = files.flatMap(({ file, text }) => importsOf(file, text));

describe('architecture', () => {
	it('reads the imports of every room', () => {
		expect(new Set(imports.map((i) => i.room))).toEqual(new Set(files.map((f) => f.file.split('/')[0])));
	});

	it('lets rooms import only what stands before them', () => {
		const wrong = imports.filter(({ file, room, target }) => {
			if (!target.startsWith('./')) return false;
			const other = target.slice(2).split('/')[0] ?? '';
			return other !== room && !ALLOWED[room]?.includes(other) && !DOORS.has(`${file} -> ${other}`);
		});
		expect(wrong).toEqual([]);
	});

	it('lets rooms into each other through their doors alone', () => {
		const past = imports.filter(({ room, target }) => {
			const [, other, file] = /^\.\/(\w+)\/(.+)$/.exec(target) ?? [];
			return other !== undefined && other !== room && !/^(?:index|types)\.ts$/.test(file ?? '');
		});
		expect(past.map(({ file, target }) => `${file} -> ${target}`).sort()).toEqual(PAST_DOORS);
	});

	it('has no circles: no file imports another that imports it, not even for a type, and not even later', () => {
		const next = new Map(files.map(({ file }) => [file, [] as string[]]));
		for (const { file, target } of imports) if (target.startsWith('./')) next.get(file)?.push(target.slice(2));
		const done = new Set<string>();
		/** The way round from a file on `path`, if there is one. */
		const circleFrom = (file: string, path: readonly string[]): readonly string[] | null => {
			if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
			if (done.has(file)) return null;
			for (const other of next.get(file) ?? []) {
				const circle = circleFrom(other, [...path, file]);
				if (circle) return circle;
			}
			done.add(file);
			return null;
		};
		const circle = [...next.keys()].reduce<readonly string[] | null>(
			(found, file) => found ?? circleFrom(file, []),
			null,
		);
		expect(circle?.join(' -> ')).toBeUndefined();
	});

	it.each(Object.keys(FOLDERS))('lets the folders of %s take only from those before them', (room) => {
		const order = FOLDERS[room] ?? [];
		const folderOf = (path: string) => order.indexOf(/^([^/]+)\//.exec(path)?.[1] ?? '');
		const inside = imports.flatMap(({ file, target }) =>
			file.startsWith(`${room}/`) && target.startsWith(`./${room}/`)
				? [{ file: file.slice(room.length + 1), target: target.slice(room.length + 3) }]
				: [],
		);
		const wrong = inside.filter(({ file, target }) => {
			const [own, other] = [folderOf(file), folderOf(target)];
			if (own < 0) return false;
			return other < 0 ? !/\.json$/.test(target) && !DATA[room]?.includes(target) : other > own;
		});
		expect(order.filter((folder) => !inside.some(({ file }) => file.startsWith(`${folder}/`)))).toEqual([]);
		expect(wrong).toEqual([]);
	});

	it('lets inner rooms use only their own libraries, and Node behind two doors', () => {
		const wrong = imports.filter(({ file, room, target }) => {
			if (target.startsWith('.') || !INNER.includes(room) || NODE_DOORS.includes(file)) return false;
			if (/^(node:|vscode)/.test(target)) return true;
			return OUTSIDE[room] ? !OUTSIDE[room].test(target) : false;
		});
		expect(wrong).toEqual([]);
	});

	it('keeps LSP and VS Code types at the edge', () => {
		expect(imports.filter(({ room, target }) => target.startsWith('vscode') && room !== 'lsp')).toEqual([]);
	});

	it('keeps clock, console, process and network out of the inner rooms', () => {
		const global = /\b(?:console\.|process\.|Date\.now\(|new Date\(\)|Math\.random\(|fetch\(|setTimeout\()/;
		const wrong = files
			.filter(({ file }) => INNER.includes(file.split('/')[0] ?? '') && !NODE_DOORS.includes(file))
			.flatMap(({ file, text }) => {
				const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
				return global.test(code) ? [file] : [];
			});
		expect(wrong).toEqual([]);
	});

	it('touches a disk at the edges alone', () => {
		const disk = files.filter(({ text }) => /'node:fs(?:\/promises)?'/.test(text)).map(({ file }) => file);
		expect(disk.sort()).toEqual(['cli/nodeFiles.ts', 'cli/watch.ts', 'lsp/stdio.ts', 'project/nodeWorkspace.ts']);
	});

	it('keeps network code in one file, which only the real Io loads, when it is used', () => {
		const network =
			/\bfetch\(|\bWebSocket\b|\bXMLHttpRequest\b|(?:from|import|require)\s*\(?\s*'(?:node:)?(?:net|tls|dns|dgram|http|https|http2)(?:\/promises)?'/;
		const wrong = files.filter(({ file, text }) => {
			const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
			return file !== NETWORK_DOOR && network.test(code);
		});
		expect(wrong.map(({ file }) => file)).toEqual([]);
		const users = files.filter(({ text }) => text.includes('nodePost.ts'));
		expect(users.map(({ file }) => file)).toEqual(['cli/nodeIo.ts']);
		expect(users[0]?.text).toContain("await import('./nodePost.ts')");
	});

	it('keeps on a door only what somebody outside the room takes there', () => {
		const used = new Set<string>();
		for (const folder of OUTSIDERS)
			for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
				if (!/\.m?ts$|\.mjs$/.test(name)) continue;
				const path = join(folder, name);
				for (const { from, names } of taken(readFileSync(path, 'utf8'))) {
					// A script names its modules from the root of the package.
					const door = relative(root, from.startsWith('.') ? join(path, '..', from) : join(root, '../..', from));
					const room = /^(\w+)[/\\]index\.ts$/.exec(door)?.[1];
					if (room && relative(root, path).split(/[/\\]/)[0] !== room)
						for (const own of names) used.add(`${room} ${own}`);
				}
			}
		const offered = files.flatMap(({ file, text }) => {
			const [, room] = /^(\w+)\/index\.ts$/.exec(file) ?? [];
			return room ? namesOn(text).map((name) => `${room} ${name}`) : [];
		});
		expect(offered).toContain('ledger readLedger');
		expect(offered.filter((name) => !used.has(name))).toEqual([]);
	});

	it('draws random cases of tests from one seed', () => {
		const tests = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).filter((name) =>
			name.endsWith('.ts'),
		);
		const own = tests.filter((name) =>
			/^import .*'fast-check';$/m.test(readFileSync(join(import.meta.dirname, name), 'utf8')),
		);
		expect(own).toEqual(['property.ts']);
	});
});
