/** What each output format says, brought to one shape, so that formats can be held against each other and the editor. */

/** `drafts/a.md:9 error missing-disclosure`; severities as coarse as the coarsest format has them. */
export type Said = string;

const COARSE: Readonly<Record<string, string>> = {
	...{ error: 'error', major: 'error', warning: 'warning', minor: 'warning' },
	...{ information: 'note', hint: 'note', note: 'note', notice: 'note', info: 'note' },
};

/** Line from one. */
export function said(file: string, line: number | string, severity: string, rule: string): Said {
	return `${file}:${line} ${COARSE[severity] ?? `?${severity}`} ${rule}`;
}

interface Finding {
	readonly kind?: string;
	readonly file: string;
	readonly rule: string;
	readonly severity: string;
	readonly range: { readonly start: { readonly line: number } };
}
const ofFinding = ({ file, range, severity, rule }: Finding): Said => said(file, range.start.line + 1, severity, rule);

interface SarifResult {
	readonly ruleId: string;
	readonly level: string;
	readonly suppressions?: unknown;
	readonly locations: readonly {
		readonly physicalLocation: {
			readonly artifactLocation: { readonly uri: string };
			readonly region: { readonly startLine: number };
		};
	}[];
}

function ofSarif({ ruleId, level, locations }: SarifResult): Said {
	const at = locations[0]?.physicalLocation;
	return said(decodeURIComponent(at?.artifactLocation.uri ?? ''), at?.region.startLine ?? 0, level, ruleId);
}

interface Issue {
	readonly check_name: string;
	readonly severity: string;
	readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

const xml = (text: string) =>
	text
		.replaceAll('&#10;', '\n')
		.replaceAll('&quot;', '"')
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&amp;', '&');
const property = (text: string) =>
	text.replaceAll('%2C', ',').replaceAll('%3A', ':').replaceAll('%0A', '\n').replaceAll('%25', '%');
const matches = (text: string, pattern: RegExp, order: readonly [number, number, number, number]): Said[] =>
	[...text.matchAll(pattern)].map((match) => {
		const [file, line, severity, rule] = order.map((index) => match[index] ?? '');
		return said(file ?? '', line ?? '', severity ?? '', rule ?? '');
	});

/** By format: what its output says, in no order. */
export const SAID_BY: Readonly<Record<string, (output: string) => Said[]>> = {
	json: (output) => (JSON.parse(output).findings as Finding[]).map(ofFinding),
	jsonl: (output) =>
		output
			.trimEnd()
			.split('\n')
			.map((line): Finding => JSON.parse(line))
			.filter(({ kind }) => kind === 'finding')
			.map(ofFinding),
	sarif: (output) =>
		(JSON.parse(output).runs[0].results as SarifResult[])
			.filter(({ suppressions }) => suppressions === undefined)
			.map(ofSarif),
	gitlab: (output) =>
		(JSON.parse(output) as Issue[]).map(({ check_name, severity, location }) =>
			said(location.path, location.lines.begin, severity, check_name),
		),
	github: (output) =>
		[...output.matchAll(/^::(\w+) file=([^,]*),line=(\d+),[^:]*title=([\w-]+)::/gm)].map(
			([, level = '', file = '', line = '', rule = '']) => said(property(file), line, level, rule),
		),
	junit: (output) =>
		matches(xml(output), /(?:^|>)([^<>\n]+):(\d+):\d+ (error|warning|information|hint) ([\w-]+):/gm, [1, 2, 3, 4]),
	markdown: (output) => matches(output, /^\| \S+ (\w+) \| `([^`]+):(\d+)` \| `([\w-]+)` /gm, [2, 3, 1, 4]),
	pretty: (output) =>
		matches(output, /^ {2}(\S.*?):(\d+):\d+ {2}(error|warning|information|hint) {2}([\w-]+)$/gm, [1, 2, 3, 4]),
};
