import { describe, expect, it } from 'vitest';
import { judge, prepareFiling } from '../../server/src/evidence/index.ts';
import type { Judgement } from '../../server/src/evidence/types.ts';
import { commitmentOf, elementOf, filingOf, objections, withPassage } from './fiction.ts';

function read(element: string, passage: string, heading = '## Liquidity'): Judgement {
	const over = { title: heading.slice(3), ask: `Please disclose ${element}.`, quote: `We will disclose ${element}.` };
	return judge(commitmentOf(over), elementOf(element), prepareFiling(filingOf(withPassage(passage, heading))));
}

/** Each with sentences that keep it, and sentences with all its words whose value is that of something else. */
const PROMISES: readonly {
	readonly element: string;
	readonly heading?: string;
	readonly kept: readonly string[];
	readonly not: readonly string[];
}[] = [
	{
		element: 'the amount of customer deposits',
		kept: [
			'The amount of customer deposits was $14.2 million at December 31, 2031.',
			'At December 31, 2031, the amount of customer deposits was $14.2 million.',
		],
		not: [
			'We received a fee of $2 million on customer deposits held in escrow.',
			'Interest of $0.3 million was paid on customer deposits in 2031.',
			'An insurer guarantees customer deposits for a premium of $1.2 million a year.',
			'We were fined $2 million for the late return of customer deposits.',
			'A receivable of $4.4 million is secured by customer deposits.',
			'Customer deposits are insured up to $250,000 each by the national scheme.',
			'Customer deposits earned interest of $0.4 million.',
			'Customer deposits rose by $1.2 million during 2031.',
		],
	},
	{
		element: 'the percentage of total revenue derived from the largest customer',
		kept: ['Our largest customer accounted for 14% of total revenue in 2031.'],
		not: [
			'A reserve of 12% covers amounts due from our largest customer, which is measured against total revenue.',
			'Total revenue from our largest customer rose by 14% in 2031.',
			'Total revenue grew 14%, helped by our largest customer.',
		],
	},
	{
		element: 'the number of full-time employees',
		kept: ['At December 31, 2031 we had 1,240 full-time employees.'],
		not: [
			'At December 31, 2031 we had 1,240 part-time employees and no full-time employees.',
			'We employed 310 seasonal workers in addition to our full-time employees.',
			'We granted 1,240 options to full-time employees in 2031.',
			'Our full-time employees attended 1,240 training courses.',
			'The average tenure of full-time employees is 9 years.',
			'We reduced the number of full-time employees by 120 during the year.',
			'Of our 14 sites, all are staffed by full-time employees.',
		],
	},
	{
		element: 'the date on which the revolving credit facility matures',
		kept: [
			'Our revolving credit facility, of which nothing is drawn, matures in March 2034.',
			'On March 3, 2034, our revolving credit facility matures.',
		],
		not: [
			'On March 3, 2031, we drew on the revolving credit facility, which matures on a date fixed by the lenders.',
			'In March 2031 we amended the revolving credit facility to move the date on which it matures.',
			'On June 30, 2031 the agent confirmed that the revolving credit facility matures as agreed.',
			'The swap that hedges the revolving credit facility matures in March 2034.',
			'The letter of credit issued under the revolving credit facility matures in March 2034.',
			'The revolving credit facility matures no earlier than the notes, which are due in March 2034.',
		],
	},
	{
		element: 'the actual leverage ratio as of year end',
		kept: ['Our actual leverage ratio as of December 31, 2031 was 2.4 to 1.0.'],
		not: [
			'The actual leverage ratio as of year end is tested against 3.5 to 1.0.',
			'Our actual leverage ratio as of June 30, 2031 was 2.4 to 1.0.',
			'The actual leverage ratio as of year end was 0.3 lower than a year before.',
			'The actual leverage ratio as of year end left room of 1.1 below the ceiling.',
		],
	},
	{
		element: 'the cumulative amount of undistributed earnings of foreign subsidiaries',
		kept: ['The cumulative amount of undistributed earnings of our foreign subsidiaries was $55 million.'],
		not: [
			'A deferred tax liability of $5.5 million was recorded on the cumulative amount of undistributed earnings of our foreign subsidiaries.',
			'We repatriated $12 million out of the cumulative amount of undistributed earnings of our foreign subsidiaries.',
		],
	},
	{
		element: 'the discount rate used in the goodwill impairment test',
		kept: ['The discount rate used in the goodwill impairment test was 9.5%.'],
		not: [
			'The discount rate used in the pension valuation was 9.5%, as opposed to that used in the goodwill impairment test.',
			'The growth rate used in the goodwill impairment test was 3%, applied with a discount rate derived from peers.',
			'A rise of 1% in the discount rate used in the goodwill impairment test would not lead to a charge.',
			'The discount rate used in the goodwill impairment test ranged among peers from 8% to 11%.',
		],
	},
	{
		element: 'the aggregate purchase obligations due after one year',
		kept: ['Aggregate purchase obligations due after one year were $61 million at December 31, 2031.'],
		not: [
			'Aggregate purchase obligations due within one year were $61 million at December 31, 2031.',
			'A guarantee of $61 million secures aggregate purchase obligations due after one year.',
			'Aggregate purchase obligations were $61 million, some due after one year.',
		],
	},
	{
		element: 'the number of unresolved claims at year end',
		kept: ['There were 214 unresolved claims at year end.'],
		not: [
			'We resolved 214 claims during the year and carry the unresolved claims at year end forward.',
			'Unresolved claims at year end were insured by 3 carriers.',
		],
	},
	{
		element: 'the amount of backlog expected to be recognized as revenue within twelve months',
		kept: ['We expect to recognize $41 million of our backlog as revenue within the next twelve months.'],
		not: [
			'Backlog orders with deposits of $4 million are expected to be recognized as revenue within twelve months.',
			'We recognized $41 million of backlog as revenue within the past twelve months.',
		],
	},
	{
		element: 'whether the company is in compliance with the financial covenants',
		kept: ['At December 31, 2031 we were in compliance with the financial covenants.'],
		not: [
			'Our compliance officer reviews whether the company is in compliance with the financial covenants.',
			'The lenders waived compliance with the financial covenants.',
			'Compliance with the financial covenants is tested each quarter by the agent.',
			'The company is subject to financial covenants and its compliance with them is certified yearly.',
		],
	},
	{
		element: 'the weighted average interest rate on short-term borrowings',
		kept: ['The weighted average interest rate on our short-term borrowings was 5.2% at December 31, 2031.'],
		not: [
			'A fee of 0.2% is added to the weighted average interest rate on short-term borrowings.',
			'The weighted average interest rate on short-term borrowings rose by 0.7%.',
		],
	},
];

/** The same for sentences that give the value without calling it that of the thing, or tell the fact in passing. */
const OTHERWISE: typeof PROMISES = [
	{
		element: 'the amount of the goodwill impairment',
		kept: [
			'In 2031, we recorded a charge of $4.2 million for the impairment of goodwill.',
			'A loss of $4.2 million for the impairment of goodwill was recorded in 2031.',
		],
		not: [
			'We recorded a charge of $0.2 million for the appraisal made in the impairment test of goodwill.',
			'We recorded a charge of $4.2 million for inventory and none for the impairment of goodwill.',
			'A tax benefit of $1.1 million for the impairment of goodwill was recorded.',
			'We accrued fees of $0.3 million for the goodwill impairment test.',
			'A reserve of $4.2 million for advisers was set up after the goodwill impairment.',
			'We recorded an interest expense of $1.2 million related to the goodwill impairment.',
			'In 2031, we recorded a charge of $9.2 million for the impairment of goodwill and trademarks.',
			'A charge of $4.2 million for the impairment of goodwill was avoided in 2031 by the sale of the Dayton unit.',
			'Our parent recorded a charge of $4.2 million for the impairment of goodwill, and we recorded none.',
		],
	},
	{
		element: 'the amount of goodwill before the impairment',
		kept: ['The amount of goodwill before the impairment was $31 million.'],
		not: ['A charge of $4.2 million for the impairment of goodwill was recorded.'],
	},
	{
		element: 'the amount accrued for the Harlan litigation',
		kept: ['We recorded a liability of $6.1 million for the Harlan litigation at December 31, 2031.'],
		not: [
			'A charge of $6.1 million for the lawyers in the Harlan litigation was recorded, and nothing more was accrued.',
			'A liability of $6.1 million for legal fees was accrued in the Harlan litigation.',
			'A liability of $6.1 million for taxes was recorded, and nothing was accrued for the Harlan litigation.',
			'A liability of $6.1 million for legal fees of the Harlan litigation was accrued by our insurer.',
			'The plaintiff holds us to a liability of $6.1 million in the Harlan litigation, for which nothing is accrued.',
		],
	},
	{
		element: 'the amount of unrecognized tax benefits',
		heading: '## Income Taxes',
		kept: ['We carry a liability of $6.1 million for unrecognized tax benefits.'],
		not: [
			'We carry a liability of $0.6 million for interest on unrecognized tax benefits.',
			'We carry a reserve of $0.6 million for penalties, not for unrecognized tax benefits.',
			'A liability of $2.0 million for leases stands beside the unrecognized tax benefits.',
		],
	},
	{
		element: 'the amount of employee loans',
		kept: ['Employee loans amounted to $2.0 million.'],
		not: [
			'We carry a liability of $0.2 million for employee loans.',
			'An allowance of $0.2 million for employee loans was set up.',
		],
	},
	{
		element: 'the amount of receivables written off',
		kept: ['In 2031, receivables of $2.2 million were written off.'],
		not: [
			'Receivables of $2.2 million were sold before others were written off.',
			'Receivables of $2.2 million were not written off.',
			'Receivables of $2.2 million were expected to be written off.',
			'Receivables of $2.2 million were recovered after they had been written off.',
			'Receivables of $82.2 million are shown net of those written off.',
			'Receivables of $2.2 million were written down, not written off.',
			'Inventory and receivables of $5.2 million were written off.',
			'In 2031, the allowance for receivables of $2.2 million was written off.',
		],
	},
	{
		element: 'the amount of assets pledged as collateral',
		kept: ['Assets of $18.2 million were pledged as collateral at the end of 2031.'],
		not: [
			'Assets of $18.2 million were released that had been pledged as collateral.',
			'Assets of $18.2 million were acquired and none pledged as collateral.',
			'Assets of $18.2 million were leased, others pledged as collateral.',
			'Assets of $18.2 million were pledged as collateral to us.',
			'Assets of $18.2 million were pledged as collateral by our chairman.',
		],
	},
	{
		element: 'the percentage of revenue from the largest customer',
		heading: '## Customers',
		kept: ['Our largest customer was 14% of our revenue in 2031.'],
		not: [
			'Late fees of our largest customer were 14% of our revenue.',
			'Our largest customer’s credit limit was 14% of our revenue.',
			'Purchases from our largest customer were 14% of our revenue.',
			'Our largest customer was 14% of our receivables, not of our revenue.',
			'Returns by our largest customer were 14% of our revenue.',
			'Our largest customer was 14% of unearned revenue.',
			'Our largest customer was 14% of our revenue growth in 2031.',
			'Our largest customer in Canada was 14% of our revenue.',
			'Our largest customer was 14% of our customers’ revenue.',
		],
	},
	{
		element: 'the gross proceeds from the private placement',
		kept: ['In April 2031, we raised $25 million of gross proceeds in a private placement of our shares.'],
		not: [
			'We raised $25 million of new debt after the gross proceeds of the private placement were spent.',
			'We raised $25 million less than planned in gross proceeds from the private placement.',
			'The private placement raised our equity by $25 million beside the gross proceeds.',
			'We raised the reserve held out of the gross proceeds of the private placement by $2 million.',
			'In April 2031, Harbor Steel raised $25 million of gross proceeds in a private placement of its shares.',
			'In April 2031, we raised $25 million of gross proceeds in a public offering after the private placement.',
		],
	},
	{
		element: 'the amount of credit extended to officers',
		heading: '## Related Parties',
		kept: ['During 2031, we extended $5.0 million of credit to our officers.'],
		not: [
			'We extended the credit to our officers by $1 million.',
			'We extended $5.0 million of guarantees for credit of our officers.',
			'The credit to our officers was extended by two years for a fee of $0.1 million.',
			'During 2031, our officers extended $5.0 million of credit to us.',
			'During 2031, we extended $5.0 million of credit to customers and none to our officers.',
		],
	},
	{
		element: 'the dollar amount of the inventory write-down',
		kept: ['The inventory write-down in the fourth quarter of 2031 reduced gross profit by $3.2 million.'],
		not: [
			'A write-down of inventory and lower volumes reduced gross profit by $3.2 million.',
			'An inventory write-down and lower volumes reduced gross profit by $3.2 million.',
			'The inventory write-down, a fire and a flood reduced gross profit by $3.2 million.',
			'The tax effect of the inventory write-down reduced operating income by $3.2 million.',
			'The reversal of an inventory write-down increased gross profit by $3.2 million.',
			'The inventory write-down reduced net income by $2.1 million.',
			'A smaller inventory write-down reduced cost of sales by $3.2 million.',
			'The inventory write-down reduced gross profit by $3.2 million less than a year before.',
			'Freight reduced gross profit by $3.2 million beside the inventory write-down.',
		],
	},
	{
		element: 'the dollar amount authorized under the share repurchase program',
		heading: '## Equity',
		kept: [
			'In March 2031, our board authorized the repurchase of up to $50 million of our shares under the share repurchase program.',
			'In March 2031, our board authorized a share repurchase program under which we may buy back up to $50 million of our shares.',
		],
		not: [
			'The share repurchase program was authorized beside loans of up to $50 million.',
			'The board authorized fees of up to $0.5 million for the share repurchase program.',
			'The share repurchase program is authorized, under which we may pay brokers up to $0.5 million.',
			'Lenders authorized dividends of up to $50 million, and the share repurchase program is apart from this.',
		],
	},
	{
		element: 'the amount outstanding under the revolving credit facility',
		kept: ['At December 31, 2031, $20 million was outstanding under the revolving credit facility.'],
		not: [
			'The revolving credit facility allows us to borrow up to $300 million, of which a part is outstanding.',
			'Commitments of up to $300 million are outstanding under the revolving credit facility.',
		],
	},
	{
		element: 'the amount of the commitments under the revolving credit facility',
		kept: ['Our revolving credit facility provides for commitments of up to $300 million.'],
		not: [
			'Our revolving credit facility with Harbor Bank permits liens of up to $300 million beside the commitments.',
			'The revolving credit facility allows us to pay dividends of up to $30 million while commitments last.',
			'Commitments under the revolving credit facility are insured for up to $30 million.',
			'Our revolving credit facility with its commitments provides for purchases of up to $30 million.',
			'The commitments under the revolving credit facility cover letters of credit of up to $30 million.',
			'Our revolving credit facility provides for letter of credit commitments of up to $30 million.',
			'The revolving credit facility that Harbor Bank offered and we refused provides for commitments of up to $300 million.',
		],
	},
	{
		element: 'the amount of the loan to Quayside Freight',
		heading: '## Related Parties',
		kept: ['In 2031, we lent $4.0 million to Quayside Freight as a loan.'],
		not: [
			'We lent $4.0 million to Larkfield Docks, which repaid its loan to Quayside Freight.',
			'In 2031 we paid $4.0 million to lawyers for the loan to Quayside Freight.',
			'We sent $0.4 million to Quayside Freight beside the loan.',
			'We lent $4.0 million to the owner after the loan to Quayside Freight was repaid.',
			'In 2031, we never lent $4.0 million to Quayside Freight, and no loan exists.',
			'In 2031, Harbor Bank lent $4.0 million to Quayside Freight to repay our loan.',
			'In 2031, we lent $4.0 million to Larkfield Freight, which repaid the loan to Quayside.',
		],
	},
	{
		element: 'the amount of employer contributions to the pension plan',
		heading: '## Pensions',
		kept: ['During 2031, we added $4.0 million to the pension plan as employer contributions.'],
		not: [
			'We added $4.0 million to the pension plan as employer contributions fell.',
			'We added $4.0 million to the reserve for employer contributions to the pension plan.',
			'Employees added $4.0 million to the pension plan beside the employer contributions.',
			'We charged $0.4 million to employer contributions as a pension plan fee.',
			'During 2031, we added $4.0 million to the medical plan as employer contributions, and nothing to the pension plan.',
			'The pension plan returned $4.0 million to us as employer contributions that we had overpaid.',
			'Harbor Steel contributed $4.0 million to the pension plan as employer contributions.',
		],
	},
	{
		element: 'the amount of research and development costs',
		kept: ['In 2031, we charged $3.1 million to expense for research and development costs.'],
		not: [
			'We charged $3.1 million to the allowance for research and development costs.',
			'We charged $3.1 million to expense for rent, apart from research and development costs.',
			'We charged $3.1 million to customers for research and development costs.',
		],
	},
	{
		element: 'the date by which remediation of the material weakness will be complete',
		heading: '## Controls',
		kept: [
			'By December 31, 2032, we expect to complete the remediation of the material weakness.',
			'We expect that the remediation of the material weakness will be complete by December 31, 2032.',
		],
		not: [
			'By December 31, 2032, we expect to begin the complete remediation of the material weakness.',
			'By December 31, 2032, we expect to hire staff so that the remediation of the material weakness will be complete.',
			'By December 31, 2032, we expect to complete the audit of the remediation of the material weakness.',
			'On December 3, 2031, we agreed to report when the remediation of the material weakness will be complete.',
			'In May 2031 we planned to complete the remediation of the material weakness.',
			'By December 31, 2032, we do not expect to complete the remediation of the material weakness.',
			'By December 31, 2032, we expect to complete half the remediation of the material weakness.',
			'By December 31, 2032, no one expects to complete the remediation of the material weakness.',
		],
	},
	{
		element: 'the date of the appointment of the new auditor',
		heading: '## Auditor',
		kept: ['On May 3, 2031, the audit committee voted to approve the appointment of the new auditor.'],
		not: [
			'On May 3, 2031, the audit committee voted to review the appointment of the new auditor.',
			'On May 3, 2031, the audit committee voted to pay a fee for the appointment of the new auditor.',
			'On May 3, 2031, the audit committee voted to approve a list for the appointment of the new auditor.',
			'On May 3, 2031, the audit committee voted to approve the fees of the new auditor after its appointment.',
		],
	},
	{
		element: 'the date when the lease of the Dayton plant was renewed',
		heading: '## Properties',
		kept: ['On May 3, 2031, we agreed to renew the lease of the Dayton plant.'],
		not: [
			'On May 3, 2031, we agreed with the landlord to discuss whether the lease of the Dayton plant is renewed.',
			'On May 3, 2031, we agreed to sell the Dayton plant, whose lease was renewed.',
			'On May 3, 2031, we agreed with the landlord to paint the Dayton plant when the lease was renewed.',
			'On May 3, 2031, we agreed to renew the lease of the Dayton plant parking lot.',
			'On May 3, 2031, Harbor Steel agreed with its landlord to renew the lease of the Dayton plant.',
		],
	},
	{
		element: 'the amount of restricted cash',
		kept: ['We are required to keep restricted cash, the balance of which was $4.2 million at December 31, 2031.'],
		not: [
			'Our lease agreements require us to keep restricted cash, the interest on which was $0.2 million.',
			'Our lease agreements require us to keep restricted cash in an account, the fee for which was $0.2 million.',
			'Our lease agreements require us to keep restricted cash for deposits, the balance of which was $4.2 million.',
			'Our lease agreements require us to keep restricted cash, and rent was $4.2 million.',
			'Our lease agreements require us to keep restricted cash of at least $4.2 million.',
		],
	},
	{
		element: 'the amount of the escrow deposit',
		kept: ['We are required to keep an escrow deposit, which was $4.2 million at December 31, 2031.'],
		not: [
			'We are required to keep an escrow deposit under the lease, which was $0.9 million a year.',
			'The escrow deposit secures our rent, which was $4.2 million at December 31, 2031.',
			'We must pay a fee on the escrow deposit, which was $4.2 million in 2031, each year.',
		],
	},
	{
		element: 'the effect of adopting the lease accounting standard on liabilities, as an amount',
		heading: '## Accounting',
		kept: ['We expect the adoption of the lease accounting standard to add $12 million to our liabilities.'],
		not: [
			'We expect to spend $12 million on adopting the lease accounting standard for liabilities.',
			'We expect the audit of the adoption of the lease accounting standard to cost $1 million; liabilities are not known.',
			'If the lease accounting standard were adopted, liabilities could rise by $12 million.',
			'We expect the adoption of the lease accounting standard to cost $1 million beyond the effect on liabilities.',
			'We expect the adoption of the lease accounting standard, and $12 million of new loans will add to our liabilities.',
		],
	},
	{
		element: 'whether there is substantial doubt about the ability to continue as a going concern',
		heading: '## Going Concern',
		kept: [
			'Management assessed whether there is substantial doubt about our ability to continue as a going concern and concluded that there is none.',
		],
		not: [
			'Management assessed whether there is substantial doubt about our ability to continue as a going concern and concluded that more work is needed.',
			'Management assessed whether there is substantial doubt about our ability to continue as a going concern and concluded that it is too early to say.',
			'Management assessed whether there is substantial doubt about our ability to continue as a going concern and found that the test was sound.',
			'Management assesses each quarter whether there is substantial doubt about our ability to continue as a going concern.',
			'Management has not assessed whether there is substantial doubt about our ability to continue as a going concern and concluded that there is none.',
			'The lender assessed whether there is substantial doubt about our ability to continue as a going concern and concluded that there is none.',
		],
	},
	{
		element: 'whether it was in compliance with its debt covenants',
		kept: ['Our debt covenants are tested each quarter, and all of them were complied with at December 31, 2031.'],
		not: [
			'Our debt covenants are tested each quarter for compliance, and all of them were amended.',
			'Compliance with our debt covenants is tested each quarter, and not all were complied with.',
			'Our debt covenants are tested each quarter, and all of them were complied with until September.',
			'Our debt covenants are tested each quarter, and all but one were in compliance.',
			'Compliance with our debt covenants is tested each quarter, and all tests were filed.',
			'Compliance with our debt covenants is tested each quarter, and we doubt that all of them were met.',
		],
	},
	{
		element: 'the impact of the strike on revenue',
		heading: '## Results',
		kept: ['The strike did not have a material impact on revenue in 2031.'],
		not: [
			'We have not yet been able to measure, and had no means to tell, any impact of the strike on revenue.',
			'The strike had no impact on costs; we had no way of telling its impact on revenue.',
			'We did not investigate the impact of the strike on revenue, which did not affect profit.',
		],
	},
	{
		element: 'the existence of related party loans',
		heading: '## Related Parties',
		kept: ['There were no loans to related parties in existence in 2031.'],
		not: [
			'We did not review the existence of related party loans.',
			'We have not tested for the existence of related party loans.',
			'We were unable to verify the existence of related party loans.',
		],
	},
	{
		element: 'the number of products approved by indication',
		heading: '## Products',
		kept: [],
		not: [
			'At December 31, 2031, we had 24 approved products.',
			'We had 24 products approved by the agency for an indication.',
		],
	},
	{
		element: 'the competitive effect of compliance with emission rules',
		heading: '## Results',
		kept: ['We do not expect compliance with emission rules to have a material effect on our competitive position.'],
		not: [
			'The competitive effect of compliance with emission rules is not known.',
			'We have not measured the competitive effect of compliance with emission rules.',
			'Our competitors do not expect compliance with emission rules to have a competitive effect.',
		],
	},
	{
		element: 'commercial paper drawn at year end',
		heading: '## Results',
		kept: [],
		not: [
			'We had no plans for commercial paper to be drawn at year end.',
			'Commercial paper was not reviewed, nor what was drawn at year end.',
		],
	},
	{
		element: 'the extent to which employees are represented by unions',
		heading: '## Results',
		kept: ['Our employees are not represented by unions, except for 40 pilots in Larkfield.'],
		not: [
			'We have not determined the extent to which employees are represented by unions.',
			'The extent to which employees are represented by unions is not known.',
			'The extent to which employees are represented by unions is not clear.',
		],
	},
	{
		element: 'the absence of an attestation by the auditor',
		heading: '## Results',
		kept: [],
		not: ['We have not reviewed the absence of an attestation by the auditor.'],
	},
	{
		element: 'the reasons, where no range of loss can be estimated',
		heading: '## Range of possible loss',
		kept: [
			'We are unable to estimate a range of loss for the following reasons: the case is at an early stage and no discovery was made.',
		],
		not: ['We are unable to say which reasons move the plaintiff to seek a range of loss.'],
	},
	{
		element: 'that no reporting unit is at risk of failing the impairment test',
		heading: '## Goodwill',
		kept: ['No reporting unit is at risk of failing the impairment test.'],
		not: [
			'We are unable to conclude that no reporting unit is at risk of failing the impairment test.',
			'We cannot estimate whether no reporting unit is at risk of failing the impairment test.',
		],
	},
	{
		element: 'the effect of the tax credit on the effective tax rate, in percentage points',
		heading: '## Results',
		kept: ['The tax credit had an effect of 3.1 percentage points on the effective tax rate.'],
		not: [
			'The strike had an effect of 3.1 percentage points on the effective tax rate before the tax credit.',
			'A new law had an effect of 3.1 percentage points on the effective tax rate, the tax credit had none.',
		],
	},
	{
		element: 'explain the low tax rate',
		heading: '## Results',
		kept: ['The tax rate was low because a tax credit was used in full.'],
		not: ['The low tax rate was 11%.', 'We cannot explain the low tax rate.'],
	},
	{
		element: 'an estimate of the range of loss or say that one cannot be made',
		heading: '## Results',
		kept: [],
		not: ['We are unable to say when the range of loss is discussed.'],
	},
	{
		element: 'how the tax effect of the non-GAAP adjustments is determined',
		heading: '## Non-GAAP Measures',
		kept: ['The tax effect of the non-GAAP adjustments is determined by applying the statutory rate of each country.'],
		not: [
			'The tax effect of the non-GAAP adjustments is determined each quarter.',
			'The tax effect of the non-GAAP adjustments is determined by management.',
			'How the tax effect of the non-GAAP adjustments is determined was discussed with our auditor.',
		],
	},
	{
		element: 'the percentage by which the fair value of the reporting unit exceeded its carrying value',
		heading: '## Goodwill',
		kept: ['The fair value of the reporting unit exceeded its carrying value by 11%.'],
		not: [
			'The carrying value of the reporting unit exceeded its fair value by 11%.',
			'The fair value of Harbor Steel’s reporting unit exceeded its carrying value by 11%.',
		],
	},
	{
		element: 'the dollar amount of backlog',
		kept: ['At December 31, 2031 and 2030, backlog was $88 million and $71 million, respectively.'],
		not: [
			'Backlog orders carry deposits with a dollar amount of $8 million.',
			'Harbor Steel’s backlog was $88 million at December 31, 2031.',
		],
	},
	{
		element: 'the allowance for credit losses on trade receivables at the balance sheet date',
		heading: '## Receivables',
		kept: [
			'The allowance for credit losses on trade receivables was $2.2 million at December 31, 2031, not in thousands.',
		],
		not: [
			'At December 31, 2031 the allowance for credit losses on notes receivable, not on trade receivables, was $2.2 million.',
		],
	},
];

describe.each([...PROMISES, ...OTHERWISE])(
	'what the value of a sentence is of: $element',
	({ element, heading, kept, not }) => {
		it.each(kept)('found: %s', (passage) => {
			expect(read(element, passage, heading).verdict).toBe('found');
		});

		it.each(not)('not found: %s', (passage) => {
			expect(read(element, passage, heading).verdict).not.toBe('found');
		});
	},
);

describe('what the value of a sentence is of', () => {
	it('is told of the closest passage', () => {
		const said = 'We received a fee of $2 million on customer deposits held in escrow.';
		const { candidates } = read('the amount of customer deposits', said);
		expect(objections({ candidates })).toContain('gives the figure of something else: “fee”');
	});

	it('is doubtful beside a passage that is nearly as likely the place, and not beside one of another period or a quotation', () => {
		const element = 'the amount of customer deposits';
		const kept = 'The amount of customer deposits was $14.2 million at December 31, 2031.';
		const beside = (other: string, said = kept) => read(element, `${said}\n\n${other}`);
		expect(beside('The amount of customer deposits was $13.0 million at December 31, 2030.').verdict).toBe('found');
		expect(beside('> The amount of customer deposits was $13.0 million at year end.').verdict).toBe('found');
		const { verdict, trace } = beside(
			'The amount of customer deposits could have been $15.0 million at year end.',
			'At the end of the year, deposits from customers came to $14.2 million.',
		);
		expect(verdict).toBe('unsure');
		expect(trace.join('\n')).toContain('not accepted: another passage is nearly as likely the place');
	});

	it('is doubtful beside another that fits nearly as well, which is told, and not beside itself said again', () => {
		const element = 'the amount of customer deposits';
		const one = 'At the end of the year, deposits from customers came to $14.2 million.';
		const other = 'At the close of the year, deposits by customers came to $9.1 million.';
		expect(read(element, `${one}\n\nWe lease our offices.\n\n${one}`).verdict).toBe('found');
		const { verdict, why, candidates } = read(element, `${one}\n\nWe lease our offices.\n\n${other}`);
		expect(verdict).toBe('unsure');
		expect(why).toMatch(
			/^One passage has .*, but another fits nearly as well: “At the (?:end|close) of the year, deposits/,
		);
		expect(candidates.map(({ quote }) => quote)).toEqual(expect.arrayContaining([one, other]));
	});

	it('is not made doubtful by the month of May; a fiscal year before is another, whatever month it ends in', () => {
		const element = 'the number of full-time employees';
		const over = { title: 'Human Capital', ask: `Please disclose ${element}.`, quote: `We will disclose ${element}.` };
		const verdictOn = (said: string, end: string) => {
			const text = withPassage(said, '## Human Capital').replace('ended December 31, 2031', `ended ${end}`);
			return judge(commitmentOf(over), elementOf(element), prepareFiling(filingOf(text))).verdict;
		};
		const may = 'As of May 31, 2031, we had 1,240 full-time employees, including those in stores.';
		const early = 'At the end of fiscal 2030, we had 1,240 full-time employees.';
		expect(verdictOn(may, 'May 31, 2031')).toBe('found');
		// Some name their year after its first months and some after its last; this sentence does not say which.
		expect(verdictOn(early, 'February 1, 2031')).not.toBe('found');
		expect(verdictOn(early, 'June 30, 2031')).not.toBe('found');
	});

	it('is none where the answer is not known', () => {
		for (const [element, said] of [
			[
				'the effects of the tariffs on demand for our pumps',
				'We have not determined the effects of the tariffs on demand for our pumps, which did not affect other products.',
			],
			[
				'the existence of guarantees for affiliates',
				'We have not determined the existence of guarantees for affiliates.',
			],
		] as const)
			expect(read(element, said).verdict).not.toBe('found');
	});

	it('may be a change where a change was promised', () => {
		const said = 'Customer deposits rose by $1.2 million during 2031.';
		const { evidence, candidates } = read('the amount of the increase in customer deposits', said);
		const shown = [...evidence, ...candidates].filter(({ quote }) => quote === said);
		expect(shown.map(({ objection }) => objection)).toEqual([null]);
	});
});

describe('a share', () => {
	const element = 'the percentage of total revenue that the customer accounts for';
	it.each(['Wages', 'Fuel', 'Our advertising', 'Rents for our warehouses', 'Brightwell Grocers'])(
		'of %s is not taken for that of a customer',
		(holder) => {
			const result = read(element, `${holder} accounted for 14% of our total revenue in 2031.`, '## Customers');
			expect(result.verdict).not.toBe('found');
			expect(objections(result)).toContain(`gives the share of “${holder}”`);
		},
	);

	it.each(['Our largest customer', 'The customer', 'It', 'Brightwell Grocers, a customer,'])(
		'of %s may be that of one',
		(holder) => {
			const result = read(element, `${holder} accounted for 14% of our total revenue in 2031.`, '## Customers');
			expect(objections(result)).not.toContain('gives the share of');
		},
	);
});
