/**
 * Words and phrases used alike in letters and filings, written from knowledge of the field: lay words of an ask beside the words that
 * drafters use. Order within a group does not matter except that the first names it. A phrase may stand in several groups.
 */
const LINES = `
carrying amount; carrying value; book value; net book value; carried at; recorded value; carrying
fair value; estimated fair value; market value; fair market value
headroom; cushion; exceeded carrying; fair value exceeded; fair value exceeds; excess over carrying; exceeded its carrying; exceed its carrying; exceeded the carrying; exceeds its carrying; exceeded their carrying; exceeded its book; excess of fair value; in excess of its carrying; in excess of carrying; above its carrying
exceed; excess; above; in excess of; greater than; higher than; surplus
below; less than; lower than; shortfall; deficiency; under; insufficient
shortfall; deficit; deficiency; insufficient; negative working capital
working capital deficit; working capital deficiency; current liabilities exceed current assets; shortfall of current assets; excess of current liabilities; negative working capital; net current liabilities
impairment; write-down; write down; writedown; impaired; impair; impairment charge; written down; write-off; charge against goodwill
write-off; write off; written off; charged off; charge-off; chargeoff; deductions; utilized
write-down; written down; inventory provision; lower of cost
trigger; triggering event; prompt; give rise; gave rise; led to; due to; indicator; as a result of; caused; cause; events or changes in circumstances; resulted from
cause; reason; driver; factor; primarily due to; attributable to; as a result of; driven by; because; due to; resulted from; result from; reflecting; owing to; caused by; attributed to; contributed
relationship; nature of the relationship; controlled by; is owned by; common control; affiliated with; shareholder of; director of; subsidiary of; family member; affiliate of; related through
terms; bears interest; unsecured; secured by; repayable; falls due; due on demand; interest-free; matures; maturity date; payable in instalments
departure; depart; left; vacate; moved out; move out; not renew; non-renewal; terminate its lease; churn
manner; in cash; by set-off; offset against; instalments; installments
reporting unit; cash generating unit; cash-generating unit; CGU; business unit
goodwill; excess of purchase price
assigned; allocate; allocated to; attributable to; associated with; attributed
weight; weighting; weighted; relative importance; given weight; relative weight; share of overall value; emphasis
valuation approach; valuation technique; valuation method; valuation methodology; income approach; market approach; cost approach; discounted cash flow; approach
valuation technique; technique; valuation method; valuation model; discounted cash flow; pricing model; present value; Monte Carlo; Black-Scholes; methodology; method
method; methodology; approach; technique; basis; model; calculated; computed; determined using; determine; arrived at; computation; how determined
discount rate; weighted average cost of capital; weighted-average cost of capital; WACC; cost of capital; rate of return
growth rate; revenue growth; terminal growth; long-term growth; perpetual growth; annual growth
assumption; input; key assumption; unobservable input; significant input
unobservable; level 3; level three; significant unobservable
level 3; level three; unobservable inputs
fair value hierarchy; level 1; level 2; level 3; hierarchy level; hierarchy
movement; roll-forward; rollforward; activity; changes in; change; reconciliation; additions; beginning balance; balance at beginning; opening balance; movements
reconciliation; reconcile; bridge; walk; tie; crosswalk; roll-forward; rollforward; adjustments
opening; beginning; balance at beginning; beginning of year; opening balance; beginning balance; beginning of period
closing; ending; end of year; balance at end; ending balance; closing balance; end of period; year end; year-end
year end; year-end; balance sheet date; end of the year; fiscal year-end; as of December 31; reporting date; at December 31; period end
after year end; subsequent to year end; subsequent to; subsequently; after the balance sheet date; after the reporting date; since year end; subsequent event; post year end; thereafter
table; tabular; schedule; following table; summarized
allowance for doubtful accounts; allowance for credit losses; allowance for expected credit losses; bad debt; provision for credit losses; reserve for doubtful accounts; loss allowance; doubtful accounts; reserve against receivables; expected credit loss; allowance
allowance; reserve; provision; accrual; valuation account
accounts receivable; trade receivables; receivables; customer balances; trade debtors; amounts owed by customers; customer receivables; amounts due from customers; receivable; notes receivable
aging; aged analysis; aging analysis; aged balances; days past due; days outstanding; age of receivables; past due by
days sales outstanding; DSO; collection period
collect; cash received; payments received; collected; receipts; subsequently collected; since been paid; cash receipts; received payment; collection
largest customer; biggest customer; major customer; significant customer; principal customer; top customer; one customer; single customer; ten largest customers
concentration; share; percentage; represented approximately; accounted for; portion; proportion; percent; comprised
share; percentage; portion; proportion; percent; accounted for; represented
customer; client; buyer; purchaser
supplier; vendor; manufacturer; contract manufacturer; third-party supplier
supplier finance; supplier financing; supply chain finance; supply chain financing; reverse factoring; payables financing; vendor financing; structured payables; supplier finance program
payment terms; days to pay; payment timing; pay within; due date; invoice terms; terms of payment; net days; credit terms
undistributed earnings; unremitted earnings; foreign earnings; untaxed foreign profits; foreign profits; earnings of foreign subsidiaries; unrepatriated earnings; undistributed profits; accumulated earnings; profits stay abroad
reinvest; indefinitely reinvested; permanently reinvested; indefinite reinvestment; stay abroad; reinvestment; permanently invested; reinvested outside
unrecognized deferred tax liability; unrecorded tax; unrecognized deferred taxes; unrecorded deferred tax; tax that would be payable; amount of unrecognized deferred tax; related tax liability
impracticable; not practicable; not practical; cannot be estimated; impractical; not determinable; cannot reasonably be estimated; cannot practicably; not feasible
foreign; abroad; non-U.S; overseas; outside the United States; international; outside the U.S; offshore; foreign jurisdictions
foreign subsidiary; non-U.S. subsidiary; foreign subsidiaries; subsidiaries outside; overseas subsidiaries; foreign operations; foreign affiliates
cash held abroad; held by foreign subsidiaries; held by our foreign subsidiaries; held outside; cash held by non-U.S; located outside; held in foreign; held by subsidiaries outside; cash located
cash; cash and cash equivalents; cash and equivalents; liquid resources; funds
cash and investments; cash and short-term investments; marketable securities; cash and marketable securities; short-term investments; liquid investments
tax holiday; tax concession; tax incentive; concessionary tax; preferential tax; tax exemption; reduced tax rate; concession; preferential rate; tax relief
expire; lapse; run out; end; terminate; expiration; expiry; end date; maturity; through; sunset
country; jurisdiction; nation; territory; tax jurisdiction
per share; per-share; per diluted share; earnings per share; EPS; per common share; diluted share
earnings per share; EPS; per share earnings; net income per share; income per share
effective tax rate; effective rate; effective income tax rate
statutory rate; statutory tax rate; federal rate; statutory
income tax; tax; taxation; tax expense; provision for income taxes; tax charge
tax effect; tax impact; income tax effect; effect of income taxes; adjustments for taxes; tax adjustment; tax attributable; tax on adjustments
valuation allowance; deferred tax asset allowance
unrecognized tax benefits; uncertain tax positions; tax contingencies; tax reserves
loss carryforward; net operating loss; NOL; tax losses carried forward; operating loss carryforwards
restructuring; exit; severance; reorganization; exit cost; rationalization; plant closure; realignment; streamlining
severance; employee termination; termination benefits; redundancy; involuntary termination; separation
positions eliminated; employees terminated; headcount reduction; job cuts; workforce reduction; reduction in workforce; involuntary terminations; people left; layoffs; reduction in force; terminated employees; eliminate positions; terminations
employee; staff; workforce; personnel; people; headcount; worker; team member; associates; full-time equivalent; teammates; colleagues
headcount; number of employees; total employees; employees worldwide; employed approximately; full-time employees; employees as of; workforce of; we had employees
part-time; full-time; full time; part time; temporary; seasonal
turnover; attrition; voluntary departure; voluntary turnover; staff leave; retention rate; departure rate; leave voluntarily; voluntary attrition; resign
union; labor organization; collective bargaining; works council; collective representation; trade union; represented by; labor union; organized labor; labor agreement
savings; cost savings; anticipated savings; cost reductions; expected savings; reduce costs; annualized savings; synergies
completion date; substantially complete; expected to be completed; complete; completion; finish; end date; targeted completion
accrued liability; accrual; accrued; liability; reserve; restructuring liability; accrued expenses
category of cost; type of cost; by category; by type; nature of expense; cost category; by nature
region; geographic; geography; geographic area; geographical; geographic region; territory; geographic segment; by country
segment; operating segment; reportable segment; business segment; reporting segment; division
operating result; operating income; income from operations; segment profit; segment income; operating profit; EBIT; earnings before interest and taxes; operating loss; result of operations
gross margin; gross profit; gross profit margin
revenue; sale; net sales; turnover; net revenue; revenues; top line
price; selling price; ASP; average selling price; pricing; price increase; per unit
volume; quantity; units; unit sales; quantities; number of units; shipments; unit volume; units shipped
mix; product mix; sales mix; channel mix
import duty; tariff; customs duty; duties; tariffs; levies; trade measures; customs
product cost; cost of goods; input cost; product costs; cost of sales; landed cost
quantify; amount; in dollars; dollar amount; monetary; quantified; numerical; figures; quantitative
inventory; stock; goods on hand; merchandise; inventories
inventory reserve; stock provision; inventory obsolescence; provision against stock; obsolescence reserve; inventory write-downs; obsolete; excess and obsolete; slow-moving; write-down provision; provision against inventory
returns; sales returns; returned goods; goods sent back; product returns; right of return; returned; refund liability; customers will send back; refund
discount; markdown; rebate; allowances; promotional; price concession; post-invoice sales discounts; chargebacks; incentives
sensitivity; sensitive; hypothetical; change in assumption; would change; reasonably likely change; reasonably possible change; would increase; would decrease; change of; effect of a change; basis point change; 10% change; strengthening; weakening; would have
effect; impact; consequence; influence; result; affect; contribution; benefit; net impact
covenant; financial test; financial covenant; financial tests; restrictive covenant; restrictions; debt covenants; maintenance test; financial ratio
compliance; comply; in compliance; met; breach; violation; default; satisfied
required; minimum; maximum; must not exceed; at least; no less than; threshold; required level; limit; requirement
actual; achieved; actual level; attained
revolving credit facility; revolver; credit facility; credit agreement; revolving facility; line of credit; loan facility; bank facility; credit line; revolving credit
undrawn; available for future borrowings; available for borrowing; unused; available; availability; unused capacity; remaining capacity; borrowing capacity; available capacity; could still be drawn; still draw; additional borrowings; available borrowings
borrow; draw; drawn; outstanding borrowings; borrowings; indebtedness; debt; loan; notes payable
debt; borrowings; indebtedness; loans; notes; obligations
maturity; due; repayment date; mature; repay; maturities
repayment; repay; payable; settlement; settle; repaid; repayment terms
interest; interest rate; bearing interest; bears interest; interest-bearing; non-interest bearing; interest free; interest-free
liquidity; cash needs; cash requirement; funding need; liquidity requirements; capital resources
funding; financing; raise capital; equity financing; additional funding; sources of capital; funds; capital raising; fund raising; avenues; source of funds; private placement
minimum cash; cash required; cash need; cash requirement; cash outlay; funds required; capital requirements; cash needed
next twelve months; next 12 months; following year; coming year; one year; next year; ensuing year; twelve months; within one year
cash runway; how long cash; sufficient to fund; months of cash; cash will last; enough cash; existing cash will suffice; sufficient cash; last; suffice; sufficient
going concern; remain in business; substantial doubt; continue in business; ability to continue
management plans; plans; strategy; intends to; options; alternatives; initiatives; plan; program; proposed
related party; related parties; affiliate; affiliated; common director; common directors; director and officer; common control; connected; controlled by; shareholder; counterparty
relationship; connection; common director; affiliation; related; nature of relationship
due from; receivable from; owed by; amounts due from related; amount due; owing from; advances to
due to; payable to; owed to; amounts due to; advances from; owing to; loan from
outstanding; outstanding amount; balance; unpaid; remaining; outstanding balance; amount due; owed
recharge; shared costs; cost sharing; charged to; allocated costs; common expenses; reimbursement; intercompany charges; shared expenses; costs charged; recharged
terms; conditions; terms and conditions; provisions; key terms
joint venture; joint arrangement; partnership; partner; collaboration; arrangement; alliance; earn-in; farm-in
partner; joint venturer; counterparty; co-venturer; other party; venture partner
fund; finance; pay for; bear the cost; funding obligation; bear; responsible for funding; paid by; pay
ownership; interest; own; equity interest; stake; retain; shareholding; percentage interest; participating interest
dilute; diluted; dilution; pro-rata; pro rata; reduce interest
minimum spend; expenditure commitment; minimum expenditure; minimum amount; work commitment; spending commitment; minimum spending; exploration expenditure
milestone; date; deadline; timetable; schedule; target date; milestone date; time limit
deadline; cure period; date by which; extension; time to regain; within days; last day; compliance date; until; by no later than
accounting treatment; account for; accounted for; accounting classification; accounting policy; equity method; consolidate; classified as; accounting for; joint operation
classification; classified; presented; recorded in; included within; included in; caption; line item; balance sheet caption; reported in
caption; line item; included within; included in; recorded in; recorded within; presented in; classified within; on the balance sheet
currency; exchange rate; foreign exchange; foreign currency; dollar; foreign currencies; exchange rates
hedge; protect; derivative; hedging; forward contract; hedged; protection against; hedging policy; hedges; options; futures; swap; derivative instrument
commodity; raw material; metal; commodity price; bullion; gold; silver; copper
gold; bullion; precious metal; gold price; ounce; bullion price
exchange rate effect; currency translation; currency impact; strengthening; weakening; appreciation; depreciation
result; net income; net loss; earnings; profit; loss; profit or loss; net earnings; net result; bottom line
adjusted earnings; core earnings; adjusted net income; non-GAAP net income; non-GAAP earnings; adjusted profit; underlying earnings
adjusted operating income; core operating income; non-GAAP operating income; adjusted operating profit
adjusted earnings per share; core diluted earnings per share; non-GAAP earnings per share; adjusted EPS; core EPS; non-GAAP EPS; adjusted diluted earnings per share; adjusted per-share; core earnings per share
adjusted; core; non-GAAP; excluding; normalized; underlying; adjusted figure; adjusted figures; non-GAAP financial measures; non-GAAP measures; adjusted measures
non-GAAP; adjusted; core; supplemental measure
operating margin; operating income as a percentage; adjusted margin; core operating margin; margin
guidance; outlook; forecast; forward-looking; projection; expectation; expected; anticipated
annual; year; full year; fiscal year; full-year; yearly
quarter; three months; quarterly; second quarter; first quarter; third quarter; fourth quarter
reconciling item; adjustment; excluded item; reconciling items; individual adjustment; exclude; excluded; each adjustment
useful; helpful; of use; meaningful; usefulness; facilitate; useful to investors; help; assist; valuable
management uses; internal purposes; used internally; relies on; rely; internal use; decision making; incentive compensation
comparable; comparability; similarly named; similarly titled; vary from; used by other companies; other companies; not be comparable; differ from
substitute; replacement; alternative to; in isolation; replace; substitute for; superior to; instead of; stand in for; in lieu of
free cash flow; residual cash; discretionary; adjusted free cash flow
discretionary; residual; left over; discretionary spending; discretionary use; discretionary expenditures
operating cash flow; cash provided by operating activities; cash flows from operations; net cash provided by operating; cash from operations; operating activities
capital expenditures; acquisition of property; purchases of property; capital spending; capex; additions to property; property and equipment
define; definition; means; defined as; defines
share count; weighted average shares; number of shares; shares outstanding; diluted shares; shares used; weighted average
cash and non-cash; cash settled; settled in cash; cash component; non-cash; paid in cash; cash payments; cash portion
non-cash; noncash; without cash; asset write-offs
insurance; insurance proceeds; insurance recovery; insurance recoveries; insured; insurance claim; insurance claims
business interruption; disruption; interruption; hurricane; storm; flood; fire; damage; casualty; disaster
severe weather; extreme weather; natural disaster; hurricane; storm; flood; wildfire; weather; weather events; physical effects
climate; climate change; greenhouse gas; emission; carbon; sustainability; environmental; climate-related
carbon credit; offset; carbon offset; renewable energy certificates; emission allowances; carbon offsets
internal control over financial reporting; ICFR; internal controls; internal control
disclosure controls; disclosure controls and procedures
framework; COSO; Committee of Sponsoring Organizations; Integrated Framework; criteria
conclusion; concluded; opinion; believe; determined; conclude
effective; effectiveness; adequate; operating effectively
attestation; attest; auditor report; audit of internal control; auditor attestation; attestation report; attested
auditor; independent registered public accounting firm; independent accountant; accountants; accounting firm; audit firm
material weakness; weakness; significant deficiency; deficiencies
remediation; remedy; remediate; corrective action; remedial
change in controls; changes in internal control; controls changed; changed materially; no changes
listing; listed; delist; listing review; continued listing; delisting; listing status; stock exchange listing
exchange; stock exchange; NYSE; NASDAQ; TSX; market; Nasdaq
delist; removed; shares are removed; removal; delisting; suspended; cease to be listed
review; examination; examine; inquiry; investigation; examining
threshold; minimum requirement; standard; numerical threshold; criteria; required minimum; requirement; test level
alternative; option; other; alternate; alternative market; seek a listing; transfer
exploration; drilling; exploration program; prospecting; exploration work; geological; exploration plan
phase; stage; step; program; phases
cost; expense; expenditure; spending; spend; expenditures; outlay; costs; charge
payment; paid; pay; fee; sums paid; fees; disbursement; sum; payments
concession; permit; license; tenure; mineral rights; exploration permit; title; mining right; claim; mineral claim; lease; surface fees
authority; government; governmental; agency; regulator; regulatory; authorities; ministry
experience; expertise; background; qualification; years of experience; decades of experience; qualified; credentials; decades
information security; cybersecurity; cyber; data security; CISO; information systems; cyber security; CIS
responsible officer; person responsible; chief information security officer; CISO; head of information security; responsible individual; individual responsible; leads; oversees
assessor; consultant; third party; external expert; outside expert; third parties; independent assessors; auditor; outside assessors; engage third parties; outside; external
outside; external; third-party; independent; third party
vendor; supplier; third-party service provider; service provider; third parties; vendors; third-party
oversight; oversee; monitor; supervise; governance; manage; risk management; supervision
threat; incident; attack; cyberattack; breach; risk; intrusion; threats; attacks
material effect; materially affected; material impact; materially affect; material adverse effect; not had a material; materially impacted; not materially affected
board; directors; board of directors; audit committee; committee
contingency; legal proceedings; litigation; lawsuit; claim; legal matters; contingencies
reasonably possible loss; range of loss; loss in excess; exposure; possible loss; estimated loss; range of reasonably possible
cannot be estimated; unable to estimate; not estimable; cannot estimate; not able to estimate; no estimate can be made
accrued; recorded a liability; accrual; provision recorded; reserved
plaintiff; claimant; complaint; alleges; allegation
stage of proceedings; status; discovery; trial date; procedural status
performance obligation; obligations to customers; promise to customers; promised goods
timing of recognition; point in time; over time; recognized when; recognize revenue
principal; gross basis; gross; principal or agent; agent; net basis
deferred revenue; contract liability; unearned revenue; contract liabilities; customer deposits; advance payments
contract asset; unbilled; unbilled receivables
backlog; remaining performance obligations; unfilled orders; order book; transaction price allocated
disaggregate; breakdown; break down; split; by category; disaggregation; divided; separate; break out; composition; disaggregated
variable consideration; estimated consideration; constraint
stock compensation; share-based compensation; stock-based compensation; equity compensation; share-based payment; equity awards; stock options; options granted; restricted stock
vest; vesting; vesting period; requisite service
volatility; expected volatility; expected term; risk-free rate; risk-free interest rate
unrecognized compensation cost; unrecognized cost; remaining compensation; unamortized compensation
lease; rental; rent; lease obligation; right-of-use; operating lease
pension; retirement plan; defined benefit; benefit plan; postretirement; retirement benefits
plan assets; pension assets; fund assets; asset allocation
funded status; underfunded; deficit; pension obligation; projected benefit obligation; benefit obligation
acquisition; business combination; purchase; acquired; takeover; merger; acquired business
purchase price; consideration; purchase consideration; consideration transferred; acquisition price
purchase price allocation; allocation of purchase price; assets acquired; fair values of assets acquired; net assets acquired
contingent consideration; earn-out; earnout; contingent payment; additional consideration
pro forma; as if; pro-forma
intangible assets; intangibles; trademarks; customer relationships; patents; licenses
useful life; amortization period; estimated useful lives; economic life; useful lives; amortized over
amortization; depreciation; amortize; depreciate
capitalize; deferred; capitalization; capitalized; recorded as an asset
research and development; R&D; product development; research
variable interest entity; VIE; consolidated affiliated entity; primary beneficiary
equity method; investee; associate; equity investee; equity method investee; affiliated company; unconsolidated affiliate
noncontrolling interest; minority interest; non-controlling interest; minority shareholders
dividend; distribution; payout; dividends; return of capital; distributions to shareholders
share repurchase; buyback; buy-back; treasury shares; repurchase program; stock repurchase; repurchase
restricted; limitation; restriction; restrict; limits; limited; prohibit; limits on
transfer; move; remit; repatriate; transferred; repatriation; remittance
trend; known trend; tendency; pattern; known uncertainty; uncertainty; demand
expect; anticipate; project; forecast; foresee; estimate; expected; likely; intend
increase; rise; grow; higher; improve; growth; gain; rose; went up; up
decrease; decline; fall; lower; reduce; drop; reduction; deteriorate; shrink; down; fell; lapse
change; fluctuation; variance; movement; variation; difference; changed; moved
compare; comparison; versus; relative to; compared with; as compared to; against
key performance indicator; KPI; metric; operating metric; measure; key metric; operating data; indicator
active user; subscriber; member; account; users; monthly active users; paying users
churn; cancellation; retention; renewal rate; retention rate; cancellations
same store; comparable store; like-for-like; organic; same-store; comparable sales; organic growth
store; outlet; shop; location; restaurant; retail
deposit; customer deposits; deposits; funds deposited
nonperforming; nonaccrual; non-performing; impaired loans; nonaccrual loans; non-accrual; delinquent loans
loan modification; troubled debt restructuring; TDR; restructured; modified
charge-off; net charge-offs; written off; loan losses
collateral; security; pledge; secured; pledged; collateralized; secured by
guarantee; guaranty; surety; indemnification; guaranteed; support
default; event of default; breach; nonpayment; non-payment; failure to pay
waiver; amendment; forbearance; waived; relief
interest coverage; leverage ratio; coverage ratio; debt ratio; fixed charge coverage; net worth; debt to EBITDA; leverage
securitization; factoring; sale of receivables; receivables sale; asset-backed; sold receivables; trade accounts receivable sale programs
off-balance sheet; unconsolidated; off balance sheet
commitment; obligation; contractual obligation; purchase obligation; purchase commitments; commitments
reserves; proved reserves; reserve estimates; mineral reserves; mineral resources
production; output; produced; manufacture; throughput
utilization; capacity utilization; capacity; idle; factory utilization
environmental; remediation costs; cleanup; pollution; environmental liabilities; contamination
asset retirement obligation; decommissioning; reclamation; site restoration; dismantling; ARO
inflation; cost inflation; rising costs; inflationary; price increases
supply chain; sourcing; logistics; procurement; supply
shortage; component shortage; supply constraint; constraints; shortages
sanction; embargo; sanctions; export controls; restricted countries; sanctioned
Iran; Syria; Sudan; North Korea; Cuba; state sponsors of terrorism
executive compensation; bonus; incentive; named executive officers; compensation of executives; executive officers; annual incentive
performance target; target; goal; performance measures; objectives; performance goals; targets
signed; signature; executed; sign; signatures
exhibit; attached; filed as an exhibit; exhibits; filed herewith
patent; intellectual property; patents; proprietary rights
license; royalty; licensing; royalties; license agreement; licensee
clinical trial; study; trial; clinical study; trials
regulatory approval; approval; FDA approval; clearance; marketing approval
product candidate; pipeline; development candidate; drug candidate
auction rate securities; ARS; student loan; failed auctions; illiquid securities
other than temporary; temporary; credit loss; other-than-temporary; OTTI; more likely than not; recover; intent to sell; impairment through earnings; charged to earnings
recoverable; recoverability; recover; recoverable amount; recoverable value; value in use; recoverability of
credit risk; counterparty risk; credit quality; creditworthiness; creditworthy; credit rating
past due; overdue; delinquent; late; arrears; days past due
average; mean; weighted-average; weighted average
individual; each; separate; separately; own line; separate line; line by line; per; separately shown
name; identify; specify; list; named; identity
why; reason; because; basis for; explanation; rationale; purpose
breakdown; composition; components; comprise; consist of; component; consists of; made up of
useful to investors; investors an additional; helps investors; provide investors; investor understanding; benefit to investors
caution; warning; warn; should not be; caveat; not a substitute; cautioned
`;

/** Groups of phrases used alike. */
export const THESAURUS: readonly (readonly string[])[] = LINES.trim()
	.split('\n')
	.map((line) => line.split(';').map((phrase) => phrase.trim()));
