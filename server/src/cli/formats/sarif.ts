import { fingerprint } from '../../ledger/index.ts';
import { RULE_METAS } from '../../rules/index.ts';
import type { FindingRow, Place, Report } from '../results.ts';
import type { FormatContext } from './index.ts';

const LEVELS = { error: 'error', warning: 'warning', information: 'note', hint: 'note' } as const;

/** SARIF 2.1.0. Fingerprints name rule, filing, commitment and element, so that they survive moved lines. */
export function sarif({ findings }: Report, { version }: FormatContext): string {
	const log = {
		$schema: 'https://json.schemastore.org/sarif-2.1.0.json',
		version: '2.1.0',
		runs: [
			{
				tool: { driver: { name: 'commitments', version, rules: RULE_METAS.map(ruleOf) } },
				columnKind: 'utf16CodeUnits',
				results: findings.map(resultOf),
			},
		],
	};
	return `${JSON.stringify(log, null, '\t')}\n`;
}

function ruleOf({ id, description, severity }: (typeof RULE_METAS)[number]) {
	return {
		id,
		shortDescription: { text: description },
		help: { text: `${description} See docs/rules/${id}.md.` },
		defaultConfiguration: { level: LEVELS[severity] },
	};
}

function resultOf(finding: FindingRow) {
	const { rule, severity, filing, commitment, element, message, related } = finding;
	const subject = commitment === null ? [finding.file, message] : [filing, commitment, element];
	return {
		ruleId: rule,
		ruleIndex: RULE_METAS.findIndex(({ id }) => id === rule),
		level: LEVELS[severity],
		message: { text: message },
		locations: [{ physicalLocation: location(finding) }],
		...(related.length === 0
			? {}
			: {
					relatedLocations: related.map((place, id) => ({
						id,
						physicalLocation: location(place),
						message: { text: place.message },
					})),
				}),
		partialFingerprints: { 'commitment/v1': fingerprint([rule, ...subject].join('\n')) },
	};
}

function location({ file, range }: Place) {
	return {
		artifactLocation: { uri: file.split('/').map(encodeURIComponent).join('/') },
		region: {
			startLine: range.start.line + 1,
			startColumn: range.start.character + 1,
			endLine: range.end.line + 1,
			endColumn: range.end.character + 1,
		},
	};
}
