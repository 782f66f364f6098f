/** What a person can set in an editor; the commitments file says everything else. */
import { SEVERITIES } from '../ledger/schema.ts';
import type { Severity } from '../ledger/types.ts';
import { SECTION } from './client.ts';

export interface Settings {
	/** By rule, or by rule and strength (`missing-disclosure/watch`); stronger than the commitments file's own. */
	readonly severity: Readonly<Record<string, Severity>>;
	/** Who decides, by name, where a command does not say; empty when nobody is named. */
	readonly author: string;
}

/** Reads settings of unknown shape; what cannot be used is left out and named in `ignored`. */
export function readSettings(value: unknown): { settings: Settings; ignored: readonly string[] } {
	const ignored: string[] = [];
	const severity: Record<string, Severity> = {};
	for (const [rule, level] of Object.entries(recordOf(recordOf(value).severity))) {
		if (isSeverity(level)) severity[rule] = level;
		else ignored.push(`${SECTION}.severity: "${rule}" must be one of ${SEVERITIES.join(', ')}`);
	}
	const { author } = recordOf(value);
	return { settings: { severity, author: typeof author === 'string' ? author : '' }, ignored };
}

function recordOf(value: unknown): Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

function isSeverity(value: unknown): value is Severity {
	return SEVERITIES.some((severity) => severity === value);
}
