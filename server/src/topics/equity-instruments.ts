import type { Topic } from './types.ts';

/** Warrants, preferred and convertible instruments, temporary equity, earnings per share (ASC 815-40, ASC 480, ASC 260). */
export const equityInstruments: Topic = {
	id: 'equity-instruments',
	title: 'Warrants, preferred shares and other equity instruments',
	citations: [
		'ASC 815-40',
		'ASC 480',
		'ASC 260',
		'ASC 505-10-50',
		'ASC 470-20',
		'S-X Rule 5-02.27',
		'S-X Rule 5-02.28',
		'EITF 00-19',
		'EITF D-98',
		'SFAS 128',
		'SFAS 150',
		'IAS 32',
		'IAS 33',
	],
	cues: [
		'warrants',
		'public warrants',
		'classifying the warrants',
		'classification of the warrants',
		'warrant liability',
		'preferred stock',
		'preferred shares',
		'redeemable convertible',
		'mezzanine equity',
		'temporary equity',
		'classified outside of permanent equity',
		'embedded derivative',
		'embedded conversion feature',
		'beneficial conversion feature',
		'earnings per share',
		'two-class method',
		'dilutive securities',
		'redeemable noncontrolling interest',
	],
	asks: [
		'Please tell us your basis for classifying the warrants in equity rather than as a liability under ASC 815-40 and disclose their material terms.',
		'Explain why the redeemable convertible preferred stock is not classified in temporary equity, and disclose its redemption terms.',
	],
	synonyms: [
		['warrants', 'public warrants', 'private placement warrants', 'purchase warrants'],
		['temporary equity', 'mezzanine equity', 'outside of permanent equity', 'mezzanine'],
		['preferred stock', 'preferred shares', 'preference shares', 'redeemable shares'],
		['conversion feature', 'embedded conversion option', 'convertible at'],
		['antidilutive', 'anti-dilutive'],
		['classified as a liability', 'liability classified', 'accounted for as a liability'],
	],
	homes: {
		'20-F': [
			'Warrants',
			'Preferred Shares',
			'Shareholders’ Equity',
			'Earnings per Share',
			'Item 10.B Memorandum and Articles of Association',
			'Item 18 Financial Statements',
		],
		'10-K': [
			'Warrants',
			'Preferred Stock',
			"Stockholders' Equity",
			'Earnings per Share',
			'Item 8 Financial Statements',
		],
		'10-Q': [
			'Warrants',
			'Preferred Stock',
			"Stockholders' Equity",
			'Earnings per Share',
			'Part I, Item 1 Financial Statements',
		],
	},
	elements: [
		{
			id: 'terms',
			fact: 'material terms of each class: exercise or conversion price, expiry, redemption, liquidation preference, voting and dividend rights',
			signals: [
				'exercise price of',
				'convertible at the option of the holder',
				'redeemable at',
				'liquidation preference',
				'expire on',
				'entitled to dividends',
			],
			value: 'number',
			nearMisses: ['warrants were issued', 'authorized shares'],
			asked: ['material terms of the warrants and preferred shares, including redemption and conversion rights'],
			examples: {
				states: [
					'Each warrant entitles its holder to one share at an exercise price of $11.50 and expires on June 30, 2034; we may redeem it at one cent if shares trade above $18.00.',
					'Series B preferred shares carry a liquidation preference of $5.00, a 6% dividend and one vote each, and convert one for one.',
				],
				seems: ['Warrants were issued in the offering.', 'Ten million preferred shares are authorized.'],
			},
		},
		{
			id: 'classification',
			fact: 'whether the instrument is classified as liability, permanent equity or temporary equity, and the provisions on which that rests',
			signals: [
				'classified as a liability because',
				'classified in equity because',
				'meets the criteria for equity classification',
				'outside of permanent equity because',
				'not solely within the control',
				'indexed to our own stock',
			],
			nearMisses: ['warrant liability was', 'recorded at fair value'],
			asked: [
				'basis for classification of the warrants as equity or liability',
				'why preferred stock is classified in temporary equity',
			],
			examples: {
				states: [
					'Private warrants are classified as a liability because their settlement amount changes with the holder; public warrants are indexed to our own stock and classified in equity.',
					'Series B shares stand outside of permanent equity because a change of control, which is not solely within our control, lets holders redeem them.',
				],
				seems: ['Warrant liability was $3.0 million.', 'The preferred shares were recorded at fair value at issue.'],
			},
		},
		{
			id: 'valuation',
			fact: 'how the instrument is valued, with the inputs, and the gain or loss recognized for changes in fair value',
			signals: [
				'fair value of the warrants was estimated',
				'change in fair value of warrants',
				'volatility',
				'Monte Carlo',
				'gain on remeasurement',
			],
			value: 'number',
			nearMisses: ['remeasured at each reporting date', 'carried at fair value'],
			asked: ['valuation inputs and changes in fair value of the warrants'],
			examples: {
				states: [
					'We valued the private warrants by simulation with volatility of 62% and a term of 2.5 years, and recognized a gain of $1.1 million.',
					'The loss from change in fair value of the conversion feature was RMB 7 million, at an assumed credit spread of 9%.',
				],
				seems: ['The liability is remeasured at each reporting date.', 'Warrants are carried at fair value.'],
			},
		},
		{
			id: 'per-share',
			fact: 'reconciliation of numerators and denominators of basic and diluted earnings per share, and securities left out as antidilutive',
			signals: [
				'basic and diluted',
				'weighted average shares',
				'antidilutive',
				'two-class method',
				'excluded from the computation of diluted',
			],
			value: 'number',
			nearMisses: ['earnings per share is computed by', 'diluted earnings per share was'],
			asked: ['reconciliation of basic and diluted earnings per share and antidilutive securities'],
			examples: {
				states: [
					'Net income of $9.0 million over 31.0 million basic and 32.4 million diluted shares; 2.2 million options were left out as antidilutive.',
					'Excluded from diluted loss per share: 11.5 million warrants and 3.0 million preferred shares.',
				],
				seems: [
					'Earnings per share is computed by dividing income by shares.',
					'Diluted earnings per share was $0.28.',
				],
			},
		},
		{
			id: 'accretion',
			fact: 'carrying and redemption amount of redeemable shares, method of accretion and when redemption is possible',
			signals: [
				'accreted to redemption value',
				'redemption amount',
				'accretion of',
				'probable that the instrument will become redeemable',
				'redeemable on or after',
			],
			value: 'money',
			nearMisses: ['no shares were redeemed', 'redeemable at our option'],
			asked: ['redemption amount and accretion of redeemable preferred stock'],
			examples: {
				states: [
					'Series B shares, redeemable on or after May 1, 2033 for $40 million, are accreted to that amount by the interest method; the carrying amount was $34.8 million.',
					'We adjust the shares to their redemption amount of RMB 120 million at once, since they are already redeemable.',
				],
				seems: ['No shares were redeemed.', 'Notes are redeemable at our option.'],
			},
		},
	],
	blocks: {
		default: [
			{
				covers: ['terms'],
				text: '**Terms.** Each [●] entitles its holder to [●] at an exercise or conversion price of [●], expires on [●], is redeemable by [●] at [●] when [●], and carries [●] as to dividends, votes and liquidation.',
			},
			{
				covers: ['classification'],
				text: '**Classification.** [●] is classified as [●], being a liability, permanent equity or temporary equity, because [●]. The provisions of the instrument on which that rests are [●].',
			},
			{
				covers: ['valuation'],
				text: '**Valuation.** We estimated the fair value of [●] as of [●] using [●], with inputs of [●]; the change in fair value recognized in the period was [●].',
			},
			{
				covers: ['accretion'],
				text: '**Redeemable shares.** The carrying amount of [●] was [●] and the redemption amount [●] as of [●]; they are redeemable [●] and are accreted by [●].',
			},
			{
				covers: ['per-share'],
				text: `| Earnings per share | Year ended [●] | Year ended [●] |
| --- | --- | --- |
| Net income attributable to ordinary shareholders, basic and diluted | [●] | [●] |
| Weighted average shares, basic | [●] | [●] |
| Effect of [●] | [●] | [●] |
| Weighted average shares, diluted | [●] | [●] |
| Securities excluded as antidilutive: [●] | [●] | [●] |`,
			},
		],
	},
};
