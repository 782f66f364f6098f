import { describe, expect, it } from 'vitest';
import { HEAD, letterOf, read, readAnswer, TAIL } from './letters.ts';

const ASK = 'Please file the agreement.';

describe('what an amendment amends', () => {
	it.each([
		[
			'The agreement will be filed as an exhibit to the amended Form 10-K/A (Amendment No. 1), with no other changes.',
			['amendment'],
		],
		[
			'We will file an amendment to our Form 10-K for the fiscal year ended December 31, 2020 to include the agreement.',
			['amendment'],
		],
		[
			'We will amend the Form 10-K and the subsequently filed Form 10-Q for the first quarter of 2020 to include the agreement.',
			['amendment'],
		],
		['We will include the agreement in Amendment No. 1 to our Annual Report on Form 10-K.', ['amendment']],
		['We will file the agreement by amendment.', ['amendment']],
	])('is no document where it is due: %s', async (answer, due) => {
		const [promise] = await readAnswer(answer, ASK);
		expect(promise?.due).toEqual(due);
		expect(promise?.targets).toEqual(expect.arrayContaining(['10-K', 'amendment']));
	});

	it('is the statement under review, with the proxy statement that is part of it', async () => {
		const head = HEAD.replace(/Form 10-K for .*/, 'Registration Statement on Form S-4\nFiled January 4, 2021');
		const said = 'The cover page of the proxy statement/prospectus has been revised as requested in Amendment No. 1.';
		const text = `${head}\n1. Please name the dealer.\n\nResponse:\n\n${said}\n\n2. ${ASK}\n\nResponse:\n\nWe will file the agreement by amendment.\n${TAIL}`;
		const { reviewed, proposals } = await read(text);
		expect(reviewed).toEqual(['Form S-4']);
		expect(proposals.map(({ targets, due }) => [targets, due])).toEqual([
			[['registration statement', 'amendment'], []],
			[['registration statement', 'amendment'], ['amendment']],
		]);
	});

	it.each([
		'We shall file a 10-K/A containing the agreement within ten days.',
		'The 10-K/A will contain the agreement.',
		'The agreement will be filed as Exhibit 10.4 to the 10-K/A.',
		'A 10-Q/A will be filed with the agreement.',
	])('is known by the form alone: %s', async (answer) => {
		const [promise] = await readAnswer(answer, ASK);
		expect(promise).toMatchObject({ disposition: 'amend', due: ['amendment'] });
	});

	it('is none for what the amendments hold besides', async () => {
		const said = 'We will amend the Form 10-K and the Form 10-Q for the first quarter of 2020 to describe the kilns.';
		const besides = 'In addition, the Company will describe the tolls in the amendments.';
		const [, promise] = await readAnswer(`${said} ${besides}`, 'Please describe it.');
		expect(promise).toMatchObject({ quote: besides, due: ['amendment'] });
	});

	it.each([
		[
			'We will amend our Form 10-K to include the agreement and will list it in our future Forms 10-K.',
			[['amendment'], ['10-K']],
		],
		[
			'We will file the agreement with our next Form 10-Q and with an amendment to our Form 10-K.',
			[['10-Q', 'amendment']],
		],
		['We will file the agreement with our next Form 10-K.', [['10-K']]],
	])('is apart from the documents to come: %s', async (answer, due) => {
		expect((await readAnswer(answer, ASK)).map((promise) => promise.due)).toEqual(due);
	});
});

describe('by when an amendment is filed', () => {
	it.each([
		['An amended Form 10-K with the agreement will be filed on or about May 1, 2021.', 'on or about May 1, 2021'],
		[
			'We will file an amendment to the Form 10-K within 10 business days of the date of this letter to include the agreement.',
			'within 10 business days of the date of this letter',
		],
	])('is when it is due: %s', async (answer, due) => {
		expect((await readAnswer(answer, ASK)).map(({ firstDue }) => firstDue)).toEqual([due]);
	});
});

it.each([
	[
		'Please reconcile each kiln measure.',
		'Instead, each kiln measure will be reconciled to kiln revenue in future filings.',
		/^(?!.*instead).*each kiln measure/i,
	],
	[
		'Please tell us whether you were in compliance with the kiln covenant and what it is.',
		'If at any time we conclude that a breach of the kiln covenant is likely, we will make disclosure of it.',
		/^breach of the kiln covenant is likely$/,
	],
])('what joins a promise to what stands before it is no fact: %s', async (ask, answer, fact) => {
	const [promise] = await readAnswer(answer, ask);
	expect(promise?.elements.map(({ text }) => text)).toEqual([expect.stringMatching(fact)]);
});

describe('documents that are excepted from all to come', () => {
	it('leave the words of the letter as they are', async () => {
		const [promise] = await readAnswer(
			'We will disclose the berths in future filings, except for our Forms 10-Q.',
			'Please disclose the berths.',
		);
		expect(promise).toMatchObject({ targets: ['future filings'], due: ['10-K'] });
	});
});

describe('one issue of a form that is excepted', () => {
	it.each([
		[
			'in all future annual reports on Form 10-K except for the Form 10-K for fiscal 2020, which has been filed',
			['10-K'],
		],
		['in each Form 10-Q, other than the Form 10-Q for the first quarter', ['10-Q']],
		['in all future filings, except our Form 10-Q for the current quarter', ['10-K', '10-Q']],
	])('leaves the form where it is due: %s', async (where, due) => {
		expect((await readAnswer(`We will include the agreement ${where}.`, ASK))[0]?.due).toEqual(due);
	});
});

describe('a measure shown in a release that was furnished on a report', () => {
	const said = async (form: string, answer: string, more = ''): Promise<unknown> => {
		const ask = `Exhibit 99.1 to your Form ${form} shows free cash flow. Please reconcile it${more}.`;
		const [promise] = await readAnswer(answer, ask);
		return [promise?.targets, promise?.due];
	};

	it.each([
		['8-K', 'We will reconcile free cash flow.', ''],
		['6-K', 'We will reconcile free cash flow.', ''],
		['8-K', 'We will do so going forward.', ' in the future'],
		['6-K', 'Going forward, we will reconcile free cash flow.', ''],
		['6-K', 'We will reconcile it in releases furnished under cover of Form 6-K.', ''],
	])('is due in the releases to come: on Form %s, “%s”', async (form, answer, more) => {
		expect(await said(form, answer, more)).toEqual([['earnings release'], ['earnings release']]);
	});

	it.each([
		['8-K', 'We will reconcile free cash flow in future filings.', '', ['future filings'], ['10-K', '10-Q']],
		['8-K', 'We will do so.', ' in future filings', ['future filings'], ['10-K', '10-Q']],
	])('is due where the letter says so: on Form %s, “%s”', async (form, answer, more, targets, due) => {
		expect(await said(form, answer, more)).toEqual([targets, due]);
	});

	it('keeps the first announcement and the half-year report out of the facts', async () => {
		const [first] = await readAnswer(
			'We will explain free cash flow in our future results announcements, beginning with the announcement for the first quarter of 2021.',
		);
		expect(first).toMatchObject({
			firstDue: 'beginning with the announcement for the first quarter of 2021',
			elements: [expect.objectContaining({ text: 'explain free cash flow' })],
		});
		const [half] = await readAnswer(
			'We will expand the operating review in our next annual report on Form 20-F and in our half-year report.',
			'Please expand the operating review.',
		);
		expect(half?.elements.map(({ text }) => text)).toEqual(['operating review']);
	});
});

describe('filings named beside releases', () => {
	const RATIOS = 'Please disclose the covenant ratios.';
	it.each([
		['The Company will no longer present cash yield in its filings or earnings releases.', ['earnings release']],
		['In filings with the Commission and in earnings releases, we will disclose the ratios.', ['earnings release']],
		['We will disclose the covenant ratios in our filings and press releases.', ['earnings release']],
		[
			'We will disclose the covenant ratios in our periodic filings and Form 8-K earnings releases.',
			['8-K', 'earnings release'],
		],
		[
			'We will disclose the ratios in each earnings release and in the periodic filings that follow.',
			['earnings release'],
		],
		[
			'The ratios will be disclosed in our public filings as well as our quarterly results announcements.',
			['earnings release'],
		],
		[
			'We will disclose the ratios in our earnings releases, investor presentations and other filings.',
			['earnings release', 'other'],
		],
		['We will disclose the covenant ratios in our SEC filings and our proxy statement.', ['proxy']],
	])('are future filings as well, and no part of what stands there: %s', async (answer, more) => {
		const [promise] = await readAnswer(answer, RATIOS);
		expect(promise?.due).toEqual(['10-K', '10-Q', ...more]);
		expect(promise?.elements.map(({ text }) => text)).toEqual([
			expect.stringMatching(/(?:ratios|cash yield)(?: \(asked: covenant ratios\))?$/),
		]);
	});

	it.each([
		'We will disclose the covenant ratios in our earnings releases.',
		'We will disclose the covenant ratios in our earnings release before the filing of our Form 10-K.',
		'We will disclose the covenant ratios in our next earnings release, after filing our proxy statement.',
		'Unlike our past filings, our earnings releases will disclose the covenant ratios.',
	])('are not those that tell when or that lie behind: %s', async (answer) => {
		expect((await readAnswer(answer, RATIOS))[0]?.due).toEqual(['earnings release']);
	});
});

describe('an exhibit 99', () => {
	const dueTo = async (ask: string): Promise<readonly string[] | undefined> =>
		(await readAnswer('We will state the date.', `${ask} Please state the date.`))[0]?.due;

	it.each([
		'Also file the report of the engineer as Exhibit 99.',
		'We note the reserve report filed as Exhibit 99.1.',
		'We note that the charter of the committee is included as an exhibit 99.2.',
		'Please revise the appraisal in Exhibit 99.1.',
		'The consent in Exhibit 99 has no date.',
	])('is no release where it is another paper: %s', async (ask) => {
		expect(await dueTo(ask)).toEqual(['10-K', '10-Q']);
	});

	it.each([
		'You present cash yield in Exhibit 99.1.',
		'The release filed as Exhibit 99.1 presents cash yield.',
		'In Exhibit 99.1 to the Form 8-K filed May 3, 2020 you report on cash yield.',
		'We note your earnings release. Exhibit 99.1 mentions an agreement.',
		'We note the report furnished as Exhibit 99.1.',
	])('is one where it shows figures, or is called one or furnished: %s', async (ask) => {
		expect(await dueTo(ask)).toEqual(['earnings release']);
	});

	const PAIRS = [
		['Please state the date of the survey.', 'We will state the date.'],
		['Please state the method of the survey.', 'We will state the method.'],
	] as const;
	const dueUnder = async (...headings: readonly string[]): Promise<unknown> => {
		const text = letterOf(...PAIRS);
		const place = (all: string, heading: string, i: number): string =>
			all.replace(`\n${i + 1}. `, `\n${heading}\n\n$&`);
		return (await read(headings.reduce(place, text))).proposals.map(({ due }) => due);
	};

	it('that is a heading belongs to the document named before it', async () => {
		const later = ['10-K', '10-Q'];
		const release = ['earnings release'];
		expect(await dueUnder('Exhibit 99.1')).toEqual([later, later]);
		expect(await dueUnder('Exhibit 99.1', 'Critical Accounting Policies, page 41')).toEqual([later, later]);
		expect(await dueUnder('Form 8-K filed February 9, 2021', 'Exhibit 99.1')).toEqual([['8-K'], release]);
		expect(await dueUnder('Form 8-K filed February 9, 2021\n\nExhibit 99.1')).toEqual([release, release]);
		expect(await dueUnder('Earnings Release, Exhibit 99.1')).toEqual([release, release]);
	});

	it('that is a heading belongs, where no heading names a document, to one the letter is about', async () => {
		const dueOf = async (...headings: readonly string[]): Promise<unknown> => {
			const text = letterOf(...PAIRS)
				.replace(/Form 10-K for .*/, '$&\nForm 8-K filed February 9, 2021')
				.replace('\n1. ', `\n${headings.join('\n\n')}\n\n1. `)
				.replace('\n2. ', '\nExhibit 99.1\n\n2. ');
			return (await read(text)).proposals[1]?.due;
		};
		expect(await dueOf('Backlog, page 4')).toEqual(['earnings release']);
		expect(await dueOf('Form 10-K for the Fiscal Year Ended December 31, 2020', 'Backlog, page 4')).toEqual([
			'10-K',
			'10-Q',
		]);
	});
});

describe('a letter about a proxy statement alone', () => {
	const dueTo = async (answer: string, form = 'Definitive Proxy Statement on Schedule 14A'): Promise<unknown> => {
		const text = letterOf(['Please disclose the fees paid to the adviser.', answer]);
		return (await read(text.replace('Form 10-K for the Fiscal Year Ended December 31, 2020', form))).proposals[0]?.due;
	};

	it.each([
		'In future filings, we will disclose the fees paid to the adviser.',
		'We will disclose the fees paid to the adviser.',
		'Prospectively, the Company will disclose the fees in its future disclosures.',
		'We have no objection to disclosing the fees and will do so in our next definitive proxy.',
		'We undertake to disclose the fees in our 2022 proxy.',
		'We will disclose the fees in the preliminary proxy for our next annual meeting.',
		'We will disclose the fees in our next annual meeting materials.',
	])('promises for later ones: %s', async (answer) => {
		expect(await dueTo(answer)).toEqual(['proxy']);
	});

	it.each([
		'DEF 14A filed January 20, 2021',
		'DEF-14A, filed January 20, 2021',
		'Form DEFM 14A filed January 20, 2021',
		'PRER14A filed January 20, 2021',
		'DFAN14A filed January 20, 2021',
		'Schedule PRE 14A',
		'2021 Proxy Statement',
		'Proxy Statement filed January 20, 2021',
	])('is known by its form type: %s', async (form) => {
		expect(await dueTo('In future filings, we will disclose the fees paid to the adviser.', form)).toEqual(['proxy']);
	});

	it('promises for what it names', async () => {
		expect(await dueTo('We will disclose the fees in our next Form 10-K.')).toEqual(['10-K']);
		const fees = 'In future filings, we will disclose the fees paid to the adviser.';
		expect(await dueTo(fees, 'Form 10-K for 2020 and Definitive Proxy Statement on Schedule 14A')).toEqual([
			'10-K',
			'10-Q',
		]);
	});

	it('has the work alone for its fact', async () => {
		const [promise] = await readAnswer(
			'We have no objection to disclosing the fees and will do so in our next definitive proxy.',
			'Please disclose the fees.',
		);
		expect(promise?.elements.map(({ text }) => text)).toEqual(['fees']);
	});
});

describe('a comment under the head of a proxy statement', () => {
	it.each(['Definitive Proxy Statement on Schedule 14A', 'DEF 14A filed January 20, 2021'])(
		'means later ones by future filings: %s',
		async (head) => {
			const text = letterOf(
				['Please describe the covenant.', 'In future filings, we will describe the covenant.'],
				['Please quantify the targets.', 'In future filings, we will quantify the targets.'],
			)
				.replace('File No.', 'Definitive Proxy Statement on Schedule 14A\nFile No.')
				.replace('2. Please', `${head}\n\n2. Please`);
			expect((await read(text)).proposals.map(({ due }) => due)).toEqual([['10-K', '10-Q'], ['proxy']]);
		},
	);
});

describe('reports of a small business issuer', () => {
	it.each([
		['We will file the agreement with our Form 10-KSB for 2021 and subsequent Forms 10-QSB.', ['10-K', '10-Q']],
		['We will file the agreement with our next 10-KSB.', ['10-K']],
		['We will file the agreement with the 2021 10-KSB.', ['10-K']],
	])('are its annual and quarterly ones: %s', async (answer, due) => {
		expect((await readAnswer(answer, ASK))[0]?.due).toEqual(due);
	});
});
