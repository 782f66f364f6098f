import type { Topic } from './types.ts';

/**
 * Conclusions on disclosure controls (S-K 307) and on internal control over financial reporting (S-K 308): two conclusions, each
 * in the words "effective" or "not effective", as of the end of the period.
 */
export const icfr: Topic = {
	id: 'icfr',
	title: 'Disclosure controls and internal control over financial reporting',
	citations: [
		'S-K Item 307',
		'S-K Item 308',
		'Exchange Act Rule 13a-15',
		'Exchange Act Rule 15d-15',
		'Form 20-F Item 15',
		'Form 10-K Item 9A',
		'Release 33-8810',
		'Release 33-8238',
		'FRM 4310',
	],
	cues: [
		'disclosure controls and procedures',
		'disclosure controls',
		'internal control over financial reporting',
		'internal controls over financial reporting',
		'management’s report on internal control',
		'management’s annual report',
		'material weakness',
		'material weaknesses',
		'remediation',
		'COSO',
		'framework used to evaluate',
		'changes in internal control',
		'US GAAP expertise',
		'conclusion on effectiveness',
		'were not effective',
	],
	asks: [
		'You conclude that disclosure controls and procedures are adequate. Please state in future filings, in clear terms, whether they were effective or not effective at period end.',
		'Please revise management’s report on internal control over financial reporting to name the framework used, including its year.',
		'Disclose when each material weakness was identified and the status of your remediation plan.',
	],
	synonyms: [
		['disclosure controls and procedures', 'disclosure controls'],
		[
			'internal control over financial reporting',
			'internal controls over financial reporting',
			'ICFR',
			'internal control',
		],
		['not effective', 'ineffective'],
		['material weakness', 'material weaknesses', 'significant control deficiency'],
		['remediation', 'remediate', 'corrective action', 'remedial measures', 'remediation plan'],
		[
			'chief executive officer and chief financial officer',
			'principal executive and principal financial officers',
			'certifying officers',
		],
		['COSO', 'Committee of Sponsoring Organizations', 'Internal Control Integrated Framework'],
	],
	homes: {
		'20-F': [
			'Item 15 Controls and Procedures',
			'Controls and Procedures',
			'Disclosure Controls and Procedures',
			"Management's Annual Report on Internal Control over Financial Reporting",
		],
		'10-K': [
			'Item 9A Controls and Procedures',
			'Controls and Procedures',
			'Disclosure Controls and Procedures',
			"Management's Report on Internal Control over Financial Reporting",
		],
		'10-Q': ['Part I, Item 4 Controls and Procedures', 'Controls and Procedures'],
	},
	elements: [
		{
			id: 'disclosure-controls',
			fact: 'conclusion of the principal executive and financial officers that disclosure controls and procedures were effective, or were not effective, as of the end of the period',
			signals: [
				'disclosure controls and procedures were effective',
				'disclosure controls and procedures were not effective',
				'concluded that our disclosure controls',
			],
			nearMisses: [
				'adequate',
				'sufficient',
				'effective except for',
				'designed to be effective',
				'internal control over financial reporting was effective',
				'reasonable assurance',
			],
			asked: ['conclusion on the effectiveness of disclosure controls and procedures at period end'],
			examples: {
				states: [
					'Our chief executive officer and chief financial officer concluded that, as of December 31, 2031, our disclosure controls and procedures were not effective.',
					'Based on that evaluation, disclosure controls and procedures were effective at the end of the period.',
				],
				seems: [
					'Our disclosure controls and procedures are adequate and designed to be effective.',
					'Management concluded that internal control over financial reporting was effective.',
				],
			},
		},
		{
			id: 'icfr-conclusion',
			fact: 'management’s assessment whether internal control over financial reporting was effective as of the end of the fiscal year',
			signals: [
				'internal control over financial reporting was effective',
				'internal control over financial reporting was not effective',
				'management assessed the effectiveness of our internal control',
				'management concluded that internal control',
			],
			nearMisses: [
				'disclosure controls',
				'management is responsible for establishing',
				'no changes in internal control',
				'inherent limitations',
			],
			asked: ['management’s conclusion on the effectiveness of internal control over financial reporting'],
			examples: {
				states: [
					'Management concluded that our internal control over financial reporting was not effective as of December 31, 2031.',
					'Based on this assessment, internal control over financial reporting was effective at fiscal year-end.',
				],
				seems: [
					'Management is responsible for establishing and maintaining adequate internal control over financial reporting.',
					'Because of inherent limitations, internal control may not prevent misstatements.',
				],
			},
		},
		{
			id: 'framework',
			fact: 'framework used to evaluate internal control over financial reporting, with its year',
			signals: [
				'Internal Control Integrated Framework',
				'Committee of Sponsoring Organizations',
				'COSO',
				'criteria set forth in',
			],
			value: 'number',
			nearMisses: ['suitable framework', 'criteria established by COSO'],
			asked: ['the framework used to evaluate internal control, including the year'],
			examples: {
				states: [
					'We used the Internal Control—Integrated Framework (2013) of the Committee of Sponsoring Organizations.',
					'The assessment applied the criteria of COSO as issued in 2013.',
				],
				seems: ['The assessment used the criteria established by COSO.', 'Management used a suitable framework.'],
			},
		},
		{
			id: 'material-weakness',
			fact: 'each material weakness: what the control deficiency is, when and how found, and its effect on reporting',
			signals: [
				'identified a material weakness',
				'material weakness relates to',
				'lack of sufficient personnel with',
				'did not maintain effective controls over',
				'segregation of duties',
			],
			nearMisses: [
				'a material weakness is a deficiency',
				'could identify material weaknesses',
				'no material weaknesses',
			],
			asked: ['nature of each material weakness and its impact on financial reporting'],
			examples: {
				states: [
					'We identified a material weakness: we lacked accountants trained in U.S. GAAP to review complex contracts, which led to an error in third-quarter revenue found by our auditor in November.',
					'The material weakness relates to access rights in the billing system that were not reviewed after the merger.',
				],
				seems: [
					'A material weakness is a deficiency, or a combination of deficiencies, in internal control.',
					'We may identify material weaknesses in the future.',
				],
			},
		},
		{
			id: 'remediation',
			fact: 'plans to remediate the material weakness: actions taken, what remains, timetable and material cost',
			signals: [
				'remediation plan',
				'to remediate',
				'we have hired',
				'we have implemented',
				'expect to complete the remediation',
				'has been remediated',
			],
			nearMisses: ['committed to a strong control environment', 'continue to improve'],
			asked: [
				'remediation plans, timing and status',
				'steps taken to remediate the material weaknesses and when they will be complete',
			],
			examples: {
				states: [
					'To remediate it we hired a technical accounting director in January and will introduce contract reviews by June, at a cost of about $0.6 million.',
					'The billing access weakness has been remediated after two quarters of testing.',
				],
				seems: ['We are committed to a strong control environment.', 'We continue to improve our controls.'],
			},
		},
		{
			id: 'changes',
			fact: 'changes in internal control in the period, or fourth quarter, that materially affected it or are reasonably likely to, or that there were none',
			signals: [
				'no changes in our internal control over financial reporting',
				'change in internal control',
				'materially affected or is reasonably likely to materially affect',
				'during the most recent fiscal quarter',
			],
			nearMisses: ['no significant changes since the evaluation', 'other than as described'],
			asked: ['any change in internal control during the last fiscal quarter'],
			examples: {
				states: [
					'There was no change in our internal control over financial reporting during the fourth quarter that has materially affected it or is reasonably likely to do so.',
					'During the quarter we moved payroll to a new system, a change that materially affected our internal control.',
				],
				seems: [
					'There were no significant changes after the date of the evaluation.',
					'Controls change as our business grows.',
				],
			},
		},
		{
			id: 'responsibility',
			fact: 'statement of management’s responsibility for establishing and maintaining adequate internal control over financial reporting',
			signals: [
				'management is responsible for establishing and maintaining',
				'responsibility for establishing adequate internal control',
			],
			nearMisses: ['audit committee oversees', 'auditor’s responsibility'],
			asked: ['a statement of management’s responsibility for internal control'],
			examples: {
				states: [
					'Our management is responsible for establishing and maintaining adequate internal control over financial reporting.',
					'Responsibility for establishing and maintaining adequate internal control over reporting rests with management.',
				],
				seems: ['The audit committee oversees financial reporting.', 'The auditor is responsible for its opinion.'],
			},
		},
		{
			id: 'attestation',
			fact: 'that the auditor attested to internal control, or that the report contains no attestation because of an exemption',
			signals: [
				'attestation report',
				'does not include an attestation report',
				'has audited the effectiveness of internal control',
				'exempt from attestation',
				'emerging growth company',
			],
			nearMisses: ['audited our financial statements', 'independent registered public accounting firm'],
			asked: ['auditor attestation report on internal control, or a statement that it is not included'],
			examples: {
				states: [
					'This annual report does not include an attestation report of our auditor because we are an emerging growth company.',
					'Our auditor has issued an attestation report on our internal control, which appears with the financial statements.',
				],
				seems: ['Our auditor audited our financial statements.', 'We are an emerging growth company.'],
			},
		},
	],
	blocks: {
		default: [
			{
				covers: ['disclosure-controls'],
				text: '**Disclosure controls and procedures.** Our management, with the participation of our chief executive officer and chief financial officer, evaluated the effectiveness of our disclosure controls and procedures as of [●]. Based on that evaluation, our chief executive officer and chief financial officer concluded that, as of that date, our disclosure controls and procedures were [●].',
			},
			{
				covers: ['responsibility'],
				text: '**Management’s annual report on internal control over financial reporting.** The management of [●] is responsible for establishing and maintaining adequate internal control over financial reporting.',
			},
			{
				covers: ['framework'],
				text: 'Management assessed the effectiveness of our internal control over financial reporting as of [●] using the criteria of Internal Control—Integrated Framework, issued by the Committee of Sponsoring Organizations of the Treadway Commission in [●].',
			},
			{
				covers: ['icfr-conclusion'],
				text: 'Based on its assessment, management concluded that our internal control over financial reporting was [●] as of [●].',
			},
			{
				covers: ['material-weakness'],
				text: '**Material weaknesses.** Management identified the following material weakness: [●]. It was found on [●] by [●] and affected our financial reporting as follows: [●].',
			},
			{
				covers: ['remediation'],
				text: '**Remediation.** To remediate the material weakness in [●] we have [●]; we still have to [●], and expect to complete this by [●] at a cost of approximately [●].',
			},
			{
				covers: ['attestation'],
				text: '**Attestation.** This report [●] an attestation report of our independent registered public accounting firm, our auditor, on internal control over financial reporting because [●].',
			},
			{
				covers: ['changes'],
				text: '**Changes in internal control.** During [●], there was [●] change in our internal control over financial reporting that has materially affected, or is reasonably likely to materially affect, our internal control over financial reporting, namely [●].',
			},
		],
		'10-Q': [
			{
				covers: ['disclosure-controls'],
				text: '**Disclosure controls and procedures.** Our management, with the participation of our chief executive officer and chief financial officer, evaluated our disclosure controls and procedures as of [●], and they concluded that, as of that date, our disclosure controls and procedures were [●] because of [●].',
			},
			{
				covers: ['material-weakness'],
				text: '**Material weakness.** The material weakness reported in our annual report, [●], is [●].',
			},
			{
				covers: ['remediation'],
				text: '**Remediation.** To remediate the material weakness in [●] we have [●] and expect to complete [●] by [●].',
			},
			{
				covers: ['changes'],
				text: '**Changes in internal control.** During the quarter ended [●], there was [●] change in our internal control over financial reporting that has materially affected, or is reasonably likely to materially affect, it, namely [●].',
			},
		],
	},
};
