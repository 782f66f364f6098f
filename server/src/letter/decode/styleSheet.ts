/** Style sheets of an HTML file, as far as they speak of elements and classes alone: `p`, `.b`, `span.b`. */

/** Declarations by selector; those written later stand first. */
export type StyleSheet = Map<string, string>;

/** Rules with rules in them, and those of pages and fonts. */
const AT_RULE = /@[^{};]*(?:;|\{(?:[^{}]*\{[^{}]*\})*[^{}]*\})/g;
const RULE = /([^{}]+)\{([^{}]*)\}/g;
const SELECTOR = /^(?:[a-z][\w-]*)?(?:\.[\w-]+)?$/;

/** Adds the text of a `<style>` element. */
export function addStyles(sheet: StyleSheet, css: string): void {
	const rules = css.replace(/\/\*[\s\S]*?\*\/|<!--|-->/g, ' ').replace(AT_RULE, ' ');
	for (const [, selectors = '', declarations = ''] of rules.matchAll(RULE)) {
		for (const selector of selectors.split(',').map((own) => own.trim().toLowerCase())) {
			if (selector === '' || !SELECTOR.test(selector)) continue;
			sheet.set(selector, `${declarations.trim().replace(/!\s*important/gi, '')};${sheet.get(selector) ?? ''}`);
		}
	}
}

/** What an element is set in, the strongest first: its own style, that of its classes, that of its kind; empty for nothing. */
export function styleOf(
	sheet: StyleSheet,
	tag: string,
	{ class: classes, style = '' }: Readonly<Record<string, string>>,
): string {
	if (sheet.size === 0) return style;
	const names = (classes ?? '').toLowerCase().split(/\s+/).filter(Boolean);
	const found = [...names.map((name) => `${tag}.${name}`), ...names.map((name) => `.${name}`), tag];
	return [style, ...found.map((selector) => sheet.get(selector) ?? '')].filter(Boolean).join(';');
}
