import type { Topic } from './types.ts';

/**
 * China-based issuers: the staff's sample letters of December 2021 and July 2023, variable interest entities, the Holding
 * Foreign Companies Accountable Act. Since December 2022 two consecutive non-inspection years suffice, not three.
 */
export const chinaVie: Topic = {
	id: 'china-vie',
	title: 'China-based issuers: structure, VIEs, cash transfers, HFCAA',
	citations: [
		'HFCAA',
		'Form 20-F Item 16I',
		'Form 10-K Item 9C',
		'ASC 810-10-50-2AA',
		'S-X Rule 5-04',
		'S-X Rule 12-04',
		'S-X Rule 4-08(e)',
	],
	cues: [
		'China-based issuer',
		'China-based issuers',
		'PRC government',
		'Chinese government',
		'operations in China',
		'contractual arrangements with the VIE',
		'VIE agreements',
		'VIE structure',
		'variable interest entity based in China',
		'PRC subsidiaries',
		'Cyberspace Administration of China',
		'CSRC',
		'China Securities Regulatory Commission',
		'Holding Foreign Companies Accountable Act',
		'HFCAA',
		'PCAOB inspect',
		'Chinese operating company',
		'transfer cash through your organization',
		'cash transfers between the holding company',
		'condensed consolidating schedule',
		'Hong Kong and Macau',
		'PRC counsel',
		'nominee shareholders',
	],
	asks: [
		'At the onset of Item 3 please disclose prominently that you are not a Chinese operating company but a holding company whose operations in China are conducted through contractual arrangements with the VIE.',
		'Disclose each permission that you, your subsidiaries or the VIE must obtain from Chinese authorities, including the CSRC and the Cyberspace Administration of China, and whether PRC counsel was relied on.',
		'Quantify cash transfers between the holding company, its PRC subsidiaries and the consolidated VIEs, and provide a condensed consolidating schedule.',
	],
	synonyms: [
		['VIE', 'variable interest entity', 'consolidated affiliated entity', 'affiliated entity', 'VIEs'],
		['contractual arrangements', 'VIE agreements', 'contractual agreements with nominee shareholders'],
		['PRC', 'China', 'mainland China', 'People’s Republic of China', 'Chinese'],
		['CSRC', 'China Securities Regulatory Commission'],
		['CAC', 'Cyberspace Administration of China', 'Cyberspace Administration'],
		['HFCAA', 'Holding Foreign Companies Accountable Act', 'HFCA Act'],
		['permission', 'approval', 'license', 'permit', 'consent'],
		[
			'cash transfers',
			'transfers of cash',
			'fund transfers',
			'capital contributions and loans',
			'intercompany funding',
		],
		['PRC counsel', 'PRC legal counsel', 'our counsel as to PRC law'],
	],
	homes: {
		'20-F': [
			'Item 3 Key Information',
			'Item 3.D Risk Factors',
			'Item 4.C Organizational Structure',
			'Item 5.B Liquidity and Capital Resources',
			'Item 16I Disclosure Regarding Foreign Jurisdictions that Prevent Inspections',
			'Variable Interest Entities',
			'Item 18 Financial Statements',
		],
		'10-K': [
			'Item 1 Business',
			'Item 1A Risk Factors',
			'Item 9C Disclosure Regarding Foreign Jurisdictions that Prevent Inspections',
			'Liquidity and Capital Resources',
			'Variable Interest Entities',
			'Item 8 Financial Statements',
		],
		'10-Q': ['Part II, Item 1A Risk Factors', "Part I, Item 2 Management's Discussion and Analysis"],
		'registration statement': ['Prospectus Summary', 'Our Corporate Structure', 'Risk Factors'],
	},
	elements: [
		{
			id: 'holding-company',
			fact: 'says prominently that the registrant is not a Chinese operating company but a holding company, and through whom operations are conducted',
			signals: [
				'is not a Chinese operating company',
				'not an operating company',
				'Cayman Islands holding company',
				'conducts its operations through',
				'holding company with no material operations of its own',
			],
			nearMisses: ['we are a leading provider in China', 'our company was incorporated in'],
			asked: ['disclose prominently that the company is not a Chinese operating company but a holding company'],
			examples: {
				states: [
					'Larkspur Group is not a Chinese operating company but a Cayman Islands holding company, whose operations are conducted by its subsidiaries and through contractual arrangements with a VIE.',
					'We are a holding company with no material operations of our own; business in China is carried on by Larkspur Shanghai and the VIE.',
				],
				seems: [
					'We are a leading provider of tutoring software in China.',
					'Our company was incorporated in the Cayman Islands in 2019.',
				],
			},
		},
		{
			id: 'no-equity',
			fact: 'investors buy securities of the holding company, hold no equity in the VIE and may never do so',
			signals: [
				'investors may never hold equity interests in',
				'not purchasing equity in the VIE',
				'do not hold any equity interest in the VIE',
				'purchasing equity securities of a holding company',
			],
			nearMisses: ['we own 100% of our subsidiary', 'shareholders of the VIE'],
			asked: ['investors may never hold equity interests in the Chinese operating company'],
			examples: {
				states: [
					'Holders of our ADSs own shares of the Cayman company, hold no equity in the VIE and may never hold any.',
					'You are not purchasing equity in the Chinese operating entities.',
				],
				seems: ['Our founder owns 60% of the equity of the VIE.', 'The ADSs are listed in New York.'],
			},
		},
		{
			id: 'contracts',
			fact: 'the contractual arrangements, who is primary beneficiary and why, and that they are less effective than ownership and untested in court',
			signals: [
				'primary beneficiary',
				'contractual arrangements have not been tested',
				'not equivalent to equity ownership',
				'less effective than direct ownership',
				'exclusive option agreement',
				'powers of attorney',
				'enforceability',
			],
			nearMisses: ['we control the VIE', 'our VIE', 'we own the VIE'],
			asked: ['contractual arrangements, their enforceability and that they have not been tested in court'],
			examples: {
				states: [
					'Under the contractual arrangements we are the primary beneficiary of the VIE for accounting purposes; they are not equal to ownership and have not been tested in a court.',
					'The option, pledge and service agreements may be less effective than direct ownership, and their enforceability is uncertain.',
				],
				seems: ['We control the VIE.', 'The VIE has entered into many contracts with schools.'],
			},
		},
		{
			id: 'permissions',
			fact: 'each permission required from Chinese authorities, whether obtained or denied, the basis for the view (counsel or why none), and what follows if it is wrong',
			signals: [
				'permission from the CSRC',
				'approval of the Cyberspace Administration',
				'have received all requisite permissions',
				'our PRC counsel has advised',
				'have not been denied',
				'inadvertently conclude that approval is not required',
			],
			nearMisses: ['we comply with applicable law', 'regulations may change'],
			asked: ['each permission or approval required from Chinese authorities and whether it was obtained or denied'],
			examples: {
				states: [
					'The VIE holds the value-added telecom license it needs, which has not been denied or revoked; our PRC counsel has advised that no approval of the CSRC is required for our listing. If that is wrong we could be fined or barred from offering securities.',
					'We have not obtained an opinion of counsel on cybersecurity review because we hold data of fewer users than the rules require.',
				],
				seems: [
					'We believe that we comply with applicable law.',
					'Regulations in China may change with little notice.',
				],
			},
		},
		{
			id: 'cash-transfers',
			fact: 'how cash moves among the holding company, subsidiaries, VIEs and investors, with amounts of transfers, dividends and distributions to date, even if none',
			signals: [
				'cash transfers between',
				'dividends or distributions',
				'no cash transfers have been made',
				'transferred to the VIE',
				'capital contributions to our PRC subsidiaries',
				'service fees paid by the VIE',
			],
			nearMisses: ['we rely on dividends', 'may pay dividends', 'we intend to retain earnings'],
			asked: [
				'quantify cash flows and transfers between the holding company, subsidiaries and VIEs',
				'dividends or distributions made to date',
			],
			examples: {
				states: [
					'In 2031 the holding company made loans of RMB 80 million to the PRC subsidiaries and the VIE paid service fees of RMB 45 million to them; no dividends or distributions were made to investors.',
					'No cash transfers have been made between the holding company and the VIE to date.',
				],
				seems: ['We rely on dividends paid by subsidiaries for our cash needs.', 'We intend to retain all earnings.'],
			},
		},
		{
			id: 'transfer-limits',
			fact: 'restrictions on foreign exchange and on the ability to transfer cash between entities, across borders and to investors, and that government may intervene',
			signals: [
				'restrictions on foreign exchange',
				'ability to transfer cash between entities',
				'statutory reserve',
				'cash may not be available to fund operations',
				'prohibit or limit transfers',
			],
			nearMisses: ['exchange rates fluctuate', 'foreign exchange risk'],
			asked: ['restrictions on the ability to transfer cash between entities, across borders and to investors'],
			examples: {
				states: [
					'Cash in China or Hong Kong may not be available to us elsewhere because of restrictions on foreign exchange, statutory reserves and intervention of the government.',
					'PRC rules allow our subsidiaries to transfer cash abroad only out of accumulated profits and after registration with the exchange authority.',
				],
				seems: ['The renminbi fluctuates against the dollar.', 'We hold cash in several currencies.'],
			},
		},
		{
			id: 'consolidating-schedule',
			fact: 'condensed consolidating schedule of financial position, cash flows and results that separates parent, subsidiaries, primary beneficiary, VIEs and eliminations',
			signals: [
				'condensed consolidating schedule',
				'condensed consolidating information',
				'eliminations',
				'primary beneficiary of the VIEs column',
			],
			value: 'money',
			nearMisses: ['condensed consolidated statements', 'VIE assets and liabilities in total'],
			asked: ['condensed consolidating schedule disaggregating the parent, subsidiaries and VIEs'],
			examples: {
				states: [
					'Condensed consolidating schedule | Parent 12 | Subsidiaries 340 | Primary beneficiary 25 | VIEs 410 | Eliminations (190) | Consolidated 597',
					'The condensed consolidating schedule shows revenue of the VIEs of RMB 410 million, of subsidiaries of RMB 340 million and eliminations of RMB 190 million.',
				],
				seems: ['Total assets of the VIEs were RMB 410 million.', 'Condensed consolidated balance sheets follow.'],
			},
		},
		{
			id: 'hfcaa',
			fact: 'status under the HFCAA: whether the auditor can be inspected, whether identified by the Commission, and that trading may be prohibited after two consecutive years',
			signals: [
				'Holding Foreign Companies Accountable Act',
				'Commission-Identified Issuer',
				'inspect or investigate completely',
				'two consecutive years',
				'prohibition on trading',
				'delisting',
			],
			nearMisses: ['three consecutive years', 'registered with the PCAOB'],
			asked: ['whether the auditor is subject to PCAOB inspection and how the HFCAA affects the company'],
			examples: {
				states: [
					'Under the HFCAA trading in our ADSs may be prohibited if the PCAOB cannot inspect our auditor for two consecutive years; we were a Commission-Identified Issuer for 2021 and have not been since.',
					'Our auditor, based in Singapore, is inspected by the PCAOB, and we do not expect to be identified under the Holding Foreign Companies Accountable Act.',
				],
				seems: [
					'Our auditor is registered with the PCAOB.',
					'Trading may be prohibited after three consecutive years without inspection.',
				],
			},
		},
		{
			id: 'government-ownership',
			fact: 'share of the registrant and its auditor-jurisdiction ownership held by governmental entities, controlling financial interest, and Communist Party officials or charter (Item 16I or 9C)',
			signals: [
				'owned by governmental entities',
				'governmental entities in',
				'controlling financial interest',
				'official of the Chinese Communist Party',
				'charter of the Chinese Communist Party',
			],
			nearMisses: ['government grants', 'government customers'],
			asked: ['percentage of shares owned by governmental entities and Communist Party officials on the board'],
			examples: {
				states: [
					'No governmental entities in China own shares of Larkspur or the VIE, and no member of the boards is an official of the Chinese Communist Party.',
					'To our knowledge 3% of the shares of the VIE is owned by governmental entities of a province, which hold no controlling financial interest.',
				],
				seems: ['We received government grants of RMB 3 million.', 'Some customers are governmental entities.'],
			},
		},
		{
			id: 'government-influence',
			fact: 'that the Chinese government may intervene in or influence operations and offerings at any time, which could cause securities to lose value or become worthless',
			signals: [
				'may intervene or influence your operations at any time',
				'significant oversight and discretion',
				'could cause the value of our securities to significantly decline or be worthless',
				'oversight over offerings conducted overseas',
			],
			nearMisses: ['economic conditions in China', 'laws are evolving'],
			asked: ['that the Chinese government may intervene or influence operations at any time'],
			examples: {
				states: [
					'The Chinese government may intervene in or influence our operations at any time and may exert more oversight over offerings abroad, which could cause our securities to lose much of their value or become worthless.',
					'The PRC government has significant oversight and discretion over our business; its actions could hinder our offerings and make our ADSs worthless.',
				],
				seems: ['Our business depends on economic conditions in China.', 'The legal system continues to evolve.'],
			},
		},
	],
	blocks: {
		default: [
			{
				covers: ['holding-company'],
				text: '[●] is not a Chinese operating company but a [●] holding company. It conducts operations in China through its subsidiaries, [●], and through contractual arrangements with [●], the variable interest entity, or VIE.',
			},
			{
				covers: ['no-equity'],
				text: 'Investors purchase securities of [●], the holding company; they do not hold equity in the VIE, [●], and may never do so.',
			},
			{
				covers: ['contracts'],
				text: '**Contractual arrangements.** The contractual arrangements with the VIE consist of [●]. We are regarded as the primary beneficiary of the VIE for accounting purposes because [●]. The arrangements may be less effective than equity ownership in that [●], and have not been tested in a court as to [●].',
			},
			{
				covers: ['government-influence'],
				text: '**Government oversight.** The Chinese government may intervene in or influence our operations, and offerings conducted overseas, at any time, which could result in [●] and cause the value of our securities to decline significantly or become worthless.',
			},
			{
				covers: ['permissions'],
				text: '**Permissions.** We, our subsidiaries and the VIE are required to obtain the following permissions from Chinese authorities: [●]. We have obtained [●]; [●] have been denied. As to the China Securities Regulatory Commission and the Cyberspace Administration of China, [●]. We base these statements on [●]. If we are wrong, or if the rules change, [●].',
			},
			{
				covers: ['cash-transfers'],
				text: '**Cash transfers.** Cash moves through our organization as follows: [●]. For the years ended [●], [●] and [●], transfers between the holding company and its subsidiaries were [●], transfers to and from the VIE were [●], and dividends or distributions to investors were [●].',
			},
			{
				covers: ['transfer-limits'],
				text: 'Restrictions on foreign exchange and on the ability to transfer cash between entities, across borders and to investors are [●]; the Chinese government may intervene in such transfers by [●].',
			},
			{
				covers: ['consolidating-schedule'],
				text: `| Condensed consolidating schedule, year ended [●] | Parent | Subsidiaries | Primary beneficiary of the VIE | VIE | Eliminations | Consolidated |
| --- | --- | --- | --- | --- | --- | --- |
| [●] | [●] | [●] | [●] | [●] | [●] | [●] |`,
			},
			{
				covers: ['hfcaa'],
				text: '**Holding Foreign Companies Accountable Act.** Our auditor, [●], is located in [●] and [●] subject to inspection by the PCAOB. We [●] a Commission-Identified Issuer. Trading in our securities on [●] may be prohibited if the PCAOB is unable to inspect or investigate our auditor completely for two consecutive years.',
			},
			{
				covers: ['government-ownership'],
				text: '**Governmental ownership.** Governmental entities in [●] own [●]% of the shares of the registrant and [●]% of the VIE and [●] a controlling financial interest. The members of the boards who are officials of the Chinese Communist Party are [●]; the articles [●] a charter of that party.',
			},
		],
	},
};
