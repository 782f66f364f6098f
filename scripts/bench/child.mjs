// One measurement in a process of its own, so that everything is cold: `node child.mjs WHAT JSON`. Prints milliseconds as JSON.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const [what, json] = process.argv.slice(2);
const options = JSON.parse(json);
const text = readFileSync(options.draft, 'utf8');
// A check alone runs as the command line runs it, what an editor does as the server; the peers as Node runs anything.
if (what === 'full' && !options.editor) process.env.BENCH_COMPILES = 'less';
else if (what === 'full' || what === 'keystrokes') process.env.BENCH_COMPILES = 'unpolished';
const engine = await import(pathToFileURL(options.engine));

/** Processor time of this process in milliseconds: other work on the machine hardly counts. */
function now() {
	const { user, system } = process.cpuUsage();
	return (user + system) / 1000;
}

async function timed(run) {
	const start = now();
	await run();
	return now() - start;
}

function checker() {
	const files = { '/p/commitments.yaml': readFileSync(options.ledger, 'utf8'), '/p/draft.md': text };
	const cache = engine.lintCache();
	// The draft is open, as in an editor.
	const open = async (path) => (path === '/p/draft.md' ? files[path] : null);
	// A disk says whether a file is the one that was read, and nobody writes the commitments file meanwhile.
	const stamp = async (path) => (path === '/p/commitments.yaml' ? 'as it was' : null);
	const workspace = { ...engine.memoryWorkspace(files), text: open, stamp };
	const check = () => engine.lintLedger(workspace, '/p/commitments.yaml', { severity: {}, today: '2026-01-01', cache });
	return { files, cache, check };
}

const measures = {
	remark: async () => [
		await timed(() => {
			for (let n = 0; n < (options.times ?? 1); n++) engine.parseMarkdown(text);
		}),
	],
	full: async () => [await timed(checker().check)],
	markdownlint: async () => {
		const { lint } = await import(pathToFileURL(options.markdownlint));
		return [await timed(() => lint({ strings: { text }, config: { default: true, MD013: false } }))];
	},
	cspell: async () => {
		const { spellCheckDocument } = await import(pathToFileURL(options.cspell));
		const document = { uri: 'text.md', text, languageId: 'markdown', locale: 'en' };
		return [await timed(() => spellCheckDocument(document, { generateSuggestions: false, noConfigSearch: true }, {}))];
	},
	keystrokes: async () => {
		const { files, check } = checker();
		// As the server holds what is open.
		files['/p/draft.md'] = engine.OpenText.of(text);
		await check();
		const times = [];
		for (const { at, insert } of options.edits) {
			// Keys come one by one: between two of them other things have their turn, and what is held only for one turn is let go of.
			await new Promise((resolve) => setImmediate(resolve));
			files['/p/draft.md'] = files['/p/draft.md'].spliced({ start: at, end: at }, insert);
			times.push(await timed(check));
		}
		return times;
	},
};
console.log(JSON.stringify({ times: await measures[what](), peak: process.resourceUsage().maxRSS * 1024 }));
