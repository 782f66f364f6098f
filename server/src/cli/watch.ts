/** Changes of files, as they happen. */
import { watch } from 'node:fs';
import { stat } from 'node:fs/promises';

/** Editors write a file in several steps, and git many at once: this long without a change, in milliseconds, ends a burst. */
const QUIET = 120;
const IGNORED = /(?:^|[\\/])(?:node_modules|\.[^\\/]+)(?:[\\/]|$)|\.tmp$/;

/** Yields once after each burst of changes below the paths, until the consumer stops. Dot folders and node_modules are left out. */
export async function* fileChanges(paths: readonly string[]): AsyncGenerator<void, void, void> {
	let wake: () => void = () => {};
	let changed = false;
	let timer: NodeJS.Timeout | undefined;
	const watchers = await Promise.all(
		paths.map(async (path) => {
			const recursive = (await stat(path).catch(() => null))?.isDirectory() ?? false;
			return watch(path, { recursive }, (_, name) => {
				if (name !== null && IGNORED.test(name)) return;
				clearTimeout(timer);
				timer = setTimeout(() => {
					changed = true;
					wake();
				}, QUIET);
			});
		}),
	);
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
}
