/** Runs `extensionHost.cjs` inside the real extension host, with the `vscode` API. */
import { cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './prerequisites.mjs';
import { address, withWorkbench } from './workbench.mjs';

const LIMIT = 240_000;

export async function extensionHost({ out }) {
	const folder = realpathSync(mkdtempSync(join(tmpdir(), 'editors-')));
	const said = [];
	try {
		cpSync(join(ROOT, 'test/lsp/fiction'), folder, { recursive: true });
		await withWorkbench({ failure: join(out, 'vscode-host-failure.png') }, async ({ page, url, remote }) => {
			const exit = new Promise((resolve, reject) => {
				setTimeout(() => reject(new Error(`no answer after ${LIMIT} ms\n${said.join('\n')}`)), LIMIT).unref();
				void page.exposeFunction('codeAutomationExit', resolve);
			});
			await page.exposeFunction('codeAutomationLog', (_, args) => said.push(args.join(' ')));
			const payload = [
				['extensionDevelopmentPath', remote(ROOT)],
				['extensionTestsPath', remote(join(import.meta.dirname, 'extensionHost.cjs'))],
			];
			await page.goto(address(url, folder, payload));
			const code = await exit;
			if (code !== 0) throw new Error(`the tests in the extension host ended with ${code}\n${said.join('\n')}`);
		});
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
