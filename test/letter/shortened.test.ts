/** Facts longer than 400 characters: they end behind a word, and tell that they do. */
import { describe, expect, it } from 'vitest';
import { readAnswer } from './letters.ts';

const words = (said: string): string => Array.from({ length: 60 }, (_, i) => `${said} ${i + 1}`).join(' and ');

describe('a long fact', () => {
	it.each(['the kiln', 'its instrument', 'that remaining order', 'the “amber” kiln (idle)'])(
		'of %s ends behind a word, with an ellipsis',
		async (said) => {
			const long = `Backlog counts ${words(said)}.`;
			const answers = [
				`In future filings we will include the following disclosure:\n\n“${long}”`,
				`In future filings we will disclose how ${long.replace('Backlog', 'backlog')}`,
			];
			for (const answer of answers) {
				const [promise] = await readAnswer(answer);
				const cut = promise?.elements.find(({ text }) => text.length > 300)?.text ?? '';
				expect(cut.length).toBeLessThanOrEqual(400);
				expect(cut).toMatch(/ …$/);
				expect(
					said
						.split(' ')
						.concat('and')
						.some((word) => cut.endsWith(`${word.replace(/[“”]/g, '')} …`)) || /\d …$/.test(cut),
				).toBe(true);
			}
		},
	);
	it('of 400 characters stays whole', async () => {
		const [promise] = await readAnswer(
			`In future filings we will disclose how backlog counts ${words('it').slice(0, 280)} kilns.`,
		);
		expect(promise?.elements.map(({ text }) => text).join()).not.toContain('…');
	});
});
