// Programs of ASCII alone. esbuild leaves other characters in regular expressions, and with a single one of them V8 holds and scans
// the whole program at two bytes for a character.
import { readFileSync, writeFileSync } from 'node:fs';

/** A plugin of esbuild for builds with an `outfile`: rewrites what was written. */
export const ascii = {
	name: 'ascii',
	setup(build) {
		const { outfile } = build.initialOptions;
		build.onEnd(({ errors }) => {
			if (outfile === undefined || errors.length > 0) return;
			const text = readFileSync(outfile, 'utf8');
			// Half of a pair stands for nothing in a regular expression.
			if (/[\ud800-\udfff]/.test(text))
				throw new Error(`${outfile}: a character beyond U+FFFF in a regular expression`);
			const plain = text.replace(/[^\0-\x7f]/g, (own) => `\\u${own.charCodeAt(0).toString(16).padStart(4, '0')}`);
			if (plain !== text) writeFileSync(outfile, plain);
		});
	},
};
