/**
 * Sentences made up to deceive: each has the words of a promise, and the value, cause, date, party or aspect that it tells is that of
 * something else. The first forty promises were written before the rules were looked at; the last ones are those of later such sets
 * that showed a gap. None may be found; what a drafter writes to keep the promise may be found or unsure.
 */
import { describe, expect, it } from 'vitest';
import { judge, prepareFiling } from '../../server/src/evidence/index.ts';
import type { Judgement } from '../../server/src/evidence/types.ts';
import { commitmentOf, elementOf, filingOf, withPassage } from './fiction.ts';

interface Promised {
	readonly element: string;
	readonly heading: string;
	/** States it in a drafter's own words. */
	readonly kept: readonly string[];
	/** Only seems to. */
	readonly not: readonly string[];
}

function read(element: string, passage: string, heading: string): Judgement {
	const over = { title: heading.slice(3), ask: `Please disclose ${element}.`, quote: `We will disclose ${element}.` };
	return judge(commitmentOf(over), elementOf(element), prepareFiling(filingOf(withPassage(passage, heading))));
}

const PROMISES: readonly Promised[] = [
	{
		element: 'the percentage of total revenue from the largest customer',
		heading: '## Results of Operations',
		kept: [
			'Sales to our largest customer accounted for 14% of our total revenue in 2031.',
			'A grocery chain, our largest customer, represented about 14% of total revenue.',
		],
		not: [
			'Wages accounted for 14% of our total revenue.',
			'Fuel and tolls made up approximately 14% of our total revenue in 2031.',
			'Our advertising contributed 14% of total revenue.',
			'The cost of resin was 14% of total revenue.',
			'Rents for our warehouses have represented 14% of our total revenue.',
		],
	},
	{
		element: 'the percentage of net sales attributable to the ten largest customers',
		heading: '## Customers',
		kept: [
			'Our ten largest customers together accounted for 46% of net sales in 2031.',
			'In 2031, 46% of our net sales came from our ten largest customers.',
		],
		not: [
			'Freight charged to customers accounted for 6% of our net sales in 2031.',
			'Our ten largest suppliers accounted for 46% of our purchases, and net sales to customers were unaffected.',
			'Receivables from our ten largest customers represented 46% of total receivables, while net sales rose.',
			'Net sales to our ten largest customers increased by 46% in 2031.',
		],
	},
	{
		element: 'the amount of cash held by foreign subsidiaries',
		heading: '## Liquidity',
		kept: [
			'Of our cash at December 31, 2031, $38.0 million was held by subsidiaries outside the United States.',
			'Our foreign subsidiaries held cash of $38.0 million at year-end.',
		],
		not: [
			'Our foreign subsidiaries paid cash dividends of $38.0 million to us in 2031.',
			'Taxes of $3.8 million would be payable if cash held by foreign subsidiaries were brought home.',
			'Cash held by foreign subsidiaries is placed with banks that are rated A or better, and we held $38.0 million of bonds.',
			'The cash of our joint venture, $38.0 million at year-end, is not available to our foreign subsidiaries.',
		],
	},
	{
		element: 'the reasons for the decrease in gross margin',
		heading: '## Results of Operations',
		kept: [
			'Gross margin fell because resin became dearer and we could not raise our prices in time.',
			'The decrease in gross margin was due to higher resin prices and a larger share of low-priced containers.',
		],
		not: [
			'Gross margin decreased from 31% in 2030 to 28% in 2031.',
			'Operating margin decreased because of severance, while gross margin was unchanged.',
			'We may see a decrease in gross margin if resin prices rise.',
			'Management reviews the reasons for a decrease in gross margin every month.',
		],
	},
	{
		element: 'the discount rate used to measure the retirement benefit obligation',
		heading: '## Employee Benefits',
		kept: [
			'We discounted the retirement benefit obligation at 4.6% at December 31, 2031.',
			'The retirement benefit obligation was measured with a discount rate of 4.6%.',
		],
		not: [
			'Plan assets that cover the retirement benefit obligation returned 4.6%.',
			'Pay is assumed to rise by 3.0% a year in measuring the retirement benefit obligation, which is discounted at a rate of corporate bonds.',
			'A fall of 0.5% in the discount rate would raise the retirement benefit obligation.',
			'The discount rate used for lease liabilities was 4.6%, unlike that of the retirement benefit obligation.',
		],
	},
	{
		element: 'the accounting policy for advertising costs',
		heading: '## Significant Accounting Policies',
		kept: [
			'We expense advertising as it is incurred.',
			'Advertising costs are charged to expense when the advertisement first runs.',
		],
		not: [
			'Advertising costs were $4.0 million in 2031 and $3.6 million in 2030.',
			'Our advertising follows the policy of our parent on fair dealing, and costs are approved by the board.',
			'Development costs are expensed as incurred; advertising is bought by our agents.',
			'Our accounting policy for advertising costs has not changed.',
		],
	},
	{
		element: 'the name of the customer that represents more than 10% of revenue',
		heading: '## Customers',
		kept: [
			'Brightwater Lines represented 13% of our revenue in 2031.',
			'One customer, Brightwater Lines, accounted for more than 10% of revenue.',
		],
		not: [
			'One customer, whose name we have agreed not to disclose, represented more than 10% of revenue.',
			'Brightwater Lines, a supplier, has more than 10% of its own revenue from us as a customer.',
			'More than 10% of revenue is collected through Brightwater Bank, where the customer pays.',
			'No customer represented more than 10% of revenue in 2029.',
		],
	},
	{
		element: 'the number of terminals that were closed during the year',
		heading: '## Operations',
		kept: ['We closed three terminals during 2031.', 'Three of our terminals were closed in 2031.'],
		not: [
			'We opened three terminals during the year and closed none of the older ones yet.',
			'We plan to close three terminals during the coming year.',
			'Our terminals were closed for 14 days during the year because of a strike.',
			'The closed terminals employed 140 people during the year.',
		],
	},
	{
		element: 'the maturity date of the term loan',
		heading: '## Liquidity',
		kept: ['The term loan falls due on May 14, 2035.', 'Our term loan, which is unsecured, matures on May 14, 2035.'],
		not: [
			'We signed the term loan on May 14, 2031, and its maturity date was fixed by the bank.',
			'The cap bought to hedge the term loan has a maturity date of May 14, 2035.',
			'On May 14, 2031 we prepaid a part of the term loan before its maturity date.',
			'The maturity date of the senior notes is May 14, 2035, later than that of the term loan.',
		],
	},
	{
		element: 'whether the disclosure controls and procedures were effective at year end',
		heading: '## Controls and Procedures',
		kept: [
			'Our chief executive officer and chief financial officer concluded that our disclosure controls and procedures were not effective as of December 31, 2031.',
			'As of December 31, 2031, our disclosure controls and procedures were effective.',
		],
		not: [
			'Our disclosure controls and procedures are designed to be effective at a reasonable level of assurance.',
			'Our internal control over financial reporting was effective at year end; disclosure controls and procedures were evaluated too.',
			'Management evaluates whether the disclosure controls and procedures are effective at the end of each year.',
			'No disclosure controls and procedures, however well designed, can be effective in every case.',
		],
	},
	{
		element: 'the effect of a 10% change in the exchange rate on net income',
		heading: '## Market Risk',
		kept: [
			'A 10% fall of the euro against the dollar would have lowered our net income by $2.1 million.',
			'If the dollar had been 10% stronger against all other currencies, net income would have been $2.1 million lower.',
		],
		not: [
			'A 10% change in fuel prices would have lowered our net income by $2.1 million, and exchange rates are not considered.',
			'A 10% change in the exchange rate would change our net debt by $2.1 million.',
			'The exchange rate of the euro changed by 10% in 2031, and net income was $21.0 million.',
			'We believe that a 10% change in the exchange rate could have an effect on net income.',
		],
	},
	{
		element: 'the amount of the valuation allowance recorded against deferred tax assets',
		heading: '## Income Taxes',
		kept: [
			'We carry a valuation allowance of $7.7 million against our deferred tax assets.',
			'At December 31, 2031 the valuation allowance on deferred tax assets stood at $7.7 million.',
		],
		not: [
			'Deferred tax assets were $7.7 million, against which a valuation allowance is considered each year.',
			'We released $1.7 million of the valuation allowance against deferred tax assets in 2031.',
			'The allowance for doubtful accounts was $7.7 million, for which deferred tax assets were recorded.',
			'Deferred tax assets of $7.7 million need no valuation allowance.',
		],
	},
	{
		element: 'the remaining amount available under the share repurchase program',
		heading: '## Share Repurchases',
		kept: [
			'At year-end, $55 million remained available under the share repurchase program.',
			'We may still buy shares for $55 million under the repurchase program.',
		],
		not: [
			'We bought shares for $55 million under the share repurchase program in 2031.',
			'The board approved a share repurchase program of $55 million in March 2031.',
			'Shares available under the equity incentive plan number 5.5 million, apart from the share repurchase program.',
			'Broker commissions of $0.5 million were paid under the share repurchase program, and the remaining amount is reviewed quarterly.',
		],
	},
	{
		element: 'the average price paid per share',
		heading: '## Share Repurchases',
		kept: [
			'We bought back 410,000 shares at an average price of $21.40 per share.',
			'The shares were repurchased at $21.40 each on average.',
		],
		not: [
			'We paid a dividend of $0.40 per share on average.',
			'The average exercise price per share of options was $21.40.',
			'The closing price per share was $21.40 at year-end.',
			'Our directors sold shares at an average price of $21.40 per share.',
		],
	},
	{
		element: 'the useful lives of property and equipment',
		heading: '## Significant Accounting Policies',
		kept: ['Property and equipment is written off in equal parts over lives of 5 to 40 years.'],
		not: [
			'Intangible assets have useful lives of 5 to 12 years; property and equipment is shown separately.',
			'The useful lives of property and equipment are reviewed every year.',
			'Property and equipment is leased to others for terms of 5 to 40 years.',
			'Loans that finance property and equipment run for 5 to 40 years.',
		],
	},
	{
		element: 'a description of the pending litigation with the port authority',
		heading: '## Legal Proceedings',
		kept: [
			'In May 2030 the Larkfield Port Authority sued us in the Circuit Court for unpaid berth fees of $3 million; we deny the claim and a trial is set for June 2032.',
			'The port authority has filed a complaint against us, alleging that we dredged without a permit; the case is pending.',
		],
		not: [
			'From time to time we are party to litigation, some of it pending, with customers and the port authority.',
			'The port authority is a party to pending litigation with its contractors.',
			'We settled the litigation with the port authority in 2028.',
			'The port authority licenses our berths, and no provision was made for pending litigation.',
		],
	},
	{
		element: 'the amount of dividends paid to shareholders by the subsidiary',
		heading: '## Dividends',
		kept: [
			'In 2031 the subsidiary paid dividends of $9.5 million to its shareholders.',
			'Dividends of $9.5 million were paid to shareholders by the subsidiary.',
		],
		not: [
			'We paid dividends of $9.5 million to our shareholders; the subsidiary retained its profit.',
			'The subsidiary could pay dividends of up to $9.5 million to shareholders without consent.',
			'The subsidiary declared that dividends of $9.5 million to shareholders would be paid in 2032.',
			'Withholding tax of $0.9 million was due on dividends paid to shareholders by the subsidiary.',
		],
	},
	{
		element: 'the method used to estimate the fair value of the warrants',
		heading: '## Warrants',
		kept: ['A Monte Carlo simulation was used to measure the warrants at fair value.'],
		not: [
			'We valued the stock options with the Black-Scholes model; the warrants are carried at fair value.',
			'The fair value of the warrants was estimated at $2.2 million.',
			'The fair value of the warrants is estimated by management and is subject to judgement.',
			'A change in the method of estimating the fair value of the warrants could affect our results.',
		],
	},
	{
		element: 'the percentage of workforce covered by collective bargaining agreements',
		heading: '## Employees',
		kept: [
			'About 62% of our employees work under collective bargaining agreements.',
			'Collective bargaining agreements cover 62% of our workforce.',
		],
		not: [
			'The collective bargaining agreements raise the pay of the workforce by 6.2%.',
			'About 62% of our workforce voted for a strike when the collective bargaining agreements lapsed.',
			'Contractors make up 22% of our workforce and are not parties to collective bargaining agreements.',
			'Collective bargaining agreements with 62% of their terms renewed cover part of the workforce.',
		],
	},
	{
		element: 'the date of the most recent goodwill impairment test',
		heading: '## Critical Accounting Estimates',
		kept: [
			'We last tested goodwill for impairment on October 1, 2031.',
			'The most recent goodwill impairment test was performed as of October 1, 2031.',
		],
		not: [
			'Goodwill arose on the purchase of the tug fleet on October 1, 2031 and will undergo an impairment test.',
			'The goodwill impairment test is performed every year, most recently by our own staff.',
			'The most recent impairment test of our vessels was performed on October 1, 2031; goodwill is tested apart.',
			'On October 1, 2031, we adopted new rules for the goodwill impairment test.',
		],
	},
	{
		element: 'the amount of revenue recognized from the license agreement',
		heading: '## Revenue',
		kept: [
			'We recognized revenue of $5.6 million from the license agreement in 2031.',
			'The license agreement contributed $5.6 million to revenue in 2031.',
		],
		not: [
			'We paid royalties of $5.6 million under the license agreement, which gave no revenue.',
			'Deferred revenue from the license agreement was $5.6 million at year-end.',
			'The license agreement was entered into by our affiliate, which recognized revenue of $5.6 million.',
			'We expect to recognize revenue of $5.6 million from the license agreement after 2032.',
		],
	},
	{
		element: 'the terms of the guarantee given to the joint venture',
		heading: '## Commitments and Contingencies',
		kept: [
			'We guarantee the bank loan of the joint venture up to $12 million until 2036, and may be called upon if it does not pay within 30 days.',
			'Our guarantee of the joint venture’s debt runs until 2036, is limited to $12 million and ranks behind our senior notes.',
		],
		not: [
			'The joint venture guarantees its tenants a term of ten years.',
			'A guarantee was given to the joint venture by our partner on terms that we do not know.',
			'The terms of the guarantee given to the joint venture were approved by the board.',
			'We account for the joint venture by the equity method and test the guarantee for credit losses.',
		],
	},
	{
		element: 'the annual rate of customer churn',
		heading: '## Key Metrics',
		kept: ['Our annual customer churn was 7.4% in 2031.', 'In 2031 we lost 7.4% of our customers, our yearly churn.'],
		not: [
			'Annual revenue per customer grew 7.4%, and churn fell.',
			'Churn among employees was at an annual rate of 7.4%.',
			'Customer churn is measured annually as the rate at which contracts end.',
			'Competitors report an annual rate of customer churn of 7.4%.',
		],
	},
	{
		element: 'how management uses adjusted EBITDA',
		heading: '## Non-GAAP Measures',
		kept: [
			'Management looks at adjusted EBITDA to set budgets and to decide on bonuses.',
			'We use adjusted EBITDA to plan and to compare the performance of our terminals.',
		],
		not: [
			'Investors use adjusted EBITDA to compare companies.',
			'Adjusted EBITDA is net income before interest, taxes, depreciation and the cost of strikes.',
			'Adjusted EBITDA has limits, and others may use it differently.',
			'Management believes that adjusted EBITDA rose because volumes grew.',
		],
	},
	{
		element: 'the amount of accounts receivable past due more than 90 days',
		heading: '## Receivables',
		kept: [
			'Of our accounts receivable, $3.3 million was past due by more than 90 days.',
			'Accounts receivable more than 90 days past due were $3.3 million.',
		],
		not: [
			'Accounts receivable past due more than 90 days are written down by half, and we collected $3.3 million.',
			'Accounts receivable not yet 90 days past due were $3.3 million.',
			'Accounts payable past due more than 90 days were $3.3 million; accounts receivable were current.',
			'An allowance of $3.3 million covers accounts receivable past due more than 90 days.',
		],
	},
	{
		element: 'the subsequent collection of accounts receivable after year end',
		heading: '## Receivables',
		kept: [
			'By March 31, 2032, we had collected 84% of the receivables outstanding at year-end.',
			'After year-end, $21.0 million of our accounts receivable was collected.',
		],
		not: [
			'Collection of accounts receivable is monitored after each month end.',
			'We collected $21.0 million of accounts receivable in the year before.',
			'After year end we sold accounts receivable of $21.0 million to a bank.',
			'Subsequent to year end we borrowed $21.0 million against accounts receivable.',
		],
	},
	{
		element: 'the factors considered in identifying reportable segments',
		heading: '## Segment Information',
		kept: [],
		not: [
			'We have two reportable segments, terminals and towage.',
			'The chief operating decision maker considers operating income of the reportable segments in allocating resources.',
			'Factors that affect our reportable segments include fuel prices and weather.',
			'Management considered the factors for impairment in each of its reportable segments.',
		],
	},
	{
		element: 'the segment measure of profit for each reportable segment',
		heading: '## Segment Information',
		kept: [
			'Segment profit was $21.0 million for Terminals and $6.0 million for Towage.',
			'In 2031 Terminals had a segment profit of $21.0 million and Towage one of $6.0 million.',
		],
		not: [
			'Each reportable segment had revenue of more than $6.0 million.',
			'Assets were $21.0 million for Terminals and $6.0 million for Towage, and segment profit is measured alike.',
			'Segment profit is the measure used for each reportable segment.',
			'Total profit of the reportable segments was $27.0 million.',
		],
	},
	{
		element: 'the amount of research and development expense by project',
		heading: '## Research and Development',
		kept: [
			'We spent $4.0 million on research and development for the Heron crane and $2.0 million for the Teal pump.',
			'Research and development expense was $4.0 million for Heron and $2.0 million for Teal.',
		],
		not: [
			'Research and development expense was $6.0 million for all projects.',
			'We received grants of $4.0 million for Heron and $2.0 million for Teal, which fund research and development.',
			'Capital expenditure was $4.0 million for Heron and $2.0 million for Teal; research and development expense is not tracked by project.',
			'Our partner bears research and development expense of $4.0 million for the Heron project.',
		],
	},
	{
		element: 'the expected timing of completion of the dredging project',
		heading: '## Capital Projects',
		kept: [
			'We expect to finish the dredging project in the third quarter of 2033.',
			'The dredging project is expected to be completed in September 2033.',
		],
		not: [
			'The dredging project began in September 2031.',
			'The completion of the dredging project is expected to cost $33 million.',
			'We expect the permit for the dredging project in September 2033.',
			'The completion of the crane project is expected in September 2033, after which the dredging project starts.',
		],
	},
	{
		element: 'the costs expected to be incurred under the restructuring plan',
		heading: '## Restructuring',
		kept: [
			'We expect the restructuring plan to cost between $8 million and $10 million.',
			'Total costs of about $9 million are expected to be incurred under the restructuring plan.',
		],
		not: [
			'We incurred costs of $9 million under the restructuring plan in 2031.',
			'Savings of $9 million a year are expected from the restructuring plan.',
			'The restructuring plan is expected to affect 90 employees.',
			'Costs of $9 million are expected to be incurred for new cranes, and the restructuring plan continues.',
		],
	},
	{
		element: 'the facts and circumstances that led to the impairment charge',
		heading: '## Impairment',
		kept: [],
		not: [
			'The impairment charge was $4.2 million and is shown in a line of its own.',
			'Facts and circumstances are considered each quarter to see whether an impairment charge is needed.',
			'An impairment charge may result from facts and circumstances such as a loss of customers.',
			'The impairment charge led to a breach of the leverage covenant.',
		],
	},
	{
		element: 'the amount of related party receivables repaid by the chairman',
		heading: '## Related Party Transactions',
		kept: [
			'In 2031 the chairman repaid $1.4 million of what he owed us.',
			'The chairman repaid related party receivables of $1.4 million.',
		],
		not: [
			'We repaid $1.4 million to the chairman, who has no related party receivables.',
			'Related party receivables from the chairman were $1.4 million.',
			'Related party receivables of $1.4 million are to be repaid by the chairman in 2033.',
			'The chairman’s brother repaid related party receivables of $1.4 million.',
		],
	},
	{
		element: 'the credit rating assigned to the senior notes',
		heading: '## Liquidity',
		kept: [
			'Our senior notes are rated BBB by Harbor Ratings.',
			'The rating of our senior notes is BBB with a stable outlook.',
		],
		not: [
			'The bank with which the proceeds of the senior notes are placed has a credit rating of BBB.',
			'A lower credit rating would raise the interest on the senior notes by 0.25%.',
			'The senior notes bear interest at 4.5% and their credit rating is reviewed yearly.',
			'Credit ratings assigned to notes are no recommendation to buy the senior notes.',
		],
	},
	{
		element: 'the weighted average remaining lease term',
		heading: '## Leases',
		kept: [
			'Our leases have a weighted average remaining term of 6.3 years.',
			'The weighted average remaining lease term was 6.3 years.',
		],
		not: [
			'The weighted average remaining life of stock options was 6.3 years; lease terms vary.',
			'The weighted average discount rate for the remaining lease term was 6.3%.',
			'Lease terms range from 2 to 15 years.',
			'Our tenants’ leases have a weighted average remaining term of 6.3 years.',
		],
	},
	{
		element: 'the impact of inflation on operating costs',
		heading: '## Results of Operations',
		kept: ['Inflation raised our operating costs by about $6 million in 2031, mainly for wages and fuel.'],
		not: [
			'Inflation was 4% in the countries where we incur operating costs.',
			'Inflation could raise our operating costs in the future.',
			'Operating costs rose by $6 million because we opened a terminal, and inflation was low.',
			'Inflation had an impact on the rents that our tenants pay, and operating costs are theirs.',
		],
	},
	{
		element: 'the number of shares underlying outstanding options held by directors',
		heading: '## Share Ownership',
		kept: [
			'Our directors hold options over 812,000 shares.',
			'Options held by directors and still outstanding are for 812,000 shares.',
		],
		not: [
			'Our directors hold 812,000 shares and some outstanding options.',
			'Employees hold options over 812,000 shares, and options held by directors have lapsed.',
			'Directors exercised options for 812,000 shares that had been outstanding.',
			'There were 812,000 shares outstanding, some underlying options held by directors.',
		],
	},
	{
		element: 'the reason for the change of auditor',
		heading: '## Change in Accountants',
		kept: [
			'We changed our auditor because the former one had served for twenty years and the law asks for rotation.',
			'The auditor was replaced owing to a disagreement over the scope of its work.',
		],
		not: [
			'We changed our auditor from Alder LLP to Birch LLP in 2031.',
			'The auditor gave the reason for its emphasis on going concern.',
			'The change of auditor was approved by the audit committee, which met in May.',
			'The change of tax adviser was made because our auditor had offered the service.',
		],
	},
	{
		element: 'the minimum capital ratio required by the regulator',
		heading: '## Regulation',
		kept: [
			'The regulator asks our insurance subsidiary to keep a capital ratio of at least 8%.',
			'We must hold a minimum capital ratio of 8% under the rules of the regulator.',
		],
		not: [
			'Our capital ratio was 11.2%, above the minimum required by the regulator.',
			'The regulator required a minimum deposit of $8 million, and the capital ratio is reported yearly.',
			'Lenders require a minimum interest cover of 8.0, while the regulator looks at the capital ratio.',
			'The minimum capital ratio required by the regulator is reviewed by our board.',
		],
	},
	{
		element: 'the portion of the purchase price allocated to customer relationships',
		heading: '## Acquisitions',
		kept: [
			'Of the purchase price, we allocated $14 million to customer relationships.',
			'Customer relationships of $14 million were recognized in the allocation of the purchase price.',
		],
		not: [
			'The purchase price was $14 million, a portion of which was allocated to customer relationships.',
			'Of the purchase price, $14 million was allocated to goodwill, and customer relationships were found to be of no value.',
			'Amortization of customer relationships acquired in the purchase was $1.4 million.',
			'Customer relationships to which a portion of the purchase price was allocated have lives of 14 years.',
		],
	},
	{
		element: 'the interest rate on the loan from the parent company',
		heading: '## Related Party Transactions',
		kept: [
			'The loan from our parent bears interest at 5.25%.',
			'Our parent company lent us $30 million at an interest rate of 5.25%.',
		],
		not: [
			'The loan to our parent company bears interest at a rate of 5.25%.',
			'Our parent company pays interest at a rate of 5.25% on its bonds and gave us a loan.',
			'Interest of $1.6 million was paid on the loan from the parent company.',
			'The interest rate on the bank loan guaranteed by the parent company is 5.25%.',
		],
	},
	{
		element: 'the effect of a 5% decline in occupancy on operating income',
		heading: '## Market Risk',
		kept: ['A 5% decline in occupancy would lower operating income by $1.1 million.'],
		not: [
			'Occupancy declined by 5% in 2031, and operating income was $11 million.',
			'A 5% decline in occupancy would lower our loan covenant ratio by 1.1.',
		],
	},
	{
		element: 'the facts that led management to conclude that the subsidiary is not a variable interest entity',
		heading: '## Consolidation',
		kept: [
			'The subsidiary is not a variable interest entity since its equity is sufficient and its owners vote in proportion to their shares.',
		],
		not: ['Management concluded that the subsidiary is not a variable interest entity.'],
	},
	{
		element: 'the nature of the services provided by the director',
		heading: '## Related Party Transactions',
		kept: [],
		not: ['Services provided by the director were paid with $0.2 million.'],
	},
	{
		element: 'the accounting policy for customer rebates',
		heading: '## Significant Accounting Policies',
		kept: ['Rebates to customers are recorded as a reduction of revenue when the sale is made.'],
		not: [
			'Rebates received from suppliers are recorded as a reduction of inventory cost; customers get discounts.',
			'Customer rebates amounted to $3.1 million in 2031.',
		],
	},
	{
		element: 'the average daily production for the year',
		heading: '## Production',
		kept: [],
		not: ['Average daily production for the year is a measure that we use from 2031 on in 14 fields.'],
	},
	{
		element: 'the term over which intangible assets are amortized',
		heading: '## Intangible Assets',
		kept: [],
		not: [
			'Amortized intangible assets amount to $10 million.',
			'Licenses that we grant run for a term of ten years; intangible assets are amortized.',
		],
	},
	{
		element: 'the accounting policy for government grants',
		heading: '## Significant Accounting Policies',
		kept: ['Government grants are recognized in income when the conditions are met.'],
		not: ['Loans from the government are recorded at face value; grants are rare.'],
	},
	{
		element: 'the remediation steps taken to address the material weakness',
		heading: '## Controls and Procedures',
		kept: ['To cure the material weakness we hired a controller and trained our accountants.'],
		not: ['Steps were taken to address a flood in the archive; the material weakness remains.'],
	},
	{
		element: 'the method used to recognize revenue from long-term contracts',
		heading: '## Significant Accounting Policies',
		kept: [
			'We recognize revenue from long-term contracts over time, using costs incurred to date as a measure of progress.',
		],
		not: ['Revenue from long-term contracts was $61 million.'],
	},
	{
		element: 'how pilotage surcharges are calculated',
		heading: '## Results of Operations',
		kept: ['Pilotage surcharges are calculated as a percentage of the fuel that a ship burns.'],
		not: ['Pilotage surcharges are calculated in a comparable manner in each harbor along the coast.'],
	},
	{
		element: 'description of how the effects of currencies on freight revenue are calculated',
		heading: '## Results of Operations',
		kept: [
			'The effects of currencies on freight revenue are calculated by translating both years at the rates of 2030.',
		],
		not: [
			'The effects of currencies on freight revenue are calculated by our corporate staff and reviewed by management.',
		],
	},
	{
		element: 'discussion of the drivers of any significant changes in dredging profit by harbor',
		heading: '## Results of Operations',
		kept: ['Dredging profit fell in both harbors because of storms.'],
		not: ['Dredging profit by harbor changed significantly: Larkfield rose to $8 million and Este fell to $5 million.'],
	},
	{
		element: 'reasons for wide ranges',
		heading: '## Property and Equipment',
		kept: ['The ranges of useful lives are wide because each class holds both hulls and electronics.'],
		not: ['The wide ranges of useful lives are 3 to 40 years for quays and 2 to 15 years for cranes.'],
	},
	{
		element: 'nature and classification of recurring, material charges such as those shown as Group overhead',
		heading: '## Segments',
		kept: [],
		not: ['Recurring, material charges shown as Group overhead amounted to $64 million.'],
	},
	{
		element: 'events that resulted in the charges included in Storms, Repairs and Other',
		heading: '## Results of Operations',
		kept: [],
		not: ['The charges included in Storms, Repairs and Other were $88 million.'],
	},
	{
		element: 'accumulated goodwill impairment losses at the beginning and end of the periods presented',
		heading: '## Goodwill',
		kept: [
			'Accumulated goodwill impairment losses were $61 million at the beginning of 2031 and $88 million at its end.',
		],
		not: ['Accumulated goodwill impairment losses were $88 million at December 31, 2031.'],
	},
	{
		element: 'how changes in key assumptions could affect the determination of fair value',
		heading: '## Goodwill',
		kept: ['If the key assumption of growth changed by one point, fair value would be $64 million lower.'],
		not: ['The key assumptions in determining fair value are a discount rate of 10.5% and a growth rate of 2.5%.'],
	},
	{
		element: 'assumptions made about dredging',
		heading: '## Impairment',
		kept: [],
		not: ['Had different assumptions been made about dredging, the charge would have been greater.'],
	},
	{
		element: 'relative significance of the key drivers of the material changes in towage revenue',
		heading: '## Results of Operations',
		kept: [],
		not: ['The relative significance of the key drivers of the material changes in towage revenue cannot be isolated.'],
	},
	{
		element:
			'whether or not the Senior Outside Director requires board consideration of, or overrides the CEO on, any risk matters',
		heading: '## Board of Directors',
		kept: ['On risk matters the Senior Outside Director may require board consideration, but never overrides the CEO.'],
		not: [
			'The guidelines do not say whether the Senior Outside Director may require board consideration of risk matters or override the CEO on them.',
			'The Chair of the Audit Committee may require board consideration of any risk matters, and may override the Chief Audit Executive on them.',
		],
	},
	{
		element: 'extent to which they are leased or owned berths',
		heading: '## Properties',
		kept: ['Nine are leased berths and four are owned berths.'],
		not: ['Leased berths are those which others let to us; all others are owned berths.'],
	},
	{
		element: 'aggregate investment income attributable to equity method investments',
		heading: '## Investments',
		kept: ['Aggregate investment income attributable to equity method investments was $44 million in 2031.'],
		not: ['Aggregate investment income attributable to equity method investments was $31 million in 2016.'],
	},
];

describe.each(PROMISES)('what only seems to state a promise: $element', ({ element, heading, kept, not }) => {
	it.each(not)('is not found: %s', (passage) => {
		expect(read(element, passage, heading).verdict).not.toBe('found');
	});

	if (kept.length > 0)
		it.each(kept)('is not missing where it is stated: %s', (passage) => {
			expect(read(element, passage, heading).verdict).not.toBe('missing');
		});
});
