import type { Log, PhysicalLocation, ReportingDescriptor, Result, Suppression } from 'sarif';
import { jsonText } from '../../project/index.ts';
import { RULE_METAS } from '../../rules/index.ts';
import type { FindingRow, Place, Report, SuppressedRow } from '../results.ts';
import type { FormatContext } from './format.ts';

const LEVELS = { error: 'error', warning: 'warning', information: 'note', hint: 'note' } as const;

/**
 * SARIF 2.1.0. Fingerprints survive moved lines; of several equal ones the later are numbered. What directives and waivers
 * keep quiet is there as suppressed, with the reason.
 */
export function sarif({ findings, suppressed }: Report, { version }: FormatContext): string {
	const seen = new Map<string, number>();
	const log: Log = {
		$schema: 'https://json.schemastore.org/sarif-2.1.0.json',
		version: '2.1.0',
		runs: [
			{
				tool: { driver: { name: 'commitments', version, rules: RULE_METAS.map(ruleOf) } },
				columnKind: 'utf16CodeUnits',
				results: [
					...findings.map((finding) => resultOf(finding, seen)),
					...suppressed.map((finding) => ({
						...resultOf(finding, seen),
						suppressions: [suppressionOf(finding)],
					})),
				],
			},
		],
	};
	return `${jsonText(log, '\t')}\n`;
}

function suppressionOf({ suppression: { by, reason } }: SuppressedRow): Suppression {
	return { kind: by === 'directive' ? 'inSource' : 'external', status: 'accepted', justification: reason };
}

function ruleOf({ id, description, severity }: (typeof RULE_METAS)[number]): ReportingDescriptor {
	const help = `See docs/rules/${id}.md.`;
	return {
		id,
		shortDescription: { text: description },
		fullDescription: { text: description },
		help: { text: `${description} ${help}`, markdown: `${description}\n\n${help}` },
		defaultConfiguration: { level: LEVELS[severity] },
	};
}

function resultOf(finding: FindingRow, seen: Map<string, number>): Result {
	const { rule, severity, message, related, fingerprint } = finding;
	const before = seen.get(fingerprint) ?? 0;
	seen.set(fingerprint, before + 1);
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
		partialFingerprints: {
			'commitment/v1': before === 0 ? fingerprint : `${fingerprint}/${before + 1}`,
			// The one name that GitHub goes by; without it the words of the line would decide.
			primaryLocationLineHash: `${fingerprint}:${before + 1}`,
		},
	};
}

function location({ file, range }: Place): PhysicalLocation {
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
