import type { Topic } from './types.ts';

/** Exhibits, certifications, signatures and audit reports: the formal parts whose wording is fixed (S-K 601, Rule 13a-14(a)). */
export const exhibitsCertifications: Topic = {
	id: 'exhibits-certifications',
	title: 'Exhibits, certifications, signatures, audit reports',
	citations: [
		'S-K Item 601',
		'Exchange Act Rule 13a-14',
		'Exchange Act Rule 15d-14',
		'Exchange Act Rule 12b-15',
		'S-X Rule 2-02',
		'Form 20-F Item 19',
		'Form 10-K Item 15',
		'PCAOB AS 3101',
	],
	cues: [
		'certifications',
		'certification',
		'section 302 certifications',
		'section 906',
		'exact form set forth in Item 601(b)(31)',
		'introductory language of paragraph 4',
		'signed by your principal accounting officer',
		'controller or principal accounting officer',
		'signatures',
		'audit report',
		'auditor’s report',
		'report of your independent registered public accounting firm',
		'file as an exhibit',
		'filed as an exhibit',
		'exhibit index',
		'material contract',
		'consent of the independent auditor',
		'city and state where issued',
	],
	asks: [
		'Your certifications omit the introductory language of paragraph 4 about internal control over financial reporting. Please revise them to the exact form set forth in Item 601(b)(31).',
		'Please file the supply agreement as an exhibit, or tell us why it is not a material contract.',
		'The audit report does not name the city and state where issued or cover the earliest period. Have your auditor revise it.',
	],
	synonyms: [
		['certification', 'Section 302 certification', 'officer certification', 'Exhibit 31'],
		['audit report', 'auditor’s report', 'report of independent registered public accounting firm', 'audit opinion'],
		['principal accounting officer', 'controller', 'chief accounting officer'],
		['exhibit', 'filed as an exhibit', 'filed herewith', 'incorporated by reference'],
		['material contract', 'material agreement'],
	],
	homes: {
		'20-F': [
			'Item 19 Exhibits',
			'Exhibits',
			'Signatures',
			'Certifications',
			'Report of Independent Registered Public Accounting Firm',
		],
		'10-K': [
			'Item 15 Exhibits and Financial Statement Schedules',
			'Exhibits',
			'Signatures',
			'Certifications',
			'Report of Independent Registered Public Accounting Firm',
		],
		'10-Q': ['Part II, Item 6 Exhibits', 'Exhibits', 'Signatures', 'Certifications'],
	},
	elements: [
		{
			id: 'certification-wording',
			fact: 'certification in the exact prescribed form, including the introductory words and paragraph on internal control over financial reporting',
			signals: [
				'are responsible for establishing and maintaining disclosure controls and procedures',
				'and internal control over financial reporting',
				'I have reviewed this annual report',
				'designed such internal control over financial reporting',
			],
			nearMisses: ['certification is furnished', 'as required by Section 302'],
			asked: [
				'certifications include the introductory language on internal control over financial reporting',
				'certifications conform to the exact prescribed form',
			],
			examples: {
				states: [
					'The other certifying officer and I are responsible for establishing and maintaining disclosure controls and procedures and internal control over financial reporting for the registrant and have designed such internal control over financial reporting, or caused it to be designed under our supervision.',
					'I certify that the registrant’s other certifying officer and I are responsible for disclosure controls and procedures and internal control over financial reporting and have designed such internal control.',
				],
				seems: [
					'The other certifying officer and I are responsible for establishing and maintaining disclosure controls and procedures for the registrant.',
					'Certifications are furnished as required.',
				],
			},
		},
		{
			id: 'signatures',
			fact: 'report signed on behalf of the registrant and by its principal executive, principal financial, and controller or principal accounting officer, and a majority of directors',
			signals: [
				'principal executive officer',
				'principal financial officer',
				'principal accounting officer',
				'duly caused this report to be signed',
				'majority of the board of directors',
			],
			nearMisses: ['authorized signatory', 'signed by our auditor'],
			asked: ['report signed by the principal accounting officer or controller'],
			examples: {
				states: [
					'/s/ M. Okafor, Chief Financial Officer (Principal Financial Officer and Principal Accounting Officer)',
					'The registrant has duly caused this report to be signed; it is signed below by its principal executive officer, principal financial officer, controller and all directors.',
				],
				seems: ['Signed by an authorized signatory.', 'Powers of attorney are on file.'],
			},
		},
		{
			id: 'audit-report',
			fact: 'audit report signed and dated, naming the city and state, covering every period presented and stating the standards applied',
			signals: [
				'in our opinion',
				'we have audited the accompanying',
				'standards of the Public Company Accounting Oversight Board',
				'have served as auditor since',
				'city and state',
			],
			value: 'date',
			nearMisses: ['audited financial statements are included', 'auditor was appointed'],
			asked: ['audit report that is signed and dated, indicates city and state and covers all periods'],
			examples: {
				states: [
					'/s/ Pell & Moran LLP, Tulsa, Oklahoma, March 9, 2032: we have audited the balance sheets as of December 31, 2031 and 2030 in accordance with the standards of the PCAOB.',
					'In our opinion the statements present fairly the results for each of the three years ended December 31, 2031. Signed, Pell & Moran, Singapore, April 2, 2032.',
				],
				seems: ['Audited financial statements are included in this report.', 'Our auditor was appointed in 2027.'],
			},
		},
		{
			id: 'exhibit-filed',
			fact: 'the named agreement, consent or other document is filed as an exhibit or incorporated by reference to a named filing',
			signals: [
				'filed as exhibit',
				'filed herewith',
				'incorporated by reference to exhibit',
				'exhibit number',
				'consent of independent registered public accounting firm',
			],
			nearMisses: ['will be filed', 'copies are available on request', 'summary of the agreement'],
			asked: ['file the agreement as an exhibit'],
			examples: {
				states: [
					'Exhibit 10.14: Supply Agreement dated May 2, 2031 with Altmoor Steel (filed herewith).',
					'The lease is incorporated by reference to Exhibit 10.3 to our annual report for 2029.',
				],
				seems: ['A copy of the agreement is available on request.', 'We will file the agreement when it is signed.'],
			},
		},
	],
	blocks: {
		default: [
			{
				covers: ['exhibit-filed'],
				text: 'Each agreement, consent or other document named below is filed as an exhibit to [●] or incorporated by reference to the filing named:',
			},
			{
				covers: ['exhibit-filed'],
				text: `| Exhibit | Description | Filed with, or incorporated by reference to, [●] |
| --- | --- | --- |
| [●] | [●], dated [●], between [●] and [●] | [●] |
| [●] | Consent of [●], independent registered public accounting firm | [●] |`,
			},
			{
				covers: ['certification-wording'],
				text: '**Certifications.** I, [●], certify that the registrant’s other certifying officer and I are responsible for establishing and maintaining disclosure controls and procedures and internal control over financial reporting for the registrant and have designed such internal control over financial reporting, or caused it to be designed under our supervision [●].',
			},
			{
				covers: ['signatures'],
				text: '**Signatures.** The registrant has duly caused this report to be signed on its behalf on [●]. [●], principal executive officer; [●], principal financial officer; [●], controller or principal accounting officer; [●], directors.',
			},
			{
				covers: ['audit-report'],
				text: '**Report of independent registered public accounting firm.** The audit report is signed by [●] in the city and state of [●], is dated [●], covers every period presented, namely [●], and states that the audits followed the standards of [●].',
			},
		],
	},
};
