import type { Topic } from './types.ts';

/** Human capital resources (S-K 101(c)(2)(ii), Item 6.D of Form 20-F). */
export const humanCapital: Topic = {
	id: 'human-capital',
	title: 'Human capital resources',
	citations: ['S-K Item 101(c)(2)(ii)', 'Form 20-F Item 6.D', 'Release 33-10825'],
	cues: [
		'human capital',
		'human capital resources',
		'number of employees',
		'employee turnover',
		'labor unions',
		'collective bargaining',
		'workforce',
		'employee retention',
		'headcount',
	],
	asks: [
		'Please describe your human capital resources, including any measures or objectives that you focus on in managing the business.',
		'Disclose the number of employees by region and whether labor unions represent them.',
	],
	synonyms: [
		['employees', 'headcount', 'workforce', 'staff', 'personnel', 'associates'],
		['turnover', 'attrition', 'voluntary departures', 'retention'],
		['collective bargaining agreement', 'union', 'works council', 'collective representation'],
	],
	homes: {
		'20-F': ['Item 6.D Employees', 'Employees'],
		'10-K': ['Human Capital', 'Human Capital Resources', 'Employees', 'Item 1 Business'],
	},
	elements: [
		{
			id: 'headcount',
			fact: 'number of employees, with a split by region, function or type where it matters',
			asked: ['total number of employees, by region, function or kind of employment'],
			signals: ['we had employees', 'full-time employees', 'part-time employees', 'employees in'],
			value: 'number',
			nearMisses: ['our employees are our greatest asset', 'hired many employees'],
			examples: {
				states: [
					'At year-end we had 3,410 employees, of whom 2,100 work in Poland; 260 are part-time.',
					'Of 980 employees, 410 are engineers, 390 sell and 180 administer.',
				],
				seems: ['Our employees are our greatest asset.', 'We hired many engineers.'],
			},
		},
		{
			id: 'measures',
			fact: 'human capital measures or objectives that management focuses on, with their values',
			asked: ['human capital measures or objectives that management focuses on', 'rate of voluntary employee turnover'],
			signals: [
				'voluntary turnover rate',
				'injury rate',
				'training hours',
				'engagement score',
				'we measure',
				'retention rate of employees',
			],
			value: 'number',
			nearMisses: ['attract and retain talent', 'committed to safety'],
			examples: {
				states: [
					'Voluntary turnover was 11% in 2031, against an objective of 9%.',
					'Drivers had 0.8 injuries per million miles, and each received 24 hours of training.',
				],
				seems: ['We strive to attract and retain talent.', 'We are committed to safety.'],
			},
		},
		{
			id: 'representation',
			fact: 'extent of union or other collective representation and relations with it',
			asked: ['extent to which employees are covered by collective bargaining agreements'],
			signals: [
				'covered by collective bargaining agreements',
				'represented by a union',
				'none of our employees is represented',
				'works council',
			],
			nearMisses: ['good relations with employees', 'labor laws'],
			examples: {
				states: [
					'About 40% of plant employees are covered by a collective bargaining agreement that ends in June 2033.',
					'None of our employees is represented by a union.',
				],
				seems: ['We consider our relations with employees good.', 'Labor laws differ by country.'],
			},
		},
		{
			id: 'development',
			fact: 'how personnel are developed, attracted and retained: programs that are material to the business',
			asked: ['how you develop, attract and retain personnel'],
			signals: [
				'apprenticeship program',
				'training program',
				'recruit from',
				'succession planning',
				'retention awards',
			],
			nearMisses: ['great place to work', 'competition for talent is intense'],
			examples: {
				states: [
					'A two-year apprenticeship at each yard, with forty places, supplies most of our welders.',
					'We recruit drivers from our own school in Tulsa and pay a retention award after the first year.',
				],
				seems: ['Competition for talent is intense.', 'We are a great place to work.'],
			},
		},
	],
	blocks: {
		default: [
			{
				covers: ['headcount'],
				text: 'As of [●], the number of our employees was [●]. The split by region is [●] in [●] and [●] in [●]; by function, [●]; by type, [●] full-time and [●] part-time.',
			},
			{
				covers: ['measures'],
				text: 'The human capital measures and objectives on which management focuses are: [●], which was [●] in the year ended [●], against an objective of [●].',
			},
			{
				covers: ['representation'],
				text: '[●] of our employees are covered by collective bargaining or other collective representation, namely [●], and our relations with it are [●].',
			},
			{
				covers: ['development'],
				text: 'We develop, attract and retain personnel through the following programs: [●].',
			},
		],
	},
};
