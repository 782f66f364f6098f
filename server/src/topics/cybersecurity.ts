import type { Topic } from './types.ts';

/** Cybersecurity risk management, strategy, governance (S-K 106, Item 16K of Form 20-F) and material incidents (Item 1.05 of Form 8-K). */
export const cybersecurity: Topic = {
	id: 'cybersecurity',
	title: 'Cybersecurity',
	citations: [
		'S-K Item 106',
		'Form 20-F Item 16K',
		'Form 10-K Item 1C',
		'Form 8-K Item 1.05',
		'Release 33-11216',
		'Release 33-10459',
	],
	cues: [
		'cybersecurity',
		'cyber attack',
		'cyber attacks',
		'cyber incident',
		'cybersecurity incident',
		'cybersecurity threats',
		'data breach',
		'chief information security officer',
		'ransomware',
		'information security',
	],
	asks: [
		'Please expand your cybersecurity disclosure to describe the relevant expertise of your chief information security officer and how the board is informed about risks from cybersecurity threats.',
		'You suffered a ransomware attack. Disclose its material impact, or reasonably likely material impact, and whether past cybersecurity incidents have affected your strategy or results.',
	],
	synonyms: [
		['cybersecurity incident', 'cyber incident', 'security breach', 'data breach', 'cyber attack', 'ransomware attack'],
		['cybersecurity threats', 'cyber threats', 'information security risks', 'cybersecurity risks'],
		['chief information security officer', 'CISO', 'head of information security'],
		['board oversight', 'oversight by the audit committee', 'board committee'],
		['third-party assessors', 'consultants', 'outside experts', 'auditors'],
	],
	homes: {
		'20-F': ['Item 16K Cybersecurity', 'Cybersecurity', 'Item 3.D Risk Factors'],
		'10-K': ['Item 1C Cybersecurity', 'Cybersecurity', 'Item 1A Risk Factors'],
		'10-Q': ['Part II, Item 1A Risk Factors'],
		'8-K': ['Item 1.05 Material Cybersecurity Incidents'],
	},
	elements: [
		{
			id: 'risk-process',
			fact: 'processes to assess, identify and manage material risks from cybersecurity threats, and how they are part of overall risk management',
			signals: [
				'processes for assessing identifying and managing',
				'integrated into our overall risk management',
				'penetration tests',
				'incident response plan',
				'monitoring of networks',
			],
			nearMisses: ['we take security seriously', 'we have implemented security measures'],
			asked: ['processes for assessing, identifying and managing material risks from cybersecurity threats'],
			examples: {
				states: [
					'We assess cyber risks twice a year with the group risk register, test our networks by outside penetration tests and keep an incident response plan that is rehearsed each spring.',
					'Processes for identifying threats include round-the-clock monitoring and are integrated into our overall risk management led by the risk committee.',
				],
				seems: ['We take the security of data seriously.', 'We have implemented security measures.'],
			},
		},
		{
			id: 'third-parties',
			fact: 'whether assessors, consultants or auditors are engaged, and processes to oversee risks from third-party service providers',
			signals: [
				'engage third-party assessors',
				'consultants',
				'third-party service providers',
				'vendor security reviews',
			],
			nearMisses: ['we rely on third parties', 'third-party software'],
			asked: ['whether third-party assessors are engaged and how risks from service providers are overseen'],
			examples: {
				states: [
					'An outside assessor reviews our controls each year, and vendors with access to customer data answer a security questionnaire before contract and yearly after.',
					'We engage consultants for penetration tests and monitor service providers through audit reports.',
				],
				seems: ['We rely on third parties for hosting.', 'We use third-party software.'],
			},
		},
		{
			id: 'board-oversight',
			fact: 'board’s oversight of risks from cybersecurity threats, the committee responsible and how it is informed',
			signals: [
				'the audit committee oversees cybersecurity',
				'board is briefed',
				'reports to the board quarterly',
				'committee responsible for the oversight',
			],
			nearMisses: ['the board oversees risk', 'the board has committees'],
			asked: ['board oversight of cybersecurity risks and how the board is informed'],
			examples: {
				states: [
					'The audit committee oversees cyber risk and is briefed by the head of information security every quarter.',
					'Our board has charged its technology committee with oversight of cyber threats, and the committee receives a written report of incidents each month.',
				],
				seems: ['The board oversees the company’s risks.', 'The board has three committees.'],
			},
		},
		{
			id: 'management-expertise',
			fact: 'management’s role in assessing and managing cyber risks, the positions responsible and their relevant expertise in such detail as needed to describe its nature',
			signals: [
				'chief information security officer has years of experience',
				'holds certifications',
				'is responsible for assessing',
				'degree in',
				'expertise',
			],
			nearMisses: ['experienced team', 'qualified personnel'],
			asked: ['management’s role and relevant expertise in managing cybersecurity risks'],
			examples: {
				states: [
					'Our chief information security officer led security operations at two banks for fourteen years and holds a master’s degree in computer science.',
					'The head of infrastructure, responsible for managing cyber risk, is a certified security professional with eleven years in network defense.',
				],
				seems: ['We have an experienced team.', 'Qualified personnel manage our systems.'],
			},
		},
		{
			id: 'material-effect',
			fact: 'whether risks from cybersecurity threats, including previous incidents, have materially affected or are reasonably likely to materially affect strategy, results or financial condition',
			signals: [
				'have not materially affected',
				'have materially affected',
				'reasonably likely to materially affect',
				'as a result of previous incidents',
			],
			nearMisses: ['could materially affect', 'we may be subject to attacks'],
			asked: ['whether cybersecurity threats have materially affected or are reasonably likely to affect the company'],
			examples: {
				states: [
					'Risks from cyber threats, including the intrusion of 2030, have not materially affected and are not reasonably likely to materially affect our strategy, results or financial condition.',
					'The attack in May materially affected our second-quarter results, as plants stood idle for eight days.',
				],
				seems: ['A breach could materially affect our business.', 'We may be subject to attacks.'],
			},
		},
		{
			id: 'incident',
			fact: 'material aspects of the nature, scope and timing of an incident and its material impact',
			signals: [
				'detected unauthorized access',
				'the incident affected',
				'ransomware encrypted',
				'data of customers was taken',
				'restored operations on',
			],
			nearMisses: ['hypothetical incident', 'could result in unauthorized access'],
			asked: ['nature, scope and timing of the incident and its material impact'],
			examples: {
				states: [
					'On May 3 ransomware encrypted servers of two plants; we restored operations on May 11, and lost about $6 million of sales.',
					'In June we detected unauthorized access to the records of 12,000 guests, which ended the same week.',
				],
				seems: ['An attack could result in unauthorized access.', 'Incidents are escalated under our plan.'],
			},
		},
	],
	blocks: {
		default: [
			{
				covers: ['risk-process'],
				text: '**Risk management and strategy.** We assess, identify and manage material risks from cybersecurity threats by [●]. These processes are part of our overall risk management in that [●].',
			},
			{
				covers: ['third-parties'],
				text: 'We [●] engage assessors, consultants or auditors, namely [●], to [●]. We oversee risks from third-party service providers by [●].',
			},
			{
				covers: ['material-effect'],
				text: 'Risks from cybersecurity threats, including as a result of previous incidents, [●] materially affected, and [●] reasonably likely to materially affect, our strategy, results of operations or financial condition, because [●].',
			},
			{
				covers: ['board-oversight'],
				text: '**Governance.** [●] of the board oversees risks from cybersecurity threats and is informed of them by [●] every [●].',
			},
			{
				covers: ['management-expertise'],
				text: 'Our [●] is responsible for assessing and managing cybersecurity risks, has [●] years of experience in [●] and holds [●]. Those responsible are informed of incidents through [●] and report to [●].',
			},
			{
				covers: ['incident'],
				text: '**Incident.** On [●], we detected [●], which affected [●] and was contained on [●]. The material impact of the incident was [●].',
			},
		],
		'8-K': [
			{
				covers: ['incident'],
				text: 'On [●], we determined that a cybersecurity incident detected on [●] was material. Its nature, scope and timing are: [●]. Its material impact, or reasonably likely material impact, on our financial condition and results of operations is [●]. [●] has not been determined or is unavailable as of the date of this report.',
			},
		],
	},
};
