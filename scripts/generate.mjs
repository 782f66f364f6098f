// Regenerates the committed files that follow from the source; `--check` changes nothing and exits 1 when one is stale.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadModule } from './rooms.mjs';

const root = new URL('../', import.meta.url);

/** The generated files by path from the root of the project: each a function to its text. */
const GENERATED = {
	'schemas/commitments.schema.json': async () => {
		const { ledgerJsonSchema } = await loadModule('server/src/ledger/index.ts');
		return `${JSON.stringify(ledgerJsonSchema(), null, '\t')}\n`;
	},
};

for (const [part, name] of [
	['question', 'question'],
	['answer', 'answer'],
	['readings', 'readings'],
	['letterQuestion', 'letter-question'],
	['letterAnswer', 'letter-answer'],
]) {
	GENERATED[`schemas/reader-${name}.schema.json`] = async () => {
		const { readerJsonSchema } = await loadModule('server/src/reader/index.ts');
		return `${JSON.stringify(readerJsonSchema(part), null, '\t')}\n`;
	};
}

/** One setting as package.json has it; its words stand in package.nls.json. */
async function configuration() {
	const { SETTINGS } = await loadModule('client/src/settings.ts');
	const { SEVERITIES } = await loadModule('server/src/ledger/index.ts');
	const { RULE_METAS } = await loadModule('server/src/rules/index.ts');
	const properties = {};
	const words = {};
	for (const [name, { type, scope, default: value, description, values }] of Object.entries(SETTINGS)) {
		words[`setting.${name}`] = description;
		const property = { type, scope, default: value, markdownDescription: `%setting.${name}%` };
		if (values) {
			property.enum = Object.keys(values);
			property.markdownEnumDescriptions = property.enum.map((one) => `%setting.${name}.${one}%`);
			for (const [one, meaning] of Object.entries(values)) words[`setting.${name}.${one}`] = meaning;
		}
		if (name === 'severity') {
			const severity = { type: 'string', enum: [...SEVERITIES] };
			property.properties = {};
			for (const { id, description: says } of RULE_METAS) {
				property.properties[id] = { ...severity, description: `%rule.${id}%` };
				words[`rule.${id}`] = says;
			}
			property.additionalProperties = severity;
		}
		properties[`disclosureCommitments.${name}`] = property;
	}
	return { properties, words };
}

/** The tools for language models as package.json has them: those of `commitments mcp`. */
async function languageModelTools() {
	const { TOOLS, toolInputSchema } = await loadModule('server/src/desk/index.ts');
	const words = {};
	const tools = TOOLS.map((tool) => {
		words[`tool.${tool.name}`] = tool.title;
		const allowed = tool.writes ? "== 'read and record'" : '=~ /^read/';
		return {
			name: `commitments_${tool.name}`,
			displayName: `%tool.${tool.name}%`,
			modelDescription: tool.description,
			canBeReferencedInPrompt: true,
			toolReferenceName: `commitments_${tool.name}`,
			when: `config.disclosureCommitments.assistants ${allowed}`,
			inputSchema: toolInputSchema(tool),
		};
	});
	return { tools, words };
}

/** Every text of the client that can be shown in another language, as VS Code wants to find them. */
function shownTexts() {
	const folder = new URL('client/src/', root);
	const texts = readdirSync(folder).flatMap((name) => {
		const source = readFileSync(new URL(name, folder), 'utf8');
		return [...source.matchAll(/l10n\.t\(\s*'((?:[^'\\]|\\.)*)'/g)].map((match) => match[1].replaceAll("\\'", "'"));
	});
	return Object.fromEntries([...new Set(texts)].sort().map((text) => [text, text]));
}

const json = (value) => `${JSON.stringify(value, null, '\t')}\n`;
const read = (path) => JSON.parse(readFileSync(new URL(path, root), 'utf8'));

Object.assign(GENERATED, {
	'package.json': async () => {
		const manifest = read('package.json');
		manifest.contributes.configuration.properties = (await configuration()).properties;
		manifest.contributes.languageModelTools = (await languageModelTools()).tools;
		return json(manifest);
	},
	'package.nls.json': async () => {
		const own = Object.entries(read('package.nls.json')).filter(([key]) => !/^(?:setting|rule|tool)\./.test(key));
		return json({
			...Object.fromEntries(own),
			...(await configuration()).words,
			...(await languageModelTools()).words,
		});
	},
	'client/l10n/bundle.l10n.json': () => json(shownTexts()),
});

const check = process.argv.includes('--check');
for (const [path, make] of Object.entries(GENERATED)) {
	const file = new URL(path, root);
	const text = await make();
	if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
	if (check) {
		console.error(`${path} is stale; run \`npm run generate\` and commit it.`);
		process.exitCode = 1;
	} else {
		mkdirSync(dirname(fileURLToPath(file)), { recursive: true });
		writeFileSync(file, text);
		console.log(`wrote ${path}`);
	}
}
