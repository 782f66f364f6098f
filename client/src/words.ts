/** How a commitment's state is called and drawn, in every view alike. */
import { l10n, ThemeColor, ThemeIcon } from 'vscode';
import { isAsked } from '../../server/src/rules/index.ts';
import type { Cell, Coverage } from './overviews.ts';

/** In the order in which people look at them: what is open first. */
export const COVERAGES: readonly Coverage[] = [
	'missing',
	'partial',
	'unsure',
	'undecided',
	'found',
	'waived',
	'not-applicable',
	'not-due',
	'retired',
	'record',
];

/** The words of a state, in the person's language. */
export function coverageWords(coverage: Coverage): string {
	switch (coverage) {
		case 'found':
			return l10n.t('Evidence found');
		case 'partial':
			return l10n.t('Partly found');
		case 'unsure':
			return l10n.t('Unsure');
		case 'missing':
			return l10n.t('Missing');
		case 'undecided':
			return l10n.t('Condition open');
		case 'waived':
			return l10n.t('Waived');
		case 'not-applicable':
			return l10n.t('Not applicable');
		case 'not-due':
			return l10n.t('Not due');
		case 'retired':
			return l10n.t('Retired');
		case 'record':
			return l10n.t('On record');
	}
}

const ICONS: Readonly<Record<Coverage, readonly [string, string?]>> = {
	found: ['pass', 'testing.iconPassed'],
	partial: ['circle-large-outline', 'list.warningForeground'],
	unsure: ['question', 'list.warningForeground'],
	missing: ['error', 'list.errorForeground'],
	undecided: ['unverified', 'list.warningForeground'],
	waived: ['circle-slash'],
	'not-applicable': ['circle-slash'],
	'not-due': ['dash'],
	retired: ['archive'],
	record: ['note'],
};

/** The icon of a state: a shape of its own, so that colour is not needed to tell it. */
export function coverageIcon(coverage: Coverage): ThemeIcon {
	const [icon, color] = ICONS[coverage];
	return new ThemeIcon(icon, color === undefined ? undefined : new ThemeColor(color));
}

/** "3 of 4 found"; empty where nothing is asked or there is nothing to count. */
export function countWords({ status, found, open }: Cell): string {
	if (!isAsked(status) || found + open === 0) return '';
	return l10n.t('{0} of {1} found', found, found + open);
}
