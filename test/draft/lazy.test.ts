import { describe, expect, it } from 'vitest';
import { openDraft, parseDraft } from '../../server/src/draft/index.ts';
import type { Draft } from '../../server/src/draft/types.ts';

const BODY =
	'# Form 20-F\n\nFor the year ended December 31, 2024.\n\n## Goodwill [●]\n\nHeadroom is 14%.\n\n<!-- commitments-ignore a: b -->\n';
const FRONTS: Readonly<Record<string, string>> = {
	'form and period': '---\nform: 10-K\nperiod: 2025-12-31\nfiling: f1\n---\n\n',
	'form alone': '---\nform: 10-K\n---\n\n',
	'a form that nobody knows': '---\nform: 11-K\nperiod: 2025-12-31\n---\n\n',
	'a period that is no date': '---\nform: 10-K\nperiod: 2025-13-31\n---\n\n',
	'a byte order mark': '\ufeff---\nform: 10-K\nperiod: 2025-12-31\n---\n\n',
	'carriage returns': '---\r\nform: 10-K\r\nperiod: 2025-12-31\r\n---\r\n\r\n',
	'a fence that nothing closes': '---\nform: 10-K\nperiod: 2025-12-31\n\n',
	nothing: '',
};

const told = ({ meta, sections, passages, placeholders, directives, problems, chunks, starts }: Draft) => ({
	...{ meta, sections, passages, placeholders, directives, problems, chunks, starts },
});

describe('a draft that is read when it is looked into', () => {
	for (const [name, front] of Object.entries(FRONTS)) {
		it(`is the same as one read at once: ${name}`, () => {
			const text = front + BODY;
			expect(told(openDraft(text, 'a.md'))).toEqual(told(parseDraft(text, 'a.md')));
		});
	}
});
