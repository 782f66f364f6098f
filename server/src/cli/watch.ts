/** Changes of files, as they happen. */
import { watch } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';

/** Editors write a file in several steps, and git many at once: this long without a change, in milliseconds, ends a burst. */
const QUIET = 120;
const IGNORED = /(?:^|[\\/])(?:node_modules|\.[^\\/]+)(?:[\\/]|$)|\.tmp$/;

/**
 * Resolves once the paths are watched; then yields once after each burst of changes below them, until the consumer stops.
 * Dot folders and node_modules are left out.
 */
export async function fileChanges(paths: readonly string[]): Promise<AsyncIterable<void>> {
	let wake: () => void = () => {};
	let changed = false;
	let timer: NodeJS.Timeout | undefined;
	const heard = (name: string | null): void => {
		if (name !== null && IGNORED.test(name)) return;
		clearTimeout(timer);
		timer = setTimeout(() => {
			changed = true;
			wake();
		}, QUIET);
	};
	const watchers = await Promise.all(
		paths.map(async (path) => {
			const recursive = (await stat(path).catch(() => null))?.isDirectory() ?? false;
			if (recursive) return watch(path, { recursive }, (_, name) => heard(name));
			// Many programs replace a file by another; only its folder sees that.
			return watch(dirname(path), (_, name) => (name === null || name === basename(path) ? heard(name) : undefined));
		}),
	);
	return (async function* () {
		try {
			for (;;) {
				if (!changed) {
					await new Promise<void>((resolve) => {
						wake = resolve;
					});
				}
				changed = false;
				yield;
			}
		} finally {
			clearTimeout(timer);
			for (const watcher of watchers) watcher.close();
		}
	})();
}
