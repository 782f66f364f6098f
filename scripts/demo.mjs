// Lints the example drafts as a user would, then says what to try next. Findings are what the demo is for: it ends with exit 0.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const lint = ['dist/cli.cjs', 'lint', 'examples/drafts'];
console.log(`$ node ${lint.join(' ')}\n`);
const { status } = spawnSync(process.execPath, lint, { cwd: root, stdio: 'inherit' });
if (status !== 0 && status !== 1) {
	console.error('\nThe demo could not run; `npm run build` makes dist/cli.cjs.');
	process.exit(1);
}
console.log(`
Halvorsen Quay Networks Ltd is fiction. Try next:
  node dist/cli.cjs lint examples/kept                              the same drafts with the promises kept
  node dist/cli.cjs explain related-party-loan examples/drafts      why each element counts as found, unsure or missing
  node dist/cli.cjs extract examples/letters/2025-06-18-response.txt   what the letter promises, read anew
  code examples                                                     the findings in the editor, with quick fixes`);
