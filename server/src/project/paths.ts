/** Paths as the engine names them: absolute, forward slashes. `C:/drafts/a.md` and `/drafts/a.md` alike. */

/** The folder of a path; the root is its own folder. */
export function folderOf(path: string): string {
	const cut = path.lastIndexOf('/');
	if (cut < 0) return path;
	const folder = path.slice(0, cut);
	return folder === '' || /^[A-Za-z]:$/.test(folder) ? `${folder}/` : folder;
}

/** The last part of a path. */
export function nameOf(path: string): string {
	return path.slice(path.lastIndexOf('/') + 1);
}

/** `path` seen from `folder`, resolving `.` and `..`; an absolute path stays as it is. */
export function joinPath(folder: string, path: string): string {
	const plain = path.replaceAll('\\', '/');
	const whole = /^(?:\/|[A-Za-z]:\/)/.test(plain) ? plain : `${folder}/${plain}`;
	const parts: string[] = [];
	for (const part of whole.split('/')) {
		if (part === '..' && parts.length > 0 && parts.at(-1) !== '') parts.pop();
		else if (part !== '.' && part !== '..' && (part !== '' || parts.length === 0)) parts.push(part);
	}
	return parts.join('/') || '/';
}

/** `path` as it is written from `folder`, with `..` where it lies outside; equal paths give `.`. */
export function relativePath(folder: string, path: string): string {
	const from = folder.split('/').filter(Boolean);
	const to = path.split('/').filter(Boolean);
	let same = 0;
	while (same < from.length && same < to.length && from[same] === to[same]) same++;
	// Another drive: there is no way from here to there.
	if (same === 0 && /^[A-Za-z]:/.test(path)) return path;
	return [...from.slice(same).map(() => '..'), ...to.slice(same)].join('/') || '.';
}

/** True when the path lies in the folder or below it. */
export function isBelow(path: string, folder: string): boolean {
	return path.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}
