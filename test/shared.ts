/** The folder beside the project with real letters and filings: tests that need it are skipped where it is absent, and say so. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const SHARED = join(import.meta.dirname, '../../shared');

/** The path of a file or folder in `../shared`. */
export function sharedPath(name: string): string {
	return join(SHARED, name);
}

/** Whether it lies there; where it does not, a line on standard error says which tests are skipped. */
export function hasShared(name: string, tests: string): boolean {
	if (existsSync(sharedPath(name))) return true;
	saySkipped(`without ../shared/${name}: ${tests}`);
	return false;
}

/** A line on standard error: what is not there, and which tests are skipped for it. */
export function saySkipped(what: string): void {
	process.stderr.write(`Skipped ${what}.\n`);
}
