// Takes the pictures of the report in docs/images/ from the example, with headless Chromium, pdftoppm and ImageMagick:
//
//   npm run build && node scripts/takeReportPictures.mjs
//
// CHROMIUM names the browser when it is not called `chromium`.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const images = join(root, 'docs/images');
const work = mkdtempSync(join(tmpdir(), 'report-'));
const run = (command, args, options = {}) =>
	execFileSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], ...options });
const chromium = process.env.CHROMIUM ?? 'chromium';
const headless = ['--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars'];
const browse = (args) => run(chromium, [...headless, ...args], { stdio: 'ignore' });
/** Few colours are enough for text; `-strip` drops dates, so that the same picture has the same bytes. */
const save = (files, name) => run('convert', [...files, '-strip', '-colors', '96', `PNG8:${join(images, name)}`]);

mkdirSync(images, { recursive: true });
const page = join(work, 'report.html');
const report = ['report', 'drafts', 'kept', '--as-of', '2026-02-20', '--out', page];
run(process.execPath, [join(root, 'dist/cli.cjs'), ...report], { cwd: join(root, 'examples'), stdio: 'ignore' });

// Where the parts stand is asked of a copy without its policy, which would rightly refuse this script.
const probe = join(work, 'probe.html');
const script =
	"document.title=JSON.stringify([...document.querySelectorAll('[id]')].map(e=>[e.id,e.getBoundingClientRect().top]))";
const source = readFileSync(page, 'utf8').replace(/<meta http-equiv[^>]*>/, '');
writeFileSync(probe, source.replace('</body>', `<script>${script}</script></body>`));
const size = '--window-size=1280,12000';
const dump = execFileSync(chromium, [...headless, size, '--dump-dom', `file://${probe}`], {
	encoding: 'utf8',
	stdio: 'pipe',
});
const tops = new Map(JSON.parse(/<title>(.*?)<\/title>/s.exec(dump)?.[1]?.replaceAll('&amp;', '&') ?? '[]'));

/** A part of the page: from a little above the anchor, so many pixels high. */
function shoot(name, anchor, height, dark = false) {
	const file = join(work, name);
	const theme = dark ? ['--blink-settings=preferredColorScheme=0'] : [];
	browse([...theme, size, `--screenshot=${file}`, `file://${page}`]);
	const top = Math.max(0, Math.round(tops.get(anchor) ?? 0) - 24);
	save([file, '-crop', `1280x${height}+0+${top}`, '+repage'], name);
}
shoot('report-overview.png', '', 1160);
shoot('report-matrix.png', 'matrix-1', 960);
shoot('report-across.png', 'across-1', 620);
shoot('report-commitment.png', 'c1-related-party-loan', 1300);
shoot('report-dark.png', 'matrix-1', 1400, true);

const pdf = join(work, 'report.pdf');
browse(['--no-pdf-header-footer', `--print-to-pdf=${pdf}`, `file://${page}`]);
run('pdftoppm', ['-r', '80', '-png', pdf, join(work, 'page')]);
const pages = execFileSync('pdfinfo', [pdf], { encoding: 'utf8' }).match(/Pages:\s+(\d+)/)?.[1] ?? '1';
const sheet = (number) => join(work, `page-${String(number).padStart(pages.length, '0')}.png`);
const signatures = Number(pages) - 1;
save(['-bordercolor', '#999', '-border', '1', sheet(1), sheet(3), sheet(signatures), '+append'], 'report-print.png');
rmSync(work, { recursive: true });
