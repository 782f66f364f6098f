import type { Topic } from './types.ts';

/** Board leadership structure and role in risk oversight (S-K 407(h)); a subject of proxy statements. */
export const boardOversight: Topic = {
	id: 'board-oversight',
	title: 'Board leadership and risk oversight',
	citations: ['S-K Item 407', 'S-K Item 401(e)', 'Form 20-F Item 6.C', 'Release 33-9089'],
	cues: [
		'leadership structure',
		'lead independent director',
		'risk oversight',
		'risk oversight function',
		'board’s role in risk oversight',
		'chairman and chief executive officer roles',
		'chair and CEO',
		'director independence',
		'director nominees',
		'nominating committee',
		'board diversity',
	],
	asks: [
		'Please expand your discussion of why you believe your leadership structure is appropriate and of the role of the lead independent director.',
		'Describe how the board administers its risk oversight function and how that affects its leadership structure.',
	],
	synonyms: [
		['chair', 'chairman', 'chairperson', 'chair of the board'],
		['chief executive officer', 'CEO', 'principal executive officer'],
		['lead independent director', 'presiding director', 'senior independent director'],
		['risk oversight', 'oversight of risk', 'oversees risk'],
	],
	homes: {
		proxy: ['Board Leadership Structure', 'Risk Oversight', 'Corporate Governance'],
		'10-K': ['Item 10 Directors, Executive Officers and Corporate Governance', 'Corporate Governance'],
		'20-F': ['Item 6.C Board Practices', 'Item 16G Corporate Governance'],
	},
	elements: [
		{
			id: 'structure-reasons',
			fact: 'whether one person is chair and chief executive, and why that leadership structure is appropriate given the specific characteristics of the registrant',
			asked: [
				'why the leadership structure is appropriate given your specific characteristics or circumstances',
				'circumstances under which the chair and CEO roles would be combined or separated',
			],
			signals: [
				'our chief executive officer also serves as chair because',
				'roles are separated because',
				'appropriate because',
				'would consider combining the roles',
			],
			nearMisses: ['believes its leadership structure is appropriate', 'the board reviews its structure annually'],
			examples: {
				states: [
					'Our founder is both chair and chief executive because most decisions turn on mine engineering, which he alone on the board has practiced; the board would part the roles when he retires.',
					'The roles are separated because our chief executive is new to a regulated industry that our chair knows well.',
				],
				seems: [
					'The board believes that its leadership structure is appropriate.',
					'The board reviews its structure each year.',
				],
			},
		},
		{
			id: 'lead-director',
			fact: 'role of the lead independent director in the leadership of the board: powers and how they are used',
			asked: [
				'role of the lead independent director in board leadership',
				'whether the lead director may call meetings, approve agendas or override the chair',
			],
			signals: [
				'lead independent director presides',
				'may call meetings of',
				'approves the agenda',
				'may override',
				'consults with shareholders',
			],
			nearMisses: ['we have a lead independent director', 'independent directors meet'],
			examples: {
				states: [
					'The lead independent director approves each agenda, may call meetings without the chair and spoke with six shareholders in 2031.',
					'Ms. Adeyemi, our lead independent director, presides when independent directors meet and may add items to the agenda over the chair’s objection.',
				],
				seems: ['We have a lead independent director.', 'Independent directors meet regularly.'],
			},
		},
		{
			id: 'risk-role',
			fact: 'how the board administers risk oversight: full board or committees, over what timeframe, with which management reports and outside advisors',
			asked: [
				'how the board administers its risk oversight function',
				'timeframe over which risks are evaluated and consultation with outside advisors',
				'why the board retains direct oversight of certain risks',
			],
			signals: [
				'the full board retains oversight of',
				'delegated to the audit committee',
				'over a horizon of',
				'chief risk officer reports to',
				'consults outside advisors',
			],
			nearMisses: ['the board oversees risk', 'management manages risk day to day'],
			examples: {
				states: [
					'The full board retains oversight of safety, the audit committee that of credit; both look at one-, three- and ten-year horizons and hear an outside geologist each spring.',
					'The chief risk officer reports to the risk committee each month and may ask the board to reassess a risk at any time.',
				],
				seems: ['The board oversees risk.', 'Management manages risk day to day.'],
			},
		},
		{
			id: 'effect-on-structure',
			fact: 'effect that the board’s role in risk oversight has on its leadership structure',
			asked: ['how risk oversight affects the board’s leadership structure'],
			signals: [
				'role in risk oversight affects',
				'for this reason the board chose',
				'because of its oversight of risk the board',
			],
			nearMisses: ['leadership structure supports risk oversight', 'structure is effective'],
			examples: {
				states: [
					'Because the risk committee must be free of management, the board chose a chair from outside and gave him that committee.',
					'The board’s role in risk oversight affects its structure in one way: the lead director also chairs the audit committee.',
				],
				seems: ['Our structure is effective.', 'The leadership structure supports risk oversight.'],
			},
		},
	],
	blocks: {
		default: [
			{
				covers: ['structure-reasons'],
				text: '**Leadership structure.** The positions of chair and chief executive officer [●] held by one person. The board believes this leadership structure is appropriate given our specific characteristics, namely [●]. It would change the structure if [●].',
			},
			{
				covers: ['lead-director'],
				text: '**Lead independent director.** The role of the lead independent director, [●], in the leadership of the board is to [●]; the lead independent director has the powers to [●], which were used in [●] to [●].',
			},
			{
				covers: ['risk-role'],
				text: '**Risk oversight.** The board administers risk oversight as follows: the full board retains [●], and [●] is assigned to its committees, because [●]. Risks are evaluated over a timeframe of [●], with management reports by [●] and outside advisors [●].',
			},
			{
				covers: ['effect-on-structure'],
				text: 'The effect of the board’s role in risk oversight on its leadership structure is [●].',
			},
		],
	},
};
