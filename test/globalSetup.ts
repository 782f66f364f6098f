/** Bundles the executables once before any test, so that end-to-end tests run what users run. */
import { execFileSync } from 'node:child_process';

export function setup(): void {
	execFileSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' });
}
